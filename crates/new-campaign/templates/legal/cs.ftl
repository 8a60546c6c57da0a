### What a fan agrees to, as the tick boxes show it.
### The exact text is kept with each consent: change a word and the jurisdiction's version in campaign.toml changes too.

# The tick that is required before anything is sent. "The terms" are the long text beside this file.
consent-terms = Je mi aspoň 16 let a souhlasím s podmínkami. Můj hlas se smí nahrát, smíchat s písničkou a zpřístupnit s mým jménem a týmem na veřejné stránce, dokud ho nesmažu.
# The optional tick: the voice may be heard in the final record with everybody else's.
consent-song = Můj hlas se smí použít i na finální desce písničky, spolu s mnoha dalšími. (Nepovinné)
