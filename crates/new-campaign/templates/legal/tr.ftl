### What a fan agrees to, as the tick boxes show it.
### The exact text is kept with each consent: change a word and the jurisdiction's version in campaign.toml changes too.

# The tick that is required before anything is sent. "The terms" are the long text beside this file.
consent-terms = 16 yaşında ya da daha büyüğüm ve koşulları kabul ediyorum. Sesim kaydedilebilir, şarkıyla mikslenebilir ve ben silene kadar adım ve takımımla birlikte herkese açık bir sayfada yayımlanabilir.
# The optional tick: the voice may be heard in the final record with everybody else's.
consent-song = Sesim, başka birçok sesle birlikte şarkının nihai plağında da kullanılabilir. (İsteğe bağlı)
