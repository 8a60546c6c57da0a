### A finished record: what its fan can do with it, and the page that everybody sees.

## The player and its buttons

# A button: plays the record.
record-play = ניגון

# The same button while it plays.
record-pause = השהיה

# Names the slider of the position in the song.
record-seek = המיקום בשיר

# A button: turns the cover to the words on its back, and again to its front.
record-turn = להפוך את העטיפה

# A button: shares the public page.
record-share = שיתוף הקישור

# A link: saves the mix as a file.
record-download = הורדה

# A button: copies the private link.
record-private-link = העתקת הקישור הפרטי

# A link to the private page, where the record can be erased.
record-manage = לשמור או למחוק

# Beneath the buttons.
record-private-hint = הקישור הפרטי שלך הוא המפתח לתקליט הזה. מי שהקישור אצלו יכול להאזין וגם למחוק.

# A button: hands the upright picture to the apps that show stories.
record-story = שיתוף בסטורי

# A button: copies what to write beside a post.
record-copy-text = העתקת הטקסט

# The text for a post is on the clipboard.
text-copied = הטקסט הועתק

# The picture went to an app; the address is on the clipboard for a sticker.
story-shared = גם הקישור שלך הועתק. אפשר להדביק אותו כמדבקה.

# What to do with the picture that was saved, first of three.
story-open = לפתוח את האפליקציה של הסטורי.

# The second of three.
story-add = להוסיף את התמונה שנשמרה עכשיו.

# The third of three.
story-paste = להדביק את הקישור. הוא כבר הועתק.

# Names the list of teams to challenge.
record-challenge = אתגר לקבוצה אחרת

# A button: shares a link to the form for the team that is chosen in the list.
challenge-send = שליחת האתגר

# What a challenge says before the address. $mine (text) is the fan’s own team, $team (text) the one that is challenged; both may be plural.
challenge-message = שרתי בשביל הקבוצה שלי ({ $mine }). { $team }, עכשיו תורכם:

# The challenge is on the clipboard.
challenge-copied = האתגר הועתק

# The public page's address is on the clipboard.
share-copied = הקישור הועתק

# The private link is on the clipboard.
private-copied = הקישור הפרטי הועתק

# The browser refused the clipboard. $link (text) is the address.
copy-by-hand = אפשר להעתיק את הקישור הזה: { $link }

# What a shared message says before the address. $title (text) is the song.
share-message = הקול שלי בתוך ״{ $title }״. אפשר להאזין כאן:

# The record is public.
record-public = כל מי שהקישור אצלו יכול להאזין.

# The record waits for a person's eye.
record-in-review = לפני שאחרים יוכלו להאזין, מישהו מאיתנו מסתכל על השם. בקישור הפרטי שלך רואים מתי זה נפתח.

# A moderator rejected the entry.
record-rejected = התקליט הזה לא ציבורי. כאן עדיין אפשר להאזין לו ולמחוק אותו.

## The private page

# Without JavaScript.
mine-no-script = הקישור הפרטי נשאר בדפדפן שלך, ולכן צריך JavaScript כדי לפתוח אותו.

# The take has arrived, the record is not finished. Title.
mine-pending = עוד לא מוכן

# The take has arrived, the record is not finished.
mine-pending-text = הטייק שלך אצלנו. כשהרבה אנשים שרים, תקליט לוקח בדרך כלל כמה דקות.

# The page was opened without a link. Title.
mine-no-link = איפה הקישור שלך?

# The page was opened without a link.
mine-no-link-text = הדף הזה נפתח עם הקישור הפרטי ששמרת. בסופו יש שורה ארוכה של אותיות וספרות.

# Opens the question whether to erase.
mine-erase = מחיקת התקליט שלי

# The question. Title.
mine-erase-question = למחוק את התקליט שלך?

# The question. What will happen.
mine-erase-text = הקול שלך, העטיפה והדף הציבורי נמחקים לתמיד, מכל מקום, תוך חמש דקות. אין דרך חזרה.

# Yes.
mine-erase-confirm = למחוק לתמיד

# No.
mine-erase-cancel = להשאיר

# It is erased. Title.
mine-erased = נמחק

# It is erased.
mine-erased-text = לא נשאר אצלנו שום דבר מהקול שלך או מהשם שלך. אפשר לשיר שוב מתי שבא לך.

## The public page

# Title of the page and of the shared card. $name (text) is the fan, $title (text) the song.
share-title = ״{ $title }״ בביצוע { $name }

# Description on the shared card. $team (text), $artist (text).
share-description = { $team }, עם { $artist }. קודם מאזינים, אחר כך תורך לשיר.

# Description on the shared card when the team is gone. $artist (text).
share-description-alone = עם { $artist }. קודם מאזינים, אחר כך תורך לשיר.

# Describes the picture of the cover. $name (text) is the fan.
share-cover-alt = עטיפת התקליט של { $name }, והקול עצמו מודפס עליה

# Beneath the fan's name. $title (text), $team (text).
share-line = בשיר ״{ $title }״ · { $team }

# Beneath the fan's name when the team is gone. $title (text).
share-line-alone = בשיר ״{ $title }״

# The button that leads to the form.
share-sing-yours = גם אני רוצה לשיר

# What search engines show of the page. $name (text) is the fan, $title (text) the song, $team (text), $artist (text).
share-summary = ״{ $title }״ בביצוע { $name } עם { $artist }. קבוצה: { $team }. אפשר לשמוע את התקליט, ואז להוסיף לשיר גם את הקול שלך.

# What search engines show of the page when the team is gone. $name (text) is the fan, $title (text) the song, $artist (text).
share-summary-alone = ״{ $title }״ בביצוע { $name } עם { $artist }. אפשר לשמוע את התקליט, ואז להוסיף לשיר גם את הקול שלך.

# Heading of the song’s words, where no script can show them on the cover.
share-words = המילים

# Opens the code that plays this record on another website.
share-embed = הטמעה

# Above the code: what to do with it.
share-embed-hint = להדביק בדף שלך, במקום שבו התקליט צריך להתנגן.

# A button: copies the code.
share-embed-copy = העתקת הקוד

# The code is on the clipboard.
share-embed-copied = הקוד הועתק

# The browser refused the clipboard.
share-embed-by-hand = אפשר לסמן את הקוד שלמעלה ולהעתיק אותו.
