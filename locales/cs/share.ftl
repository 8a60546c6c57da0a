### A finished record: what its fan can do with it, and the page that everybody sees.

## The player and its buttons

# A button: plays the record.
record-play = Přehrát

# The same button while it plays.
record-pause = Pauza

# Names the slider of the position in the song.
record-seek = Místo v písničce

# A button: turns the cover to the words on its back, and again to its front.
record-turn = Otočit obal

# A button: shares the public page.
record-share = Sdílet odkaz

# A link: saves the mix as a file.
record-download = Stáhnout

# A button: copies the private link.
record-private-link = Kopírovat soukromý odkaz

# A link to the private page, where the record can be erased.
record-manage = Ponechat, nebo smazat

# Beneath the buttons.
record-private-hint = Soukromý odkaz je klíč k téhle desce. Kdo ho má, může ji poslouchat i smazat.

# A button: hands the upright picture to the apps that show stories.
record-story = Dát do stories

# A button: copies what to write beside a post.
record-copy-text = Kopírovat text

# The text for a post is on the clipboard.
text-copied = Text zkopírován

# The picture went to an app; the address is on the clipboard for a sticker.
story-shared = Zkopírovaný je i odkaz. Vlož ho jako nálepku.

# What to do with the picture that was saved, first of three.
story-open = Otevři aplikaci, kam dáváš stories.

# The second of three.
story-add = Přidej obrázek, který se právě uložil.

# The third of three.
story-paste = Vlož odkaz. Už je zkopírovaný.

# Names the list of teams to challenge.
record-challenge = Vyzvat jiný tým

# A button: shares a link to the form for the team that is chosen in the list.
challenge-send = Poslat výzvu

# What a challenge says before the address. $mine (text) is the fan’s own team, $team (text) the one that is challenged; both may be plural.
challenge-message = Můj tým ({ $mine }) už zpíval. { $team }, teď je řada na vás:

# The challenge is on the clipboard.
challenge-copied = Výzva zkopírována

# The public page's address is on the clipboard.
share-copied = Odkaz zkopírován

# The private link is on the clipboard.
private-copied = Soukromý odkaz zkopírován

# The browser refused the clipboard. $link (text) is the address.
copy-by-hand = Zkopíruj si odkaz: { $link }

# What a shared message says before the address. $title (text) is the song.
share-message = Zpívám „{ $title }“. Poslechni si to:

# The record is public.
record-public = Poslechnout si ji může každý, kdo má odkaz.

# The record waits for a person's eye.
record-in-review = Než desku uslyší ostatní, někdo se podívá na jméno. Jak to dopadlo, uvidíš pod svým odkazem.

# A moderator rejected the entry.
record-rejected = Tahle deska není veřejná. Pořád si ji tu můžeš poslechnout i smazat.

## The private page

# Without JavaScript.
mine-no-script = Soukromý odkaz zůstává v tvém prohlížeči, takže ho musí otevřít JavaScript.

# The take has arrived, the record is not finished. Title.
mine-pending = Ještě není hotová

# The take has arrived, the record is not finished.
mine-pending-text = Nahrávka je u nás. Když zpívá hodně lidí, bývá deska hotová za pár minut.

# The page was opened without a link. Title.
mine-no-link = Kde je tvůj odkaz?

# The page was opened without a link.
mine-no-link-text = Tuhle stránku otevírá tvůj uložený soukromý odkaz. Končí dlouhou řadou písmen a číslic.

# Opens the question whether to erase.
mine-erase = Smazat moji desku

# The question. Title.
mine-erase-question = Smazat tvoji desku?

# The question. What will happen.
mine-erase-text = Tvůj hlas, obal i veřejná stránka zmizí nadobro, všude, do pěti minut. Vrátit se to nedá.

# Yes.
mine-erase-confirm = Smazat nadobro

# No.
mine-erase-cancel = Nechat si ji

# It is erased. Title.
mine-erased = Smazáno

# It is erased.
mine-erased-text = Z tvého hlasu ani jména u nás nic nezbylo. Znovu si zazpívat můžeš, kdykoli budeš chtít.

## The public page

# Title of the page and of the shared card. $name (text) is the fan, $title (text) the song.
share-title = { $name } zpívá „{ $title }“

# Description on the shared card. $team (text), $artist (text).
share-description = { $team } a { $artist } v jedné písničce. Poslechni si ji a pak zazpívej i ty.

# Description on the shared card when the team is gone. $artist (text).
share-description-alone = { $artist } a jeden hlas navíc. Poslechni si ho a pak zazpívej i ty.

# Describes the picture of the cover. $name (text) is the fan.
share-cover-alt = Obal desky: { $name }, s otiskem vlastního hlasu

# Beneath the fan's name. $title (text), $team (text).
share-line = zpívá „{ $title }“ · { $team }

# Beneath the fan's name when the team is gone. $title (text).
share-line-alone = zpívá „{ $title }“

# The button that leads to the form.
share-sing-yours = Zazpívej i ty

# What search engines show of the page. $name (text) is the fan, $title (text) the song, $team (text), $artist (text).
share-summary = { $name } a { $artist } zpívají „{ $title }“. Tým: { $team }. Poslechni si desku a pak do písničky přidej i svůj hlas.

# What search engines show of the page when the team is gone. $name (text) is the fan, $title (text) the song, $artist (text).
share-summary-alone = { $name } a { $artist } zpívají „{ $title }“. Poslechni si desku a pak do písničky přidej i svůj hlas.

# Heading of the song’s words, where no script can show them on the cover.
share-words = Slova

# Opens the code that plays this record on another website.
share-embed = Vložit

# Above the code: what to do with it.
share-embed-hint = Vlož tohle na svoji stránku tam, kde má deska hrát.

# A button: copies the code.
share-embed-copy = Kopírovat kód

# The code is on the clipboard.
share-embed-copied = Kód zkopírován

# The browser refused the clipboard.
share-embed-by-hand = Označ kód nahoře a zkopíruj ho.
