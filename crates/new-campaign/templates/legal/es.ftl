### What a fan agrees to, as the tick boxes show it.
### The exact text is kept with each consent: change a word and the jurisdiction's version in campaign.toml changes too.

# The tick that is required before anything is sent. "The terms" are the long text beside this file.
consent-terms = Tengo 16 años o más y acepto las condiciones. Mi voz puede grabarse, mezclarse con la canción y mostrarse con mi nombre y mi equipo en una página pública, hasta que yo la borre.
# The optional tick: the voice may be heard in the final record with everybody else's.
consent-song = Mi voz también puede usarse en el disco final de la canción, junto con muchas otras. (Opcional)
