### The pages around the booth: landing, what is common to all pages, pages that are not there.

## Every page

# The name of this language in itself. Shown to choose it.
language-name = Svenska

# This language as networks write it, with a country where it is spoken: language_COUNTRY. Not shown.
language-country = sv_SE

# A link for keyboards and screen readers, the first thing on each page.
skip-to-content = Till innehållet

# Names the list of languages for screen readers.
choose-language = Språk

# A page whose script cannot run. Title.
no-script = Studion behöver JavaScript

# A page whose script cannot run. What to do.
no-script-text = Din webbläsare spelar själv in och mixar din röst. Slå på JavaScript, eller öppna sidan i en annan webbläsare.

## Landing

# Describes the picture of the record cover. $title (text) is the song.
landing-cover-alt = Omslaget till { $title }, än så länge utan namn

# A button on the sleeve, also in the sound check: plays the sung line, its words lighting up in time.
demo-hear = Lyssna först

# The one button. Starts with the name for the cover.
landing-sing = Sjung med

# Shown when a take waits on this phone. What follows is landing-resume-action.
landing-resume = Din senaste tagning finns kvar här.

# A link behind landing-resume.
landing-resume-action = Fortsätt med den

# A link to the private page, shown when a record was made on this phone.
landing-mine = Din skiva finns här.

# Heading of the three steps.
landing-how = Så går det till

# First step.
landing-how-name = Sätt ditt namn på omslaget.

# Second step.
landing-how-sing = Sjung med i en halv minut.

# Third step.
landing-how-share = Hör dig själv i låten, och dela den.

# What visitors often ask first.
landing-privacy = Inget konto, inga cookies. Din röst är din: du kan radera den när du vill.

# The campaign has not opened. Title; landing-opens follows.
landing-soon = Snart är det dags

# The campaign has not opened. $date (text) is a date with its hour and time zone, such as "12 June 2026 at 20:00 Central European Summer Time".
landing-opens = Vi börjar sjunga { $date }.

# The campaign has not opened: a link to a calendar file, so that a phone reminds the visitor.
landing-remind = Påminn mig

# The campaign is over. Title.
landing-closed = Vi har sjungit klart

# The campaign is over. What that means, and what can be done still.
landing-closed-text = Tack för varje röst. Färdiga skivor går fortfarande att höra på sina länkar, och din privata länk öppnar fortfarande din.

# The campaign is over: a link to the private page.
landing-closed-mine = Öppna din skiva

## Where the song can be heard

# Title of the page with links to streaming services and shops, heading of such links, and a link to them.
hear-title = Lyssna på låten

# A link beneath an icon. $service (text) is a streaming service such as Spotify or Apple Music, which keeps its English name and cannot be inflected. The services ask for this very wording.
hear-listen = Lyssna på { $service }

# The same, for a service with videos such as YouTube.
hear-watch = Titta på { $service }

# The song is not out: a link by which a fan has it saved as soon as it is. $service (text) is a streaming service such as Spotify.
hear-pre-save = Förspara på { $service }

# The same in the words that Apple Music has for it: a song is “pre-added”. $service (text) is Apple Music.
hear-pre-add = Lägg till i förväg på { $service }

# When the song comes or came out. $date (text) is a date such as 26 June 2026.
hear-release = Släpps: { $date }

# Where no script can choose: heading of the links for the time before the release.
hear-until = Före släppet

# Where no script can choose: heading of the links for the time from the release on.
hear-from = Från släppet

## Pages that are not there

# Title of a page that does not exist.
lost-title = Här finns inget

# A page that does not exist, or was erased by its fan.
lost-text = Den här sidan har aldrig funnits, eller så har den som gjorde den raderat den.

# A link to the landing.
lost-action = Till startsidan

## The private page of an entry

# Title of the page that a fan opens with the private link.
mine-title = Din skiva

# While the entry is fetched.
mine-waiting = Vi hämtar din skiva
