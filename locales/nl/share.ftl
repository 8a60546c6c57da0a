### A finished record: what its fan can do with it, and the page that everybody sees.

## The player and its buttons

# A button: plays the record.
record-play = Afspelen

# The same button while it plays.
record-pause = Pauze

# Names the slider of the position in the song.
record-seek = Plek in het nummer

# A button: turns the cover to the words on its back, and again to its front.
record-turn = Draai de hoes om

# A button: shares the public page.
record-share = Deel de link

# A link: saves the mix as a file.
record-download = Downloaden

# A button: copies the private link.
record-private-link = Kopieer privélink

# A link to the private page, where the record can be erased.
record-manage = Houden of wissen

# Beneath the buttons.
record-private-hint = Je privélink is de sleutel tot deze plaat. Wie die link heeft, kan luisteren en wissen.

# A button: hands the upright picture to the apps that show stories.
record-story = Deel in je story

# A button: copies what to write beside a post.
record-copy-text = Kopieer tekst

# The text for a post is on the clipboard.
text-copied = Tekst gekopieerd

# The picture went to an app; the address is on the clipboard for a sticker.
story-shared = Je link is ook gekopieerd. Plak hem erin als sticker.

# What to do with the picture that was saved, first of three.
story-open = Open de app voor je story.

# The second of three.
story-add = Voeg de afbeelding toe die je net hebt opgeslagen.

# The third of three.
story-paste = Plak je link. Hij is al gekopieerd.

# Names the list of teams to challenge.
record-challenge = Daag een team uit

# A button: shares a link to the form for the team that is chosen in the list.
challenge-send = Stuur de uitdaging

# What a challenge says before the address. $mine (text) is the fan’s own team, $team (text) the one that is challenged; both may be plural.
challenge-message = Mijn team: { $mine }. Ik heb al gezongen. { $team }, nu jullie:

# The challenge is on the clipboard.
challenge-copied = Uitdaging gekopieerd

# The public page's address is on the clipboard.
share-copied = Link gekopieerd

# The private link is on the clipboard.
private-copied = Privélink gekopieerd

# The browser refused the clipboard. $link (text) is the address.
copy-by-hand = Kopieer deze link: { $link }

# What a shared message says before the address. $title (text) is the song.
share-message = Ik heb meegezongen met { $title }. Luister:

# The record is public.
record-public = Iedereen met de link kan de plaat horen.

# The record waits for a person's eye.
record-in-review = Iemand bekijkt de naam voordat anderen de plaat kunnen horen. Je link laat zien wanneer het zover is.

# A moderator rejected the entry.
record-rejected = Deze plaat is niet openbaar. Je kunt hem hier nog wel beluisteren en wissen.

## The private page

# Without JavaScript.
mine-no-script = Je privélink blijft in je browser, dus moet JavaScript hem openen.

# The take has arrived, the record is not finished. Title.
mine-pending = Nog niet klaar

# The take has arrived, the record is not finished.
mine-pending-text = Je opname is bij ons. Als er veel mensen zingen, duurt een plaat meestal een paar minuten.

# The page was opened without a link. Title.
mine-no-link = Waar is je link?

# The page was opened without a link.
mine-no-link-text = Deze pagina open je met de privélink die je bewaard hebt. Hij eindigt op een lange rij letters en cijfers.

# Opens the question whether to erase.
mine-erase = Wis mijn plaat

# The question. Title.
mine-erase-question = Je plaat wissen?

# The question. What will happen.
mine-erase-text = Je stem, je hoes en de openbare pagina verdwijnen voorgoed, overal, binnen vijf minuten. Er is geen weg terug.

# Yes.
mine-erase-confirm = Voorgoed wissen

# No.
mine-erase-cancel = Houden

# It is erased. Title.
mine-erased = Gewist

# It is erased.
mine-erased-text = Van je stem en je naam is bij ons niets meer over. Je kunt opnieuw zingen wanneer je maar wilt.

## The public page

# Title of the page and of the shared card. $name (text) is the fan, $title (text) the song.
share-title = { $name } zingt { $title }

# Description on the shared card. $team (text), $artist (text).
share-description = { $team }, met { $artist }. Luister en zing dan zelf.

# Description on the shared card when the team is gone. $artist (text).
share-description-alone = Met { $artist }. Luister en zing dan zelf.

# Describes the picture of the cover. $name (text) is the fan.
share-cover-alt = De platenhoes van { $name }, met de eigen stem erop gedrukt

# Beneath the fan's name. $title (text), $team (text).
share-line = zingt { $title } · { $team }

# Beneath the fan's name when the team is gone. $title (text).
share-line-alone = zingt { $title }

# The button that leads to the form.
share-sing-yours = Zing nu zelf

# What search engines show of the page. $name (text) is the fan, $title (text) the song, $team (text), $artist (text).
share-summary = { $name } zingt { $title } met { $artist }. Team: { $team }. Luister naar de plaat en geef het nummer dan je eigen stem.

# What search engines show of the page when the team is gone. $name (text) is the fan, $title (text) the song, $artist (text).
share-summary-alone = { $name } zingt { $title } met { $artist }. Luister naar de plaat en geef het nummer dan je eigen stem.

# Heading of the song’s words, where no script can show them on the cover.
share-words = De songtekst

# Opens the code that plays this record on another website.
share-embed = Insluiten

# Above the code: what to do with it.
share-embed-hint = Zet dit op de plek van je pagina waar de plaat moet spelen.

# A button: copies the code.
share-embed-copy = Kopieer de code

# The code is on the clipboard.
share-embed-copied = Code gekopieerd

# The browser refused the clipboard.
share-embed-by-hand = Selecteer de code hierboven en kopieer die.
