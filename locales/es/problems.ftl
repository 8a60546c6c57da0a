### What the service may answer. Each id is `problem-` and the kind of the problem.

# The request was malformed: a mistake of ours.
problem-bad-request = Algo se enredó entre nosotros. Recarga la página y vuelve a intentarlo.

# The request was not called JSON: a mistake of ours, too.
problem-media-type = { problem-bad-request }

# No entry has this id.
problem-entry-unknown = No conocemos este disco. Comprueba que el enlace esté entero.

# The private link has no key.
problem-token-missing = A tu enlace le falta la llave. Usa el enlace entero que guardaste.

# The key in the private link is not one.
problem-token-malformed = La llave de tu enlace está dañada. Usa el enlace entero que guardaste.

# The new entry's id is taken by someone else: a one in a billion chance. Trying again makes a new id.
problem-token-mismatch = No pudimos crear tu disco con este número. Vuelve a intentarlo.

# The key opens another entry than the one asked for.
problem-token-forbidden = Esta llave no abre este disco. Usa el enlace que le corresponde.

# The entry was erased.
problem-entry-erased = Este disco se borró. No queda nada de él.

# There is no name.
problem-name-empty = Escribe el nombre que irá en la portada.

# The name has more letters than fit.
problem-name-too-long = Ese nombre es demasiado largo para la portada. Prueba con uno más corto.

# The name has a character that cannot be printed.
problem-name-characters = Uno de estos caracteres no se puede imprimir. Quítalo y vuelve a intentarlo.

# The name stacks too many marks on a letter.
problem-name-marks = Hay demasiados signos sobre una letra. Usa menos.

# The name has a character that no typeface can show.
problem-name-undrawable = Ninguna de nuestras tipografías tiene uno de estos caracteres. Escribe el nombre de otra manera.

# The name is too wide for the cover.
problem-name-unfit = Ese nombre es demasiado ancho para la portada. Acórtalo.

# The team does not exist.
problem-team-unknown = No conocemos este equipo. Elige uno de la lista.

# The country does not exist.
problem-country-unknown = No conocemos este país. Elige uno de la lista.

# The campaign does not run in the fan's country.
problem-country-not-eligible = Lo sentimos: las reglas de tu país no nos permiten participar allí.

# The country asks for an age and there is none.
problem-age-missing = Dinos tu edad en años.

# The fan is too young to consent alone.
problem-too-young = Todavía te falta un poco de edad para aceptar esto por tu cuenta. Gracias por querer cantar.

# The language is not one of the campaign's.
problem-locale-unknown = Esta campaña no está disponible en ese idioma. Elige otro al principio.

# A required consent is missing.
problem-consent-missing = No podemos seguir sin tu consentimiento.

# The legal text has changed meanwhile.
problem-consent-outdated = Las condiciones cambiaron desde que las leíste. Recarga la página y vuelve a mirarlas.

# The take is larger than allowed.
problem-take-too-large = Tu toma es demasiado grande para enviarla. Canta otra vez o elige un archivo más corto.

# The take is neither FLAC nor WAV.
problem-take-type = No podemos usar ese tipo de archivo. Sirven FLAC y WAV.

# The take has no bytes.
problem-take-empty = Tu toma está vacía. Canta otra vez.

# The upload never arrived.
problem-take-missing = Tu toma no ha llegado. Envíala otra vez.

# The fan sent another take meanwhile, perhaps from another tab.
problem-take-replaced = Una toma tuya más reciente ocupa ahora su lugar.

# What arrived is not what was sent.
problem-take-corrupt = Tu toma se dañó en el camino. Envíala otra vez.

# The file cannot be read.
problem-take-unreadable = No podemos leer esta toma. Canta otra vez.

# The file ends too early.
problem-take-truncated = A tu toma le falta el final. Canta otra vez.

# The file uses a format that is not supported.
problem-take-unsupported = No conocemos el formato de esta grabación. Canta otra vez aquí.

# The take is shorter than the song needs.
problem-take-too-short = Quedó corta. Canta un poco más de la canción.

# The take is longer than the song.
problem-take-too-long = Quedó más larga que la canción. Canta otra vez.

# Nothing can be heard.
problem-take-silent = Solo oímos silencio. Revisa tu micrófono y canta otra vez.

# The mix is not there yet.
problem-not-mixed = Tu voz todavía no está mezclada. Espera un momento.

# The campaign has not begun.
problem-campaign-not-open = Todavía no empezamos a cantar. Vuelve pronto.

# The campaign has ended.
problem-campaign-closed = Ya terminamos de cantar. Gracias por querer participar.

# The timing or the gain is out of range.
problem-placement-range = El ajuste de tiempo de esta toma está fuera de los límites. Canta otra vez.

# Too many at once.
problem-busy = Hay mucha gente cantando ahora mismo. Espera un momento y vuelve a intentarlo.

# An error of the service.
problem-internal = Algo falló de nuestro lado. Tu toma sigue en este dispositivo; vuelve a intentarlo.

# This phone no longer has the take, so it cannot be sent.
problem-take-gone = Tu toma ya no está en este dispositivo. Canta otra vez.

# The take could not be prepared for sending on the phone.
problem-encoding-failed = Tu dispositivo no pudo preparar la toma. Cierra otras apps y vuelve a intentarlo.

# No answer from the network.
problem-offline = No tienes conexión. Tu toma sigue en este dispositivo.
