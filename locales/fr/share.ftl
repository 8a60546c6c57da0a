### A finished record: what its fan can do with it, and the page that everybody sees.

## The player and its buttons

# A button: plays the record.
record-play = Écouter

# The same button while it plays.
record-pause = Pause

# Names the slider of the position in the song.
record-seek = Position dans la chanson

# A button: turns the cover to the words on its back, and again to its front.
record-turn = Retourner la pochette

# A button: shares the public page.
record-share = Partager le lien

# A link: saves the mix as a file.
record-download = Télécharger

# A button: copies the private link.
record-private-link = Copier le lien privé

# A link to the private page, where the record can be erased.
record-manage = Garder ou effacer

# Beneath the buttons.
record-private-hint = Ton lien privé est la clé de ce disque. Qui l’a peut écouter et effacer.

# A button: hands the upright picture to the apps that show stories.
record-story = Partager en story

# A button: copies what to write beside a post.
record-copy-text = Copier le texte

# The text for a post is on the clipboard.
text-copied = Texte copié

# The picture went to an app; the address is on the clipboard for a sticker.
story-shared = Ton lien est copié aussi. Colle-le en sticker.

# What to do with the picture that was saved, first of three.
story-open = Ouvre l’appli de ta story.

# The second of three.
story-add = Ajoute l’image que tu viens d’enregistrer.

# The third of three.
story-paste = Colle ton lien. Il est déjà copié.

# Names the list of teams to challenge.
record-challenge = Défier une équipe

# A button: shares a link to the form for the team that is chosen in the list.
challenge-send = Envoyer le défi

# What a challenge says before the address. $mine (text) is the fan’s own team, $team (text) the one that is challenged; both may be plural.
challenge-message = J’ai chanté pour mon équipe ({ $mine }). { $team }, à ton tour :

# The challenge is on the clipboard.
challenge-copied = Défi copié

# The public page's address is on the clipboard.
share-copied = Lien copié

# The private link is on the clipboard.
private-copied = Lien privé copié

# The browser refused the clipboard. $link (text) is the address.
copy-by-hand = Copie ce lien : { $link }

# What a shared message says before the address. $title (text) is the song.
share-message = J’ai chanté sur { $title }. Écoute :

# The record is public.
record-public = Toute personne qui a le lien peut l’écouter.

# The record waits for a person's eye.
record-in-review = Quelqu’un regarde le nom avant que d’autres puissent l’écouter. Ton lien te dira quand.

# A moderator rejected the entry.
record-rejected = Ce disque n’est pas public. Tu peux toujours l’écouter et l’effacer ici.

## The private page

# Without JavaScript.
mine-no-script = Ton lien privé reste dans ton navigateur : il faut JavaScript pour l’ouvrir.

# The take has arrived, the record is not finished. Title.
mine-pending = Pas encore terminé

# The take has arrived, the record is not finished.
mine-pending-text = Ta prise est chez nous. Quand il y a du monde, un disque prend quelques minutes.

# The page was opened without a link. Title.
mine-no-link = Où est ton lien ?

# The page was opened without a link.
mine-no-link-text = Cette page s’ouvre avec le lien privé que tu as gardé. Il finit par une longue suite de lettres et de chiffres.

# Opens the question whether to erase.
mine-erase = Effacer mon disque

# The question. Title.
mine-erase-question = Effacer ton disque ?

# The question. What will happen.
mine-erase-text = Ta voix, ta pochette et la page publique disparaissent pour de bon, partout, en cinq minutes. Il n’y a pas de retour.

# Yes.
mine-erase-confirm = Effacer pour de bon

# No.
mine-erase-cancel = Le garder

# It is erased. Title.
mine-erased = Effacé

# It is erased.
mine-erased-text = Il ne reste chez nous rien de ta voix ni de ton nom. Tu peux rechanter quand tu veux.

## The public page

# Title of the page and of the shared card. $name (text) is the fan, $title (text) the song.
share-title = { $name } chante { $title }

# Description on the shared card. $team (text), $artist (text).
share-description = { $team }, avec { $artist }. Écoute, puis chante à ton tour.

# Description on the shared card when the team is gone. $artist (text).
share-description-alone = Avec { $artist }. Écoute, puis chante à ton tour.

# Describes the picture of the cover. $name (text) is the fan.
share-cover-alt = La pochette du disque de { $name }, sa propre voix imprimée dessus

# Beneath the fan's name. $title (text), $team (text).
share-line = chante { $title } · { $team }

# Beneath the fan's name when the team is gone. $title (text).
share-line-alone = chante { $title }

# The button that leads to the form.
share-sing-yours = Chanter à mon tour

# What search engines show of the page. $name (text) is the fan, $title (text) the song, $team (text), $artist (text).
share-summary = { $name } chante { $title } avec { $artist }. Équipe : { $team }. Écoute le disque, puis mets ta propre voix dans la chanson.

# What search engines show of the page when the team is gone. $name (text) is the fan, $title (text) the song, $artist (text).
share-summary-alone = { $name } chante { $title } avec { $artist }. Écoute le disque, puis mets ta propre voix dans la chanson.

# Heading of the song’s words, where no script can show them on the cover.
share-words = Les paroles

# Opens the code that plays this record on another website.
share-embed = Intégrer

# Above the code: what to do with it.
share-embed-hint = Mets ceci là où le disque doit jouer sur ta page.

# A button: copies the code.
share-embed-copy = Copier le code

# The code is on the clipboard.
share-embed-copied = Code copié

# The browser refused the clipboard.
share-embed-by-hand = Sélectionne le code ci-dessus et copie-le.
