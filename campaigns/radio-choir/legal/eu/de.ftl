### What a fan in the European Economic Area agrees to, as the tick boxes show it.
### The exact text is kept with each consent: change a word and the jurisdiction's version in campaign.toml changes too.

# The tick that is required before anything is sent. "The terms" are the long text beside this file.
consent-terms = Ich bin 16 oder älter und akzeptiere die Bedingungen. Meine Stimme darf aufgenommen, mit dem Song gemischt und mit meinem Namen und meinem Team auf einer öffentlichen Seite präsentiert werden, bis ich sie lösche.
# The optional tick: the voice may be heard on the radio, with everybody else's.
consent-song = Meine Stimme darf auch im Chor aller Stimmen gesendet werden, ohne meinen Namen. (Freiwillig)
