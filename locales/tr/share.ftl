### A finished record: what its fan can do with it, and the page that everybody sees.

## The player and its buttons

# A button: plays the record.
record-play = Dinle

# The same button while it plays.
record-pause = Duraklat

# Names the slider of the position in the song.
record-seek = Şarkıdaki yer

# A button: turns the cover to the words on its back, and again to its front.
record-turn = Kapağı çevir

# A button: shares the public page.
record-share = Linki paylaş

# A link: saves the mix as a file.
record-download = İndir

# A button: copies the private link.
record-private-link = Özel linki kopyala

# A link to the private page, where the record can be erased.
record-manage = Sakla ya da sil

# Beneath the buttons.
record-private-hint = Özel linkin bu plağın anahtarı. Kimde varsa plağı dinleyebilir ve silebilir.

# A button: hands the upright picture to the apps that show stories.
record-story = Hikâyende paylaş

# A button: copies what to write beside a post.
record-copy-text = Metni kopyala

# The text for a post is on the clipboard.
text-copied = Metin kopyalandı

# The picture went to an app; the address is on the clipboard for a sticker.
story-shared = Linkin de kopyalandı. Çıkartma olarak yapıştır.

# What to do with the picture that was saved, first of three.
story-open = Hikâyeni paylaşacağın uygulamayı aç.

# The second of three.
story-add = Az önce kaydettiğin görseli ekle.

# The third of three.
story-paste = Linkini yapıştır. Zaten kopyalandı.

# Names the list of teams to challenge.
record-challenge = Bir takıma meydan oku

# A button: shares a link to the form for the team that is chosen in the list.
challenge-send = Meydan oku

# What a challenge says before the address. $mine (text) is the fan’s own team, $team (text) the one that is challenged; both may be plural.
challenge-message = Takımım ({ $mine }) söyledi. { $team }, sıra sizde:

# The challenge is on the clipboard.
challenge-copied = Meydan okuman kopyalandı

# The public page's address is on the clipboard.
share-copied = Link kopyalandı

# The private link is on the clipboard.
private-copied = Özel link kopyalandı

# The browser refused the clipboard. $link (text) is the address.
copy-by-hand = Bu linki kopyala: { $link }

# What a shared message says before the address. $title (text) is the song.
share-message = “{ $title }” şarkısında ben de varım. Dinle:

# The record is public.
record-public = Linki olan herkes dinleyebilir.

# The record waits for a person's eye.
record-in-review = Başkaları duymadan önce biri ada bakacak. Ne zaman açıldığını linkinden görürsün.

# A moderator rejected the entry.
record-rejected = Bu plak herkese açık değil. Burada yine de dinleyebilir ve silebilirsin.

## The private page

# Without JavaScript.
mine-no-script = Özel linkin tarayıcında kalır, bu yüzden onu JavaScript’in açması gerekir.

# The take has arrived, the record is not finished. Title.
mine-pending = Henüz bitmedi

# The take has arrived, the record is not finished.
mine-pending-text = Kaydın bizde. Çok kişi söylerken bir plak genellikle birkaç dakikada hazır olur.

# The page was opened without a link. Title.
mine-no-link = Linkin nerede?

# The page was opened without a link.
mine-no-link-text = Bu sayfa, sakladığın özel linkle açılır. Linkin sonunda uzun bir harf ve rakam dizisi var.

# Opens the question whether to erase.
mine-erase = Plağımı sil

# The question. Title.
mine-erase-question = Plağın silinsin mi?

# The question. What will happen.
mine-erase-text = Sesin, kapağın ve herkese açık sayfa beş dakika içinde her yerden temelli silinir. Geri dönüşü yok.

# Yes.
mine-erase-confirm = Temelli sil

# No.
mine-erase-cancel = Kalsın

# It is erased. Title.
mine-erased = Silindi

# It is erased.
mine-erased-text = Sesinden de adından da bizde hiçbir şey kalmadı. İstediğin zaman yeniden söyleyebilirsin.

## The public page

# Title of the page and of the shared card. $name (text) is the fan, $title (text) the song.
share-title = { $name }, “{ $title }” söylüyor

# Description on the shared card. $team (text), $artist (text).
share-description = { $team } ve { $artist } aynı şarkıda. Dinle, sonra sen de söyle.

# Description on the shared card when the team is gone. $artist (text).
share-description-alone = { $artist } ve bir ses daha. Dinle, sonra sen de söyle.

# Describes the picture of the cover. $name (text) is the fan.
share-cover-alt = Plak kapağı: { $name }, üzerinde kendi sesinin baskısı

# Beneath the fan's name. $title (text), $team (text).
share-line = “{ $title }” söylüyor · { $team }

# Beneath the fan's name when the team is gone. $title (text).
share-line-alone = “{ $title }” söylüyor

# The button that leads to the form.
share-sing-yours = Sen de söyle

# What search engines show of the page. $name (text) is the fan, $title (text) the song, $team (text), $artist (text).
share-summary = { $name } ve { $artist } birlikte “{ $title }” söylüyor. Takım: { $team }. Plağı dinle, sonra şarkıya kendi sesini kat.

# What search engines show of the page when the team is gone. $name (text) is the fan, $title (text) the song, $artist (text).
share-summary-alone = { $name } ve { $artist } birlikte “{ $title }” söylüyor. Plağı dinle, sonra şarkıya kendi sesini kat.

# Heading of the song’s words, where no script can show them on the cover.
share-words = Sözler

# Opens the code that plays this record on another website.
share-embed = Sitene ekle

# Above the code: what to do with it.
share-embed-hint = Bunu sayfanda plağın çalacağı yere koy.

# A button: copies the code.
share-embed-copy = Kodu kopyala

# The code is on the clipboard.
share-embed-copied = Kod kopyalandı

# The browser refused the clipboard.
share-embed-by-hand = Yukarıdaki kodu seç ve kopyala.
