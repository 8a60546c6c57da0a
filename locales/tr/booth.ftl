### The booth: from the name to the finished record.

# Title of the page.
sing-title = Sesini kat

# A button with an arrow: one step back.
step-back = Geri

# The button that leads to the next step.
step-on = Devam

# Describes the picture of the cover while the fan changes it.
cover-alt = Plağının kapağı

## Name

# Asks for the name to write on the cover.
name-question = Bu plak kimin?

# Beneath the field for the name.
name-hint = Adın kapağa tam yazdığın gibi basılır, hangi alfabeyle olursa olsun.

# A button. The name is in letters that no typeface has, such as 𝓐𝓸𝓲𝓯𝓮; $name (text) is the same in plain letters.
name-plain = Şöyle yaz: { $name }

# A take was made before on this device. Followed by name-resume-action.
name-resume = Son kaydın hâlâ burada.

# A link behind name-resume.
name-resume-action = Onunla devam et

## Team

# Asks which team the fan sings for.
team-question = Kim için söylüyorsun?

# No team was chosen.
team-missing = Hangi takım için söylediğini seç.

## Country and age

# Why country and age are asked.
place-why = Seni hangi kuralların koruduğu ülkene bağlı. Yaşın kontrol edilir ama saklanmaz.

# Label of the list of countries.
place-country = Ülke

# The first line of the list of countries.
place-choose = Ülkeni seç

# Label of the field for the age in years.
place-age = Yaş

# No country was chosen.
country-missing = Yaşadığın ülkeyi seç.

## Sound check

# Before the microphone is asked for. Title.
check-title = Küçük bir ses denemesi

# Before the microphone is asked for: why, and what to have at hand.
check-text = Kulaklığın varsa tak. Sonra sesini duyalım: tarayıcı mikrofon için yalnızca bir kez izin ister.

# The button that opens the microphone.
check-open = Mikrofonu aç

# The microphone is being opened.
check-opening = Mikrofon açılıyor

# The microphone is open: what to do.
check-hum = İlk dizeyi mırıldan, söyleyeceğin kadar yüksek sesle.

# For fans who have a recording. Opens a file chooser.
check-file = Hazır bir kayıt kullan

# A link back to the form, for fans who filled it in before.
check-change = Adı veya takımı değiştir

# The chosen file is being read.
check-reading = Kaydın okunuyor

# Advice while the fan hums: nothing is known yet.
advice-listening = Seni dinliyoruz

# Advice: the microphone gives nothing but zeros.
advice-silent = Hiçbir şey duymuyoruz

# Advice: too quiet.
advice-quiet = Biraz daha yakın

# Advice: too loud, it distorts.
advice-clipping = Bir adım geri

# Advice: the room is noisy.
advice-noisy = Sessiz bir köşe bul

# Advice: a Bluetooth headset sounds like a telephone.
advice-telephone = Bluetooth’u kapat

# Advice: good.
advice-ready = Sesin iyi geliyor

# Beneath advice-silent.
advice-silent-more = Mikrofon kapalı. Kablodan, kulaklıktan ya da ayarlardan aç.

# Beneath advice-quiet.
advice-quiet-more = Mikrofona bir karış kalana kadar yaklaş.

# Beneath advice-clipping.
advice-clipping-more = Bu kadar yakından ses bozuluyor. İstediğin kadar yüksek söyle, ama biraz uzaktan.

# Beneath advice-noisy.
advice-noisy-more = Etrafın çok gürültülü. Pencereyi kapat ya da kalabalığa arkanı dön.

# Beneath advice-telephone.
advice-telephone-more = Kulaklığın telefon sesi veriyor. Kablolu kulaklık ya da cihazın kendi mikrofonu daha iyi.

# Beneath advice-ready.
advice-ready-more = Kulaklıkla daha da iyi olur: şarkı mikrofona karışmaz.

## Recording

# Title for screen readers.
booth-title = Stüdyo

# Before the take. $beats (number) are counted.
booth-lead = { $beats ->
    [one] Bir vuruş, sonra sen.
   *[other] { $beats } vuruş, sonra sen. Sözler sırası geldikçe yanar.
}

# The button that starts the take.
booth-start = Başla

# The button that throws the running take away and starts over.
booth-restart = Baştan başla

# The button that ends the take and keeps what was sung. Offered once that is long enough.
booth-finish = Burada bitir

# A switch: the sung line plays faintly beneath the band while the fan sings.
booth-guide = Rehber ses

# A switch: a thin line behind the words rises and falls with the tune.
booth-melody = Melodi çizgisi

# For screen readers, once the song is over.
booth-over = İşte bu kadar. Kayıt bitti.

# How long there is still to sing. $seconds (text) is a clock such as 0:12.
booth-left = { $seconds } kaldı

# The fan stopped the take, or a call or a lost device cut it off; the part is stored.
booth-interrupted = Bu kayıt şarkıdan önce bitiyor. Söylediğin kadarı duruyor.

# The campaign closed while the fan was here; what was begun in time can be finished. Stands above the heading of each step. $date (text) is a
# date with its hour, such as "12 Jun 2026, 20:00".
booth-late = Şarkı bitti ama kaydını hâlâ gönderebilirsin. Son tarih: { $date }.

## Listening

# Title.
listen-title = Bu sensin

# Beneath the title. The browser could not store the take on the phone, so it is lost if the page is closed.
listen-not-stored = Bu kayıt cihazında saklanamadı. Gönderilene kadar bu sayfayı açık tut.

# The fader of the fan's voice.
listen-you = Sen

# The fader of the song.
listen-band = Müzik

# Names the three controls below for screen readers.
listen-timing = Zamanlaman

# Moves the voice 10 milliseconds earlier: a moment, not a speed.
listen-earlier = Erken

# Moves the voice 10 milliseconds later: a moment, not a speed.
listen-later = Geç

# The voice stays where it was recorded.
listen-on-time = Yerinde

# How far the voice was moved. $ms (text) has its sign, such as +20.
listen-moved = { $ms } ms

# Names the list of takes for screen readers.
listen-takes = Kayıtların

# One of several takes. $n (number) counts from 1.
listen-take = Kayıt { $n }

# Sing once more.
listen-again = Bir daha

# This take it is.
listen-use = Kalsın

## Consent

# Title.
agree-title = Karar senin

# What the ticks are for.
agree-text = Sen onay vermeden bu cihazdan hiçbir şey çıkmaz.

# The law of the fan's country is not written in the language of the page, but shown in another. $language (text) is that language's own name, such as Deutsch: it cannot be inflected.
agree-other-language = Ülkene ait koşullar bu sayfanın dilinde yok. Burada gösterilen dil: { $language }.

# A link to the whole legal text; opens beside this page.
agree-read = Metnin tamamını oku

# A consent that is needed has no tick.
agree-missing = Devam etmek için bu onay gerekli.

# The button that sends the take.
agree-send = Sesimi gönder

## Sending

# Title for screen readers.
sending-title = Sesin gönderiliyor

# First step, to come.
sending-encode = Kaydını hazırla

# First step, now.
sending-encoding = Kaydın hazırlanıyor

# First step, done. $size (text) is a number of megabytes such as 1.4.
sending-encoded = Hazır, { $size } MB

# Second step, to come.
sending-upload = Gönder

# Second step, now. $percent (text) is a percentage such as 62%.
sending-uploading = Gönderiliyor, { $percent }

# Second step, done.
sending-uploaded = Gönderildi

# Third step, to come.
sending-mix = Şarkıyla miksle

# Third step, now.
sending-mixing = Sesin şarkıyla miksleniyor

# Third step, done.
sending-mixed = Mikslendi

# Fourth step, to come.
sending-publish = Kapağını bas

# Fourth step, now.
sending-publishing = Kapağın basılıyor

# Fourth step, done.
sending-published = Basıldı

# No network, or the service asked for patience; it goes on by itself.
sending-waiting = İnternet bekleniyor. Gerisi kendiliğinden gelecek.

# The take is stored on the phone until it has arrived.
safe-here = Bu cihazda güvende

# The browser stores nothing: the page must stay open.
safe-nowhere = Gönderilene kadar bu sayfayı açık tut

# The take has arrived.
safe-there = Bizde güvende

## Waiting for the record

# The service is busy; the take has arrived and will be finished. Title.
later-title = Kaydın güvende

# The same: what happens now.
later-text = Şu anda çok kişi söylüyor. Plağın sen beklemeden tamamlanacak, özel linkin de birkaç dakikaya açılacak.

# Looks whether the record is ready.
later-poll = Tekrar bak

## The record

# Title.
record-title = Plağın çıktı

# The name still has to be looked at before others can see the page. Title.
record-title-review = Plağın hazır

# A moderator decided that nobody else sees the record. Title.
record-title-rejected = Plağın sana özel kalıyor

## What can go wrong in the booth: title, then what to do

# Tries the same thing once more.
problem-retry = Tekrar dene

# Opens a file chooser.
problem-file = Hazır kayıt kullan

# Copies the address of this page, to open it in another browser.
problem-copy = Linki kopyala

# A link that leaves an app on Android and opens this page in Chrome.
problem-open-chrome = Chrome’da aç

# A link to this page on a secure connection.
problem-open-secure = Güvenli sayfayı aç

# The page's address is on the clipboard.
page-copied = Kopyalandı. Şimdi Safari ya da Chrome’a yapıştır.

# Beneath a problem that came from the service. Title.
problem-title = Olmadı

# The page is not on a secure connection. Title.
capture-insecure-origin = Bu sayfa güvenli değil

# The page is not on a secure connection. Way on.
capture-insecure-origin-text = Tarayıcılar mikrofonu yalnızca güvenli sayfalara verir. Adresi başında https:// ile aç.

# The page is open inside an app. Title.
capture-in-app-browser = Bu uygulama mikrofonu vermiyor

# The page is open inside an app. Way on.
capture-in-app-browser-text = Bu sayfayı kendi tarayıcında aç. Doldurdukların da seninle gelir.

# Beneath it on an iPhone or iPad: the app’s own menu leads out too.
capture-help-in-app-ios = Ya da bu uygulamanın menüsünden “Safari’de aç” veya “Tarayıcıda aç” seçeneğini seç.

# The browser is too old. Title.
capture-no-worklet = Bu tarayıcı kayıt yapamıyor

# The browser is too old. Way on.
capture-no-worklet-text = Onu güncelle ya da bu sayfayı başka bir tarayıcıda aç. Elindeki bir kayıt da olur.

# The microphone was refused. Title.
capture-permission-denied = Mikrofon kapalı

# The microphone was refused. Way on.
capture-permission-denied-text = İzin ver ve tekrar dene. Sen “Başla”ya basmadan hiçbir şey kaydedilmez.

# Where to allow it in Chrome, Edge and Samsung Internet on Android.
capture-help-chrome-android = Adresin solundaki simgeye dokun, sonra İzinler’e, sonra Mikrofon: İzin ver.

# Where to allow it in Chrome and Edge on a computer.
capture-help-chrome-desktop = Adresin solundaki simgeye tıkla ve mikrofonu aç.

# Where to allow it in Firefox on Android.
capture-help-firefox-android = Adresin solundaki simgeye, sonra mikrofonun yanındaki “Engellendi” yazısına dokun.

# Where to allow it in Firefox on a computer.
capture-help-firefox-desktop = Adresin solundaki üstü çizili mikrofona tıkla ve engeli kaldır.

# Where to allow it in Safari on an iPhone or iPad.
capture-help-safari-ios = Adresin yanındaki sayfa simgesine dokun, sonra Web Sitesi Ayarları’na, sonra Mikrofon: İzin Ver.

# Where to allow it in Safari on a Mac.
capture-help-safari-mac = Menü çubuğunda Safari’yi seç, sonra Bu Web Sitesi İçin Ayarlar’ı, sonra Mikrofon: İzin Ver.

# Where to allow it in Chrome or Firefox on an iPhone or iPad: in the system’s settings.
capture-help-other-ios = Cihazının Ayarlar’ını aç, uygulamalar arasında bu tarayıcıyı bul ve Mikrofon’u aç.

# The system refuses it to the browser, whatever the page is allowed.
capture-help-system = Sistem mikrofonu bu tarayıcıya vermiyor. Sistemin gizlilik ayarlarında mikrofona izin ver.

# There is no microphone. Title.
capture-no-microphone = Mikrofon bulunamadı

# There is no microphone. Way on.
capture-no-microphone-text = Bir mikrofon takıp tekrar dene ya da linki kopyalayıp telefonundan devam et.

# Another program uses the microphone. Title.
capture-microphone-busy = Mikrofon meşgul

# Another program uses the microphone. Way on.
capture-microphone-busy-text = Onu başka bir uygulama kullanıyor. Aramaları ve kayıtları kapat, sonra tekrar dene.

# The device stays silent. Title.
capture-no-sound = Hiçbir şey duymuyoruz

# The device stays silent. Way on.
capture-no-sound-text = Mikrofonun sesini aç ya da kulaklığı çıkar, sonra tekrar dene.

# The chosen file is too large to read.
file-too-large = Bu dosya çok büyük. En fazla bir dakikalık bir dosya seç.

# The chosen file is not sound that the browser can read.
file-unreadable = Bu dosyayı okuyamıyoruz. WAV, MP3, M4A ve FLAC olur.

# The chosen recording is too short.
file-too-short = Bu kayıt şarkı için çok kısa.

# The chosen recording is too long.
file-too-long = Bu kayıt şarkıdan uzun.

# The backing track could not be fetched. Shown as a sentence.
song-missing = Şarkı ulaşmadı. Bağlantını kontrol et, sonra tekrar dene.
