### The booth: from the name to the finished record.

# Title of the page.
sing-title = Add your voice

# A button with an arrow: one step back.
step-back = Back

# The button that leads to the next step.
step-on = Continue

# Describes the picture of the cover while the fan changes it.
cover-alt = Your record sleeve

## Name

# Asks for the name to write on the cover.
name-question = Whose record is this?

# Beneath the field for the name.
name-hint = It is printed on the sleeve as you write it, in any script.

# A button. The name is in letters that no typeface has, such as 𝓐𝓸𝓲𝓯𝓮; $name (text) is the same in plain letters.
name-plain = Write it as { $name }

# A take was made before on this device. Followed by name-resume-action.
name-resume = Your last take is still here.

# A link behind name-resume.
name-resume-action = Go on with it

## Team

# Asks which team the fan sings for.
team-question = Who do you sing for?

# No team was chosen.
team-missing = Pick the team you sing for.

## Country and age

# Why country and age are asked.
place-why = Your country decides which rules protect you. Your age is checked and not kept.

# Label of the list of countries.
place-country = Country

# The first line of the list of countries.
place-choose = Choose your country

# Label of the field for the age in years.
place-age = Age

# No country was chosen.
country-missing = Choose the country you live in.

## Sound check

# Before the microphone is asked for. Title.
check-title = A quick sound check

# Before the microphone is asked for: why, and what to have at hand.
check-text = Put on headphones if you have some. Then let us hear you: the browser asks for your microphone once.

# The button that opens the microphone.
check-open = Turn on the microphone

# The microphone is being opened.
check-opening = Opening the microphone

# The microphone is open: what to do.
check-hum = Hum the first line, as loud as you will sing it.

# For fans who have a recording. Opens a file chooser.
check-file = Use a recording you have

# A link back to the form, for fans who filled it in before.
check-change = Change name or team

# The chosen file is being read.
check-reading = Reading your recording

# Advice while the fan hums: nothing is known yet.
advice-listening = We’re listening

# Advice: the microphone gives nothing but zeros.
advice-silent = We hear nothing at all

# Advice: too quiet.
advice-quiet = A bit closer

# Advice: too loud, it distorts.
advice-clipping = A step back

# Advice: the room is noisy.
advice-noisy = Find a quieter corner

# Advice: a Bluetooth headset sounds like a telephone.
advice-telephone = Switch off Bluetooth

# Advice: good.
advice-ready = You sound good

# Beneath advice-silent.
advice-silent-more = The microphone is muted. Switch it on, at the cable, the headset or in the settings.

# Beneath advice-quiet.
advice-quiet-more = Come within a hand’s width of the microphone.

# Beneath advice-clipping.
advice-clipping-more = It distorts up close. Sing as loud as you like, from a little further away.

# Beneath advice-noisy.
advice-noisy-more = There is much around you. Close a window, or turn away from the crowd.

# Beneath advice-telephone.
advice-telephone-more = Your headset sends telephone sound. A cable, or the built-in microphone, does better.

# Beneath advice-ready.
advice-ready-more = Headphones make it better still: the song stays out of your microphone.

## Recording

# Title for screen readers.
booth-title = The booth

# Before the take. $beats (number) are counted.
booth-lead = { $beats ->
    [one] One beat, then you.
   *[other] { $beats } beats, then you. The words light up as they come.
}

# The button that starts the take.
booth-start = Start

# The button that throws the running take away and starts over.
booth-restart = Start again

# The button that ends the take and keeps what was sung. Offered once that is long enough.
booth-finish = Stop here

# A switch: the sung line plays faintly beneath the band while the fan sings.
booth-guide = Guide voice

# A switch: a thin line behind the words rises and falls with the tune.
booth-melody = Melody line

# For screen readers, once the song is over.
booth-over = That’s it. The recording has ended.

# How long there is still to sing. $seconds (text) is a clock such as 0:12.
booth-left = { $seconds } to sing

# The fan stopped the take, or a call or a lost device cut it off; the part is stored.
booth-interrupted = This take ends before the song. What you sang is kept.

# The campaign closed while the fan was here; what was begun in time can be finished. Stands above the heading of each step. $date (text) is a
# date with its hour, such as "12 Jun 2026, 20:00".
booth-late = The singing is over, but yours can still be sent, until { $date }.

## Listening

# Title.
listen-title = That’s you

# Beneath the title. The browser could not store the take on the phone, so it is lost if the page is closed.
listen-not-stored = This take isn’t saved on your device. Keep this page open until it is sent.

# The fader of the fan's voice.
listen-you = You

# The fader of the song.
listen-band = The band

# Names the three controls below for screen readers.
listen-timing = Your timing

# Moves the voice 10 milliseconds earlier: a moment, not a speed.
listen-earlier = Earlier

# Moves the voice 10 milliseconds later: a moment, not a speed.
listen-later = Later

# The voice stays where it was recorded.
listen-on-time = On time

# How far the voice was moved. $ms (text) has its sign, such as +20.
listen-moved = { $ms } ms

# Names the list of takes for screen readers.
listen-takes = Your takes

# One of several takes. $n (number) counts from 1.
listen-take = Take { $n }

# Sing once more.
listen-again = Again

# This take it is.
listen-use = Keep

## Consent

# Title.
agree-title = You decide

# What the ticks are for.
agree-text = Nothing leaves this device before you agree.

# The law of the fan's country is not written in the language of the page, but shown in another. $language (text) is that language's own name, such as Deutsch: it cannot be inflected.
agree-other-language = The terms for your country don’t exist in this page’s language. Shown here: { $language }.

# A link to the whole legal text; opens beside this page.
agree-read = Read the whole text

# A consent that is needed has no tick.
agree-missing = We need this one to go on.

# The button that sends the take.
agree-send = Send my voice

## Sending

# Title for screen readers.
sending-title = Sending your voice

# First step, to come.
sending-encode = Prepare your take

# First step, now.
sending-encoding = Preparing your take

# First step, done. $size (text) is a number of megabytes such as 1.4.
sending-encoded = Ready, { $size } MB

# Second step, to come.
sending-upload = Send it

# Second step, now. $percent (text) is a percentage such as 62%.
sending-uploading = Sending, { $percent }

# Second step, done.
sending-uploaded = Sent

# Third step, to come.
sending-mix = Mix it into the song

# Third step, now.
sending-mixing = Mixing you into the song

# Third step, done.
sending-mixed = Mixed

# Fourth step, to come.
sending-publish = Print your sleeve

# Fourth step, now.
sending-publishing = Printing your sleeve

# Fourth step, done.
sending-published = Printed

# No network, or the service asked for patience; it goes on by itself.
sending-waiting = Waiting for the network. We go on by ourselves.

# The take is stored on the phone until it has arrived.
safe-here = Safe on this device

# The browser stores nothing: the page must stay open.
safe-nowhere = Keep this page open until it is sent

# The take has arrived.
safe-there = Safe with us

## Waiting for the record

# The service is busy; the take has arrived and will be finished. Title.
later-title = Your take is safe

# The same: what happens now.
later-text = Many are singing right now. Your record will be finished without you; your private link comes alive in a few minutes.

# Looks whether the record is ready.
later-poll = Look again

## The record

# Title.
record-title = Your record is out

# The name still has to be looked at before others can see the page. Title.
record-title-review = Your record is made

# A moderator decided that nobody else sees the record. Title.
record-title-rejected = Your record stays private

## What can go wrong in the booth: title, then what to do

# Tries the same thing once more.
problem-retry = Try again

# Opens a file chooser.
problem-file = Use a recording

# Copies the address of this page, to open it in another browser.
problem-copy = Copy the link

# A link that leaves an app on Android and opens this page in Chrome.
problem-open-chrome = Open in Chrome

# A link to this page on a secure connection.
problem-open-secure = Open the secure page

# The page's address is on the clipboard.
page-copied = Copied. Now paste it into Safari or Chrome.

# Beneath a problem that came from the service. Title.
problem-title = That didn’t work

# The page is not on a secure connection. Title.
capture-insecure-origin = This page isn’t secure

# The page is not on a secure connection. Way on.
capture-insecure-origin-text = Browsers lend the microphone to secure pages only. Open the address with https:// in front.

# The page is open inside an app. Title.
capture-in-app-browser = This app keeps the microphone

# The page is open inside an app. Way on.
capture-in-app-browser-text = Open this page in your browser. What you filled in comes along.

# Beneath it on an iPhone or iPad: the app’s own menu leads out too.
capture-help-in-app-ios = Or choose “Open in Safari” or “Open in browser” in this app’s menu.

# The browser is too old. Title.
capture-no-worklet = This browser can’t record

# The browser is too old. Way on.
capture-no-worklet-text = Update it, or open this page in another one. A recording you already have works too.

# The microphone was refused. Title.
capture-permission-denied = The microphone is off

# The microphone was refused. Way on.
capture-permission-denied-text = Allow it, then try again. Nothing is recorded before you press start.

# Where to allow it in Chrome, Edge and Samsung Internet on Android.
capture-help-chrome-android = Tap the icon to the left of the address, then Permissions, then Microphone: Allow.

# Where to allow it in Chrome and Edge on a computer.
capture-help-chrome-desktop = Click the icon to the left of the address and switch the microphone on.

# Where to allow it in Firefox on Android.
capture-help-firefox-android = Tap the icon to the left of the address, then “Blocked” beside Microphone.

# Where to allow it in Firefox on a computer.
capture-help-firefox-desktop = Click the crossed-out microphone to the left of the address and remove the block.

# Where to allow it in Safari on an iPhone or iPad.
capture-help-safari-ios = Tap the page icon beside the address, then Website Settings, then Microphone: Allow.

# Where to allow it in Safari on a Mac.
capture-help-safari-mac = In the menu bar choose Safari, then Settings for this website, then Microphone: Allow.

# Where to allow it in Chrome or Firefox on an iPhone or iPad: in the system’s settings.
capture-help-other-ios = Open the Settings of your device, find this browser among the apps and switch Microphone on.

# The system refuses it to the browser, whatever the page is allowed.
capture-help-system = The system keeps it from this browser. Allow the microphone in the system’s privacy settings.

# There is no microphone. Title.
capture-no-microphone = No microphone found

# There is no microphone. Way on.
capture-no-microphone-text = Plug one in and try again, or copy the link and go on with your phone.

# Another program uses the microphone. Title.
capture-microphone-busy = The microphone is taken

# Another program uses the microphone. Way on.
capture-microphone-busy-text = Another app is using it. Close calls and recorders, then try again.

# The device stays silent. Title.
capture-no-sound = We hear nothing at all

# The device stays silent. Way on.
capture-no-sound-text = Unmute the microphone or unplug the headset, then try again.

# The chosen file is too large to read.
file-too-large = That file is too large. Choose one of a minute or less.

# The chosen file is not sound that the browser can read.
file-unreadable = We can’t read that file. WAV, MP3, M4A and FLAC work.

# The chosen recording is too short.
file-too-short = That recording is too short for the song.

# The chosen recording is too long.
file-too-long = That recording is longer than the song.

# The backing track could not be fetched. Shown as a sentence.
song-missing = The song did not arrive. Check your connection, then try again.
