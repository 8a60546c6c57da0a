### The pages around the booth: landing, what is common to all pages, pages that are not there.

## Every page

# The name of this language in itself. Shown to choose it.
language-name = Italiano

# This language as networks write it, with a country where it is spoken: language_COUNTRY. Not shown.
language-country = it_IT

# A link for keyboards and screen readers, the first thing on each page.
skip-to-content = Vai al contenuto

# Names the list of languages for screen readers.
choose-language = Lingua

# A page whose script cannot run. Title.
no-script = La cabina richiede JavaScript

# A page whose script cannot run. What to do.
no-script-text = È il tuo browser a registrare e mixare la tua voce. Attiva JavaScript o apri questa pagina in un altro browser.

## Landing

# Describes the picture of the record cover. $title (text) is the song.
landing-cover-alt = La copertina di { $title }, ancora senza nome

# A button on the sleeve, also in the sound check: plays the sung line, its words lighting up in time.
demo-hear = Prima ascolta

# The one button. Starts with the name for the cover.
landing-sing = Canta anche tu

# Shown when a take waits on this phone. What follows is landing-resume-action.
landing-resume = La tua ultima registrazione è ancora qui.

# A link behind landing-resume.
landing-resume-action = Riprendila

# A link to the private page, shown when a record was made on this phone.
landing-mine = Il tuo disco è qui.

# Heading of the three steps.
landing-how = Come funziona

# First step.
landing-how-name = Metti il tuo nome sulla copertina.

# Second step.
landing-how-sing = Canta mezzo minuto con la band.

# Third step.
landing-how-share = Ascoltati nella canzone e condividila.

# What visitors often ask first.
landing-privacy = Niente account, niente cookie. La tua voce resta tua: puoi cancellarla quando vuoi.

# The campaign has not opened. Title; landing-opens follows.
landing-soon = Manca poco

# The campaign has not opened. $date (text) is a date with its hour and time zone, such as "12 June 2026 at 20:00 Central European Summer Time".
landing-opens = Segnati quando si comincia a cantare: { $date }.

# The campaign has not opened: a link to a calendar file, so that a phone reminds the visitor.
landing-remind = Ricordamelo

# The campaign is over. Title.
landing-closed = Abbiamo finito di cantare

# The campaign is over. What that means, and what can be done still.
landing-closed-text = Grazie per ogni voce. I dischi già fatti si ascoltano ancora ai loro link, e il tuo link privato apre sempre il tuo.

# The campaign is over: a link to the private page.
landing-closed-mine = Apri il tuo disco

## Where the song can be heard

# Title of the page with links to streaming services and shops, heading of such links, and a link to them.
hear-title = Ascolta il brano

# A link beneath an icon. $service (text) is a streaming service such as Spotify or Apple Music, which keeps its English name and cannot be inflected. The services ask for this very wording.
hear-listen = Ascolta su { $service }

# The same, for a service with videos such as YouTube.
hear-watch = Guarda su { $service }

# The song is not out: a link by which a fan has it saved as soon as it is. $service (text) is a streaming service such as Spotify.
hear-pre-save = Pre-salva su { $service }

# The same in the words that Apple Music has for it: a song is “pre-added”. $service (text) is Apple Music.
hear-pre-add = Aggiungi in anticipo su { $service }

# When the song comes or came out. $date (text) is a date such as 26 June 2026.
hear-release = Uscita: { $date }

# Where no script can choose: heading of the links for the time before the release.
hear-until = Prima dell’uscita

# Where no script can choose: heading of the links for the time from the release on.
hear-from = Dopo l’uscita

## Pages that are not there

# Title of a page that does not exist.
lost-title = Qui non c’è niente

# A page that does not exist, or was erased by its fan.
lost-text = Questa pagina non è mai esistita, oppure chi l’ha fatta l’ha cancellata.

# A link to the landing.
lost-action = Vai all’inizio

## The private page of an entry

# Title of the page that a fan opens with the private link.
mine-title = Il tuo disco

# While the entry is fetched.
mine-waiting = Cerchiamo il tuo disco
