### The pages around the booth: landing, what is common to all pages, pages that are not there.

## Every page

# The name of this language in itself. Shown to choose it.
language-name = Nederlands

# This language as networks write it, with a country where it is spoken: language_COUNTRY. Not shown.
language-country = nl_NL

# A link for keyboards and screen readers, the first thing on each page.
skip-to-content = Naar de inhoud

# Names the list of languages for screen readers.
choose-language = Taal

# A page whose script cannot run. Title.
no-script = De studio heeft JavaScript nodig

# A page whose script cannot run. What to do.
no-script-text = Je browser neemt je stem zelf op en mixt die. Zet JavaScript aan of open deze pagina in een andere browser.

## Landing

# Describes the picture of the record cover. $title (text) is the song.
landing-cover-alt = De hoes van { $title }, nog zonder naam

# A button on the sleeve, also in the sound check: plays the sung line, its words lighting up in time.
demo-hear = Eerst luisteren

# The one button. Starts with the name for the cover.
landing-sing = Zing mee

# Shown when a take waits on this phone. What follows is landing-resume-action.
landing-resume = Je laatste opname staat er nog.

# A link behind landing-resume.
landing-resume-action = Daarmee verder

# A link to the private page, shown when a record was made on this phone.
landing-mine = Hier is je plaat.

# Heading of the three steps.
landing-how = Zo gaat het

# First step.
landing-how-name = Zet je naam op de hoes.

# Second step.
landing-how-sing = Zing een halve minuut mee.

# Third step.
landing-how-share = Hoor jezelf in het nummer en deel het.

# What visitors often ask first.
landing-privacy = Geen account, geen cookies. Je stem blijft van jou: je kunt die wissen wanneer je maar wilt.

# The campaign has not opened. Title; landing-opens follows.
landing-soon = Nog even wachten

# The campaign has not opened. $date (text) is a date with its hour and time zone, such as "12 June 2026 at 20:00 Central European Summer Time".
landing-opens = We beginnen te zingen op { $date }.

# The campaign has not opened: a link to a calendar file, so that a phone reminds the visitor.
landing-remind = Herinner me

# The campaign is over. Title.
landing-closed = Het zingen is voorbij

# The campaign is over. What that means, and what can be done still.
landing-closed-text = Bedankt voor elke stem. Platen die gemaakt zijn, blijven te horen op hun eigen link, en jouw privélink opent nog steeds die van jou.

# The campaign is over: a link to the private page.
landing-closed-mine = Open je plaat

## Where the song can be heard

# Title of the page with links to streaming services and shops, heading of such links, and a link to them.
hear-title = Luister naar het nummer

# A link beneath an icon. $service (text) is a streaming service such as Spotify or Apple Music, which keeps its English name and cannot be inflected. The services ask for this very wording.
hear-listen = Luister op { $service }

# The same, for a service with videos such as YouTube.
hear-watch = Kijk op { $service }

# The song is not out: a link by which a fan has it saved as soon as it is. $service (text) is a streaming service such as Spotify.
hear-pre-save = Nu al bewaren op { $service }

# The same in the words that Apple Music has for it: a song is “pre-added”. $service (text) is Apple Music.
hear-pre-add = Nu al toevoegen op { $service }

# When the song comes or came out. $date (text) is a date such as 26 June 2026.
hear-release = Release: { $date }

# Where no script can choose: heading of the links for the time before the release.
hear-until = Vóór de release

# Where no script can choose: heading of the links for the time from the release on.
hear-from = Vanaf de release

## Pages that are not there

# Title of a page that does not exist.
lost-title = Hier is niets

# A page that does not exist, or was erased by its fan.
lost-text = Deze pagina heeft nooit bestaan, of de fan die hem maakte, heeft hem gewist.

# A link to the landing.
lost-action = Naar het begin

## The private page of an entry

# Title of the page that a fan opens with the private link.
mine-title = Je plaat

# While the entry is fetched.
mine-waiting = We halen je plaat op
