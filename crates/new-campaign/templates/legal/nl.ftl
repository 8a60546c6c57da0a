### What a fan agrees to, as the tick boxes show it.
### The exact text is kept with each consent: change a word and the jurisdiction's version in campaign.toml changes too.

# The tick that is required before anything is sent. "The terms" are the long text beside this file.
consent-terms = Ik ben 16 of ouder en ga akkoord met de voorwaarden. Mijn stem mag worden opgenomen, met het nummer worden gemixt en met mijn naam en mijn team op een openbare pagina worden gepresenteerd, tot ik die wis.
# The optional tick: the voice may be heard in the final record with everybody else's.
consent-song = Mijn stem mag ook worden gebruikt voor de uiteindelijke plaat van het nummer, samen met veel andere stemmen. (Niet verplicht)
