### A finished record: what its fan can do with it, and the page that everybody sees.

## The player and its buttons

# A button: plays the record.
record-play = Abspielen

# The same button while it plays.
record-pause = Pause

# Names the slider of the position in the song.
record-seek = Stelle im Song

# A button: turns the cover to the words on its back, and again to its front.
record-turn = Cover umdrehen

# A button: shares the public page.
record-share = Link teilen

# A link: saves the mix as a file.
record-download = Download

# A button: copies the private link.
record-private-link = Privaten Link kopieren

# A link to the private page, where the record can be erased.
record-manage = Behalten oder löschen

# Beneath the buttons.
record-private-hint = Dein privater Link ist der Schlüssel zu dieser Platte. Wer ihn hat, kann sie anhören und löschen.

# A button: hands the upright picture to the apps that show stories.
record-story = Ab in deine Story

# A button: copies what to write beside a post.
record-copy-text = Text kopieren

# The text for a post is on the clipboard.
text-copied = Text kopiert

# The picture went to an app; the address is on the clipboard for a sticker.
story-shared = Dein Link ist auch kopiert. Füg ihn als Sticker ein.

# What to do with the picture that was saved, first of three.
story-open = Öffne die App für deine Story.

# The second of three.
story-add = Nimm das Bild, das du gerade gespeichert hast.

# The third of three.
story-paste = Füg deinen Link ein. Kopiert ist er schon.

# Names the list of teams to challenge.
record-challenge = Team herausfordern

# A button: shares a link to the form for the team that is chosen in the list.
challenge-send = Herausfordern

# What a challenge says before the address. $mine (text) is the fan’s own team, $team (text) the one that is challenged; both may be plural.
challenge-message = Mein Team: { $mine }. Gesungen hab ich schon. { $team }, jetzt ihr:

# The challenge is on the clipboard.
challenge-copied = Herausforderung kopiert

# The public page's address is on the clipboard.
share-copied = Link kopiert

# The private link is on the clipboard.
private-copied = Privater Link kopiert

# The browser refused the clipboard. $link (text) is the address.
copy-by-hand = Kopier diesen Link: { $link }

# What a shared message says before the address. $title (text) is the song.
share-message = Ich hab bei { $title } mitgesungen. Hör rein:

# The record is public.
record-public = Wer den Link hat, kann die Platte hören.

# The record waits for a person's eye.
record-in-review = Jemand schaut sich den Namen an, bevor andere die Platte hören können. Dein Link sagt dir, wann es so weit ist.

# A moderator rejected the entry.
record-rejected = Diese Platte ist nicht öffentlich. Hier kannst du sie weiter anhören und löschen.

## The private page

# Without JavaScript.
mine-no-script = Dein privater Link bleibt in deinem Browser, deshalb muss JavaScript ihn öffnen.

# The take has arrived, the record is not finished. Title.
mine-pending = Noch nicht fertig

# The take has arrived, the record is not finished.
mine-pending-text = Deine Aufnahme ist bei uns. Wenn viele singen, dauert eine Platte meist ein paar Minuten.

# The page was opened without a link. Title.
mine-no-link = Wo ist dein Link?

# The page was opened without a link.
mine-no-link-text = Diese Seite öffnet sich mit dem privaten Link, den du aufgehoben hast. Am Ende hat er eine lange Reihe aus Buchstaben und Ziffern.

# Opens the question whether to erase.
mine-erase = Meine Platte löschen

# The question. Title.
mine-erase-question = Deine Platte löschen?

# The question. What will happen.
mine-erase-text = Deine Stimme, dein Cover und die öffentliche Seite verschwinden für immer, überall, innerhalb von fünf Minuten. Es gibt keinen Weg zurück.

# Yes.
mine-erase-confirm = Für immer löschen

# No.
mine-erase-cancel = Behalten

# It is erased. Title.
mine-erased = Gelöscht

# It is erased.
mine-erased-text = Von deiner Stimme und deinem Namen ist bei uns nichts mehr da. Du kannst jederzeit wieder singen.

## The public page

# Title of the page and of the shared card. $name (text) is the fan, $title (text) the song.
share-title = { $name } singt { $title }

# Description on the shared card. $team (text), $artist (text).
share-description = { $team }, mit { $artist }. Hör rein, dann sing selbst.

# Description on the shared card when the team is gone. $artist (text).
share-description-alone = Mit { $artist }. Hör rein, dann sing selbst.

# Describes the picture of the cover. $name (text) is the fan.
share-cover-alt = Plattencover: { $name }, darauf gedruckt die eigene Stimme

# Beneath the fan's name. $title (text), $team (text).
share-line = singt { $title } · { $team }

# Beneath the fan's name when the team is gone. $title (text).
share-line-alone = singt { $title }

# The button that leads to the form.
share-sing-yours = Jetzt singst du

# What search engines show of the page. $name (text) is the fan, $title (text) the song, $team (text), $artist (text).
share-summary = { $name } singt { $title } mit { $artist }. Team: { $team }. Hör dir die Platte an, dann gib dem Song deine eigene Stimme.

# What search engines show of the page when the team is gone. $name (text) is the fan, $title (text) the song, $artist (text).
share-summary-alone = { $name } singt { $title } mit { $artist }. Hör dir die Platte an, dann gib dem Song deine eigene Stimme.

# Heading of the song’s words, where no script can show them on the cover.
share-words = Der Songtext

# Opens the code that plays this record on another website.
share-embed = Einbetten

# Above the code: what to do with it.
share-embed-hint = Setz das auf deiner Seite dorthin, wo die Platte laufen soll.

# A button: copies the code.
share-embed-copy = Code kopieren

# The code is on the clipboard.
share-embed-copied = Code kopiert

# The browser refused the clipboard.
share-embed-by-hand = Markier den Code oben und kopier ihn.
