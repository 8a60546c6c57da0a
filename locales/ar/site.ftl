### The pages around the booth: landing, what is common to all pages, pages that are not there.

## Every page

# The name of this language in itself. Shown to choose it.
language-name = العربية

# This language as networks write it, with a country where it is spoken: language_COUNTRY. Not shown.
language-country = ar_AR

# A link for keyboards and screen readers, the first thing on each page.
skip-to-content = انتقل إلى المحتوى

# Names the list of languages for screen readers.
choose-language = اللغة

# A page whose script cannot run. Title.
no-script = تحتاج غرفة التسجيل إلى JavaScript

# A page whose script cannot run. What to do.
no-script-text = متصفحك هو الذي يسجّل صوتك ويمزجه. فعّل JavaScript أو افتح هذه الصفحة في متصفح آخر.

## Landing

# Describes the picture of the record cover. $title (text) is the song.
landing-cover-alt = غلاف أسطوانة { $title }، بلا اسم بعد

# A button on the sleeve, also in the sound check: plays the sung line, its words lighting up in time.
demo-hear = اسمعها أولًا

# The one button. Starts with the name for the cover.
landing-sing = أضف صوتك

# Shown when a take waits on this phone. What follows is landing-resume-action.
landing-resume = ما زال تسجيلك الأخير هنا.

# A link behind landing-resume.
landing-resume-action = تابِع به

# A link to the private page, shown when a record was made on this phone.
landing-mine = أسطوانتك هنا.

# Heading of the three steps.
landing-how = كيف يجري الأمر

# First step.
landing-how-name = ضع اسمك على الغلاف.

# Second step.
landing-how-sing = غنِّ معنا نصف دقيقة.

# Third step.
landing-how-share = اسمع نفسك داخل الأغنية، ثم شاركها.

# What visitors often ask first.
landing-privacy = لا حساب ولا ملفات تعريف ارتباط. صوتك يبقى لك، ويمكنك محوه متى شئت.

# The campaign has not opened. Title; landing-opens follows.
landing-soon = اقترب الموعد

# The campaign has not opened. $date (text) is a date with its hour and time zone, such as "12 June 2026 at 20:00 Central European Summer Time".
landing-opens = يبدأ الغناء في { $date }.

# The campaign has not opened: a link to a calendar file, so that a phone reminds the visitor.
landing-remind = ذكّرني بالموعد

# The campaign is over. Title.
landing-closed = انتهى الغناء

# The campaign is over. What that means, and what can be done still.
landing-closed-text = شكرًا لكل صوت. الأسطوانات التي صُنعت تبقى مسموعة في روابطها، ورابطك الخاص ما زال يفتح أسطوانتك.

# The campaign is over: a link to the private page.
landing-closed-mine = افتح أسطوانتك

## Where the song can be heard

# Title of the page with links to streaming services and shops, heading of such links, and a link to them.
hear-title = استمع إلى الأغنية

# A link beneath an icon. $service (text) is a streaming service such as Spotify or Apple Music, which keeps its English name and cannot be inflected. The services ask for this very wording.
hear-listen = استمع على { $service }

# The same, for a service with videos such as YouTube.
hear-watch = شاهد على { $service }

# The song is not out: a link by which a fan has it saved as soon as it is. $service (text) is a streaming service such as Spotify.
hear-pre-save = احفظها مسبقًا على { $service }

# The same in the words that Apple Music has for it: a song is “pre-added”. $service (text) is Apple Music.
hear-pre-add = أضفها مسبقًا على { $service }

# When the song comes or came out. $date (text) is a date such as 26 June 2026.
hear-release = موعد الإصدار: { $date }

# Where no script can choose: heading of the links for the time before the release.
hear-until = قبل الإصدار

# Where no script can choose: heading of the links for the time from the release on.
hear-from = بعد الإصدار

## Pages that are not there

# Title of a page that does not exist.
lost-title = لا شيء هنا

# A page that does not exist, or was erased by its fan.
lost-text = لم توجد هذه الصفحة قط، أو محاها من صنعها.

# A link to the landing.
lost-action = إلى البداية

## The private page of an entry

# Title of the page that a fan opens with the private link.
mine-title = أسطوانتك

# While the entry is fetched.
mine-waiting = نُحضر أسطوانتك
