### A finished record: what its fan can do with it, and the page that everybody sees.

## The player and its buttons

# A button: plays the record.
record-play = استمع

# The same button while it plays.
record-pause = توقّف

# Names the slider of the position in the song.
record-seek = الموضع في الأغنية

# A button: turns the cover to the words on its back, and again to its front.
record-turn = اقلب الغلاف

# A button: shares the public page.
record-share = شارك الرابط

# A link: saves the mix as a file.
record-download = نزّلها

# A button: copies the private link.
record-private-link = انسخ الرابط الخاص

# A link to the private page, where the record can be erased.
record-manage = احتفظ أو امحُ

# Beneath the buttons.
record-private-hint = رابطك الخاص مفتاح هذه الأسطوانة. من يملكه يستطيع أن يسمع وأن يمحو.

# A button: hands the upright picture to the apps that show stories.
record-story = انشرها في قصتك

# A button: copies what to write beside a post.
record-copy-text = انسخ النص

# The text for a post is on the clipboard.
text-copied = نُسخ النص

# The picture went to an app; the address is on the clipboard for a sticker.
story-shared = نُسخ رابطك أيضًا. ألصقه في قصتك.

# What to do with the picture that was saved, first of three.
story-open = افتح التطبيق الذي تنشر فيه قصتك.

# The second of three.
story-add = أضف الصورة التي حُفظت الآن.

# The third of three.
story-paste = ألصق رابطك، فقد نُسخ.

# Names the list of teams to challenge.
record-challenge = تحدَّ فريقًا

# A button: shares a link to the form for the team that is chosen in the list.
challenge-send = أرسل التحدي

# What a challenge says before the address. $mine (text) is the fan’s own team, $team (text) the one that is challenged; both may be plural.
challenge-message = غنّيت لفريقي ({ $mine }). { $team }، جاء دورك:

# The challenge is on the clipboard.
challenge-copied = نُسخ التحدي

# The public page's address is on the clipboard.
share-copied = نُسخ الرابط

# The private link is on the clipboard.
private-copied = نُسخ الرابط الخاص

# The browser refused the clipboard. $link (text) is the address.
copy-by-hand = انسخ هذا الرابط: { $link }

# What a shared message says before the address. $title (text) is the song.
share-message = غنّيت في { $title }. اسمع:

# The record is public.
record-public = يستطيع كل من لديه الرابط أن يسمعها.

# The record waits for a person's eye.
record-in-review = سينظر أحدنا في الاسم قبل أن يسمعها غيرك. رابطك يخبرك متى.

# A moderator rejected the entry.
record-rejected = هذه الأسطوانة ليست عامة. ما زال بإمكانك سماعها ومحوها هنا.

## The private page

# Without JavaScript.
mine-no-script = رابطك الخاص يبقى في متصفحك، ولا يفتحه إلا JavaScript.

# The take has arrived, the record is not finished. Title.
mine-pending = لم تكتمل بعد

# The take has arrived, the record is not finished.
mine-pending-text = تسجيلك لدينا. تحتاج الأسطوانة عادةً إلى بضع دقائق حين يكثر المغنّون.

# The page was opened without a link. Title.
mine-no-link = أين رابطك؟

# The page was opened without a link.
mine-no-link-text = تُفتح هذه الصفحة بالرابط الخاص الذي احتفظت به. ينتهي بسلسلة طويلة من الحروف والأرقام.

# Opens the question whether to erase.
mine-erase = امحُ أسطوانتي

# The question. Title.
mine-erase-question = أتمحو أسطوانتك؟

# The question. What will happen.
mine-erase-text = صوتك وغلافك والصفحة العامة تزول نهائيًا من كل مكان خلال خمس دقائق. لا رجوع بعد ذلك.

# Yes.
mine-erase-confirm = امحُ نهائيًا

# No.
mine-erase-cancel = أحتفظ بها

# It is erased. Title.
mine-erased = مُحيت

# It is erased.
mine-erased-text = لم يبقَ لدينا شيء من صوتك ولا من اسمك. يمكنك أن تغنّي من جديد متى شئت.

## The public page

# Title of the page and of the shared card. $name (text) is the fan, $title (text) the song.
share-title = { $name } يغنّي { $title }

# Description on the shared card. $team (text), $artist (text).
share-description = { $team }، مع { $artist }. اسمع ثم غنِّ بدورك.

# Description on the shared card when the team is gone. $artist (text).
share-description-alone = مع { $artist }. اسمع ثم غنِّ بدورك.

# Describes the picture of the cover. $name (text) is the fan.
share-cover-alt = غلاف أسطوانة { $name }، وصوته مطبوع عليه

# Beneath the fan's name. $title (text), $team (text).
share-line = يغنّي { $title } · { $team }

# Beneath the fan's name when the team is gone. $title (text).
share-line-alone = يغنّي { $title }

# The button that leads to the form.
share-sing-yours = غنِّ بدورك

# What search engines show of the page. $name (text) is the fan, $title (text) the song, $team (text), $artist (text).
share-summary = { $name } يغنّي { $title } مع { $artist }. الفريق: { $team }. اسمع الأسطوانة، ثم ضع صوتك أنت في الأغنية.

# What search engines show of the page when the team is gone. $name (text) is the fan, $title (text) the song, $artist (text).
share-summary-alone = { $name } يغنّي { $title } مع { $artist }. اسمع الأسطوانة، ثم ضع صوتك أنت في الأغنية.

# Heading of the song’s words, where no script can show them on the cover.
share-words = الكلمات

# Opens the code that plays this record on another website.
share-embed = تضمين

# Above the code: what to do with it.
share-embed-hint = ضع هذا حيث تريد أن تُسمع الأسطوانة في صفحتك.

# A button: copies the code.
share-embed-copy = انسخ الرمز

# The code is on the clipboard.
share-embed-copied = نُسخ الرمز

# The browser refused the clipboard.
share-embed-by-hand = حدّد الرمز أعلاه وانسخه.
