### The pages around the booth: landing, what is common to all pages, pages that are not there.

## Every page

# The name of this language in itself. Shown to choose it.
language-name = Deutsch

# This language as networks write it, with a country where it is spoken: language_COUNTRY. Not shown.
language-country = de_DE

# A link for keyboards and screen readers, the first thing on each page.
skip-to-content = Zum Inhalt springen

# Names the list of languages for screen readers.
choose-language = Sprache

# A page whose script cannot run. Title.
no-script = Das Studio braucht JavaScript

# A page whose script cannot run. What to do.
no-script-text = Dein Browser nimmt deine Stimme selbst auf und mischt sie. Schalte JavaScript ein oder öffne diese Seite in einem anderen Browser.

## Landing

# Describes the picture of the record cover. $title (text) is the song.
landing-cover-alt = Das Plattencover zu { $title }, noch ohne Namen

# A button on the sleeve, also in the sound check: plays the sung line, its words lighting up in time.
demo-hear = Erst reinhören

# The one button. Starts with the name for the cover.
landing-sing = Sing mit

# Shown when a take waits on this phone. What follows is landing-resume-action.
landing-resume = Deine letzte Aufnahme ist noch da.

# A link behind landing-resume.
landing-resume-action = Weitermachen

# A link to the private page, shown when a record was made on this phone.
landing-mine = Hier ist deine Platte.

# Heading of the three steps.
landing-how = So geht’s

# First step.
landing-how-name = Schreib deinen Namen aufs Cover.

# Second step.
landing-how-sing = Sing eine halbe Minute mit.

# Third step.
landing-how-share = Hör dich selbst im Song und teil ihn.

# What visitors often ask first.
landing-privacy = Kein Konto, keine Cookies. Deine Stimme bleibt deine: Du kannst sie löschen, wann immer du willst.

# The campaign has not opened. Title; landing-opens follows.
landing-soon = Nicht mehr lange

# The campaign has not opened. $date (text) is a date with its hour and time zone, such as "12 June 2026 at 20:00 Central European Summer Time".
landing-opens = Los geht’s am { $date }.

# The campaign has not opened: a link to a calendar file, so that a phone reminds the visitor.
landing-remind = Erinnere mich

# The campaign is over. Title.
landing-closed = Das Mitsingen ist vorbei

# The campaign is over. What that means, and what can be done still.
landing-closed-text = Danke für jede Stimme. Fertige Platten laufen unter ihren Links weiter, und dein privater Link führt dich noch immer zu deiner.

# The campaign is over: a link to the private page.
landing-closed-mine = Deine Platte öffnen

## Where the song can be heard

# Title of the page with links to streaming services and shops, heading of such links, and a link to them.
hear-title = Hör den Song

# A link beneath an icon. $service (text) is a streaming service such as Spotify or Apple Music, which keeps its English name and cannot be inflected. The services ask for this very wording.
hear-listen = Auf { $service } hören

# The same, for a service with videos such as YouTube.
hear-watch = Auf { $service } ansehen

# The song is not out: a link by which a fan has it saved as soon as it is. $service (text) is a streaming service such as Spotify.
hear-pre-save = Auf { $service } vormerken

# The same in the words that Apple Music has for it: a song is “pre-added”. $service (text) is Apple Music.
hear-pre-add = Vorab zu { $service } hinzufügen

# When the song comes or came out. $date (text) is a date such as 26 June 2026.
hear-release = Erscheint am: { $date }

# Where no script can choose: heading of the links for the time before the release.
hear-until = Vor dem Erscheinen

# Where no script can choose: heading of the links for the time from the release on.
hear-from = Ab dem Erscheinen

## Pages that are not there

# Title of a page that does not exist.
lost-title = Hier ist nichts

# A page that does not exist, or was erased by its fan.
lost-text = Diese Seite gab es nie, oder der Fan dahinter hat sie gelöscht.

# A link to the landing.
lost-action = Zur Startseite

## The private page of an entry

# Title of the page that a fan opens with the private link.
mine-title = Deine Platte

# While the entry is fetched.
mine-waiting = Wir holen deine Platte
