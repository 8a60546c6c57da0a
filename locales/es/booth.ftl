### The booth: from the name to the finished record.

# Title of the page.
sing-title = Suma tu voz

# A button with an arrow: one step back.
step-back = Atrás

# The button that leads to the next step.
step-on = Continuar

# Describes the picture of the cover while the fan changes it.
cover-alt = La portada de tu disco

## Name

# Asks for the name to write on the cover.
name-question = ¿De quién es este disco?

# Beneath the field for the name.
name-hint = Tu nombre se imprime en la portada tal como lo escribes, en cualquier alfabeto.

# A button. The name is in letters that no typeface has, such as 𝓐𝓸𝓲𝓯𝓮; $name (text) is the same in plain letters.
name-plain = Escribir { $name }

# A take was made before on this device. Followed by name-resume-action.
name-resume = Tu última toma sigue aquí.

# A link behind name-resume.
name-resume-action = Seguir con ella

## Team

# Asks which team the fan sings for.
team-question = ¿Por quién cantas?

# No team was chosen.
team-missing = Elige el equipo por el que cantas.

## Country and age

# Why country and age are asked.
place-why = Tu país determina qué reglas te protegen. Tu edad se comprueba y no se guarda.

# Label of the list of countries.
place-country = País

# The first line of the list of countries.
place-choose = Elige tu país

# Label of the field for the age in years.
place-age = Edad

# No country was chosen.
country-missing = Elige el país donde vives.

## Sound check

# Before the microphone is asked for. Title.
check-title = Prueba de sonido rápida

# Before the microphone is asked for: why, and what to have at hand.
check-text = Ponte auriculares si tienes. Después, déjanos oírte: el navegador te pedirá el micrófono una sola vez.

# The button that opens the microphone.
check-open = Activar el micrófono

# The microphone is being opened.
check-opening = Abriendo el micrófono

# The microphone is open: what to do.
check-hum = Tararea el primer verso, tan fuerte como lo vas a cantar.

# For fans who have a recording. Opens a file chooser.
check-file = Usar una grabación tuya

# A link back to the form, for fans who filled it in before.
check-change = Cambiar nombre o equipo

# The chosen file is being read.
check-reading = Leyendo tu grabación

# Advice while the fan hums: nothing is known yet.
advice-listening = Te escuchamos

# Advice: the microphone gives nothing but zeros.
advice-silent = No se oye nada

# Advice: too quiet.
advice-quiet = Un poco más cerca

# Advice: too loud, it distorts.
advice-clipping = Un paso atrás

# Advice: the room is noisy.
advice-noisy = Busca un lugar más tranquilo

# Advice: a Bluetooth headset sounds like a telephone.
advice-telephone = Apaga el Bluetooth

# Advice: good.
advice-ready = Suenas bien

# Beneath advice-silent.
advice-silent-more = El micrófono está silenciado. Actívalo en el cable, en los auriculares o en los ajustes.

# Beneath advice-quiet.
advice-quiet-more = Acércate hasta que entre tú y el micrófono solo quepa una mano.

# Beneath advice-clipping.
advice-clipping-more = De tan cerca, el sonido se distorsiona. Canta tan fuerte como quieras, un poco más lejos.

# Beneath advice-noisy.
advice-noisy-more = Hay mucho ruido a tu alrededor. Cierra una ventana o dale la espalda a la gente.

# Beneath advice-telephone.
advice-telephone-more = Tus auriculares envían sonido de teléfono. Con un cable, o con el micrófono integrado, suena mejor.

# Beneath advice-ready.
advice-ready-more = Con auriculares, mejor todavía: así la canción no se cuela en el micrófono.

## Recording

# Title for screen readers.
booth-title = La cabina

# Before the take. $beats (number) are counted.
booth-lead = { $beats ->
    [one] Un tiempo y entras tú.
    [many] { $beats } de tiempos y entras tú. Las palabras se encienden cuando les toca.
   *[other] { $beats } tiempos y entras tú. Las palabras se encienden cuando les toca.
}

# The button that starts the take.
booth-start = Empezar

# The button that throws the running take away and starts over.
booth-restart = Desde cero

# The button that ends the take and keeps what was sung. Offered once that is long enough.
booth-finish = Parar aquí

# A switch: the sung line plays faintly beneath the band while the fan sings.
booth-guide = Voz guía

# A switch: a thin line behind the words rises and falls with the tune.
booth-melody = Línea melódica

# For screen readers, once the song is over.
booth-over = Listo. La grabación ha terminado.

# How long there is still to sing. $seconds (text) is a clock such as 0:12.
booth-left = quedan { $seconds } por cantar

# The fan stopped the take, or a call or a lost device cut it off; the part is stored.
booth-interrupted = Esta toma termina antes que la canción. Lo que cantaste queda guardado.

# The campaign closed while the fan was here; what was begun in time can be finished. Stands above the heading of each step. $date (text) is a
# date with its hour, such as "12 Jun 2026, 20:00".
booth-late = Ya terminamos de cantar, pero aún puedes enviar tu toma hasta el { $date }.

## Listening

# Title.
listen-title = Eres tú

# Beneath the title. The browser could not store the take on the phone, so it is lost if the page is closed.
listen-not-stored = Esta toma no está guardada en tu dispositivo. Deja esta página abierta hasta que termine el envío.

# The fader of the fan's voice.
listen-you = Tú

# The fader of the song.
listen-band = La banda

# Names the three controls below for screen readers.
listen-timing = Tu ritmo

# Moves the voice 10 milliseconds earlier: a moment, not a speed.
listen-earlier = Antes

# Moves the voice 10 milliseconds later: a moment, not a speed.
listen-later = Después

# The voice stays where it was recorded.
listen-on-time = A tiempo

# How far the voice was moved. $ms (text) has its sign, such as +20.
listen-moved = { $ms } ms

# Names the list of takes for screen readers.
listen-takes = Tus tomas

# One of several takes. $n (number) counts from 1.
listen-take = Toma { $n }

# Sing once more.
listen-again = Otra vez

# This take it is.
listen-use = Me la quedo

## Consent

# Title.
agree-title = Tú decides

# What the ticks are for.
agree-text = Nada sale de este dispositivo hasta que aceptes.

# The law of the fan's country is not written in the language of the page, but shown in another. $language (text) is that language's own name, such as Deutsch: it cannot be inflected.
agree-other-language = Las condiciones para tu país no existen en el idioma de esta página. Se muestran en este idioma: { $language }.

# A link to the whole legal text; opens beside this page.
agree-read = Leer el texto completo

# A consent that is needed has no tick.
agree-missing = Para continuar hace falta marcar esta casilla.

# The button that sends the take.
agree-send = Enviar mi voz

## Sending

# Title for screen readers.
sending-title = Enviando tu voz

# First step, to come.
sending-encode = Preparar tu toma

# First step, now.
sending-encoding = Preparando tu toma

# First step, done. $size (text) is a number of megabytes such as 1.4.
sending-encoded = Lista, { $size } MB

# Second step, to come.
sending-upload = Enviarla

# Second step, now. $percent (text) is a percentage such as 62%.
sending-uploading = Enviando, { $percent }

# Second step, done.
sending-uploaded = Enviada

# Third step, to come.
sending-mix = Mezclarla en la canción

# Third step, now.
sending-mixing = Mezclándote en la canción

# Third step, done.
sending-mixed = Mezclada

# Fourth step, to come.
sending-publish = Imprimir tu portada

# Fourth step, now.
sending-publishing = Imprimiendo tu portada

# Fourth step, done.
sending-published = Impresa

# No network, or the service asked for patience; it goes on by itself.
sending-waiting = Esperando la conexión. Después, todo sigue solo.

# The take is stored on the phone until it has arrived.
safe-here = A salvo en este dispositivo

# The browser stores nothing: the page must stay open.
safe-nowhere = Deja esta página abierta hasta que termine el envío

# The take has arrived.
safe-there = Ya la tenemos, a salvo

## Waiting for the record

# The service is busy; the take has arrived and will be finished. Title.
later-title = Tu toma está a salvo

# The same: what happens now.
later-text = Hay mucha gente cantando ahora mismo. Tu disco se termina sin ti; tu enlace privado funcionará dentro de unos minutos.

# Looks whether the record is ready.
later-poll = Volver a mirar

## The record

# Title.
record-title = Tu disco ya salió

# The name still has to be looked at before others can see the page. Title.
record-title-review = Tu disco está listo

# A moderator decided that nobody else sees the record. Title.
record-title-rejected = Tu disco queda en privado

## What can go wrong in the booth: title, then what to do

# Tries the same thing once more.
problem-retry = Reintentar

# Opens a file chooser.
problem-file = Usar una grabación

# Copies the address of this page, to open it in another browser.
problem-copy = Copiar el enlace

# A link that leaves an app on Android and opens this page in Chrome.
problem-open-chrome = Abrir en Chrome

# A link to this page on a secure connection.
problem-open-secure = Abrir la página segura

# The page's address is on the clipboard.
page-copied = Copiado. Ahora pégalo en Safari o Chrome.

# Beneath a problem that came from the service. Title.
problem-title = Eso no funcionó

# The page is not on a secure connection. Title.
capture-insecure-origin = Esta página no es segura

# The page is not on a secure connection. Way on.
capture-insecure-origin-text = Los navegadores solo prestan el micrófono a páginas seguras. Abre la dirección con https:// delante.

# The page is open inside an app. Title.
capture-in-app-browser = Esta app no suelta el micrófono

# The page is open inside an app. Way on.
capture-in-app-browser-text = Abre esta página en tu navegador. Lo que ya rellenaste va contigo.

# Beneath it on an iPhone or iPad: the app’s own menu leads out too.
capture-help-in-app-ios = O elige «Abrir en Safari» o «Abrir en el navegador» en el menú de esta app.

# The browser is too old. Title.
capture-no-worklet = Este navegador no puede grabar

# The browser is too old. Way on.
capture-no-worklet-text = Actualízalo o abre esta página en otro. También sirve una grabación que ya tengas.

# The microphone was refused. Title.
capture-permission-denied = El micrófono está apagado

# The microphone was refused. Way on.
capture-permission-denied-text = Permítelo y vuelve a intentarlo. No se graba nada antes de que pulses Empezar.

# Where to allow it in Chrome, Edge and Samsung Internet on Android.
capture-help-chrome-android = Toca el icono a la izquierda de la dirección, luego Permisos, luego Micrófono: Permitir.

# Where to allow it in Chrome and Edge on a computer.
capture-help-chrome-desktop = Haz clic en el icono a la izquierda de la dirección y activa el micrófono.

# Where to allow it in Firefox on Android.
capture-help-firefox-android = Toca el icono a la izquierda de la dirección y luego «Bloqueado», junto a Micrófono.

# Where to allow it in Firefox on a computer.
capture-help-firefox-desktop = Haz clic en el micrófono tachado a la izquierda de la dirección y quita el bloqueo.

# Where to allow it in Safari on an iPhone or iPad.
capture-help-safari-ios = Toca el icono de página junto a la dirección, luego los ajustes del sitio web, luego Micrófono: Permitir.

# Where to allow it in Safari on a Mac.
capture-help-safari-mac = En la barra de menús elige Safari, luego los ajustes de este sitio web, luego Micrófono: Permitir.

# Where to allow it in Chrome or Firefox on an iPhone or iPad: in the system’s settings.
capture-help-other-ios = Abre los ajustes de tu dispositivo, busca este navegador entre las apps y activa Micrófono.

# The system refuses it to the browser, whatever the page is allowed.
capture-help-system = El sistema se lo niega a este navegador. Permite el micrófono en los ajustes de privacidad del sistema.

# There is no microphone. Title.
capture-no-microphone = No hay ningún micrófono

# There is no microphone. Way on.
capture-no-microphone-text = Conecta uno y vuelve a intentarlo, o copia el enlace y sigue en tu teléfono.

# Another program uses the microphone. Title.
capture-microphone-busy = El micrófono está ocupado

# Another program uses the microphone. Way on.
capture-microphone-busy-text = Lo está usando otra app. Cierra llamadas y grabadoras y vuelve a intentarlo.

# The device stays silent. Title.
capture-no-sound = No se oye nada

# The device stays silent. Way on.
capture-no-sound-text = Activa el micrófono o desconecta los auriculares y vuelve a intentarlo.

# The chosen file is too large to read.
file-too-large = Ese archivo es demasiado grande. Elige uno de un minuto como máximo.

# The chosen file is not sound that the browser can read.
file-unreadable = No podemos leer ese archivo. Sirven WAV, MP3, M4A y FLAC.

# The chosen recording is too short.
file-too-short = Esa grabación es demasiado corta para la canción.

# The chosen recording is too long.
file-too-long = Esa grabación es más larga que la canción.

# The backing track could not be fetched. Shown as a sentence.
song-missing = La canción no llegó. Revisa tu conexión y vuelve a intentarlo.
