### A finished record: what its fan can do with it, and the page that everybody sees.

## The player and its buttons

# A button: plays the record.
record-play = Spela

# The same button while it plays.
record-pause = Pausa

# Names the slider of the position in the song.
record-seek = Plats i låten

# A button: turns the cover to the words on its back, and again to its front.
record-turn = Vänd på omslaget

# A button: shares the public page.
record-share = Dela länken

# A link: saves the mix as a file.
record-download = Ladda ner

# A button: copies the private link.
record-private-link = Kopiera privat länk

# A link to the private page, where the record can be erased.
record-manage = Behåll eller radera

# Beneath the buttons.
record-private-hint = Din privata länk är nyckeln till skivan. Den som har länken kan lyssna och radera.

# A button: hands the upright picture to the apps that show stories.
record-story = Dela i din story

# A button: copies what to write beside a post.
record-copy-text = Kopiera text

# The text for a post is on the clipboard.
text-copied = Text kopierad

# The picture went to an app; the address is on the clipboard for a sticker.
story-shared = Din länk är också kopierad. Klistra in den som klistermärke.

# What to do with the picture that was saved, first of three.
story-open = Öppna appen för din story.

# The second of three.
story-add = Lägg till bilden du nyss sparade.

# The third of three.
story-paste = Klistra in din länk. Den är redan kopierad.

# Names the list of teams to challenge.
record-challenge = Utmana ett lag

# A button: shares a link to the form for the team that is chosen in the list.
challenge-send = Skicka utmaningen

# What a challenge says before the address. $mine (text) is the fan’s own team, $team (text) the one that is challenged; both may be plural.
challenge-message = Jag har sjungit för mitt lag ({ $mine }). { $team }, er tur:

# The challenge is on the clipboard.
challenge-copied = Utmaning kopierad

# The public page's address is on the clipboard.
share-copied = Länk kopierad

# The private link is on the clipboard.
private-copied = Privat länk kopierad

# The browser refused the clipboard. $link (text) is the address.
copy-by-hand = Kopiera den här länken: { $link }

# What a shared message says before the address. $title (text) is the song.
share-message = Jag sjöng med i { $title }. Lyssna:

# The record is public.
record-public = Alla som har länken kan höra skivan.

# The record waits for a person's eye.
record-in-review = Någon tittar på namnet innan andra kan höra skivan. Din länk visar när det är klart.

# A moderator rejected the entry.
record-rejected = Den här skivan är inte offentlig. Här kan du fortfarande lyssna på den och radera den.

## The private page

# Without JavaScript.
mine-no-script = Din privata länk stannar i din webbläsare, så det krävs JavaScript för att öppna den.

# The take has arrived, the record is not finished. Title.
mine-pending = Inte klar än

# The take has arrived, the record is not finished.
mine-pending-text = Din tagning är hos oss. När många sjunger tar en skiva oftast några minuter.

# The page was opened without a link. Title.
mine-no-link = Var är din länk?

# The page was opened without a link.
mine-no-link-text = Den här sidan öppnas med den privata länken som du sparade. Den slutar med en lång rad bokstäver och siffror.

# Opens the question whether to erase.
mine-erase = Radera min skiva

# The question. Title.
mine-erase-question = Radera din skiva?

# The question. What will happen.
mine-erase-text = Din röst, ditt omslag och den offentliga sidan försvinner för gott, överallt, inom fem minuter. Det går inte att ångra.

# Yes.
mine-erase-confirm = Radera för gott

# No.
mine-erase-cancel = Behåll den

# It is erased. Title.
mine-erased = Raderad

# It is erased.
mine-erased-text = Inget av din röst eller ditt namn finns kvar hos oss. Du kan sjunga igen när du vill.

## The public page

# Title of the page and of the shared card. $name (text) is the fan, $title (text) the song.
share-title = { $name } sjunger { $title }

# Description on the shared card. $team (text), $artist (text).
share-description = { $team }, med { $artist }. Lyssna, och sjung sedan själv.

# Description on the shared card when the team is gone. $artist (text).
share-description-alone = Med { $artist }. Lyssna, och sjung sedan själv.

# Describes the picture of the cover. $name (text) is the fan.
share-cover-alt = Skivomslag: { $name }, med den egna rösten tryckt på det

# Beneath the fan's name. $title (text), $team (text).
share-line = sjunger { $title } · { $team }

# Beneath the fan's name when the team is gone. $title (text).
share-line-alone = sjunger { $title }

# The button that leads to the form.
share-sing-yours = Nu sjunger du

# What search engines show of the page. $name (text) is the fan, $title (text) the song, $team (text), $artist (text).
share-summary = { $name } sjunger { $title } med { $artist }. Lag: { $team }. Lyssna på skivan, och ge sedan låten din egen röst.

# What search engines show of the page when the team is gone. $name (text) is the fan, $title (text) the song, $artist (text).
share-summary-alone = { $name } sjunger { $title } med { $artist }. Lyssna på skivan, och ge sedan låten din egen röst.

# Heading of the song’s words, where no script can show them on the cover.
share-words = Låttexten

# Opens the code that plays this record on another website.
share-embed = Bädda in

# Above the code: what to do with it.
share-embed-hint = Sätt det här på din sida, där skivan ska spelas.

# A button: copies the code.
share-embed-copy = Kopiera koden

# The code is on the clipboard.
share-embed-copied = Kod kopierad

# The browser refused the clipboard.
share-embed-by-hand = Markera koden ovan och kopiera den.
