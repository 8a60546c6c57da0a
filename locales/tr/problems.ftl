### What the service may answer. Each id is `problem-` and the kind of the problem.

# The request was malformed: a mistake of ours.
problem-bad-request = Aramızda bir şey karıştı. Sayfayı yenile ve tekrar dene.

# The request was not called JSON: a mistake of ours, too.
problem-media-type = { problem-bad-request }

# No entry has this id.
problem-entry-unknown = Bu plağı tanımıyoruz. Linkin tam olduğuna bak.

# The private link has no key.
problem-token-missing = Linkinde anahtar eksik. Sakladığın linkin tamamını kullan.

# The key in the private link is not one.
problem-token-malformed = Linkindeki anahtar bozulmuş. Sakladığın linkin tamamını kullan.

# The new entry's id is taken by someone else: a one in a billion chance. Trying again makes a new id.
problem-token-mismatch = Plağını bu numarayla oluşturamadık. Tekrar dene.

# The key opens another entry than the one asked for.
problem-token-forbidden = Bu anahtar bu plağı açmıyor. Ona ait linki kullan.

# The entry was erased.
problem-entry-erased = Bu plak silindi. Ondan geriye hiçbir şey kalmadı.

# There is no name.
problem-name-empty = Kapağa basılacak adı yaz.

# The name has more letters than fit.
problem-name-too-long = Bu ad kapak için çok uzun. Daha kısası sığar.

# The name has a character that cannot be printed.
problem-name-characters = Bu karakterlerden biri basılamıyor. Onu çıkarıp tekrar dene.

# The name stacks too many marks on a letter.
problem-name-marks = Bir harfte çok fazla işaret var. Azalt.

# The name has a character that no typeface can show.
problem-name-undrawable = Bu karakterlerden biri için yazı tipimiz yok. Adı başka türlü yaz.

# The name is too wide for the cover.
problem-name-unfit = Bu ad kapak için çok geniş. Kısalt.

# The team does not exist.
problem-team-unknown = Bu takımı tanımıyoruz. Listeden birini seç.

# The country does not exist.
problem-country-unknown = Bu ülkeyi tanımıyoruz. Listeden birini seç.

# The campaign does not run in the fan's country.
problem-country-not-eligible = Üzgünüz: ülkendeki kurallar orada yer almamıza izin vermiyor.

# The country asks for an age and there is none.
problem-age-missing = Kaç yaşında olduğunu yaz.

# The fan is too young to consent alone.
problem-too-young = Buna tek başına onay vermek için yaşın biraz küçük. Söylemek istediğin için teşekkürler.

# The language is not one of the campaign's.
problem-locale-unknown = Bu kampanya o dili konuşmuyor. Ana sayfada başka bir dil seç.

# A required consent is missing.
problem-consent-missing = Onayın olmadan devam edemeyiz.

# The legal text has changed meanwhile.
problem-consent-outdated = Sen okuduktan sonra koşullar değişti. Sayfayı yenile ve bir daha bak.

# The take is larger than allowed.
problem-take-too-large = Kaydın gönderilemeyecek kadar büyük. Yeniden söyle ya da daha kısa bir dosya seç.

# The take is neither FLAC nor WAV.
problem-take-type = Bu tür dosyayı kullanamıyoruz. FLAC ve WAV olur.

# The take has no bytes.
problem-take-empty = Kaydın boş. Yeniden söyle.

# The upload never arrived.
problem-take-missing = Kaydın ulaşmadı. Yeniden gönder.

# The fan sent another take meanwhile, perhaps from another tab.
problem-take-replaced = Bu kaydın yerini daha yeni bir kaydın aldı.

# What arrived is not what was sent.
problem-take-corrupt = Kaydın yolda bozuldu. Yeniden gönder.

# The file cannot be read.
problem-take-unreadable = Bu kaydı okuyamıyoruz. Yeniden söyle.

# The file ends too early.
problem-take-truncated = Kaydının sonu eksik. Yeniden söyle.

# The file uses a format that is not supported.
problem-take-unsupported = Bu kaydın biçimini tanımıyoruz. Burada yeniden söyle.

# The take is shorter than the song needs.
problem-take-too-short = Kısa oldu. Şarkının biraz daha fazlasını söyle.

# The take is longer than the song.
problem-take-too-long = Şarkıdan uzun oldu. Yeniden söyle.

# Nothing can be heard.
problem-take-silent = Sessizlik duyuyoruz. Mikrofonuna bak, sonra yeniden söyle.

# The mix is not there yet.
problem-not-mixed = Sesin henüz mikslenmedi. Biraz bekle.

# The campaign has not begun.
problem-campaign-not-open = Söylemeye daha başlamadık. Yakında yine gel.

# The campaign has ended.
problem-campaign-closed = Şarkı bitti. Katılmak istediğin için teşekkürler.

# The timing or the gain is out of range.
problem-placement-range = Bu kaydın zamanlaması sınırların dışında. Yeniden söyle.

# Too many at once.
problem-busy = Şu anda çok kişi söylüyor. Biraz bekle, sonra tekrar dene.

# An error of the service.
problem-internal = Bizim tarafta bir şey bozuldu. Kaydın hâlâ bu cihazda. Tekrar dene.

# This phone no longer has the take, so it cannot be sent.
problem-take-gone = Kaydın artık bu cihazda yok. Yeniden söyle.

# The take could not be prepared for sending on the phone.
problem-encoding-failed = Cihazın kaydı hazırlayamadı. Diğer uygulamaları kapat, sonra tekrar dene.

# No answer from the network.
problem-offline = Çevrimdışısın. Kaydın hâlâ bu cihazda.
