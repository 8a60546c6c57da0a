### The booth: from the name to the finished record.

# Title of the page.
sing-title = أضف صوتك

# A button with an arrow: one step back.
step-back = رجوع

# The button that leads to the next step.
step-on = متابعة

# Describes the picture of the cover while the fan changes it.
cover-alt = غلاف أسطوانتك

## Name

# Asks for the name to write on the cover.
name-question = لمن هذه الأسطوانة؟

# Beneath the field for the name.
name-hint = يُطبع على الغلاف كما تكتبه، بأي خط كان.

# A button. The name is in letters that no typeface has, such as 𝓐𝓸𝓲𝓯𝓮; $name (text) is the same in plain letters.
name-plain = اكتبه هكذا: { $name }

# A take was made before on this device. Followed by name-resume-action.
name-resume = ما زال تسجيلك الأخير هنا.

# A link behind name-resume.
name-resume-action = تابِع به

## Team

# Asks which team the fan sings for.
team-question = لمن تغنّي؟

# No team was chosen.
team-missing = اختر الفريق الذي تغنّي له.

## Country and age

# Why country and age are asked.
place-why = بلدك يحدّد القواعد التي تحميك. نتحقق من عمرك ولا نحتفظ به.

# Label of the list of countries.
place-country = البلد

# The first line of the list of countries.
place-choose = اختر بلدك

# Label of the field for the age in years.
place-age = العمر

# No country was chosen.
country-missing = اختر البلد الذي تعيش فيه.

## Sound check

# Before the microphone is asked for. Title.
check-title = تجربة صوت سريعة

# Before the microphone is asked for: why, and what to have at hand.
check-text = ضع سماعات الأذن إن كانت لديك، ثم أسمعنا صوتك. سيسألك المتصفح عن الميكروفون مرة واحدة.

# The button that opens the microphone.
check-open = شغّل الميكروفون

# The microphone is being opened.
check-opening = نفتح الميكروفون

# The microphone is open: what to do.
check-hum = دندن السطر الأول بالقوة التي ستغنّي بها.

# For fans who have a recording. Opens a file chooser.
check-file = استخدم تسجيلًا لديك

# A link back to the form, for fans who filled it in before.
check-change = غيّر الاسم أو الفريق

# The chosen file is being read.
check-reading = نقرأ تسجيلك

# Advice while the fan hums: nothing is known yet.
advice-listening = نحن نصغي إليك

# Advice: the microphone gives nothing but zeros.
advice-silent = لا نسمع شيئًا

# Advice: too quiet.
advice-quiet = اقترب قليلًا

# Advice: too loud, it distorts.
advice-clipping = ابتعد خطوة

# Advice: the room is noisy.
advice-noisy = ابحث عن مكان أهدأ

# Advice: a Bluetooth headset sounds like a telephone.
advice-telephone = أطفئ البلوتوث

# Advice: good.
advice-ready = صوتك واضح

# Beneath advice-silent.
advice-silent-more = الميكروفون مكتوم. شغّله من السلك أو السماعة أو من الإعدادات.

# Beneath advice-quiet.
advice-quiet-more = اجعل الميكروفون على بُعد كفّ من فمك.

# Beneath advice-clipping.
advice-clipping-more = الصوت يتشوّه من قرب. غنِّ بالقوة التي تريدها، من أبعد قليلًا.

# Beneath advice-noisy.
advice-noisy-more = حولك ضجيج كثير. أغلق نافذة أو أدر ظهرك للزحام.

# Beneath advice-telephone.
advice-telephone-more = سماعتك ترسل صوتًا هاتفيًا. السلك أو الميكروفون المدمج أفضل.

# Beneath advice-ready.
advice-ready-more = ومع سماعات الأذن أفضل: لا تدخل الأغنية إلى الميكروفون.

## Recording

# Title for screen readers.
booth-title = غرفة التسجيل

# Before the take. $beats (number) are counted.
booth-lead = { $beats ->
    [zero] ابدأ مباشرة. تضيء الكلمات حين يأتي وقتها.
    [one] نقرة واحدة ثم دورك.
    [two] نقرتان ثم دورك. تضيء الكلمات حين يأتي وقتها.
    [few] { $beats } نقرات ثم دورك. تضيء الكلمات حين يأتي وقتها.
    [many] { $beats } نقرة ثم دورك. تضيء الكلمات حين يأتي وقتها.
   *[other] { $beats } نقرة ثم دورك. تضيء الكلمات حين يأتي وقتها.
}

# The button that starts the take.
booth-start = ابدأ

# The button that throws the running take away and starts over.
booth-restart = أعد من البداية

# The button that ends the take and keeps what was sung. Offered once that is long enough.
booth-finish = أكتفي بهذا

# A switch: the sung line plays faintly beneath the band while the fan sings.
booth-guide = صوت مرشد

# A switch: a thin line behind the words rises and falls with the tune.
booth-melody = خط اللحن

# For screen readers, once the song is over.
booth-over = انتهى التسجيل.

# How long there is still to sing. $seconds (text) is a clock such as 0:12.
booth-left = بقي { $seconds } للغناء

# The fan stopped the take, or a call or a lost device cut it off; the part is stored.
booth-interrupted = ينتهي هذا التسجيل قبل أن تنتهي الأغنية. ما غنّيته محفوظ.

# The campaign closed while the fan was here; what was begun in time can be finished. Stands above the heading of each step. $date (text) is a
# date with its hour, such as "12 Jun 2026, 20:00".
booth-late = انتهى الغناء، لكن ما زال بالإمكان إرسال صوتك حتى { $date }.

## Listening

# Title.
listen-title = هذا صوتك

# Beneath the title. The browser could not store the take on the phone, so it is lost if the page is closed.
listen-not-stored = هذا التسجيل غير محفوظ على جهازك. أبقِ هذه الصفحة مفتوحة حتى يتم الإرسال.

# The fader of the fan's voice.
listen-you = أنت

# The fader of the song.
listen-band = الفرقة

# Names the three controls below for screen readers.
listen-timing = توقيتك

# Moves the voice 10 milliseconds earlier: a moment, not a speed.
listen-earlier = تقديم

# Moves the voice 10 milliseconds later: a moment, not a speed.
listen-later = تأخير

# The voice stays where it was recorded.
listen-on-time = في الوقت

# How far the voice was moved. $ms (text) has its sign, such as +20.
listen-moved = { $ms } م‌ث

# Names the list of takes for screen readers.
listen-takes = تسجيلاتك

# One of several takes. $n (number) counts from 1.
listen-take = التسجيل { $n }

# Sing once more.
listen-again = أعِدها

# This take it is.
listen-use = أحتفظ به

## Consent

# Title.
agree-title = القرار لك

# What the ticks are for.
agree-text = لا يغادر شيء هذا الجهاز قبل موافقتك.

# The law of the fan's country is not written in the language of the page, but shown in another. $language (text) is that language's own name, such as Deutsch: it cannot be inflected.
agree-other-language = شروط بلدك غير متوفّرة بلغة هذه الصفحة. اللغة المعروضة هنا: { $language }.

# A link to the whole legal text; opens beside this page.
agree-read = اقرأ النص كاملًا

# A consent that is needed has no tick.
agree-missing = نحتاج إلى هذه الموافقة كي نتابع.

# The button that sends the take.
agree-send = أرسل صوتي

## Sending

# Title for screen readers.
sending-title = إرسال صوتك

# First step, to come.
sending-encode = تجهيز تسجيلك

# First step, now.
sending-encoding = نجهّز تسجيلك

# First step, done. $size (text) is a number of megabytes such as 1.4.
sending-encoded = جاهز، { $size } م.ب

# Second step, to come.
sending-upload = إرساله

# Second step, now. $percent (text) is a percentage such as 62%.
sending-uploading = نرسله، { $percent }

# Second step, done.
sending-uploaded = أُرسل

# Third step, to come.
sending-mix = مزجه في الأغنية

# Third step, now.
sending-mixing = نمزجك في الأغنية

# Third step, done.
sending-mixed = مُزج

# Fourth step, to come.
sending-publish = طباعة غلافك

# Fourth step, now.
sending-publishing = نطبع غلافك

# Fourth step, done.
sending-published = طُبع

# No network, or the service asked for patience; it goes on by itself.
sending-waiting = ننتظر الشبكة، ثم نتابع من تلقاء أنفسنا.

# The take is stored on the phone until it has arrived.
safe-here = محفوظ على هذا الجهاز

# The browser stores nothing: the page must stay open.
safe-nowhere = أبقِ هذه الصفحة مفتوحة حتى يتم الإرسال

# The take has arrived.
safe-there = محفوظ لدينا

## Waiting for the record

# The service is busy; the take has arrived and will be finished. Title.
later-title = تسجيلك في أمان

# The same: what happens now.
later-text = كثيرون يغنّون الآن. ستكتمل أسطوانتك من دونك، وسيعمل رابطك الخاص بعد بضع دقائق.

# Looks whether the record is ready.
later-poll = انظر مرة أخرى

## The record

# Title.
record-title = صدرت أسطوانتك

# The name still has to be looked at before others can see the page. Title.
record-title-review = أسطوانتك جاهزة

# A moderator decided that nobody else sees the record. Title.
record-title-rejected = أسطوانتك تبقى خاصة

## What can go wrong in the booth: title, then what to do

# Tries the same thing once more.
problem-retry = حاول مرة أخرى

# Opens a file chooser.
problem-file = استخدم تسجيلًا لديك

# Copies the address of this page, to open it in another browser.
problem-copy = انسخ الرابط

# A link that leaves an app on Android and opens this page in Chrome.
problem-open-chrome = افتح في Chrome

# A link to this page on a secure connection.
problem-open-secure = افتح الصفحة الآمنة

# The page's address is on the clipboard.
page-copied = نُسخ. الصقه الآن في Safari أو Chrome.

# Beneath a problem that came from the service. Title.
problem-title = لم ينجح ذلك

# The page is not on a secure connection. Title.
capture-insecure-origin = هذه الصفحة غير آمنة

# The page is not on a secure connection. Way on.
capture-insecure-origin-text = لا تعير المتصفحات الميكروفون إلا للصفحات الآمنة. افتح العنوان وقبله ‎https://‎

# The page is open inside an app. Title.
capture-in-app-browser = هذا التطبيق يحجب الميكروفون

# The page is open inside an app. Way on.
capture-in-app-browser-text = افتح هذه الصفحة في متصفحك. ما كتبته ينتقل معك.

# Beneath it on an iPhone or iPad: the app’s own menu leads out too.
capture-help-in-app-ios = أو اختر «الفتح في Safari» أو «الفتح في المتصفح» من قائمة هذا التطبيق.

# The browser is too old. Title.
capture-no-worklet = هذا المتصفح لا يستطيع التسجيل

# The browser is too old. Way on.
capture-no-worklet-text = حدّثه أو افتح هذه الصفحة في متصفح آخر. ويصلح أيضًا تسجيل لديك من قبل.

# The microphone was refused. Title.
capture-permission-denied = الميكروفون مغلق

# The microphone was refused. Way on.
capture-permission-denied-text = اسمح به ثم حاول مرة أخرى. لا يُسجَّل شيء قبل أن تضغط «ابدأ».

# Where to allow it in Chrome, Edge and Samsung Internet on Android.
capture-help-chrome-android = المس الأيقونة إلى جانب العنوان، ثم الأذونات، ثم الميكروفون: السماح.

# Where to allow it in Chrome and Edge on a computer.
capture-help-chrome-desktop = انقر الأيقونة إلى جانب العنوان وشغّل الميكروفون.

# Where to allow it in Firefox on Android.
capture-help-firefox-android = المس الأيقونة إلى جانب العنوان، ثم «محظور» بجانب الميكروفون.

# Where to allow it in Firefox on a computer.
capture-help-firefox-desktop = انقر الميكروفون المشطوب إلى جانب العنوان وأزل الحظر.

# Where to allow it in Safari on an iPhone or iPad.
capture-help-safari-ios = المس أيقونة الصفحة إلى جانب العنوان، ثم إعدادات موقع الويب، ثم الميكروفون: السماح.

# Where to allow it in Safari on a Mac.
capture-help-safari-mac = من شريط القوائم اختر Safari، ثم إعدادات هذا الموقع، ثم الميكروفون: السماح.

# Where to allow it in Chrome or Firefox on an iPhone or iPad: in the system’s settings.
capture-help-other-ios = افتح إعدادات جهازك، وابحث عن هذا المتصفح بين التطبيقات، وشغّل الميكروفون له.

# The system refuses it to the browser, whatever the page is allowed.
capture-help-system = النظام يحجبه عن هذا المتصفح. اسمح بالميكروفون في إعدادات الخصوصية للنظام.

# There is no microphone. Title.
capture-no-microphone = لم نجد ميكروفونًا

# There is no microphone. Way on.
capture-no-microphone-text = صِل واحدًا وحاول مرة أخرى، أو انسخ الرابط وتابع من هاتفك.

# Another program uses the microphone. Title.
capture-microphone-busy = الميكروفون مشغول

# Another program uses the microphone. Way on.
capture-microphone-busy-text = يستخدمه تطبيق آخر. أغلق المكالمات وبرامج التسجيل ثم حاول مرة أخرى.

# The device stays silent. Title.
capture-no-sound = لا نسمع شيئًا

# The device stays silent. Way on.
capture-no-sound-text = ألغِ كتم الميكروفون أو انزع السماعة، ثم حاول مرة أخرى.

# The chosen file is too large to read.
file-too-large = هذا الملف كبير جدًا. اختر تسجيلًا لا يتجاوز دقيقة.

# The chosen file is not sound that the browser can read.
file-unreadable = لا نستطيع قراءة هذا الملف. تصلح صيغ WAV وMP3 وM4A وFLAC.

# The chosen recording is too short.
file-too-short = هذا التسجيل أقصر مما تحتاجه الأغنية.

# The chosen recording is too long.
file-too-long = هذا التسجيل أطول من الأغنية.

# The backing track could not be fetched. Shown as a sentence.
song-missing = لم تصل الأغنية. تحقق من اتصالك ثم حاول مرة أخرى.
