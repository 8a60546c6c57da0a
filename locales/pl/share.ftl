### A finished record: what its fan can do with it, and the page that everybody sees.

## The player and its buttons

# A button: plays the record.
record-play = Odtwórz

# The same button while it plays.
record-pause = Pauza

# Names the slider of the position in the song.
record-seek = Miejsce w piosence

# A button: turns the cover to the words on its back, and again to its front.
record-turn = Obróć okładkę

# A button: shares the public page.
record-share = Udostępnij link

# A link: saves the mix as a file.
record-download = Pobierz

# A button: copies the private link.
record-private-link = Kopiuj prywatny link

# A link to the private page, where the record can be erased.
record-manage = Zachowaj lub usuń

# Beneath the buttons.
record-private-hint = Prywatny link to klucz do tej płyty. Kto go ma, może jej słuchać i może ją usunąć.

# A button: hands the upright picture to the apps that show stories.
record-story = Dodaj do relacji

# A button: copies what to write beside a post.
record-copy-text = Kopiuj tekst

# The text for a post is on the clipboard.
text-copied = Tekst skopiowany

# The picture went to an app; the address is on the clipboard for a sticker.
story-shared = Link też jest skopiowany. Wklej go jako naklejkę.

# What to do with the picture that was saved, first of three.
story-open = Otwórz aplikację ze swoją relacją.

# The second of three.
story-add = Dodaj obraz, który właśnie się zapisał.

# The third of three.
story-paste = Wklej link. Jest już skopiowany.

# Names the list of teams to challenge.
record-challenge = Rzuć wyzwanie

# A button: shares a link to the form for the team that is chosen in the list.
challenge-send = Wyślij wyzwanie

# What a challenge says before the address. $mine (text) is the fan’s own team, $team (text) the one that is challenged; both may be plural.
challenge-message = Moja drużyna ({ $mine }) już zaśpiewała. { $team }, wasza kolej:

# The challenge is on the clipboard.
challenge-copied = Wyzwanie skopiowane

# The public page's address is on the clipboard.
share-copied = Link skopiowany

# The private link is on the clipboard.
private-copied = Prywatny link skopiowany

# The browser refused the clipboard. $link (text) is the address.
copy-by-hand = Skopiuj ten link: { $link }

# What a shared message says before the address. $title (text) is the song.
share-message = Śpiewam w piosence „{ $title }”. Posłuchaj:

# The record is public.
record-public = Może jej posłuchać każdy, kto ma link.

# The record waits for a person's eye.
record-in-review = Zanim płytę usłyszą inni, ktoś spojrzy na imię. Pod twoim linkiem zobaczysz, kiedy jest już dostępna.

# A moderator rejected the entry.
record-rejected = Ta płyta nie jest publiczna. Nadal możesz tu jej słuchać i ją usunąć.

## The private page

# Without JavaScript.
mine-no-script = Prywatny link zostaje w twojej przeglądarce, więc otworzyć może go tylko JavaScript.

# The take has arrived, the record is not finished. Title.
mine-pending = Płyta jeszcze powstaje

# The take has arrived, the record is not finished.
mine-pending-text = Twoje nagranie jest u nas. Gdy śpiewa dużo osób, płyta powstaje zwykle w kilka minut.

# The page was opened without a link. Title.
mine-no-link = Gdzie twój link?

# The page was opened without a link.
mine-no-link-text = Tę stronę otwiera zapisany prywatny link. Kończy się długim ciągiem liter i cyfr.

# Opens the question whether to erase.
mine-erase = Usuń moją płytę

# The question. Title.
mine-erase-question = Usunąć twoją płytę?

# The question. What will happen.
mine-erase-text = Twój głos, okładka i publiczna strona znikną na dobre, wszędzie, w ciągu pięciu minut. Tego nie da się cofnąć.

# Yes.
mine-erase-confirm = Usuń na dobre

# No.
mine-erase-cancel = Zachowaj

# It is erased. Title.
mine-erased = Usunięte

# It is erased.
mine-erased-text = Nie został u nas żaden ślad twojego głosu ani imienia. Możesz zaśpiewać znowu, kiedy tylko chcesz.

## The public page

# Title of the page and of the shared card. $name (text) is the fan, $title (text) the song.
share-title = { $name } śpiewa „{ $title }”

# Description on the shared card. $team (text), $artist (text).
share-description = { $team } i { $artist } w jednej piosence. Posłuchaj, a potem zaśpiewaj i ty.

# Description on the shared card when the team is gone. $artist (text).
share-description-alone = { $artist } i jeszcze jeden głos. Posłuchaj, a potem zaśpiewaj i ty.

# Describes the picture of the cover. $name (text) is the fan.
share-cover-alt = Okładka płyty: { $name }, z nadrukiem własnego głosu

# Beneath the fan's name. $title (text), $team (text).
share-line = śpiewa „{ $title }” · { $team }

# Beneath the fan's name when the team is gone. $title (text).
share-line-alone = śpiewa „{ $title }”

# The button that leads to the form.
share-sing-yours = Zaśpiewaj i ty

# What search engines show of the page. $name (text) is the fan, $title (text) the song, $team (text), $artist (text).
share-summary = { $name } i { $artist } śpiewają „{ $title }”. Drużyna: { $team }. Posłuchaj płyty, a potem dodaj do piosenki własny głos.

# What search engines show of the page when the team is gone. $name (text) is the fan, $title (text) the song, $artist (text).
share-summary-alone = { $name } i { $artist } śpiewają „{ $title }”. Posłuchaj płyty, a potem dodaj do piosenki własny głos.

# Heading of the song’s words, where no script can show them on the cover.
share-words = Słowa

# Opens the code that plays this record on another website.
share-embed = Osadź

# Above the code: what to do with it.
share-embed-hint = Wstaw to na swojej stronie tam, gdzie ma grać płyta.

# A button: copies the code.
share-embed-copy = Kopiuj kod

# The code is on the clipboard.
share-embed-copied = Kod skopiowany

# The browser refused the clipboard.
share-embed-by-hand = Zaznacz kod powyżej i skopiuj go.
