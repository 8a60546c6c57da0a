### The booth: from the name to the finished record.

# Title of the page.
sing-title = להוסיף את הקול שלך

# A button with an arrow: one step back.
step-back = חזרה

# The button that leads to the next step.
step-on = המשך

# Describes the picture of the cover while the fan changes it.
cover-alt = עטיפת התקליט שלך

## Name

# Asks for the name to write on the cover.
name-question = של מי התקליט?

# Beneath the field for the name.
name-hint = השם יודפס על העטיפה בדיוק כמו שנכתב כאן, בכל כתב.

# A button. The name is in letters that no typeface has, such as 𝓐𝓸𝓲𝓯𝓮; $name (text) is the same in plain letters.
name-plain = לכתוב כך: { $name }

# A take was made before on this device. Followed by name-resume-action.
name-resume = הטייק האחרון שלך עדיין כאן.

# A link behind name-resume.
name-resume-action = להמשיך איתו

## Team

# Asks which team the fan sings for.
team-question = בשביל מי שרים?

# No team was chosen.
team-missing = צריך לבחור את הקבוצה שבשבילה שרים.

## Country and age

# Why country and age are asked.
place-why = המדינה שלך קובעת אילו כללים מגינים עליך. הגיל נבדק ולא נשמר.

# Label of the list of countries.
place-country = מדינה

# The first line of the list of countries.
place-choose = בחירת מדינה

# Label of the field for the age in years.
place-age = גיל

# No country was chosen.
country-missing = צריך לבחור את מדינת המגורים.

## Sound check

# Before the microphone is asked for. Title.
check-title = בדיקת סאונד קצרה

# Before the microphone is asked for: why, and what to have at hand.
check-text = כדאי לשים אוזניות, אם יש. ואז נשמח לשמוע אותך: הדפדפן יבקש גישה למיקרופון פעם אחת.

# The button that opens the microphone.
check-open = הפעלת המיקרופון

# The microphone is being opened.
check-opening = המיקרופון נפתח

# The microphone is open: what to do.
check-hum = עכשיו אפשר לזמזם את השורה הראשונה, באותה עוצמה כמו בשירה.

# For fans who have a recording. Opens a file chooser.
check-file = שימוש בהקלטה קיימת

# A link back to the form, for fans who filled it in before.
check-change = שינוי השם או הקבוצה

# The chosen file is being read.
check-reading = ההקלטה שלך נקראת

# Advice while the fan hums: nothing is known yet.
advice-listening = מקשיבים לך

# Advice: the microphone gives nothing but zeros.
advice-silent = לא שומעים כלום

# Advice: too quiet.
advice-quiet = קצת יותר קרוב

# Advice: too loud, it distorts.
advice-clipping = צעד אחורה

# Advice: the room is noisy.
advice-noisy = כדאי למצוא פינה שקטה

# Advice: a Bluetooth headset sounds like a telephone.
advice-telephone = כדאי לכבות Bluetooth

# Advice: good.
advice-ready = נשמע מצוין

# Beneath advice-silent.
advice-silent-more = המיקרופון מושתק. אפשר להפעיל אותו בכבל, באוזניות או בהגדרות.

# Beneath advice-quiet.
advice-quiet-more = כדאי להתקרב למיקרופון עד מרחק של כף יד.

# Beneath advice-clipping.
advice-clipping-more = מקרוב מדי הצליל מתעוות. אפשר לשיר בכל הכוח, רק קצת יותר רחוק.

# Beneath advice-noisy.
advice-noisy-more = רועש מסביב. אפשר לסגור חלון או להפנות את הגב לקהל.

# Beneath advice-telephone.
advice-telephone-more = האוזניות שולחות צליל של טלפון. אוזניות עם כבל, או המיקרופון של המכשיר, יישמעו טוב יותר.

# Beneath advice-ready.
advice-ready-more = עם אוזניות זה עוד יותר טוב: השיר לא נכנס למיקרופון.

## Recording

# Title for screen readers.
booth-title = תא ההקלטה

# Before the take. $beats (number) are counted.
booth-lead = { $beats ->
    [one] פעימה אחת, ואז תורך.
    [two] שתי פעימות, ואז תורך. המילים נדלקות כשמגיע זמנן.
   *[other] { $beats } פעימות, ואז תורך. המילים נדלקות כשמגיע זמנן.
}

# The button that starts the take.
booth-start = התחלה

# The button that throws the running take away and starts over.
booth-restart = מההתחלה

# The button that ends the take and keeps what was sung. Offered once that is long enough.
booth-finish = לסיים כאן

# A switch: the sung line plays faintly beneath the band while the fan sings.
booth-guide = קול מנחה

# A switch: a thin line behind the words rises and falls with the tune.
booth-melody = קו המנגינה

# For screen readers, once the song is over.
booth-over = זהו. ההקלטה הסתיימה.

# How long there is still to sing. $seconds (text) is a clock such as 0:12.
booth-left = נשאר לשיר: { $seconds }

# The fan stopped the take, or a call or a lost device cut it off; the part is stored.
booth-interrupted = הטייק הזה נגמר לפני סוף השיר. מה ששרת נשמר.

# The campaign closed while the fan was here; what was begun in time can be finished. Stands above the heading of each step. $date (text) is a
# date with its hour, such as "12 Jun 2026, 20:00".
booth-late = השירה הסתיימה, אבל עוד אפשר לשלוח את הטייק שלך, עד { $date }.

## Listening

# Title.
listen-title = זה הקול שלך

# Beneath the title. The browser could not store the take on the phone, so it is lost if the page is closed.
listen-not-stored = הטייק הזה לא נשמר במכשיר שלך. הדף צריך להישאר פתוח עד סוף השליחה.

# The fader of the fan's voice.
listen-you = הקול שלך

# The fader of the song.
listen-band = הלהקה

# Names the three controls below for screen readers.
listen-timing = התזמון שלך

# Moves the voice 10 milliseconds earlier: a moment, not a speed.
listen-earlier = מוקדם

# Moves the voice 10 milliseconds later: a moment, not a speed.
listen-later = מאוחר

# The voice stays where it was recorded.
listen-on-time = בזמן

# How far the voice was moved. $ms (text) has its sign, such as +20.
listen-moved = { $ms } ms

# Names the list of takes for screen readers.
listen-takes = הטייקים שלך

# One of several takes. $n (number) counts from 1.
listen-take = טייק { $n }

# Sing once more.
listen-again = עוד פעם

# This take it is.
listen-use = לשמור

## Consent

# Title.
agree-title = ההחלטה שלך

# What the ticks are for.
agree-text = שום דבר לא יוצא מהמכשיר הזה לפני ההסכמה שלך.

# The law of the fan's country is not written in the language of the page, but shown in another. $language (text) is that language's own name, such as Deutsch: it cannot be inflected.
agree-other-language = התנאים למדינה שלך לא קיימים בשפה של העמוד הזה. השפה שמוצגת כאן: { $language }.

# A link to the whole legal text; opens beside this page.
agree-read = קריאת הטקסט המלא

# A consent that is needed has no tick.
agree-missing = בלי ההסכמה הזאת אי אפשר להמשיך.

# The button that sends the take.
agree-send = לשלוח את הקול שלי

## Sending

# Title for screen readers.
sending-title = שליחת הקול שלך

# First step, to come.
sending-encode = הכנת הטייק

# First step, now.
sending-encoding = מכינים את הטייק

# First step, done. $size (text) is a number of megabytes such as 1.4.
sending-encoded = הטייק מוכן, { $size } MB

# Second step, to come.
sending-upload = שליחה

# Second step, now. $percent (text) is a percentage such as 62%.
sending-uploading = שולחים, { $percent }

# Second step, done.
sending-uploaded = נשלח

# Third step, to come.
sending-mix = מיקס לתוך השיר

# Third step, now.
sending-mixing = הקול שלך נכנס למיקס

# Third step, done.
sending-mixed = המיקס מוכן

# Fourth step, to come.
sending-publish = הדפסת העטיפה

# Fourth step, now.
sending-publishing = מדפיסים את העטיפה

# Fourth step, done.
sending-published = העטיפה הודפסה

# No network, or the service asked for patience; it goes on by itself.
sending-waiting = מחכים לרשת. אחר כך זה ממשיך מעצמו.

# The take is stored on the phone until it has arrived.
safe-here = הטייק שמור בבטחה במכשיר הזה

# The browser stores nothing: the page must stay open.
safe-nowhere = הדף צריך להישאר פתוח עד סוף השליחה

# The take has arrived.
safe-there = הטייק שמור בבטחה אצלנו

## Waiting for the record

# The service is busy; the take has arrived and will be finished. Title.
later-title = הטייק שלך בטוח אצלנו

# The same: what happens now.
later-text = הרבה אנשים שרים עכשיו. התקליט יושלם גם בלי לחכות כאן, והקישור הפרטי שלך ייפתח בעוד כמה דקות.

# Looks whether the record is ready.
later-poll = לבדוק שוב

## The record

# Title.
record-title = התקליט שלך יצא

# The name still has to be looked at before others can see the page. Title.
record-title-review = התקליט שלך מוכן

# A moderator decided that nobody else sees the record. Title.
record-title-rejected = התקליט שלך נשאר פרטי

## What can go wrong in the booth: title, then what to do

# Tries the same thing once more.
problem-retry = לנסות שוב

# Opens a file chooser.
problem-file = שימוש בהקלטה

# Copies the address of this page, to open it in another browser.
problem-copy = העתקת הקישור

# A link that leaves an app on Android and opens this page in Chrome.
problem-open-chrome = פתיחה ב־Chrome

# A link to this page on a secure connection.
problem-open-secure = פתיחת הדף המאובטח

# The page's address is on the clipboard.
page-copied = הועתק. עכשיו אפשר להדביק ב־Safari או ב־Chrome.

# Beneath a problem that came from the service. Title.
problem-title = זה לא עבד

# The page is not on a secure connection. Title.
capture-insecure-origin = הדף הזה לא מאובטח

# The page is not on a secure connection. Way on.
capture-insecure-origin-text = דפדפנים נותנים את המיקרופון רק לדפים מאובטחים. צריך לפתוח את הכתובת עם ‎https://‎ בהתחלה.

# The page is open inside an app. Title.
capture-in-app-browser = אין מיקרופון באפליקציה הזאת

# The page is open inside an app. Way on.
capture-in-app-browser-text = צריך לפתוח את הדף הזה בדפדפן. מה שמילאת כאן עובר איתך.

# Beneath it on an iPhone or iPad: the app’s own menu leads out too.
capture-help-in-app-ios = או לבחור בתפריט של האפליקציה ״פתיחה ב־Safari״ או ״פתיחה בדפדפן״.

# The browser is too old. Title.
capture-no-worklet = הדפדפן הזה לא יודע להקליט

# The browser is too old. Way on.
capture-no-worklet-text = אפשר לעדכן אותו, או לפתוח את הדף הזה בדפדפן אחר. גם הקלטה קיימת מתאימה.

# The microphone was refused. Title.
capture-permission-denied = המיקרופון כבוי

# The microphone was refused. Way on.
capture-permission-denied-text = צריך לאשר את המיקרופון ולנסות שוב. שום דבר לא מוקלט לפני לחיצה על ״התחלה״.

# Where to allow it in Chrome, Edge and Samsung Internet on Android.
capture-help-chrome-android = להקיש על הסמל שליד הכתובת, אחר כך על ״הרשאות״ ועל ״מיקרופון״, ולאשר.

# Where to allow it in Chrome and Edge on a computer.
capture-help-chrome-desktop = ללחוץ על הסמל שליד הכתובת ולהפעיל את המיקרופון.

# Where to allow it in Firefox on Android.
capture-help-firefox-android = להקיש על הסמל שליד הכתובת, ואז על ״חסום״ ליד ״מיקרופון״.

# Where to allow it in Firefox on a computer.
capture-help-firefox-desktop = ללחוץ על המיקרופון עם הקו שליד הכתובת ולהסיר את החסימה.

# Where to allow it in Safari on an iPhone or iPad.
capture-help-safari-ios = להקיש על סמל הדף שליד הכתובת, אחר כך על ״הגדרות אתר״ ועל ״מיקרופון״, ולבחור ״אפשר״.

# Where to allow it in Safari on a Mac.
capture-help-safari-mac = לבחור בשורת התפריטים ב־Safari, אחר כך ב״הגדרות עבור אתר זה״, ובשורה ״מיקרופון״ לבחור ״אפשר״.

# Where to allow it in Chrome or Firefox on an iPhone or iPad: in the system’s settings.
capture-help-other-ios = לפתוח את ״הגדרות״ במכשיר, למצוא את הדפדפן הזה בין היישומים ולהפעיל את ״מיקרופון״.

# The system refuses it to the browser, whatever the page is allowed.
capture-help-system = המערכת לא נותנת לדפדפן הזה את המיקרופון. צריך לאשר אותו בהגדרות הפרטיות של המערכת.

# There is no microphone. Title.
capture-no-microphone = לא נמצא מיקרופון

# There is no microphone. Way on.
capture-no-microphone-text = אפשר לחבר מיקרופון ולנסות שוב, או להעתיק את הקישור ולהמשיך בטלפון.

# Another program uses the microphone. Title.
capture-microphone-busy = המיקרופון תפוס

# Another program uses the microphone. Way on.
capture-microphone-busy-text = אפליקציה אחרת משתמשת בו. צריך לסגור שיחות ותוכנות הקלטה ולנסות שוב.

# The device stays silent. Title.
capture-no-sound = לא שומעים כלום

# The device stays silent. Way on.
capture-no-sound-text = צריך לבטל את השתקת המיקרופון או לנתק את האוזניות, ואז לנסות שוב.

# The chosen file is too large to read.
file-too-large = הקובץ גדול מדי. צריך לבחור קובץ של דקה לכל היותר.

# The chosen file is not sound that the browser can read.
file-unreadable = אי אפשר לקרוא את הקובץ הזה. WAV, ‏MP3, ‏M4A ו־FLAC מתאימים.

# The chosen recording is too short.
file-too-short = ההקלטה קצרה מדי בשביל השיר.

# The chosen recording is too long.
file-too-long = ההקלטה ארוכה מהשיר.

# The backing track could not be fetched. Shown as a sentence.
song-missing = השיר לא הגיע. כדאי לבדוק את החיבור ולנסות שוב.
