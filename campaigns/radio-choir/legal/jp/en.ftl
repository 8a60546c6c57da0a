### What a fan in Japan agrees to, as the tick boxes show it.
### The exact text is kept with each consent: change a word and the jurisdiction's version in campaign.toml changes too.

# The tick that is required before anything is sent. "The terms" are the long text beside this file.
consent-terms = I am 16 or older and I accept the terms. My voice may be recorded, mixed with the song and shown with my name and team on a public page, until I erase it.
# The optional tick: the voice may be heard on the radio, with everybody else's.
consent-song = My voice may also be broadcast in the choir of all voices, without my name. (Optional)
