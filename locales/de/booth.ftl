### The booth: from the name to the finished record.

# Title of the page.
sing-title = Sing mit

# A button with an arrow: one step back.
step-back = Zurück

# The button that leads to the next step.
step-on = Weiter

# Describes the picture of the cover while the fan changes it.
cover-alt = Dein Plattencover

## Name

# Asks for the name to write on the cover.
name-question = Wem gehört diese Platte?

# Beneath the field for the name.
name-hint = Dein Name kommt so aufs Cover, wie du ihn schreibst, in jeder Schrift.

# A button. The name is in letters that no typeface has, such as 𝓐𝓸𝓲𝓯𝓮; $name (text) is the same in plain letters.
name-plain = Als { $name } schreiben

# A take was made before on this device. Followed by name-resume-action.
name-resume = Deine letzte Aufnahme ist noch da.

# A link behind name-resume.
name-resume-action = Weitermachen

## Team

# Asks which team the fan sings for.
team-question = Für wen singst du?

# No team was chosen.
team-missing = Wähl das Team, für das du singst.

## Country and age

# Why country and age are asked.
place-why = Dein Land bestimmt, welche Regeln dich schützen. Dein Alter wird geprüft und nicht gespeichert.

# Label of the list of countries.
place-country = Land

# The first line of the list of countries.
place-choose = Wähl dein Land

# Label of the field for the age in years.
place-age = Alter

# No country was chosen.
country-missing = Wähl das Land, in dem du lebst.

## Sound check

# Before the microphone is asked for. Title.
check-title = Ein kurzer Soundcheck

# Before the microphone is asked for: why, and what to have at hand.
check-text = Setz Kopfhörer auf, wenn du welche hast. Dann lass dich hören: Der Browser fragt einmal nach deinem Mikrofon.

# The button that opens the microphone.
check-open = Mikrofon einschalten

# The microphone is being opened.
check-opening = Das Mikrofon geht an

# The microphone is open: what to do.
check-hum = Summ die erste Zeile, so laut, wie du sie singen wirst.

# For fans who have a recording. Opens a file chooser.
check-file = Eigene Aufnahme nutzen

# A link back to the form, for fans who filled it in before.
check-change = Name oder Team ändern

# The chosen file is being read.
check-reading = Wir lesen deine Aufnahme

# Advice while the fan hums: nothing is known yet.
advice-listening = Wir hören dir zu

# Advice: the microphone gives nothing but zeros.
advice-silent = Wir hören gar nichts

# Advice: too quiet.
advice-quiet = Ein bisschen näher

# Advice: too loud, it distorts.
advice-clipping = Einen Schritt zurück

# Advice: the room is noisy.
advice-noisy = Such eine ruhigere Ecke

# Advice: a Bluetooth headset sounds like a telephone.
advice-telephone = Schalt Bluetooth aus

# Advice: good.
advice-ready = Du klingst gut

# Beneath advice-silent.
advice-silent-more = Das Mikrofon ist stumm. Schalt es ein, am Kabel, am Headset oder in den Einstellungen.

# Beneath advice-quiet.
advice-quiet-more = Geh bis auf eine Handbreit ans Mikrofon ran.

# Beneath advice-clipping.
advice-clipping-more = Aus der Nähe übersteuert es. Sing so laut du willst, nur etwas weiter weg.

# Beneath advice-noisy.
advice-noisy-more = Um dich herum ist viel los. Mach ein Fenster zu oder dreh der Menge den Rücken zu.

# Beneath advice-telephone.
advice-telephone-more = Dein Headset klingt wie ein Telefon. Mit Kabel oder dem eingebauten Mikrofon geht es besser.

# Beneath advice-ready.
advice-ready-more = Mit Kopfhörern wird es noch besser: Dann kommt der Song nicht mit ins Mikrofon.

## Recording

# Title for screen readers.
booth-title = Das Studio

# Before the take. $beats (number) are counted.
booth-lead = { $beats ->
    [one] Ein Schlag, dann du.
   *[other] { $beats } Schläge, dann du. Die Wörter leuchten auf, wenn sie dran sind.
}

# The button that starts the take.
booth-start = Start

# The button that throws the running take away and starts over.
booth-restart = Von vorn

# The button that ends the take and keeps what was sung. Offered once that is long enough.
booth-finish = Hier aufhören

# A switch: the sung line plays faintly beneath the band while the fan sings.
booth-guide = Leitstimme

# A switch: a thin line behind the words rises and falls with the tune.
booth-melody = Melodielinie

# For screen readers, once the song is over.
booth-over = Das war’s. Die Aufnahme ist zu Ende.

# How long there is still to sing. $seconds (text) is a clock such as 0:12.
booth-left = noch { $seconds } zu singen

# The fan stopped the take, or a call or a lost device cut it off; the part is stored.
booth-interrupted = Diese Aufnahme endet vor dem Song. Was du gesungen hast, bleibt erhalten.

# The campaign closed while the fan was here; what was begun in time can be finished. Stands above the heading of each step. $date (text) is a
# date with its hour, such as "12 Jun 2026, 20:00".
booth-late = Das Mitsingen ist vorbei, aber deine Aufnahme zählt noch. Schick sie spätestens am { $date }.

## Listening

# Title.
listen-title = Das bist du

# Beneath the title. The browser could not store the take on the phone, so it is lost if the page is closed.
listen-not-stored = Diese Aufnahme ist nicht auf deinem Gerät gespeichert. Lass die Seite offen, bis alles gesendet ist.

# The fader of the fan's voice.
listen-you = Du

# The fader of the song.
listen-band = Die Band

# Names the three controls below for screen readers.
listen-timing = Dein Timing

# Moves the voice 10 milliseconds earlier: a moment, not a speed.
listen-earlier = Früher

# Moves the voice 10 milliseconds later: a moment, not a speed.
listen-later = Später

# The voice stays where it was recorded.
listen-on-time = Im Takt

# How far the voice was moved. $ms (text) has its sign, such as +20.
listen-moved = { $ms } ms

# Names the list of takes for screen readers.
listen-takes = Deine Aufnahmen

# One of several takes. $n (number) counts from 1.
listen-take = Aufnahme { $n }

# Sing once more.
listen-again = Noch mal

# This take it is.
listen-use = Behalten

## Consent

# Title.
agree-title = Du entscheidest

# What the ticks are for.
agree-text = Nichts verlässt dieses Gerät, bevor du zustimmst.

# The law of the fan's country is not written in the language of the page, but shown in another. $language (text) is that language's own name, such as Deutsch: it cannot be inflected.
agree-other-language = Die Bedingungen für dein Land gibt es nicht in der Sprache dieser Seite. Hier angezeigt: { $language }.

# A link to the whole legal text; opens beside this page.
agree-read = Den ganzen Text lesen

# A consent that is needed has no tick.
agree-missing = Ohne dieses Häkchen geht es nicht weiter.

# The button that sends the take.
agree-send = Stimme senden

## Sending

# Title for screen readers.
sending-title = Deine Stimme wird gesendet

# First step, to come.
sending-encode = Aufnahme vorbereiten

# First step, now.
sending-encoding = Wir bereiten deine Aufnahme vor

# First step, done. $size (text) is a number of megabytes such as 1.4.
sending-encoded = Bereit, { $size } MB

# Second step, to come.
sending-upload = Senden

# Second step, now. $percent (text) is a percentage such as 62%.
sending-uploading = Wird gesendet, { $percent }

# Second step, done.
sending-uploaded = Gesendet

# Third step, to come.
sending-mix = In den Song mischen

# Third step, now.
sending-mixing = Wir mischen dich in den Song

# Third step, done.
sending-mixed = Gemischt

# Fourth step, to come.
sending-publish = Cover drucken

# Fourth step, now.
sending-publishing = Wir drucken dein Cover

# Fourth step, done.
sending-published = Gedruckt

# No network, or the service asked for patience; it goes on by itself.
sending-waiting = Wir warten aufs Netz. Dann geht es von allein weiter.

# The take is stored on the phone until it has arrived.
safe-here = Sicher auf diesem Gerät

# The browser stores nothing: the page must stay open.
safe-nowhere = Lass diese Seite offen, bis alles gesendet ist

# The take has arrived.
safe-there = Sicher bei uns

## Waiting for the record

# The service is busy; the take has arrived and will be finished. Title.
later-title = Deine Aufnahme ist sicher

# The same: what happens now.
later-text = Gerade singen sehr viele. Deine Platte wird auch ohne dich fertig; in ein paar Minuten geht dein privater Link.

# Looks whether the record is ready.
later-poll = Noch mal nachsehen

## The record

# Title.
record-title = Deine Platte ist draußen

# The name still has to be looked at before others can see the page. Title.
record-title-review = Deine Platte ist fertig

# A moderator decided that nobody else sees the record. Title.
record-title-rejected = Deine Platte bleibt privat

## What can go wrong in the booth: title, then what to do

# Tries the same thing once more.
problem-retry = Neuer Versuch

# Opens a file chooser.
problem-file = Aufnahme nutzen

# Copies the address of this page, to open it in another browser.
problem-copy = Link kopieren

# A link that leaves an app on Android and opens this page in Chrome.
problem-open-chrome = In Chrome öffnen

# A link to this page on a secure connection.
problem-open-secure = Sichere Seite öffnen

# The page's address is on the clipboard.
page-copied = Kopiert. Jetzt in Safari oder Chrome einfügen.

# Beneath a problem that came from the service. Title.
problem-title = Das hat nicht geklappt

# The page is not on a secure connection. Title.
capture-insecure-origin = Diese Seite ist nicht sicher

# The page is not on a secure connection. Way on.
capture-insecure-origin-text = Browser geben das Mikrofon nur an sichere Seiten. Öffne die Adresse mit https:// davor.

# The page is open inside an app. Title.
capture-in-app-browser = Diese App gibt das Mikrofon nicht her

# The page is open inside an app. Way on.
capture-in-app-browser-text = Öffne die Seite in deinem Browser. Was du ausgefüllt hast, kommt mit.

# Beneath it on an iPhone or iPad: the app’s own menu leads out too.
capture-help-in-app-ios = Oder wähl „In Safari öffnen“ oder „Im Browser öffnen“ im Menü dieser App.

# The browser is too old. Title.
capture-no-worklet = Dieser Browser kann nicht aufnehmen

# The browser is too old. Way on.
capture-no-worklet-text = Aktualisiere ihn oder öffne die Seite in einem anderen. Eine Aufnahme, die du schon hast, geht auch.

# The microphone was refused. Title.
capture-permission-denied = Das Mikrofon ist aus

# The microphone was refused. Way on.
capture-permission-denied-text = Erlaub es, dann versuch es noch mal. Aufgenommen wird erst, wenn du auf Start drückst.

# Where to allow it in Chrome, Edge and Samsung Internet on Android.
capture-help-chrome-android = Tipp auf das Symbol links neben der Adresse, dann auf Berechtigungen, dann bei Mikrofon auf Zulassen.

# Where to allow it in Chrome and Edge on a computer.
capture-help-chrome-desktop = Klick auf das Symbol links neben der Adresse und schalt das Mikrofon ein.

# Where to allow it in Firefox on Android.
capture-help-firefox-android = Tipp auf das Symbol links neben der Adresse, dann auf „Blockiert“ neben Mikrofon.

# Where to allow it in Firefox on a computer.
capture-help-firefox-desktop = Klick auf das durchgestrichene Mikrofon links neben der Adresse und heb die Blockierung auf.

# Where to allow it in Safari on an iPhone or iPad.
capture-help-safari-ios = Tipp auf das Seitensymbol neben der Adresse, dann auf Website-Einstellungen, dann bei Mikrofon auf Erlauben.

# Where to allow it in Safari on a Mac.
capture-help-safari-mac = Wähl in der Menüleiste Safari, dann Einstellungen für diese Website, dann bei Mikrofon Erlauben.

# Where to allow it in Chrome or Firefox on an iPhone or iPad: in the system’s settings.
capture-help-other-ios = Öffne die Einstellungen deines Geräts, such diesen Browser unter den Apps und schalt Mikrofon ein.

# The system refuses it to the browser, whatever the page is allowed.
capture-help-system = Das System gibt es diesem Browser nicht. Erlaub das Mikrofon in den Datenschutzeinstellungen des Systems.

# There is no microphone. Title.
capture-no-microphone = Kein Mikrofon gefunden

# There is no microphone. Way on.
capture-no-microphone-text = Schließ eins an und versuch es noch mal, oder kopier den Link und mach am Handy weiter.

# Another program uses the microphone. Title.
capture-microphone-busy = Das Mikrofon ist belegt

# Another program uses the microphone. Way on.
capture-microphone-busy-text = Eine andere App benutzt es. Beende Anrufe und Rekorder, dann versuch es noch mal.

# The device stays silent. Title.
capture-no-sound = Wir hören gar nichts

# The device stays silent. Way on.
capture-no-sound-text = Schalt das Mikrofon ein oder zieh das Headset ab, dann versuch es noch mal.

# The chosen file is too large to read.
file-too-large = Diese Datei ist zu groß. Nimm eine von höchstens einer Minute.

# The chosen file is not sound that the browser can read.
file-unreadable = Diese Datei können wir nicht lesen. WAV, MP3, M4A und FLAC gehen.

# The chosen recording is too short.
file-too-short = Diese Aufnahme ist zu kurz für den Song.

# The chosen recording is too long.
file-too-long = Diese Aufnahme ist länger als der Song.

# The backing track could not be fetched. Shown as a sentence.
song-missing = Der Song ist nicht angekommen. Prüf deine Verbindung, dann versuch es noch mal.
