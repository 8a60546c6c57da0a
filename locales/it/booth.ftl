### The booth: from the name to the finished record.

# Title of the page.
sing-title = Canta anche tu

# A button with an arrow: one step back.
step-back = Indietro

# The button that leads to the next step.
step-on = Continua

# Describes the picture of the cover while the fan changes it.
cover-alt = La copertina del tuo disco

## Name

# Asks for the name to write on the cover.
name-question = Di chi è questo disco?

# Beneath the field for the name.
name-hint = Il tuo nome va in copertina così come lo scrivi, in qualsiasi alfabeto.

# A button. The name is in letters that no typeface has, such as 𝓐𝓸𝓲𝓯𝓮; $name (text) is the same in plain letters.
name-plain = Scrivi { $name }

# A take was made before on this device. Followed by name-resume-action.
name-resume = La tua ultima registrazione è ancora qui.

# A link behind name-resume.
name-resume-action = Riprendila

## Team

# Asks which team the fan sings for.
team-question = Per chi canti?

# No team was chosen.
team-missing = Scegli la squadra per cui canti.

## Country and age

# Why country and age are asked.
place-why = Il tuo paese stabilisce quali regole ti proteggono. La tua età viene controllata e non conservata.

# Label of the list of countries.
place-country = Paese

# The first line of the list of countries.
place-choose = Scegli il tuo paese

# Label of the field for the age in years.
place-age = Età

# No country was chosen.
country-missing = Scegli il paese in cui vivi.

## Sound check

# Before the microphone is asked for. Title.
check-title = Una breve prova audio

# Before the microphone is asked for: why, and what to have at hand.
check-text = Metti le cuffie, se le hai. Poi fatti sentire: il browser ti chiede il microfono una volta sola.

# The button that opens the microphone.
check-open = Accendi il microfono

# The microphone is being opened.
check-opening = Il microfono si accende

# The microphone is open: what to do.
check-hum = Canticchia il primo verso, forte come lo canterai.

# For fans who have a recording. Opens a file chooser.
check-file = Usa una tua registrazione

# A link back to the form, for fans who filled it in before.
check-change = Cambia nome o squadra

# The chosen file is being read.
check-reading = Leggiamo la tua registrazione

# Advice while the fan hums: nothing is known yet.
advice-listening = Ti ascoltiamo

# Advice: the microphone gives nothing but zeros.
advice-silent = Non si sente niente

# Advice: too quiet.
advice-quiet = Un po’ più vicino

# Advice: too loud, it distorts.
advice-clipping = Un passo indietro

# Advice: the room is noisy.
advice-noisy = Cerca un angolo tranquillo

# Advice: a Bluetooth headset sounds like a telephone.
advice-telephone = Spegni il Bluetooth

# Advice: good.
advice-ready = Ti sentiamo bene

# Beneath advice-silent.
advice-silent-more = Il microfono è disattivato. Riattivalo dal cavo, dalle cuffie o dalle impostazioni.

# Beneath advice-quiet.
advice-quiet-more = Mettiti a un palmo dal microfono.

# Beneath advice-clipping.
advice-clipping-more = Così da vicino il suono distorce. Canta forte quanto vuoi, ma da un po’ più lontano.

# Beneath advice-noisy.
advice-noisy-more = C’è molto rumore intorno a te. Chiudi una finestra, o dai le spalle alla folla.

# Beneath advice-telephone.
advice-telephone-more = Le tue cuffie trasmettono come un telefono. Meglio un cavo, o il microfono integrato.

# Beneath advice-ready.
advice-ready-more = Con le cuffie è ancora meglio: la canzone non entra nel microfono.

## Recording

# Title for screen readers.
booth-title = La cabina

# Before the take. $beats (number) are counted.
booth-lead = { $beats ->
    [one] Un colpo, poi tocca a te.
    [many] { $beats } di colpi, poi tocca a te. Le parole si accendono man mano che arrivano.
   *[other] { $beats } colpi, poi tocca a te. Le parole si accendono man mano che arrivano.
}

# The button that starts the take.
booth-start = Inizia

# The button that throws the running take away and starts over.
booth-restart = Ricomincia

# The button that ends the take and keeps what was sung. Offered once that is long enough.
booth-finish = Mi fermo qui

# A switch: the sung line plays faintly beneath the band while the fan sings.
booth-guide = Voce guida

# A switch: a thin line behind the words rises and falls with the tune.
booth-melody = Linea melodica

# For screen readers, once the song is over.
booth-over = Ecco fatto. La registrazione è finita.

# How long there is still to sing. $seconds (text) is a clock such as 0:12.
booth-left = ancora { $seconds } da cantare

# The fan stopped the take, or a call or a lost device cut it off; the part is stored.
booth-interrupted = Questa registrazione finisce prima della canzone. Quello che hai cantato è conservato.

# The campaign closed while the fan was here; what was begun in time can be finished. Stands above the heading of each step. $date (text) is a
# date with its hour, such as "12 Jun 2026, 20:00".
booth-late = Abbiamo finito di cantare, ma puoi ancora inviare la tua registrazione. Entro: { $date }.

## Listening

# Title.
listen-title = Eccoti

# Beneath the title. The browser could not store the take on the phone, so it is lost if the page is closed.
listen-not-stored = Questa registrazione non è salvata sul tuo dispositivo. Tieni aperta la pagina fino alla fine dell’invio.

# The fader of the fan's voice.
listen-you = Tu

# The fader of the song.
listen-band = La band

# Names the three controls below for screen readers.
listen-timing = Il tuo tempo

# Moves the voice 10 milliseconds earlier: a moment, not a speed.
listen-earlier = Prima

# Moves the voice 10 milliseconds later: a moment, not a speed.
listen-later = Dopo

# The voice stays where it was recorded.
listen-on-time = A tempo

# How far the voice was moved. $ms (text) has its sign, such as +20.
listen-moved = { $ms } ms

# Names the list of takes for screen readers.
listen-takes = Le tue registrazioni

# One of several takes. $n (number) counts from 1.
listen-take = Registrazione { $n }

# Sing once more.
listen-again = La rifaccio

# This take it is.
listen-use = La tengo

## Consent

# Title.
agree-title = Decidi tu

# What the ticks are for.
agree-text = Niente lascia questo dispositivo prima del tuo consenso.

# The law of the fan's country is not written in the language of the page, but shown in another. $language (text) is that language's own name, such as Deutsch: it cannot be inflected.
agree-other-language = Le condizioni per il tuo paese non esistono nella lingua di questa pagina. Qui le leggi in: { $language }.

# A link to the whole legal text; opens beside this page.
agree-read = Leggi il testo completo

# A consent that is needed has no tick.
agree-missing = Per continuare, questo consenso è necessario.

# The button that sends the take.
agree-send = Invia la mia voce

## Sending

# Title for screen readers.
sending-title = Invio della tua voce

# First step, to come.
sending-encode = Preparare la registrazione

# First step, now.
sending-encoding = Prepariamo la registrazione

# First step, done. $size (text) is a number of megabytes such as 1.4.
sending-encoded = Pronta, { $size } MB

# Second step, to come.
sending-upload = Inviarla

# Second step, now. $percent (text) is a percentage such as 62%.
sending-uploading = Invio, { $percent }

# Second step, done.
sending-uploaded = Inviata

# Third step, to come.
sending-mix = Mixarla nella canzone

# Third step, now.
sending-mixing = Ti mixiamo nella canzone

# Third step, done.
sending-mixed = Mixata

# Fourth step, to come.
sending-publish = Stampare la copertina

# Fourth step, now.
sending-publishing = Stampiamo la tua copertina

# Fourth step, done.
sending-published = Stampata

# No network, or the service asked for patience; it goes on by itself.
sending-waiting = Aspettiamo la rete. Il resto andrà avanti da sé.

# The take is stored on the phone until it has arrived.
safe-here = Al sicuro su questo dispositivo

# The browser stores nothing: the page must stay open.
safe-nowhere = Tieni aperta questa pagina fino alla fine dell’invio

# The take has arrived.
safe-there = Arrivata, e al sicuro

## Waiting for the record

# The service is busy; the take has arrived and will be finished. Title.
later-title = La tua registrazione è al sicuro

# The same: what happens now.
later-text = In questo momento canta tantissima gente. Il tuo disco verrà finito senza di te; il tuo link privato si aprirà tra qualche minuto.

# Looks whether the record is ready.
later-poll = Guarda di nuovo

## The record

# Title.
record-title = Il tuo disco è uscito

# The name still has to be looked at before others can see the page. Title.
record-title-review = Il tuo disco è pronto

# A moderator decided that nobody else sees the record. Title.
record-title-rejected = Il tuo disco resta privato

## What can go wrong in the booth: title, then what to do

# Tries the same thing once more.
problem-retry = Riprova

# Opens a file chooser.
problem-file = Usa una registrazione

# Copies the address of this page, to open it in another browser.
problem-copy = Copia il link

# A link that leaves an app on Android and opens this page in Chrome.
problem-open-chrome = Apri in Chrome

# A link to this page on a secure connection.
problem-open-secure = Apri la pagina sicura

# The page's address is on the clipboard.
page-copied = Copiato. Ora incollalo in Safari o Chrome.

# Beneath a problem that came from the service. Title.
problem-title = Non ha funzionato

# The page is not on a secure connection. Title.
capture-insecure-origin = Questa pagina non è sicura

# The page is not on a secure connection. Way on.
capture-insecure-origin-text = I browser prestano il microfono solo alle pagine sicure. Apri l’indirizzo con https:// davanti.

# The page is open inside an app. Title.
capture-in-app-browser = Questa app si tiene il microfono

# The page is open inside an app. Way on.
capture-in-app-browser-text = Apri questa pagina nel tuo browser. Quello che hai compilato viene con te.

# Beneath it on an iPhone or iPad: the app’s own menu leads out too.
capture-help-in-app-ios = Oppure scegli «Apri in Safari» o «Apri nel browser» nel menu di questa app.

# The browser is too old. Title.
capture-no-worklet = Questo browser non sa registrare

# The browser is too old. Way on.
capture-no-worklet-text = Aggiornalo, o apri questa pagina in un altro. Va bene anche una registrazione che hai già.

# The microphone was refused. Title.
capture-permission-denied = Il microfono è spento

# The microphone was refused. Way on.
capture-permission-denied-text = Consentilo, poi riprova. Non si registra niente prima che tu prema Inizia.

# Where to allow it in Chrome, Edge and Samsung Internet on Android.
capture-help-chrome-android = Tocca l’icona a sinistra dell’indirizzo, poi Autorizzazioni, poi Microfono: Consenti.

# Where to allow it in Chrome and Edge on a computer.
capture-help-chrome-desktop = Fai clic sull’icona a sinistra dell’indirizzo e attiva il microfono.

# Where to allow it in Firefox on Android.
capture-help-firefox-android = Tocca l’icona a sinistra dell’indirizzo, poi «Bloccato» accanto a Microfono.

# Where to allow it in Firefox on a computer.
capture-help-firefox-desktop = Fai clic sul microfono barrato a sinistra dell’indirizzo e togli il blocco.

# Where to allow it in Safari on an iPhone or iPad.
capture-help-safari-ios = Tocca l’icona della pagina accanto all’indirizzo, poi Impostazioni sito web, poi Microfono: Consenti.

# Where to allow it in Safari on a Mac.
capture-help-safari-mac = Nella barra dei menu scegli Safari, poi Impostazioni per questo sito web, poi Microfono: Consenti.

# Where to allow it in Chrome or Firefox on an iPhone or iPad: in the system’s settings.
capture-help-other-ios = Apri le Impostazioni del tuo dispositivo, cerca questo browser tra le app e attiva Microfono.

# The system refuses it to the browser, whatever the page is allowed.
capture-help-system = Il sistema lo nega a questo browser. Consenti il microfono nelle impostazioni sulla privacy del sistema.

# There is no microphone. Title.
capture-no-microphone = Nessun microfono trovato

# There is no microphone. Way on.
capture-no-microphone-text = Collegane uno e riprova, o copia il link e continua dal telefono.

# Another program uses the microphone. Title.
capture-microphone-busy = Il microfono è occupato

# Another program uses the microphone. Way on.
capture-microphone-busy-text = Lo sta usando un’altra app. Chiudi chiamate e registratori, poi riprova.

# The device stays silent. Title.
capture-no-sound = Non si sente niente

# The device stays silent. Way on.
capture-no-sound-text = Riattiva il microfono o scollega le cuffie, poi riprova.

# The chosen file is too large to read.
file-too-large = Quel file è troppo grande. Scegline uno di un minuto al massimo.

# The chosen file is not sound that the browser can read.
file-unreadable = Non riusciamo a leggere quel file. Vanno bene WAV, MP3, M4A e FLAC.

# The chosen recording is too short.
file-too-short = Quella registrazione è troppo corta per la canzone.

# The chosen recording is too long.
file-too-long = Quella registrazione è più lunga della canzone.

# The backing track could not be fetched. Shown as a sentence.
song-missing = La canzone non è arrivata. Controlla la connessione, poi riprova.
