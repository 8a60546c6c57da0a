### A finished record: what its fan can do with it, and the page that everybody sees.

## The player and its buttons

# A button: plays the record.
record-play = Ascolta

# The same button while it plays.
record-pause = Pausa

# Names the slider of the position in the song.
record-seek = Punto della canzone

# A button: turns the cover to the words on its back, and again to its front.
record-turn = Gira la copertina

# A button: shares the public page.
record-share = Condividi il link

# A link: saves the mix as a file.
record-download = Scarica

# A button: copies the private link.
record-private-link = Copia link privato

# A link to the private page, where the record can be erased.
record-manage = Tieni o cancella

# Beneath the buttons.
record-private-hint = Il tuo link privato è la chiave di questo disco. Chi ce l’ha può ascoltarlo e cancellarlo.

# A button: hands the upright picture to the apps that show stories.
record-story = Metti nella tua storia

# A button: copies what to write beside a post.
record-copy-text = Copia testo

# The text for a post is on the clipboard.
text-copied = Testo copiato

# The picture went to an app; the address is on the clipboard for a sticker.
story-shared = Anche il tuo link è copiato. Incollalo come sticker.

# What to do with the picture that was saved, first of three.
story-open = Apri l’app della tua storia.

# The second of three.
story-add = Aggiungi l’immagine che hai appena salvato.

# The third of three.
story-paste = Incolla il tuo link. È già copiato.

# Names the list of teams to challenge.
record-challenge = Sfida una squadra

# A button: shares a link to the form for the team that is chosen in the list.
challenge-send = Lancia la sfida

# What a challenge says before the address. $mine (text) is the fan’s own team, $team (text) the one that is challenged; both may be plural.
challenge-message = Io ho cantato per la mia squadra ({ $mine }). { $team }, ora tocca a voi:

# The challenge is on the clipboard.
challenge-copied = Sfida copiata

# The public page's address is on the clipboard.
share-copied = Link copiato

# The private link is on the clipboard.
private-copied = Link privato copiato

# The browser refused the clipboard. $link (text) is the address.
copy-by-hand = Copia questo link: { $link }

# What a shared message says before the address. $title (text) is the song.
share-message = Ho cantato anch’io in { $title }. Ascolta:

# The record is public.
record-public = Chiunque abbia il link può ascoltarlo.

# The record waits for a person's eye.
record-in-review = Qualcuno controlla il nome prima che altre persone possano ascoltare il disco. Il tuo link ti dirà quando.

# A moderator rejected the entry.
record-rejected = Questo disco non è pubblico. Qui puoi ancora ascoltarlo e cancellarlo.

## The private page

# Without JavaScript.
mine-no-script = Il tuo link privato resta nel tuo browser, perciò serve JavaScript per aprirlo.

# The take has arrived, the record is not finished. Title.
mine-pending = Non è ancora pronto

# The take has arrived, the record is not finished.
mine-pending-text = Abbiamo la tua registrazione. Quando canta tanta gente, un disco richiede di solito qualche minuto.

# The page was opened without a link. Title.
mine-no-link = Dov’è il tuo link?

# The page was opened without a link.
mine-no-link-text = Questa pagina si apre con il link privato che hai conservato. Finisce con una lunga fila di lettere e cifre.

# Opens the question whether to erase.
mine-erase = Cancella il mio disco

# The question. Title.
mine-erase-question = Cancellare il tuo disco?

# The question. What will happen.
mine-erase-text = La tua voce, la tua copertina e la pagina pubblica spariscono per sempre, ovunque, entro cinque minuti. Non si torna indietro.

# Yes.
mine-erase-confirm = Cancella per sempre

# No.
mine-erase-cancel = Tienilo

# It is erased. Title.
mine-erased = Cancellato

# It is erased.
mine-erased-text = Da noi non resta niente della tua voce né del tuo nome. Puoi cantare di nuovo quando vuoi.

## The public page

# Title of the page and of the shared card. $name (text) is the fan, $title (text) the song.
share-title = { $name } canta { $title }

# Description on the shared card. $team (text), $artist (text).
share-description = { $team }, con { $artist }. Ascolta, poi canta tu.

# Description on the shared card when the team is gone. $artist (text).
share-description-alone = Con { $artist }. Ascolta, poi canta tu.

# Describes the picture of the cover. $name (text) is the fan.
share-cover-alt = La copertina del disco di { $name }, con la sua voce stampata sopra

# Beneath the fan's name. $title (text), $team (text).
share-line = canta { $title } · { $team }

# Beneath the fan's name when the team is gone. $title (text).
share-line-alone = canta { $title }

# The button that leads to the form.
share-sing-yours = Ora canta tu

# What search engines show of the page. $name (text) is the fan, $title (text) the song, $team (text), $artist (text).
share-summary = { $name } canta { $title } con { $artist }. Squadra: { $team }. Ascolta il disco, poi metti la tua voce nella canzone.

# What search engines show of the page when the team is gone. $name (text) is the fan, $title (text) the song, $artist (text).
share-summary-alone = { $name } canta { $title } con { $artist }. Ascolta il disco, poi metti la tua voce nella canzone.

# Heading of the song’s words, where no script can show them on the cover.
share-words = Le parole

# Opens the code that plays this record on another website.
share-embed = Incorpora

# Above the code: what to do with it.
share-embed-hint = Metti questo nel punto della tua pagina dove deve suonare il disco.

# A button: copies the code.
share-embed-copy = Copia il codice

# The code is on the clipboard.
share-embed-copied = Codice copiato

# The browser refused the clipboard.
share-embed-by-hand = Seleziona il codice qui sopra e copialo.
