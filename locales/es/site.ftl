### The pages around the booth: landing, what is common to all pages, pages that are not there.

## Every page

# The name of this language in itself. Shown to choose it.
language-name = Español

# This language as networks write it, with a country where it is spoken: language_COUNTRY. Not shown.
language-country = es_ES

# A link for keyboards and screen readers, the first thing on each page.
skip-to-content = Ir al contenido

# Names the list of languages for screen readers.
choose-language = Idioma

# A page whose script cannot run. Title.
no-script = La cabina necesita JavaScript

# A page whose script cannot run. What to do.
no-script-text = Es tu navegador el que graba y mezcla tu voz. Activa JavaScript o abre esta página en otro navegador.

## Landing

# Describes the picture of the record cover. $title (text) is the song.
landing-cover-alt = La portada de { $title }, todavía sin nombre

# A button on the sleeve, also in the sound check: plays the sung line, its words lighting up in time.
demo-hear = Escucha primero

# The one button. Starts with the name for the cover.
landing-sing = Suma tu voz

# Shown when a take waits on this phone. What follows is landing-resume-action.
landing-resume = Tu última toma sigue aquí.

# A link behind landing-resume.
landing-resume-action = Seguir con ella

# A link to the private page, shown when a record was made on this phone.
landing-mine = Aquí está tu disco.

# Heading of the three steps.
landing-how = Así funciona

# First step.
landing-how-name = Pon tu nombre en la portada.

# Second step.
landing-how-sing = Canta medio minuto con la banda.

# Third step.
landing-how-share = Escúchate en la canción y compártela.

# What visitors often ask first.
landing-privacy = Sin cuenta y sin cookies. Tu voz sigue siendo tuya: puedes borrarla cuando quieras.

# The campaign has not opened. Title; landing-opens follows.
landing-soon = Ya falta poco

# The campaign has not opened. $date (text) is a date with its hour and time zone, such as "12 June 2026 at 20:00 Central European Summer Time".
landing-opens = Empezamos a cantar el { $date }.

# The campaign has not opened: a link to a calendar file, so that a phone reminds the visitor.
landing-remind = Recuérdamelo

# The campaign is over. Title.
landing-closed = Ya terminamos de cantar

# The campaign is over. What that means, and what can be done still.
landing-closed-text = Gracias por cada voz. Los discos ya hechos siguen sonando en sus enlaces, y tu enlace privado todavía abre el tuyo.

# The campaign is over: a link to the private page.
landing-closed-mine = Abrir tu disco

## Where the song can be heard

# Title of the page with links to streaming services and shops, heading of such links, and a link to them.
hear-title = Escucha la canción

# A link beneath an icon. $service (text) is a streaming service such as Spotify or Apple Music, which keeps its English name and cannot be inflected. The services ask for this very wording.
hear-listen = Escuchar en { $service }

# The same, for a service with videos such as YouTube.
hear-watch = Ver en { $service }

# The song is not out: a link by which a fan has it saved as soon as it is. $service (text) is a streaming service such as Spotify.
hear-pre-save = Preguardar en { $service }

# The same in the words that Apple Music has for it: a song is “pre-added”. $service (text) is Apple Music.
hear-pre-add = Añadir antes en { $service }

# When the song comes or came out. $date (text) is a date such as 26 June 2026.
hear-release = Lanzamiento: { $date }

# Where no script can choose: heading of the links for the time before the release.
hear-until = Antes del lanzamiento

# Where no script can choose: heading of the links for the time from the release on.
hear-from = Desde el lanzamiento

## Pages that are not there

# Title of a page that does not exist.
lost-title = Aquí no hay nada

# A page that does not exist, or was erased by its fan.
lost-text = Esta página nunca existió, o quien la hizo la borró.

# A link to the landing.
lost-action = Ir al inicio

## The private page of an entry

# Title of the page that a fan opens with the private link.
mine-title = Tu disco

# While the entry is fetched.
mine-waiting = Buscando tu disco
