### The pages around the booth: landing, what is common to all pages, pages that are not there.

## Every page

# The name of this language in itself. Shown to choose it.
language-name = Türkçe

# This language as networks write it, with a country where it is spoken: language_COUNTRY. Not shown.
language-country = tr_TR

# A link for keyboards and screen readers, the first thing on each page.
skip-to-content = İçeriğe geç

# Names the list of languages for screen readers.
choose-language = Dil

# A page whose script cannot run. Title.
no-script = Stüdyo JavaScript istiyor

# A page whose script cannot run. What to do.
no-script-text = Sesini tarayıcının kendisi kaydeder ve miksler. JavaScript’i aç ya da bu sayfayı başka bir tarayıcıda aç.

## Landing

# Describes the picture of the record cover. $title (text) is the song.
landing-cover-alt = “{ $title }” plağının kapağı, henüz adsız

# A button on the sleeve, also in the sound check: plays the sung line, its words lighting up in time.
demo-hear = Önce dinle

# The one button. Starts with the name for the cover.
landing-sing = Sesini kat

# Shown when a take waits on this phone. What follows is landing-resume-action.
landing-resume = Son kaydın hâlâ burada.

# A link behind landing-resume.
landing-resume-action = Onunla devam et

# A link to the private page, shown when a record was made on this phone.
landing-mine = Plağın burada.

# Heading of the three steps.
landing-how = Nasıl oluyor

# First step.
landing-how-name = Adını kapağa yaz.

# Second step.
landing-how-sing = Yarım dakika bizimle söyle.

# Third step.
landing-how-share = Kendini şarkıda dinle ve paylaş.

# What visitors often ask first.
landing-privacy = Hesap yok, çerez yok. Sesin senin kalır: istediğin zaman silebilirsin.

# The campaign has not opened. Title; landing-opens follows.
landing-soon = Az kaldı

# The campaign has not opened. $date (text) is a date with its hour and time zone, such as "12 June 2026 at 20:00 Central European Summer Time".
landing-opens = Söylemeye başlıyoruz: { $date }.

# The campaign has not opened: a link to a calendar file, so that a phone reminds the visitor.
landing-remind = Bana hatırlat

# The campaign is over. Title.
landing-closed = Şarkı bitti

# The campaign is over. What that means, and what can be done still.
landing-closed-text = Her ses için teşekkürler. Yapılan plaklar kendi linklerinde çalmaya devam ediyor, özel linkin de hâlâ seninkini açıyor.

# The campaign is over: a link to the private page.
landing-closed-mine = Plağını aç

## Where the song can be heard

# Title of the page with links to streaming services and shops, heading of such links, and a link to them.
hear-title = Şarkıyı dinle

# A link beneath an icon. $service (text) is a streaming service such as Spotify or Apple Music, which keeps its English name and cannot be inflected. The services ask for this very wording.
hear-listen = { $service } üzerinde dinle

# The same, for a service with videos such as YouTube.
hear-watch = { $service } üzerinde izle

# The song is not out: a link by which a fan has it saved as soon as it is. $service (text) is a streaming service such as Spotify.
hear-pre-save = { $service } üzerinde önceden kaydet

# The same in the words that Apple Music has for it: a song is “pre-added”. $service (text) is Apple Music.
hear-pre-add = { $service } üzerinde önceden ekle

# When the song comes or came out. $date (text) is a date such as 26 June 2026.
hear-release = Çıkış tarihi: { $date }

# Where no script can choose: heading of the links for the time before the release.
hear-until = Çıkmadan önce

# Where no script can choose: heading of the links for the time from the release on.
hear-from = Çıktıktan sonra

## Pages that are not there

# Title of a page that does not exist.
lost-title = Burası boş

# A page that does not exist, or was erased by its fan.
lost-text = Bu sayfa hiç var olmadı ya da yapan kişi onu sildi.

# A link to the landing.
lost-action = Başa dön

## The private page of an entry

# Title of the page that a fan opens with the private link.
mine-title = Plağın

# While the entry is fetched.
mine-waiting = Plağın getiriliyor
