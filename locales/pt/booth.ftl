### The booth: from the name to the finished record.

# Title of the page.
sing-title = Cante também

# A button with an arrow: one step back.
step-back = Voltar

# The button that leads to the next step.
step-on = Continuar

# Describes the picture of the cover while the fan changes it.
cover-alt = A capa do seu disco

## Name

# Asks for the name to write on the cover.
name-question = De quem é este disco?

# Beneath the field for the name.
name-hint = Seu nome sai na capa do jeito que você escreve, em qualquer alfabeto.

# A button. The name is in letters that no typeface has, such as 𝓐𝓸𝓲𝓯𝓮; $name (text) is the same in plain letters.
name-plain = Escrever { $name }

# A take was made before on this device. Followed by name-resume-action.
name-resume = Sua última gravação ainda está aqui.

# A link behind name-resume.
name-resume-action = Retomar

## Team

# Asks which team the fan sings for.
team-question = Por quem você canta?

# No team was chosen.
team-missing = Escolha a equipe pela qual você canta.

## Country and age

# Why country and age are asked.
place-why = Seu país define quais regras protegem você. Sua idade é verificada e não fica guardada.

# Label of the list of countries.
place-country = País

# The first line of the list of countries.
place-choose = Escolha seu país

# Label of the field for the age in years.
place-age = Idade

# No country was chosen.
country-missing = Escolha o país onde você vive.

## Sound check

# Before the microphone is asked for. Title.
check-title = Um teste de som rápido

# Before the microphone is asked for: why, and what to have at hand.
check-text = Ponha fones de ouvido, se tiver. Depois, queremos ouvir você: o navegador pede o microfone uma vez só.

# The button that opens the microphone.
check-open = Ligar o microfone

# The microphone is being opened.
check-opening = Abrindo o microfone

# The microphone is open: what to do.
check-hum = Cantarole o primeiro verso, tão alto quanto vai cantar.

# For fans who have a recording. Opens a file chooser.
check-file = Usar uma gravação sua

# A link back to the form, for fans who filled it in before.
check-change = Mudar nome ou equipe

# The chosen file is being read.
check-reading = Lendo sua gravação

# Advice while the fan hums: nothing is known yet.
advice-listening = Estamos ouvindo

# Advice: the microphone gives nothing but zeros.
advice-silent = Não ouvimos nada

# Advice: too quiet.
advice-quiet = Um pouco mais perto

# Advice: too loud, it distorts.
advice-clipping = Um passo atrás

# Advice: the room is noisy.
advice-noisy = Procure um canto mais calmo

# Advice: a Bluetooth headset sounds like a telephone.
advice-telephone = Desligue o Bluetooth

# Advice: good.
advice-ready = O som está bom

# Beneath advice-silent.
advice-silent-more = O microfone está mudo. Ative-o no cabo, no fone ou nos ajustes.

# Beneath advice-quiet.
advice-quiet-more = Chegue a um palmo do microfone.

# Beneath advice-clipping.
advice-clipping-more = De tão perto, o som distorce. Cante tão alto quanto quiser, um pouco mais longe.

# Beneath advice-noisy.
advice-noisy-more = Há muito barulho em volta. Feche uma janela ou vire de costas para a multidão.

# Beneath advice-telephone.
advice-telephone-more = Seu fone transmite som de telefone. Com um cabo, ou com o microfone embutido, fica melhor.

# Beneath advice-ready.
advice-ready-more = Com fones fica ainda melhor: assim a música não entra no microfone.

## Recording

# Title for screen readers.
booth-title = A cabine

# Before the take. $beats (number) are counted.
booth-lead = { $beats ->
    [one] Um tempo e é com você.
    [many] { $beats } de tempos e é com você. As palavras se acendem na hora certa.
   *[other] { $beats } tempos e é com você. As palavras se acendem na hora certa.
}

# The button that starts the take.
booth-start = Começar

# The button that throws the running take away and starts over.
booth-restart = Recomeçar

# The button that ends the take and keeps what was sung. Offered once that is long enough.
booth-finish = Parar aqui

# A switch: the sung line plays faintly beneath the band while the fan sings.
booth-guide = Voz guia

# A switch: a thin line behind the words rises and falls with the tune.
booth-melody = Linha melódica

# For screen readers, once the song is over.
booth-over = Pronto. A gravação terminou.

# How long there is still to sing. $seconds (text) is a clock such as 0:12.
booth-left = ainda { $seconds } para cantar

# The fan stopped the take, or a call or a lost device cut it off; the part is stored.
booth-interrupted = Esta gravação acaba antes da música. O que você cantou está guardado.

# The campaign closed while the fan was here; what was begun in time can be finished. Stands above the heading of each step. $date (text) is a
# date with its hour, such as "12 Jun 2026, 20:00".
booth-late = Já terminamos de cantar, mas você ainda pode enviar sua gravação até { $date }.

## Listening

# Title.
listen-title = É você

# Beneath the title. The browser could not store the take on the phone, so it is lost if the page is closed.
listen-not-stored = Esta gravação não está salva no seu aparelho. Deixe esta página aberta até o envio terminar.

# The fader of the fan's voice.
listen-you = Você

# The fader of the song.
listen-band = A banda

# Names the three controls below for screen readers.
listen-timing = Seu tempo

# Moves the voice 10 milliseconds earlier: a moment, not a speed.
listen-earlier = Antes

# Moves the voice 10 milliseconds later: a moment, not a speed.
listen-later = Depois

# The voice stays where it was recorded.
listen-on-time = No tempo

# How far the voice was moved. $ms (text) has its sign, such as +20.
listen-moved = { $ms } ms

# Names the list of takes for screen readers.
listen-takes = Suas gravações

# One of several takes. $n (number) counts from 1.
listen-take = Gravação { $n }

# Sing once more.
listen-again = De novo

# This take it is.
listen-use = Manter

## Consent

# Title.
agree-title = Você decide

# What the ticks are for.
agree-text = Nada sai deste aparelho antes de você concordar.

# The law of the fan's country is not written in the language of the page, but shown in another. $language (text) is that language's own name, such as Deutsch: it cannot be inflected.
agree-other-language = Os termos para o seu país não existem no idioma desta página. Exibidos aqui em: { $language }.

# A link to the whole legal text; opens beside this page.
agree-read = Ler o texto completo

# A consent that is needed has no tick.
agree-missing = Este consentimento é necessário para continuar.

# The button that sends the take.
agree-send = Enviar minha voz

## Sending

# Title for screen readers.
sending-title = Enviando sua voz

# First step, to come.
sending-encode = Preparar a gravação

# First step, now.
sending-encoding = Preparando sua gravação

# First step, done. $size (text) is a number of megabytes such as 1.4.
sending-encoded = Pronta, { $size } MB

# Second step, to come.
sending-upload = Enviar

# Second step, now. $percent (text) is a percentage such as 62%.
sending-uploading = Enviando, { $percent }

# Second step, done.
sending-uploaded = Enviada

# Third step, to come.
sending-mix = Mixar na música

# Third step, now.
sending-mixing = Mixando você na música

# Third step, done.
sending-mixed = Mixada

# Fourth step, to come.
sending-publish = Imprimir sua capa

# Fourth step, now.
sending-publishing = Imprimindo sua capa

# Fourth step, done.
sending-published = Impressa

# No network, or the service asked for patience; it goes on by itself.
sending-waiting = Esperando a rede. Depois, tudo continua sozinho.

# The take is stored on the phone until it has arrived.
safe-here = Em segurança neste aparelho

# The browser stores nothing: the page must stay open.
safe-nowhere = Deixe esta página aberta até o envio terminar

# The take has arrived.
safe-there = Em segurança conosco

## Waiting for the record

# The service is busy; the take has arrived and will be finished. Title.
later-title = Sua gravação está segura

# The same: what happens now.
later-text = Tem muita gente cantando agora. Seu disco fica pronto sem você; seu link privado passa a funcionar em alguns minutos.

# Looks whether the record is ready.
later-poll = Olhar de novo

## The record

# Title.
record-title = Seu disco já saiu

# The name still has to be looked at before others can see the page. Title.
record-title-review = Seu disco está pronto

# A moderator decided that nobody else sees the record. Title.
record-title-rejected = Seu disco fica privado

## What can go wrong in the booth: title, then what to do

# Tries the same thing once more.
problem-retry = Tentar de novo

# Opens a file chooser.
problem-file = Usar uma gravação

# Copies the address of this page, to open it in another browser.
problem-copy = Copiar o link

# A link that leaves an app on Android and opens this page in Chrome.
problem-open-chrome = Abrir no Chrome

# A link to this page on a secure connection.
problem-open-secure = Abrir a página segura

# The page's address is on the clipboard.
page-copied = Copiado. Agora cole no Safari ou no Chrome.

# Beneath a problem that came from the service. Title.
problem-title = Não deu certo

# The page is not on a secure connection. Title.
capture-insecure-origin = Esta página não é segura

# The page is not on a secure connection. Way on.
capture-insecure-origin-text = Os navegadores só emprestam o microfone a páginas seguras. Abra o endereço com https:// na frente.

# The page is open inside an app. Title.
capture-in-app-browser = Este app não larga o microfone

# The page is open inside an app. Way on.
capture-in-app-browser-text = Abra esta página no seu navegador. O que você preencheu vai junto.

# Beneath it on an iPhone or iPad: the app’s own menu leads out too.
capture-help-in-app-ios = Ou escolha “Abrir no Safari” ou “Abrir no navegador” no menu deste app.

# The browser is too old. Title.
capture-no-worklet = Este navegador não consegue gravar

# The browser is too old. Way on.
capture-no-worklet-text = Atualize-o ou abra esta página em outro. Uma gravação que você já tem também serve.

# The microphone was refused. Title.
capture-permission-denied = O microfone está desligado

# The microphone was refused. Way on.
capture-permission-denied-text = Permita o uso e tente de novo. Nada é gravado antes de você tocar em Começar.

# Where to allow it in Chrome, Edge and Samsung Internet on Android.
capture-help-chrome-android = Toque no ícone à esquerda do endereço, depois em Permissões, depois em Microfone: Permitir.

# Where to allow it in Chrome and Edge on a computer.
capture-help-chrome-desktop = Clique no ícone à esquerda do endereço e ative o microfone.

# Where to allow it in Firefox on Android.
capture-help-firefox-android = Toque no ícone à esquerda do endereço, depois em “Bloqueado”, ao lado de Microfone.

# Where to allow it in Firefox on a computer.
capture-help-firefox-desktop = Clique no microfone riscado à esquerda do endereço e remova o bloqueio.

# Where to allow it in Safari on an iPhone or iPad.
capture-help-safari-ios = Toque no ícone da página ao lado do endereço, depois nos ajustes do site, depois em Microfone: Permitir.

# Where to allow it in Safari on a Mac.
capture-help-safari-mac = Na barra de menus, escolha Safari, depois os ajustes deste site, depois Microfone: Permitir.

# Where to allow it in Chrome or Firefox on an iPhone or iPad: in the system’s settings.
capture-help-other-ios = Abra os ajustes do seu aparelho, procure este navegador entre os apps e ative Microfone.

# The system refuses it to the browser, whatever the page is allowed.
capture-help-system = O sistema não o libera para este navegador. Permita o microfone nos ajustes de privacidade do sistema.

# There is no microphone. Title.
capture-no-microphone = Nenhum microfone encontrado

# There is no microphone. Way on.
capture-no-microphone-text = Conecte um e tente de novo, ou copie o link e continue no telefone.

# Another program uses the microphone. Title.
capture-microphone-busy = O microfone está ocupado

# Another program uses the microphone. Way on.
capture-microphone-busy-text = Outro app está usando. Encerre chamadas e gravadores e tente de novo.

# The device stays silent. Title.
capture-no-sound = Não ouvimos nada

# The device stays silent. Way on.
capture-no-sound-text = Ative o microfone ou desconecte o fone e tente de novo.

# The chosen file is too large to read.
file-too-large = Esse arquivo é grande demais. Escolha um de no máximo um minuto.

# The chosen file is not sound that the browser can read.
file-unreadable = Não conseguimos ler esse arquivo. WAV, MP3, M4A e FLAC servem.

# The chosen recording is too short.
file-too-short = Essa gravação é curta demais para a música.

# The chosen recording is too long.
file-too-long = Essa gravação é mais longa que a música.

# The backing track could not be fetched. Shown as a sentence.
song-missing = A música não chegou. Confira sua conexão e tente de novo.
