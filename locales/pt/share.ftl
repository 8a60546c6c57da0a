### A finished record: what its fan can do with it, and the page that everybody sees.

## The player and its buttons

# A button: plays the record.
record-play = Ouvir

# The same button while it plays.
record-pause = Pausa

# Names the slider of the position in the song.
record-seek = Posição na música

# A button: turns the cover to the words on its back, and again to its front.
record-turn = Virar a capa

# A button: shares the public page.
record-share = Compartilhar link

# A link: saves the mix as a file.
record-download = Baixar

# A button: copies the private link.
record-private-link = Copiar link privado

# A link to the private page, where the record can be erased.
record-manage = Manter ou apagar

# Beneath the buttons.
record-private-hint = Seu link privado é a chave deste disco. Quem tiver o link pode ouvir e apagar.

# A button: hands the upright picture to the apps that show stories.
record-story = Publicar no story

# A button: copies what to write beside a post.
record-copy-text = Copiar texto

# The text for a post is on the clipboard.
text-copied = Texto copiado

# The picture went to an app; the address is on the clipboard for a sticker.
story-shared = Seu link também foi copiado. Cole como figurinha.

# What to do with the picture that was saved, first of three.
story-open = Abra o app do seu story.

# The second of three.
story-add = Adicione a imagem que você acabou de salvar.

# The third of three.
story-paste = Cole seu link. Ele já está copiado.

# Names the list of teams to challenge.
record-challenge = Desafie uma equipe

# A button: shares a link to the form for the team that is chosen in the list.
challenge-send = Enviar o desafio

# What a challenge says before the address. $mine (text) is the fan’s own team, $team (text) the one that is challenged; both may be plural.
challenge-message = Já cantei pela minha equipe ({ $mine }). { $team }, agora é com vocês:

# The challenge is on the clipboard.
challenge-copied = Desafio copiado

# The public page's address is on the clipboard.
share-copied = Link copiado

# The private link is on the clipboard.
private-copied = Link privado copiado

# The browser refused the clipboard. $link (text) is the address.
copy-by-hand = Copie este link: { $link }

# What a shared message says before the address. $title (text) is the song.
share-message = Eu cantei em { $title }. Ouça:

# The record is public.
record-public = Quem tem o link pode ouvir.

# The record waits for a person's eye.
record-in-review = Alguém confere o nome antes que outras pessoas possam ouvir o disco. Seu link avisa quando.

# A moderator rejected the entry.
record-rejected = Este disco não é público. Aqui você ainda pode ouvir e apagar.

## The private page

# Without JavaScript.
mine-no-script = Seu link privado fica no seu navegador, por isso é preciso JavaScript para abri-lo.

# The take has arrived, the record is not finished. Title.
mine-pending = Ainda não está pronto

# The take has arrived, the record is not finished.
mine-pending-text = Sua gravação já está conosco. Quando muita gente canta, um disco costuma levar alguns minutos.

# The page was opened without a link. Title.
mine-no-link = Onde está seu link?

# The page was opened without a link.
mine-no-link-text = Esta página se abre com o link privado que você guardou. Ele termina com uma longa fila de letras e números.

# Opens the question whether to erase.
mine-erase = Apagar meu disco

# The question. Title.
mine-erase-question = Apagar seu disco?

# The question. What will happen.
mine-erase-text = Sua voz, sua capa e a página pública somem para sempre, em toda parte, em até cinco minutos. Não tem volta.

# Yes.
mine-erase-confirm = Apagar para sempre

# No.
mine-erase-cancel = Manter

# It is erased. Title.
mine-erased = Apagado

# It is erased.
mine-erased-text = Nada da sua voz nem do seu nome ficou conosco. Você pode cantar de novo quando quiser.

## The public page

# Title of the page and of the shared card. $name (text) is the fan, $title (text) the song.
share-title = { $name } canta { $title }

# Description on the shared card. $team (text), $artist (text).
share-description = { $team }, com { $artist }. Ouça e depois cante também.

# Description on the shared card when the team is gone. $artist (text).
share-description-alone = Com { $artist }. Ouça e depois cante também.

# Describes the picture of the cover. $name (text) is the fan.
share-cover-alt = Capa de disco: { $name }, com a própria voz impressa nela

# Beneath the fan's name. $title (text), $team (text).
share-line = canta { $title } · { $team }

# Beneath the fan's name when the team is gone. $title (text).
share-line-alone = canta { $title }

# The button that leads to the form.
share-sing-yours = Cante você também

# What search engines show of the page. $name (text) is the fan, $title (text) the song, $team (text), $artist (text).
share-summary = { $name } canta { $title } com { $artist }. Equipe: { $team }. Ouça o disco e depois ponha a sua voz na música.

# What search engines show of the page when the team is gone. $name (text) is the fan, $title (text) the song, $artist (text).
share-summary-alone = { $name } canta { $title } com { $artist }. Ouça o disco e depois ponha a sua voz na música.

# Heading of the song’s words, where no script can show them on the cover.
share-words = A letra

# Opens the code that plays this record on another website.
share-embed = Incorporar

# Above the code: what to do with it.
share-embed-hint = Ponha isto no lugar da sua página onde o disco deve tocar.

# A button: copies the code.
share-embed-copy = Copiar o código

# The code is on the clipboard.
share-embed-copied = Código copiado

# The browser refused the clipboard.
share-embed-by-hand = Selecione o código acima e copie.
