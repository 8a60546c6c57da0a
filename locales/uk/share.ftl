### A finished record: what its fan can do with it, and the page that everybody sees.

## The player and its buttons

# A button: plays the record.
record-play = Слухати

# The same button while it plays.
record-pause = Пауза

# Names the slider of the position in the song.
record-seek = Місце в пісні

# A button: turns the cover to the words on its back, and again to its front.
record-turn = Перевернути обкладинку

# A button: shares the public page.
record-share = Поділитися посиланням

# A link: saves the mix as a file.
record-download = Завантажити

# A button: copies the private link.
record-private-link = Приватне посилання

# A link to the private page, where the record can be erased.
record-manage = Лишити чи видалити

# Beneath the buttons.
record-private-hint = Приватне посилання — ключ до цієї платівки. Хто його має, може слухати й видалити її.

# A button: hands the upright picture to the apps that show stories.
record-story = Додати в сторіз

# A button: copies what to write beside a post.
record-copy-text = Копіювати текст

# The text for a post is on the clipboard.
text-copied = Текст скопійовано

# The picture went to an app; the address is on the clipboard for a sticker.
story-shared = Посилання теж скопійовано. Встав його як стікер.

# What to do with the picture that was saved, first of three.
story-open = Відкрий застосунок зі своїми сторіз.

# The second of three.
story-add = Додай картинку, яка щойно збереглася.

# The third of three.
story-paste = Встав посилання. Його вже скопійовано.

# Names the list of teams to challenge.
record-challenge = Кинути виклик

# A button: shares a link to the form for the team that is chosen in the list.
challenge-send = Надіслати виклик

# What a challenge says before the address. $mine (text) is the fan’s own team, $team (text) the one that is challenged; both may be plural.
challenge-message = Моя команда ({ $mine }) вже заспівала. { $team }, ваша черга:

# The challenge is on the clipboard.
challenge-copied = Виклик скопійовано

# The public page's address is on the clipboard.
share-copied = Посилання скопійовано

# The private link is on the clipboard.
private-copied = Приватне посилання скопійовано

# The browser refused the clipboard. $link (text) is the address.
copy-by-hand = Скопіюй посилання: { $link }

# What a shared message says before the address. $title (text) is the song.
share-message = У «{ $title }» є мій голос. Послухай:

# The record is public.
record-public = Її може слухати кожен, хто має посилання.

# The record waits for a person's eye.
record-in-review = Хтось гляне на ім’я, перш ніж платівку почують інші. Коли — підкаже твоє посилання.

# A moderator rejected the entry.
record-rejected = Ця платівка непублічна. Слухати чи видалити її все ще можна тут.

## The private page

# Without JavaScript.
mine-no-script = Приватне посилання лишається у твоєму браузері, тож відкрити його може лише JavaScript.

# The take has arrived, the record is not finished. Title.
mine-pending = Ще не готова

# The take has arrived, the record is not finished.
mine-pending-text = Твій дубль у нас. Коли співає багато людей, платівка зазвичай готова за кілька хвилин.

# The page was opened without a link. Title.
mine-no-link = Де твоє посилання?

# The page was opened without a link.
mine-no-link-text = Цю сторінку відкриває твоє збережене приватне посилання. Воно закінчується довгим рядом літер і цифр.

# Opens the question whether to erase.
mine-erase = Видалити мою платівку

# The question. Title.
mine-erase-question = Видалити твою платівку?

# The question. What will happen.
mine-erase-text = Твій голос, обкладинка й публічна сторінка зникнуть назавжди, усюди, протягом п’яти хвилин. Вороття не буде.

# Yes.
mine-erase-confirm = Видалити назавжди

# No.
mine-erase-cancel = Залишити

# It is erased. Title.
mine-erased = Видалено

# It is erased.
mine-erased-text = Ані твого голосу, ані імені в нас більше немає. Заспівати знову можна будь-коли.

## The public page

# Title of the page and of the shared card. $name (text) is the fan, $title (text) the song.
share-title = { $name } співає «{ $title }»

# Description on the shared card. $team (text), $artist (text).
share-description = { $team } та { $artist } в одній пісні. Послухай, а тоді заспівай і ти.

# Description on the shared card when the team is gone. $artist (text).
share-description-alone = { $artist } та ще один голос. Послухай, а тоді заспівай і ти.

# Describes the picture of the cover. $name (text) is the fan.
share-cover-alt = Обкладинка платівки: { $name }, з відбитком власного голосу

# Beneath the fan's name. $title (text), $team (text).
share-line = співає «{ $title }» · { $team }

# Beneath the fan's name when the team is gone. $title (text).
share-line-alone = співає «{ $title }»

# The button that leads to the form.
share-sing-yours = Заспівай і ти

# What search engines show of the page. $name (text) is the fan, $title (text) the song, $team (text), $artist (text).
share-summary = { $name } та { $artist } співають «{ $title }». Команда: { $team }. Послухай платівку, а тоді додай до пісні свій голос.

# What search engines show of the page when the team is gone. $name (text) is the fan, $title (text) the song, $artist (text).
share-summary-alone = { $name } та { $artist } співають «{ $title }». Послухай платівку, а тоді додай до пісні свій голос.

# Heading of the song’s words, where no script can show them on the cover.
share-words = Слова

# Opens the code that plays this record on another website.
share-embed = Вбудувати

# Above the code: what to do with it.
share-embed-hint = Встав це на своїй сторінці там, де має грати платівка.

# A button: copies the code.
share-embed-copy = Копіювати код

# The code is on the clipboard.
share-embed-copied = Код скопійовано

# The browser refused the clipboard.
share-embed-by-hand = Виділи код вище й скопіюй його.
