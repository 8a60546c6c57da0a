### What a fan agrees to, as the tick boxes show it.
### The exact text is kept with each consent: change a word and the jurisdiction's version in campaign.toml changes too.

# The tick that is required before anything is sent. "The terms" are the long text beside this file.
consent-terms = Jag har fyllt 16 år och godkänner villkoren. Min röst får spelas in, mixas med låten och presenteras med mitt namn och mitt lag på en offentlig sida, tills jag raderar den.
# The optional tick: the voice may be heard in the final record with everybody else's.
consent-song = Min röst får också användas på låtens slutliga skiva, tillsammans med många andra. (Frivilligt)
