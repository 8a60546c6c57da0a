### The pages around the booth: landing, what is common to all pages, pages that are not there.

## Every page

# The name of this language in itself. Shown to choose it.
language-name = Čeština

# This language as networks write it, with a country where it is spoken: language_COUNTRY. Not shown.
language-country = cs_CZ

# A link for keyboards and screen readers, the first thing on each page.
skip-to-content = Přejít k obsahu

# Names the list of languages for screen readers.
choose-language = Jazyk

# A page whose script cannot run. Title.
no-script = Studio potřebuje JavaScript

# A page whose script cannot run. What to do.
no-script-text = Tvůj hlas nahrává a míchá sám prohlížeč. Zapni JavaScript, nebo otevři stránku v jiném prohlížeči.

## Landing

# Describes the picture of the record cover. $title (text) is the song.
landing-cover-alt = Obal desky „{ $title }“, zatím beze jména

# A button on the sleeve, also in the sound check: plays the sung line, its words lighting up in time.
demo-hear = Nejdřív poslech

# The one button. Starts with the name for the cover.
landing-sing = Přidat svůj hlas

# Shown when a take waits on this phone. What follows is landing-resume-action.
landing-resume = Tvoje poslední nahrávka je pořád tady.

# A link behind landing-resume.
landing-resume-action = Pokračovat s ní

# A link to the private page, shown when a record was made on this phone.
landing-mine = Tvoje deska je tady.

# Heading of the three steps.
landing-how = Jak na to

# First step.
landing-how-name = Dej na obal svoje jméno.

# Second step.
landing-how-sing = Zazpívej si s námi, půl minuty.

# Third step.
landing-how-share = Poslechni si sebe v písničce a pošli ji dál.

# What visitors often ask first.
landing-privacy = Bez účtu, bez cookies. Tvůj hlas zůstává tvůj: smazat ho můžeš, kdy chceš.

# The campaign has not opened. Title; landing-opens follows.
landing-soon = Už brzy

# The campaign has not opened. $date (text) is a date with its hour and time zone, such as "12 June 2026 at 20:00 Central European Summer Time".
landing-opens = Začínáme zpívat { $date }.

# The campaign has not opened: a link to a calendar file, so that a phone reminds the visitor.
landing-remind = Připomenout

# The campaign is over. Title.
landing-closed = Dozpíváno

# The campaign is over. What that means, and what can be done still.
landing-closed-text = Děkujeme za každý hlas. Hotové desky hrají dál na svých odkazech a tvůj soukromý odkaz pořád otevírá tu tvoji.

# The campaign is over: a link to the private page.
landing-closed-mine = Otevřít svoji desku

## Where the song can be heard

# Title of the page with links to streaming services and shops, heading of such links, and a link to them.
hear-title = Poslechni si píseň

# A link beneath an icon. $service (text) is a streaming service such as Spotify or Apple Music, which keeps its English name and cannot be inflected. The services ask for this very wording.
hear-listen = Poslouchat na { $service }

# The same, for a service with videos such as YouTube.
hear-watch = Sledovat na { $service }

# The song is not out: a link by which a fan has it saved as soon as it is. $service (text) is a streaming service such as Spotify.
hear-pre-save = Uložit předem na { $service }

# The same in the words that Apple Music has for it: a song is “pre-added”. $service (text) is Apple Music.
hear-pre-add = Přidat předem na { $service }

# When the song comes or came out. $date (text) is a date such as 26 June 2026.
hear-release = Datum vydání: { $date }

# Where no script can choose: heading of the links for the time before the release.
hear-until = Před vydáním

# Where no script can choose: heading of the links for the time from the release on.
hear-from = Po vydání

## Pages that are not there

# Title of a page that does not exist.
lost-title = Tady nic není

# A page that does not exist, or was erased by its fan.
lost-text = Tahle stránka nikdy nebyla, nebo ji smazal člověk, který ji vytvořil.

# A link to the landing.
lost-action = Na začátek

## The private page of an entry

# Title of the page that a fan opens with the private link.
mine-title = Tvoje deska

# While the entry is fetched.
mine-waiting = Hledáme tvoji desku
