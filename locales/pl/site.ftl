### The pages around the booth: landing, what is common to all pages, pages that are not there.

## Every page

# The name of this language in itself. Shown to choose it.
language-name = Polski

# This language as networks write it, with a country where it is spoken: language_COUNTRY. Not shown.
language-country = pl_PL

# A link for keyboards and screen readers, the first thing on each page.
skip-to-content = Przejdź do treści

# Names the list of languages for screen readers.
choose-language = Język

# A page whose script cannot run. Title.
no-script = Studio potrzebuje JavaScriptu

# A page whose script cannot run. What to do.
no-script-text = Twój głos nagrywa i miksuje sama przeglądarka. Włącz JavaScript albo otwórz tę stronę w innej przeglądarce.

## Landing

# Describes the picture of the record cover. $title (text) is the song.
landing-cover-alt = Okładka płyty „{ $title }”, jeszcze bez imienia

# A button on the sleeve, also in the sound check: plays the sung line, its words lighting up in time.
demo-hear = Najpierw posłuchaj

# The one button. Starts with the name for the cover.
landing-sing = Dodaj swój głos

# Shown when a take waits on this phone. What follows is landing-resume-action.
landing-resume = Twoje ostatnie nagranie wciąż tu jest.

# A link behind landing-resume.
landing-resume-action = Wróć do niego

# A link to the private page, shown when a record was made on this phone.
landing-mine = Twoja płyta jest tutaj.

# Heading of the three steps.
landing-how = Jak to działa

# First step.
landing-how-name = Umieść swoje imię na okładce.

# Second step.
landing-how-sing = Śpiewaj z nami przez pół minuty.

# Third step.
landing-how-share = Usłysz siebie w piosence i podziel się nią.

# What visitors often ask first.
landing-privacy = Bez konta, bez ciasteczek. Twój głos pozostaje twój: możesz go usunąć, kiedy chcesz.

# The campaign has not opened. Title; landing-opens follows.
landing-soon = Już niedługo

# The campaign has not opened. $date (text) is a date with its hour and time zone, such as "12 June 2026 at 20:00 Central European Summer Time".
landing-opens = Zaczynamy śpiewać { $date }.

# The campaign has not opened: a link to a calendar file, so that a phone reminds the visitor.
landing-remind = Przypomnij mi

# The campaign is over. Title.
landing-closed = Śpiewanie już za nami

# The campaign is over. What that means, and what can be done still.
landing-closed-text = Dziękujemy za każdy głos. Gotowe płyty nadal grają pod swoimi linkami, a twój prywatny link wciąż otwiera twoją.

# The campaign is over: a link to the private page.
landing-closed-mine = Otwórz swoją płytę

## Where the song can be heard

# Title of the page with links to streaming services and shops, heading of such links, and a link to them.
hear-title = Posłuchaj piosenki

# A link beneath an icon. $service (text) is a streaming service such as Spotify or Apple Music, which keeps its English name and cannot be inflected. The services ask for this very wording.
hear-listen = Słuchaj w { $service }

# The same, for a service with videos such as YouTube.
hear-watch = Oglądaj w { $service }

# The song is not out: a link by which a fan has it saved as soon as it is. $service (text) is a streaming service such as Spotify.
hear-pre-save = Zapisz przed premierą w { $service }

# The same in the words that Apple Music has for it: a song is “pre-added”. $service (text) is Apple Music.
hear-pre-add = Dodaj przed premierą w { $service }

# When the song comes or came out. $date (text) is a date such as 26 June 2026.
hear-release = Premiera: { $date }

# Where no script can choose: heading of the links for the time before the release.
hear-until = Przed premierą

# Where no script can choose: heading of the links for the time from the release on.
hear-from = Po premierze

## Pages that are not there

# Title of a page that does not exist.
lost-title = Nic tu nie ma

# A page that does not exist, or was erased by its fan.
lost-text = Tej strony nigdy nie było albo usunęła ją osoba, która ją stworzyła.

# A link to the landing.
lost-action = Wróć na początek

## The private page of an entry

# Title of the page that a fan opens with the private link.
mine-title = Twoja płyta

# While the entry is fetched.
mine-waiting = Szukamy twojej płyty
