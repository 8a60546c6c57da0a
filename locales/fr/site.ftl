### The pages around the booth: landing, what is common to all pages, pages that are not there.

## Every page

# The name of this language in itself. Shown to choose it.
language-name = Français

# This language as networks write it, with a country where it is spoken: language_COUNTRY. Not shown.
language-country = fr_FR

# A link for keyboards and screen readers, the first thing on each page.
skip-to-content = Aller au contenu

# Names the list of languages for screen readers.
choose-language = Langue

# A page whose script cannot run. Title.
no-script = La cabine a besoin de JavaScript

# A page whose script cannot run. What to do.
no-script-text = C’est ton navigateur qui enregistre et mixe ta voix. Active JavaScript, ou ouvre cette page dans un autre navigateur.

## Landing

# Describes the picture of the record cover. $title (text) is the song.
landing-cover-alt = La pochette de { $title }, encore sans nom

# A button on the sleeve, also in the sound check: plays the sung line, its words lighting up in time.
demo-hear = Écoute d’abord

# The one button. Starts with the name for the cover.
landing-sing = Ajouter ma voix

# Shown when a take waits on this phone. What follows is landing-resume-action.
landing-resume = Ta dernière prise est encore là.

# A link behind landing-resume.
landing-resume-action = La reprendre

# A link to the private page, shown when a record was made on this phone.
landing-mine = Ton disque est ici.

# Heading of the three steps.
landing-how = Comment ça se passe

# First step.
landing-how-name = Mets ton nom sur la pochette.

# Second step.
landing-how-sing = Chante avec nous, une demi-minute.

# Third step.
landing-how-share = Écoute-toi dans la chanson, et partage.

# What visitors often ask first.
landing-privacy = Ni compte, ni cookies. Ta voix reste à toi : tu peux l’effacer quand tu veux.

# The campaign has not opened. Title; landing-opens follows.
landing-soon = C’est pour bientôt

# The campaign has not opened. $date (text) is a date with its hour and time zone, such as "12 June 2026 at 20:00 Central European Summer Time".
landing-opens = On chante à partir du { $date }.

# The campaign has not opened: a link to a calendar file, so that a phone reminds the visitor.
landing-remind = Me le rappeler

# The campaign is over. Title.
landing-closed = Le chant est terminé

# The campaign is over. What that means, and what can be done still.
landing-closed-text = Merci pour chaque voix. Les disques déjà faits restent en écoute à leur adresse, et ton lien privé ouvre toujours le tien.

# The campaign is over: a link to the private page.
landing-closed-mine = Ouvrir ton disque

## Where the song can be heard

# Title of the page with links to streaming services and shops, heading of such links, and a link to them.
hear-title = Écouter le morceau

# A link beneath an icon. $service (text) is a streaming service such as Spotify or Apple Music, which keeps its English name and cannot be inflected. The services ask for this very wording.
hear-listen = Écouter sur { $service }

# The same, for a service with videos such as YouTube.
hear-watch = Regarder sur { $service }

# The song is not out: a link by which a fan has it saved as soon as it is. $service (text) is a streaming service such as Spotify.
hear-pre-save = Pré-enregistrer sur { $service }

# The same in the words that Apple Music has for it: a song is “pre-added”. $service (text) is Apple Music.
hear-pre-add = Pré-ajouter sur { $service }

# When the song comes or came out. $date (text) is a date such as 26 June 2026.
hear-release = Sortie : { $date }

# Where no script can choose: heading of the links for the time before the release.
hear-until = Avant la sortie

# Where no script can choose: heading of the links for the time from the release on.
hear-from = Dès la sortie

## Pages that are not there

# Title of a page that does not exist.
lost-title = Rien ici

# A page that does not exist, or was erased by its fan.
lost-text = Cette page n’a jamais existé, ou la personne qui l’a faite l’a effacée.

# A link to the landing.
lost-action = Aller au début

## The private page of an entry

# Title of the page that a fan opens with the private link.
mine-title = Ton disque

# While the entry is fetched.
mine-waiting = Nous cherchons ton disque
