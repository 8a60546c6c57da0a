### The pages around the booth: landing, what is common to all pages, pages that are not there.

## Every page

# The name of this language in itself. Shown to choose it.
language-name = עברית

# This language as networks write it, with a country where it is spoken: language_COUNTRY. Not shown.
language-country = he_IL

# A link for keyboards and screen readers, the first thing on each page.
skip-to-content = דילוג לתוכן

# Names the list of languages for screen readers.
choose-language = שפה

# A page whose script cannot run. Title.
no-script = תא ההקלטה צריך JavaScript

# A page whose script cannot run. What to do.
no-script-text = הדפדפן שלך מקליט את הקול ועושה את המיקס בעצמו. צריך להפעיל JavaScript, או לפתוח את הדף הזה בדפדפן אחר.

## Landing

# Describes the picture of the record cover. $title (text) is the song.
landing-cover-alt = העטיפה של ״{ $title }״, עדיין בלי שם

# A button on the sleeve, also in the sound check: plays the sung line, its words lighting up in time.
demo-hear = קודם להקשיב

# The one button. Starts with the name for the cover.
landing-sing = להוסיף את הקול שלי

# Shown when a take waits on this phone. What follows is landing-resume-action.
landing-resume = הטייק האחרון שלך עדיין כאן.

# A link behind landing-resume.
landing-resume-action = להמשיך איתו

# A link to the private page, shown when a record was made on this phone.
landing-mine = התקליט שלך כאן.

# Heading of the three steps.
landing-how = איך זה עובד

# First step.
landing-how-name = שמים שם על העטיפה.

# Second step.
landing-how-sing = שרים חצי דקה עם השיר.

# Third step.
landing-how-share = שומעים את עצמנו בתוך השיר, ומשתפים.

# What visitors often ask first.
landing-privacy = בלי חשבון, בלי קובצי Cookie. הקול שלך נשאר שלך: אפשר למחוק אותו מתי שבא לך.

# The campaign has not opened. Title; landing-opens follows.
landing-soon = עוד מעט מתחילים

# The campaign has not opened. $date (text) is a date with its hour and time zone, such as "12 June 2026 at 20:00 Central European Summer Time".
landing-opens = מתחילים לשיר ב־{ $date }.

# The campaign has not opened: a link to a calendar file, so that a phone reminds the visitor.
landing-remind = להזכיר לי

# The campaign is over. Title.
landing-closed = השירה הסתיימה

# The campaign is over. What that means, and what can be done still.
landing-closed-text = תודה על כל קול וקול. התקליטים שכבר נוצרו ממשיכים להתנגן בקישורים שלהם, והקישור הפרטי שלך עדיין פותח את שלך.

# The campaign is over: a link to the private page.
landing-closed-mine = פתיחת התקליט שלך

## Where the song can be heard

# Title of the page with links to streaming services and shops, heading of such links, and a link to them.
hear-title = להאזנה לשיר

# A link beneath an icon. $service (text) is a streaming service such as Spotify or Apple Music, which keeps its English name and cannot be inflected. The services ask for this very wording.
hear-listen = להאזנה ב־{ $service }

# The same, for a service with videos such as YouTube.
hear-watch = לצפייה ב־{ $service }

# The song is not out: a link by which a fan has it saved as soon as it is. $service (text) is a streaming service such as Spotify.
hear-pre-save = שמירה מראש ב־{ $service }

# The same in the words that Apple Music has for it: a song is “pre-added”. $service (text) is Apple Music.
hear-pre-add = הוספה מראש ב־{ $service }

# When the song comes or came out. $date (text) is a date such as 26 June 2026.
hear-release = תאריך היציאה: { $date }

# Where no script can choose: heading of the links for the time before the release.
hear-until = לפני היציאה

# Where no script can choose: heading of the links for the time from the release on.
hear-from = מרגע היציאה

## Pages that are not there

# Title of a page that does not exist.
lost-title = אין כאן כלום

# A page that does not exist, or was erased by its fan.
lost-text = הדף הזה אף פעם לא היה, או שנמחק בידי מי שיצר אותו.

# A link to the landing.
lost-action = לדף הראשון

## The private page of an entry

# Title of the page that a fan opens with the private link.
mine-title = התקליט שלך

# While the entry is fetched.
mine-waiting = מביאים את התקליט שלך
