### The pages around the booth: landing, what is common to all pages, pages that are not there.

## Every page

# The name of this language in itself. Shown to choose it.
language-name = Português

# This language as networks write it, with a country where it is spoken: language_COUNTRY. Not shown.
language-country = pt_BR

# A link for keyboards and screen readers, the first thing on each page.
skip-to-content = Ir para o conteúdo

# Names the list of languages for screen readers.
choose-language = Idioma

# A page whose script cannot run. Title.
no-script = A cabine precisa de JavaScript

# A page whose script cannot run. What to do.
no-script-text = É o seu navegador que grava e mixa a sua voz. Ative o JavaScript ou abra esta página em outro navegador.

## Landing

# Describes the picture of the record cover. $title (text) is the song.
landing-cover-alt = A capa de { $title }, ainda sem nome

# A button on the sleeve, also in the sound check: plays the sung line, its words lighting up in time.
demo-hear = Ouça primeiro

# The one button. Starts with the name for the cover.
landing-sing = Cante também

# Shown when a take waits on this phone. What follows is landing-resume-action.
landing-resume = Sua última gravação ainda está aqui.

# A link behind landing-resume.
landing-resume-action = Retomar

# A link to the private page, shown when a record was made on this phone.
landing-mine = Seu disco está aqui.

# Heading of the three steps.
landing-how = Como funciona

# First step.
landing-how-name = Ponha seu nome na capa.

# Second step.
landing-how-sing = Cante meio minuto com a banda.

# Third step.
landing-how-share = Ouça a sua voz na música e compartilhe.

# What visitors often ask first.
landing-privacy = Sem conta, sem cookies. Sua voz continua sendo sua: você pode apagá-la quando quiser.

# The campaign has not opened. Title; landing-opens follows.
landing-soon = Falta pouco

# The campaign has not opened. $date (text) is a date with its hour and time zone, such as "12 June 2026 at 20:00 Central European Summer Time".
landing-opens = Começamos a cantar no dia { $date }.

# The campaign has not opened: a link to a calendar file, so that a phone reminds the visitor.
landing-remind = Lembre-me

# The campaign is over. Title.
landing-closed = Já terminamos de cantar

# The campaign is over. What that means, and what can be done still.
landing-closed-text = Agradecemos cada voz. Os discos já feitos continuam tocando nos seus links, e o seu link privado ainda abre o seu.

# The campaign is over: a link to the private page.
landing-closed-mine = Abrir seu disco

## Where the song can be heard

# Title of the page with links to streaming services and shops, heading of such links, and a link to them.
hear-title = Ouça a música

# A link beneath an icon. $service (text) is a streaming service such as Spotify or Apple Music, which keeps its English name and cannot be inflected. The services ask for this very wording.
hear-listen = Ouvir no { $service }

# The same, for a service with videos such as YouTube.
hear-watch = Assistir no { $service }

# The song is not out: a link by which a fan has it saved as soon as it is. $service (text) is a streaming service such as Spotify.
hear-pre-save = Pré-salvar no { $service }

# The same in the words that Apple Music has for it: a song is “pre-added”. $service (text) is Apple Music.
hear-pre-add = Pré-adicionar no { $service }

# When the song comes or came out. $date (text) is a date such as 26 June 2026.
hear-release = Lançamento: { $date }

# Where no script can choose: heading of the links for the time before the release.
hear-until = Antes do lançamento

# Where no script can choose: heading of the links for the time from the release on.
hear-from = A partir do lançamento

## Pages that are not there

# Title of a page that does not exist.
lost-title = Nada por aqui

# A page that does not exist, or was erased by its fan.
lost-text = Esta página nunca existiu, ou quem a fez decidiu apagá-la.

# A link to the landing.
lost-action = Ir para o início

## The private page of an entry

# Title of the page that a fan opens with the private link.
mine-title = Seu disco

# While the entry is fetched.
mine-waiting = Buscando seu disco
