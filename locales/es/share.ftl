### A finished record: what its fan can do with it, and the page that everybody sees.

## The player and its buttons

# A button: plays the record.
record-play = Escuchar

# The same button while it plays.
record-pause = Pausa

# Names the slider of the position in the song.
record-seek = Punto de la canción

# A button: turns the cover to the words on its back, and again to its front.
record-turn = Girar la portada

# A button: shares the public page.
record-share = Compartir el enlace

# A link: saves the mix as a file.
record-download = Descargar

# A button: copies the private link.
record-private-link = Copiar enlace privado

# A link to the private page, where the record can be erased.
record-manage = Conservar o borrar

# Beneath the buttons.
record-private-hint = Tu enlace privado es la llave de este disco. Quien lo tenga puede escucharlo y borrarlo.

# A button: hands the upright picture to the apps that show stories.
record-story = Subir a tu historia

# A button: copies what to write beside a post.
record-copy-text = Copiar texto

# The text for a post is on the clipboard.
text-copied = Texto copiado

# The picture went to an app; the address is on the clipboard for a sticker.
story-shared = Tu enlace también está copiado. Pégalo como sticker.

# What to do with the picture that was saved, first of three.
story-open = Abre la app donde subes tu historia.

# The second of three.
story-add = Añade la imagen que acabas de guardar.

# The third of three.
story-paste = Pega tu enlace. Ya está copiado.

# Names the list of teams to challenge.
record-challenge = Reta a un equipo

# A button: shares a link to the form for the team that is chosen in the list.
challenge-send = Enviar el reto

# What a challenge says before the address. $mine (text) is the fan’s own team, $team (text) the one that is challenged; both may be plural.
challenge-message = Yo ya canté por mi equipo ({ $mine }). { $team }, ahora te toca a ti:

# The challenge is on the clipboard.
challenge-copied = Reto copiado

# The public page's address is on the clipboard.
share-copied = Enlace copiado

# The private link is on the clipboard.
private-copied = Enlace privado copiado

# The browser refused the clipboard. $link (text) is the address.
copy-by-hand = Copia este enlace: { $link }

# What a shared message says before the address. $title (text) is the song.
share-message = Canté en { $title }. Escucha:

# The record is public.
record-public = Cualquiera que tenga el enlace puede escucharlo.

# The record waits for a person's eye.
record-in-review = Alguien revisa el nombre antes de que otras personas puedan escuchar el disco. Tu enlace te dirá cuándo.

# A moderator rejected the entry.
record-rejected = Este disco no es público. Aquí todavía puedes escucharlo y borrarlo.

## The private page

# Without JavaScript.
mine-no-script = Tu enlace privado se queda en tu navegador, por eso hace falta JavaScript para abrirlo.

# The take has arrived, the record is not finished. Title.
mine-pending = Todavía no está listo

# The take has arrived, the record is not finished.
mine-pending-text = Ya tenemos tu toma. Cuando canta mucha gente, un disco suele tardar unos minutos.

# The page was opened without a link. Title.
mine-no-link = ¿Dónde está tu enlace?

# The page was opened without a link.
mine-no-link-text = Esta página se abre con el enlace privado que guardaste. Termina en una larga serie de letras y números.

# Opens the question whether to erase.
mine-erase = Borrar mi disco

# The question. Title.
mine-erase-question = ¿Borrar tu disco?

# The question. What will happen.
mine-erase-text = Tu voz, tu portada y la página pública desaparecen para siempre, en todas partes, en un máximo de cinco minutos. No hay vuelta atrás.

# Yes.
mine-erase-confirm = Borrar para siempre

# No.
mine-erase-cancel = Conservarlo

# It is erased. Title.
mine-erased = Borrado

# It is erased.
mine-erased-text = Ya no tenemos nada de tu voz ni de tu nombre. Puedes volver a cantar cuando quieras.

## The public page

# Title of the page and of the shared card. $name (text) is the fan, $title (text) the song.
share-title = { $name } canta { $title }

# Description on the shared card. $team (text), $artist (text).
share-description = { $team }, con { $artist }. Escucha y luego canta tú.

# Description on the shared card when the team is gone. $artist (text).
share-description-alone = Con { $artist }. Escucha y luego canta tú.

# Describes the picture of the cover. $name (text) is the fan.
share-cover-alt = La portada del disco de { $name }, con su propia voz impresa

# Beneath the fan's name. $title (text), $team (text).
share-line = canta { $title } · { $team }

# Beneath the fan's name when the team is gone. $title (text).
share-line-alone = canta { $title }

# The button that leads to the form.
share-sing-yours = Ahora canta tú

# What search engines show of the page. $name (text) is the fan, $title (text) the song, $team (text), $artist (text).
share-summary = { $name } canta { $title } con { $artist }. Equipo: { $team }. Escucha el disco y luego pon tu propia voz en la canción.

# What search engines show of the page when the team is gone. $name (text) is the fan, $title (text) the song, $artist (text).
share-summary-alone = { $name } canta { $title } con { $artist }. Escucha el disco y luego pon tu propia voz en la canción.

# Heading of the song’s words, where no script can show them on the cover.
share-words = La letra

# Opens the code that plays this record on another website.
share-embed = Insertar

# Above the code: what to do with it.
share-embed-hint = Pon esto en tu página, donde deba sonar el disco.

# A button: copies the code.
share-embed-copy = Copiar el código

# The code is on the clipboard.
share-embed-copied = Código copiado

# The browser refused the clipboard.
share-embed-by-hand = Selecciona el código de arriba y cópialo.
