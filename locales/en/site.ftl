### The pages around the booth: landing, what is common to all pages, pages that are not there.

## Every page

# The name of this language in itself. Shown to choose it.
language-name = English

# This language as networks write it, with a country where it is spoken: language_COUNTRY. Not shown.
language-country = en_US

# A link for keyboards and screen readers, the first thing on each page.
skip-to-content = Skip to the content

# Names the list of languages for screen readers.
choose-language = Language

# A page whose script cannot run. Title.
no-script = The booth needs JavaScript

# A page whose script cannot run. What to do.
no-script-text = Your browser records and mixes your voice itself. Turn JavaScript on, or open this page in another browser.

## Landing

# Describes the picture of the record cover. $title (text) is the song.
landing-cover-alt = The sleeve of { $title }, still without a name

# A button on the sleeve, also in the sound check: plays the sung line, its words lighting up in time.
demo-hear = Hear it first

# The one button. Starts with the name for the cover.
landing-sing = Add your voice

# Shown when a take waits on this phone. What follows is landing-resume-action.
landing-resume = Your last take is still here.

# A link behind landing-resume.
landing-resume-action = Go on with it

# A link to the private page, shown when a record was made on this phone.
landing-mine = Your record is here.

# Heading of the three steps.
landing-how = How it goes

# First step.
landing-how-name = Put your name on the sleeve.

# Second step.
landing-how-sing = Sing along for half a minute.

# Third step.
landing-how-share = Hear yourself in the song, and share it.

# What visitors often ask first.
landing-privacy = No account, no cookies. Your voice stays yours: you can erase it whenever you like.

# The campaign has not opened. Title; landing-opens follows.
landing-soon = Not long now

# The campaign has not opened. $date (text) is a date with its hour and time zone, such as "12 June 2026 at 20:00 Central European Summer Time".
landing-opens = Singing starts: { $date }.

# The campaign has not opened: a link to a calendar file, so that a phone reminds the visitor.
landing-remind = Remind me

# The campaign is over. Title.
landing-closed = The singing is over

# The campaign is over. What that means, and what can be done still.
landing-closed-text = Thank you for every voice. Records that were made keep playing at their own links, and your private link still opens yours.

# The campaign is over: a link to the private page.
landing-closed-mine = Open your record

## Where the song can be heard

# Title of the page with links to streaming services and shops, heading of such links, and a link to them.
hear-title = Hear the song

# A link beneath an icon. $service (text) is a streaming service such as Spotify or Apple Music, which keeps its English name and cannot be inflected. The services ask for this very wording.
hear-listen = Listen on { $service }

# The same, for a service with videos such as YouTube.
hear-watch = Watch on { $service }

# The song is not out: a link by which a fan has it saved as soon as it is. $service (text) is a streaming service such as Spotify.
hear-pre-save = Pre-save on { $service }

# The same in the words that Apple Music has for it: a song is “pre-added”. $service (text) is Apple Music.
hear-pre-add = Pre-add on { $service }

# When the song comes or came out. $date (text) is a date such as 26 June 2026.
hear-release = Release: { $date }

# Where no script can choose: heading of the links for the time before the release.
hear-until = Before the release

# Where no script can choose: heading of the links for the time from the release on.
hear-from = Once it is out

## Pages that are not there

# Title of a page that does not exist.
lost-title = Nothing here

# A page that does not exist, or was erased by its fan.
lost-text = This page never was, or the fan who made it has erased it.

# A link to the landing.
lost-action = Go to the start

## The private page of an entry

# Title of the page that a fan opens with the private link.
mine-title = Your record

# While the entry is fetched.
mine-waiting = Fetching your record
