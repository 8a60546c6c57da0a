### A finished record: what its fan can do with it, and the page that everybody sees.

## The player and its buttons

# A button: plays the record.
record-play = Άκου

# The same button while it plays.
record-pause = Παύση

# Names the slider of the position in the song.
record-seek = Σημείο στο τραγούδι

# A button: turns the cover to the words on its back, and again to its front.
record-turn = Γύρνα το εξώφυλλο

# A button: shares the public page.
record-share = Μοιράσου το link

# A link: saves the mix as a file.
record-download = Κατέβασέ τον

# A button: copies the private link.
record-private-link = Πάρε το ιδιωτικό link

# A link to the private page, where the record can be erased.
record-manage = Κράτα ή διάγραψε

# Beneath the buttons.
record-private-hint = Το ιδιωτικό σου link είναι το κλειδί του δίσκου. Όποιος το έχει μπορεί να τον ακούσει και να τον διαγράψει.

# A button: hands the upright picture to the apps that show stories.
record-story = Βάλ’ το στο story σου

# A button: copies what to write beside a post.
record-copy-text = Αντίγραψε κείμενο

# The text for a post is on the clipboard.
text-copied = Το κείμενο αντιγράφηκε

# The picture went to an app; the address is on the clipboard for a sticker.
story-shared = Αντιγράφηκε και το link σου. Βάλ’ το σαν αυτοκόλλητο.

# What to do with the picture that was saved, first of three.
story-open = Άνοιξε την εφαρμογή για το story σου.

# The second of three.
story-add = Βάλε την εικόνα που μόλις αποθήκευσες.

# The third of three.
story-paste = Επικόλλησε το link σου. Έχει ήδη αντιγραφεί.

# Names the list of teams to challenge.
record-challenge = Προκάλεσε μια ομάδα

# A button: shares a link to the form for the team that is chosen in the list.
challenge-send = Στείλε την πρόκληση

# What a challenge says before the address. $mine (text) is the fan’s own team, $team (text) the one that is challenged; both may be plural.
challenge-message = Η ομάδα μου ({ $mine }) τραγούδησε. { $team }, σειρά σας:

# The challenge is on the clipboard.
challenge-copied = Η πρόκληση αντιγράφηκε

# The public page's address is on the clipboard.
share-copied = Το link αντιγράφηκε

# The private link is on the clipboard.
private-copied = Το ιδιωτικό link αντιγράφηκε

# The browser refused the clipboard. $link (text) is the address.
copy-by-hand = Αντίγραψε το link: { $link }

# What a shared message says before the address. $title (text) is the song.
share-message = Τραγουδάω κι εγώ στο «{ $title }». Άκου:

# The record is public.
record-public = Όποιος έχει το link μπορεί να τον ακούσει.

# The record waits for a person's eye.
record-in-review = Κάποιος θα δει το όνομα πριν ακούσουν άλλοι τον δίσκο. Το link σου θα σου πει πότε.

# A moderator rejected the entry.
record-rejected = Αυτός ο δίσκος δεν είναι δημόσιος. Μπορείς ακόμα να τον ακούσεις και να τον διαγράψεις εδώ.

## The private page

# Without JavaScript.
mine-no-script = Το ιδιωτικό σου link μένει στον browser σου, γι’ αυτό πρέπει να το ανοίξει η JavaScript.

# The take has arrived, the record is not finished. Title.
mine-pending = Δεν τελείωσε ακόμα

# The take has arrived, the record is not finished.
mine-pending-text = Έχουμε την ηχογράφησή σου. Όταν τραγουδάει πολύς κόσμος, ο δίσκος θέλει συνήθως λίγα λεπτά.

# The page was opened without a link. Title.
mine-no-link = Πού είναι το link σου;

# The page was opened without a link.
mine-no-link-text = Αυτή η σελίδα ανοίγει με το ιδιωτικό link που κράτησες. Τελειώνει με μια μεγάλη σειρά από γράμματα και ψηφία.

# Opens the question whether to erase.
mine-erase = Διάγραψε τον δίσκο μου

# The question. Title.
mine-erase-question = Να διαγραφεί ο δίσκος σου;

# The question. What will happen.
mine-erase-text = Η φωνή σου, το εξώφυλλό σου και η δημόσια σελίδα χάνονται οριστικά, παντού, μέσα σε πέντε λεπτά. Δεν υπάρχει επιστροφή.

# Yes.
mine-erase-confirm = Οριστική διαγραφή

# No.
mine-erase-cancel = Κράτα τον

# It is erased. Title.
mine-erased = Διαγράφηκε

# It is erased.
mine-erased-text = Δεν μας έμεινε τίποτα από τη φωνή ή το όνομά σου. Μπορείς να τραγουδήσεις ξανά όποτε θέλεις.

## The public page

# Title of the page and of the shared card. $name (text) is the fan, $title (text) the song.
share-title = { $name } τραγουδά το «{ $title }»

# Description on the shared card. $team (text), $artist (text).
share-description = { $team } και { $artist } στο ίδιο τραγούδι. Άκου και μετά τραγούδα κι εσύ.

# Description on the shared card when the team is gone. $artist (text).
share-description-alone = { $artist } και μια φωνή ακόμα. Άκου και μετά τραγούδα κι εσύ.

# Describes the picture of the cover. $name (text) is the fan.
share-cover-alt = Εξώφυλλο δίσκου: { $name }, με τη φωνή τυπωμένη επάνω

# Beneath the fan's name. $title (text), $team (text).
share-line = τραγουδά το «{ $title }» · { $team }

# Beneath the fan's name when the team is gone. $title (text).
share-line-alone = τραγουδά το «{ $title }»

# The button that leads to the form.
share-sing-yours = Τραγούδα κι εσύ

# What search engines show of the page. $name (text) is the fan, $title (text) the song, $team (text), $artist (text).
share-summary = { $name } και { $artist } τραγουδούν το «{ $title }». Ομάδα: { $team }. Άκου τον δίσκο και μετά βάλε τη δική σου φωνή στο τραγούδι.

# What search engines show of the page when the team is gone. $name (text) is the fan, $title (text) the song, $artist (text).
share-summary-alone = { $name } και { $artist } τραγουδούν το «{ $title }». Άκου τον δίσκο και μετά βάλε τη δική σου φωνή στο τραγούδι.

# Heading of the song’s words, where no script can show them on the cover.
share-words = Τα λόγια

# Opens the code that plays this record on another website.
share-embed = Ενσωμάτωση

# Above the code: what to do with it.
share-embed-hint = Βάλε αυτό στη σελίδα σου, εκεί όπου θα παίζει ο δίσκος.

# A button: copies the code.
share-embed-copy = Αντίγραψε κώδικα

# The code is on the clipboard.
share-embed-copied = Ο κώδικας αντιγράφηκε

# The browser refused the clipboard.
share-embed-by-hand = Επίλεξε τον παραπάνω κώδικα και αντίγραψέ τον.
