### The booth: from the name to the finished record.

# Title of the page.
sing-title = Zing mee

# A button with an arrow: one step back.
step-back = Terug

# The button that leads to the next step.
step-on = Verder

# Describes the picture of the cover while the fan changes it.
cover-alt = De hoes van je plaat

## Name

# Asks for the name to write on the cover.
name-question = Van wie is deze plaat?

# Beneath the field for the name.
name-hint = Je naam komt op de hoes zoals je hem schrijft, in elk schrift.

# A button. The name is in letters that no typeface has, such as 𝓐𝓸𝓲𝓯𝓮; $name (text) is the same in plain letters.
name-plain = Schrijf { $name }

# A take was made before on this device. Followed by name-resume-action.
name-resume = Je laatste opname staat er nog.

# A link behind name-resume.
name-resume-action = Daarmee verder

## Team

# Asks which team the fan sings for.
team-question = Voor wie zing je?

# No team was chosen.
team-missing = Kies het team waarvoor je zingt.

## Country and age

# Why country and age are asked.
place-why = Je land bepaalt welke regels je beschermen. Je leeftijd wordt gecontroleerd en niet bewaard.

# Label of the list of countries.
place-country = Land

# The first line of the list of countries.
place-choose = Kies je land

# Label of the field for the age in years.
place-age = Leeftijd

# No country was chosen.
country-missing = Kies het land waar je woont.

## Sound check

# Before the microphone is asked for. Title.
check-title = Even een soundcheck

# Before the microphone is asked for: why, and what to have at hand.
check-text = Zet een koptelefoon op als je er een hebt. Laat je dan horen: de browser vraagt één keer om je microfoon.

# The button that opens the microphone.
check-open = Zet de microfoon aan

# The microphone is being opened.
check-opening = De microfoon gaat aan

# The microphone is open: what to do.
check-hum = Neurie de eerste regel, zo hard als je hem gaat zingen.

# For fans who have a recording. Opens a file chooser.
check-file = Eigen opname gebruiken

# A link back to the form, for fans who filled it in before.
check-change = Naam of team wijzigen

# The chosen file is being read.
check-reading = We lezen je opname

# Advice while the fan hums: nothing is known yet.
advice-listening = We luisteren

# Advice: the microphone gives nothing but zeros.
advice-silent = We horen helemaal niets

# Advice: too quiet.
advice-quiet = Iets dichterbij

# Advice: too loud, it distorts.
advice-clipping = Een stap terug

# Advice: the room is noisy.
advice-noisy = Zoek een rustiger plek

# Advice: a Bluetooth headset sounds like a telephone.
advice-telephone = Zet bluetooth uit

# Advice: good.
advice-ready = Je klinkt goed

# Beneath advice-silent.
advice-silent-more = De microfoon is gedempt. Zet hem aan, op het snoer, op de headset of in de instellingen.

# Beneath advice-quiet.
advice-quiet-more = Kom tot op een handbreedte van de microfoon.

# Beneath advice-clipping.
advice-clipping-more = Van zo dichtbij vervormt het. Zing zo hard als je wilt, van iets verder weg.

# Beneath advice-noisy.
advice-noisy-more = Er is veel om je heen. Doe een raam dicht of draai je om, weg van de drukte.

# Beneath advice-telephone.
advice-telephone-more = Je headset klinkt als een telefoon. Een snoer of de ingebouwde microfoon klinkt beter.

# Beneath advice-ready.
advice-ready-more = Met een koptelefoon wordt het nog beter: dan komt het nummer niet in je microfoon.

## Recording

# Title for screen readers.
booth-title = De studio

# Before the take. $beats (number) are counted.
booth-lead = { $beats ->
    [one] Eén tel, dan jij.
   *[other] { $beats } tellen, dan jij. De woorden lichten op als ze komen.
}

# The button that starts the take.
booth-start = Start

# The button that throws the running take away and starts over.
booth-restart = Opnieuw

# The button that ends the take and keeps what was sung. Offered once that is long enough.
booth-finish = Hier stoppen

# A switch: the sung line plays faintly beneath the band while the fan sings.
booth-guide = Gidsstem

# A switch: a thin line behind the words rises and falls with the tune.
booth-melody = Melodielijn

# For screen readers, once the song is over.
booth-over = Dat was het. De opname is afgelopen.

# How long there is still to sing. $seconds (text) is a clock such as 0:12.
booth-left = nog { $seconds } te zingen

# The fan stopped the take, or a call or a lost device cut it off; the part is stored.
booth-interrupted = Deze opname stopt eerder dan het nummer. Wat je gezongen hebt, blijft bewaard.

# The campaign closed while the fan was here; what was begun in time can be finished. Stands above the heading of each step. $date (text) is a
# date with its hour, such as "12 Jun 2026, 20:00".
booth-late = Het zingen is voorbij, maar jouw opname kan er nog bij. Verstuur die uiterlijk op { $date }.

## Listening

# Title.
listen-title = Dat ben jij

# Beneath the title. The browser could not store the take on the phone, so it is lost if the page is closed.
listen-not-stored = Deze opname is niet op je apparaat opgeslagen. Houd deze pagina open tot alles verstuurd is.

# The fader of the fan's voice.
listen-you = Jij

# The fader of the song.
listen-band = De band

# Names the three controls below for screen readers.
listen-timing = Je timing

# Moves the voice 10 milliseconds earlier: a moment, not a speed.
listen-earlier = Eerder

# Moves the voice 10 milliseconds later: a moment, not a speed.
listen-later = Later

# The voice stays where it was recorded.
listen-on-time = In de maat

# How far the voice was moved. $ms (text) has its sign, such as +20.
listen-moved = { $ms } ms

# Names the list of takes for screen readers.
listen-takes = Je opnames

# One of several takes. $n (number) counts from 1.
listen-take = Opname { $n }

# Sing once more.
listen-again = Nog eens

# This take it is.
listen-use = Houden

## Consent

# Title.
agree-title = Jij beslist

# What the ticks are for.
agree-text = Niets verlaat dit apparaat voordat jij akkoord gaat.

# The law of the fan's country is not written in the language of the page, but shown in another. $language (text) is that language's own name, such as Deutsch: it cannot be inflected.
agree-other-language = De voorwaarden voor jouw land bestaan niet in de taal van deze pagina. Hier getoond: { $language }.

# A link to the whole legal text; opens beside this page.
agree-read = Lees de hele tekst

# A consent that is needed has no tick.
agree-missing = Deze toestemming hebben we nodig om verder te gaan.

# The button that sends the take.
agree-send = Verstuur mijn stem

## Sending

# Title for screen readers.
sending-title = Je stem wordt verstuurd

# First step, to come.
sending-encode = Je opname klaarmaken

# First step, now.
sending-encoding = We maken je opname klaar

# First step, done. $size (text) is a number of megabytes such as 1.4.
sending-encoded = Klaar, { $size } MB

# Second step, to come.
sending-upload = Versturen

# Second step, now. $percent (text) is a percentage such as 62%.
sending-uploading = Versturen, { $percent }

# Second step, done.
sending-uploaded = Verstuurd

# Third step, to come.
sending-mix = In het nummer mixen

# Third step, now.
sending-mixing = We mixen je in het nummer

# Third step, done.
sending-mixed = Gemixt

# Fourth step, to come.
sending-publish = Je hoes drukken

# Fourth step, now.
sending-publishing = We drukken je hoes

# Fourth step, done.
sending-published = Gedrukt

# No network, or the service asked for patience; it goes on by itself.
sending-waiting = We wachten op het netwerk. Daarna gaat het vanzelf verder.

# The take is stored on the phone until it has arrived.
safe-here = Veilig op dit apparaat

# The browser stores nothing: the page must stay open.
safe-nowhere = Houd deze pagina open tot alles verstuurd is

# The take has arrived.
safe-there = Veilig bij ons

## Waiting for the record

# The service is busy; the take has arrived and will be finished. Title.
later-title = Je opname is veilig

# The same: what happens now.
later-text = Er zingen nu heel veel mensen. Je plaat komt ook zonder jou af; over een paar minuten werkt je privélink.

# Looks whether the record is ready.
later-poll = Kijk nog eens

## The record

# Title.
record-title = Je plaat is uit

# The name still has to be looked at before others can see the page. Title.
record-title-review = Je plaat is klaar

# A moderator decided that nobody else sees the record. Title.
record-title-rejected = Je plaat blijft privé

## What can go wrong in the booth: title, then what to do

# Tries the same thing once more.
problem-retry = Probeer opnieuw

# Opens a file chooser.
problem-file = Opname gebruiken

# Copies the address of this page, to open it in another browser.
problem-copy = Kopieer de link

# A link that leaves an app on Android and opens this page in Chrome.
problem-open-chrome = Open in Chrome

# A link to this page on a secure connection.
problem-open-secure = Open de veilige pagina

# The page's address is on the clipboard.
page-copied = Gekopieerd. Plak de link nu in Safari of Chrome.

# Beneath a problem that came from the service. Title.
problem-title = Dat lukte niet

# The page is not on a secure connection. Title.
capture-insecure-origin = Deze pagina is niet veilig

# The page is not on a secure connection. Way on.
capture-insecure-origin-text = Browsers lenen de microfoon alleen uit aan veilige pagina’s. Open het adres met https:// ervoor.

# The page is open inside an app. Title.
capture-in-app-browser = Deze app houdt de microfoon vast

# The page is open inside an app. Way on.
capture-in-app-browser-text = Open deze pagina in je browser. Wat je hebt ingevuld, gaat mee.

# Beneath it on an iPhone or iPad: the app’s own menu leads out too.
capture-help-in-app-ios = Of kies ‘Open in Safari’ of ‘Open in browser’ in het menu van deze app.

# The browser is too old. Title.
capture-no-worklet = Deze browser kan niet opnemen

# The browser is too old. Way on.
capture-no-worklet-text = Werk hem bij of open deze pagina in een andere. Een opname die je al hebt, kan ook.

# The microphone was refused. Title.
capture-permission-denied = De microfoon staat uit

# The microphone was refused. Way on.
capture-permission-denied-text = Geef toestemming en probeer het opnieuw. Er wordt niets opgenomen voordat je op Start drukt.

# Where to allow it in Chrome, Edge and Samsung Internet on Android.
capture-help-chrome-android = Tik op het pictogram links van het adres, dan op Rechten, dan bij Microfoon op Toestaan.

# Where to allow it in Chrome and Edge on a computer.
capture-help-chrome-desktop = Klik op het pictogram links van het adres en zet de microfoon aan.

# Where to allow it in Firefox on Android.
capture-help-firefox-android = Tik op het pictogram links van het adres, dan op ‘Geblokkeerd’ naast Microfoon.

# Where to allow it in Firefox on a computer.
capture-help-firefox-desktop = Klik op de doorgestreepte microfoon links van het adres en hef de blokkering op.

# Where to allow it in Safari on an iPhone or iPad.
capture-help-safari-ios = Tik op het paginapictogram naast het adres, dan op Website-instellingen, dan bij Microfoon op Sta toe.

# Where to allow it in Safari on a Mac.
capture-help-safari-mac = Kies in de menubalk Safari, dan Instellingen voor deze website, dan bij Microfoon Sta toe.

# Where to allow it in Chrome or Firefox on an iPhone or iPad: in the system’s settings.
capture-help-other-ios = Open de Instellingen van je apparaat, zoek deze browser tussen de apps en zet Microfoon aan.

# The system refuses it to the browser, whatever the page is allowed.
capture-help-system = Het systeem geeft hem niet aan deze browser. Sta de microfoon toe in de privacy-instellingen van het systeem.

# There is no microphone. Title.
capture-no-microphone = Geen microfoon gevonden

# There is no microphone. Way on.
capture-no-microphone-text = Sluit er een aan en probeer het opnieuw, of kopieer de link en ga verder op je telefoon.

# Another program uses the microphone. Title.
capture-microphone-busy = De microfoon is bezet

# Another program uses the microphone. Way on.
capture-microphone-busy-text = Een andere app gebruikt hem. Sluit gesprekken en recorders en probeer het opnieuw.

# The device stays silent. Title.
capture-no-sound = We horen helemaal niets

# The device stays silent. Way on.
capture-no-sound-text = Zet de microfoon aan of haal de headset eruit en probeer het opnieuw.

# The chosen file is too large to read.
file-too-large = Dat bestand is te groot. Kies er een van hooguit een minuut.

# The chosen file is not sound that the browser can read.
file-unreadable = Dat bestand kunnen we niet lezen. WAV, MP3, M4A en FLAC werken wel.

# The chosen recording is too short.
file-too-short = Die opname is te kort voor het nummer.

# The chosen recording is too long.
file-too-long = Die opname is langer dan het nummer.

# The backing track could not be fetched. Shown as a sentence.
song-missing = Het nummer is niet aangekomen. Controleer je verbinding en probeer het opnieuw.
