### What a fan in every country outside the European Economic Area and Japan agrees to, as the tick boxes show it.
### The exact text is kept with each consent: change a word and the jurisdiction's version in campaign.toml changes too.

# The tick that is required before anything is sent. "The terms" are the long text beside this file.
consent-terms = J’ai 18 ans ou plus et j’accepte les conditions. Ma voix peut être enregistrée, mixée avec la chanson et présentée avec mon nom et mon équipe sur une page publique, jusqu’à ce que je l’efface.
# The optional tick: the voice may be heard on the radio, with everybody else's.
consent-song = Ma voix peut aussi être diffusée à la radio dans le chœur de toutes les voix, sans mon nom. (Facultatif)
