### What the service may answer. Each id is `problem-` and the kind of the problem.

# The request was malformed: a mistake of ours.
problem-bad-request = اختلط شيء ما بيننا. أعد تحميل الصفحة وحاول مرة أخرى.

# The request was not called JSON: a mistake of ours, too.
problem-media-type = { problem-bad-request }

# No entry has this id.
problem-entry-unknown = لا نعرف هذه الأسطوانة. تأكد من أن الرابط كامل.

# The private link has no key.
problem-token-missing = المفتاح ناقص في رابطك. استخدم الرابط الكامل الذي احتفظت به.

# The key in the private link is not one.
problem-token-malformed = المفتاح في رابطك تالف. استخدم الرابط الكامل الذي احتفظت به.

# The new entry's id is taken by someone else: a one in a billion chance. Trying again makes a new id.
problem-token-mismatch = لم نستطع صنع أسطوانتك تحت هذا الرقم. حاول مرة أخرى.

# The key opens another entry than the one asked for.
problem-token-forbidden = هذا المفتاح لا يفتح هذه الأسطوانة. استخدم الرابط الخاص بها.

# The entry was erased.
problem-entry-erased = مُحيت هذه الأسطوانة، ولم يبقَ منها شيء.

# There is no name.
problem-name-empty = اكتب الاسم الذي يوضع على الغلاف.

# The name has more letters than fit.
problem-name-too-long = هذا الاسم أطول من الغلاف. جرِّب اسمًا أقصر.

# The name has a character that cannot be printed.
problem-name-characters = أحد هذه الرموز لا يُطبع. احذفه وحاول مرة أخرى.

# The name stacks too many marks on a letter.
problem-name-marks = علامات كثيرة على حرف واحد. قلّل منها.

# The name has a character that no typeface can show.
problem-name-undrawable = ليس لدينا خط يُظهر أحد هذه الرموز. اكتب الاسم بطريقة أخرى.

# The name is too wide for the cover.
problem-name-unfit = هذا الاسم أعرض من الغلاف. اختصره.

# The team does not exist.
problem-team-unknown = لا نعرف هذا الفريق. اختر واحدًا من القائمة.

# The country does not exist.
problem-country-unknown = لا نعرف هذا البلد. اختر واحدًا من القائمة.

# The campaign does not run in the fan's country.
problem-country-not-eligible = نأسف: قواعد بلدك لا تسمح بالمشاركة منه.

# The country asks for an age and there is none.
problem-age-missing = أخبرنا بعمرك بالسنوات.

# The fan is too young to consent alone.
problem-too-young = عمرك أصغر قليلًا من أن توافق بنفسك. شكرًا لرغبتك في الغناء.

# The language is not one of the campaign's.
problem-locale-unknown = هذه الحملة لا تتكلم تلك اللغة. اختر لغة أخرى في البداية.

# A required consent is missing.
problem-consent-missing = لا نستطيع المتابعة من دون موافقتك.

# The legal text has changed meanwhile.
problem-consent-outdated = تغيّرت الشروط منذ قرأتها. أعد تحميل الصفحة وانظر فيها من جديد.

# The take is larger than allowed.
problem-take-too-large = تسجيلك أكبر من أن يُرسل. غنِّه من جديد أو اختر ملفًا أقصر.

# The take is neither FLAC nor WAV.
problem-take-type = لا نستطيع استخدام هذا النوع من الملفات. تصلح صيغتا FLAC وWAV.

# The take has no bytes.
problem-take-empty = تسجيلك فارغ. غنِّه من جديد.

# The upload never arrived.
problem-take-missing = لم يصل تسجيلك. أرسله مرة أخرى.

# The fan sent another take meanwhile, perhaps from another tab.
problem-take-replaced = حلّ تسجيل أحدث منك محلّ هذا.

# What arrived is not what was sent.
problem-take-corrupt = تلف تسجيلك في الطريق. أرسله مرة أخرى.

# The file cannot be read.
problem-take-unreadable = لا نستطيع قراءة هذا التسجيل. غنِّه من جديد.

# The file ends too early.
problem-take-truncated = نهاية تسجيلك ناقصة. غنِّه من جديد.

# The file uses a format that is not supported.
problem-take-unsupported = لا نعرف صيغة هذا التسجيل. غنِّه هنا من جديد.

# The take is shorter than the song needs.
problem-take-too-short = كان ذلك قصيرًا. غنِّ أكثر قليلًا من الأغنية.

# The take is longer than the song.
problem-take-too-long = كان ذلك أطول من الأغنية. غنِّه من جديد.

# Nothing can be heard.
problem-take-silent = لا نسمع إلا الصمت. تحقق من الميكروفون ثم غنِّ من جديد.

# The mix is not there yet.
problem-not-mixed = لم يُمزج صوتك بعد. انتظر لحظة.

# The campaign has not begun.
problem-campaign-not-open = لم يبدأ الغناء بعد. عُد قريبًا.

# The campaign has ended.
problem-campaign-closed = انتهى الغناء. شكرًا لرغبتك في الانضمام.

# The timing or the gain is out of range.
problem-placement-range = توقيت هذا التسجيل خارج الحدود. غنِّه من جديد.

# Too many at once.
problem-busy = كثيرون يغنّون الآن. انتظر لحظة ثم حاول مرة أخرى.

# An error of the service.
problem-internal = تعطّل شيء عندنا. ما زال تسجيلك على هذا الجهاز؛ حاول مرة أخرى.

# This phone no longer has the take, so it cannot be sent.
problem-take-gone = لم يعد تسجيلك على هذا الجهاز. غنِّه من جديد.

# The take could not be prepared for sending on the phone.
problem-encoding-failed = لم يستطع جهازك تجهيز التسجيل. أغلق تطبيقات أخرى ثم حاول مرة أخرى.

# No answer from the network.
problem-offline = أنت غير متصل. ما زال تسجيلك على هذا الجهاز.
