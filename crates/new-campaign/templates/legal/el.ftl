### What a fan agrees to, as the tick boxes show it.
### The exact text is kept with each consent: change a word and the jurisdiction's version in campaign.toml changes too.

# The tick that is required before anything is sent. "The terms" are the long text beside this file.
consent-terms = Έχω κλείσει τα 16 και αποδέχομαι τους όρους. Η φωνή μου μπορεί να ηχογραφηθεί, να μιξαριστεί με το τραγούδι και να εμφανίζεται με το όνομα και την ομάδα μου σε δημόσια σελίδα, μέχρι να τη διαγράψω.
# The optional tick: the voice may be heard in the final record with everybody else's.
consent-song = Η φωνή μου μπορεί να χρησιμοποιηθεί και στον τελικό δίσκο του τραγουδιού, μαζί με πολλές άλλες. (Προαιρετικό)
