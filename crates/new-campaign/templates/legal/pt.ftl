### What a fan agrees to, as the tick boxes show it.
### The exact text is kept with each consent: change a word and the jurisdiction's version in campaign.toml changes too.

# The tick that is required before anything is sent. "The terms" are the long text beside this file.
consent-terms = Tenho 16 anos ou mais e aceito os termos. A minha voz pode ser gravada, mixada com a música e mostrada com o meu nome e a minha equipe numa página pública, até que eu a apague.
# The optional tick: the voice may be heard in the final record with everybody else's.
consent-song = A minha voz também pode ser usada no disco final da música, junto com muitas outras. (Opcional)
