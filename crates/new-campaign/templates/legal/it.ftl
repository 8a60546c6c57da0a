### What a fan agrees to, as the tick boxes show it.
### The exact text is kept with each consent: change a word and the jurisdiction's version in campaign.toml changes too.

# The tick that is required before anything is sent. "The terms" are the long text beside this file.
consent-terms = Ho 16 anni o più e accetto le condizioni. La mia voce può essere registrata, mixata con la canzone e mostrata con il mio nome e la mia squadra su una pagina pubblica, finché non la cancello.
# The optional tick: the voice may be heard in the final record with everybody else's.
consent-song = La mia voce può essere usata anche nel disco finale della canzone, insieme a molte altre. (Facoltativo)
