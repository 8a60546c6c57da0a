### What a fan agrees to, as the tick boxes show it.
### The exact text is kept with each consent: change a word and the jurisdiction's version in campaign.toml changes too.

# The tick that is required before anything is sent. "The terms" are the long text beside this file.
consent-terms = Mam co najmniej 16 lat i akceptuję warunki. Mój głos może zostać nagrany, zmiksowany z piosenką i udostępniony z moim imieniem i drużyną na publicznej stronie, dopóki go nie usunę.
# The optional tick: the voice may be heard in the final record with everybody else's.
consent-song = Mój głos może też zostać wykorzystany na finalnej płycie piosenki, razem z wieloma innymi. (Nieobowiązkowo)
