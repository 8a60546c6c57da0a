### The booth: from the name to the finished record.

# Title of the page.
sing-title = Βάλε τη φωνή σου

# A button with an arrow: one step back.
step-back = Πίσω

# The button that leads to the next step.
step-on = Συνέχεια

# Describes the picture of the cover while the fan changes it.
cover-alt = Το εξώφυλλο του δίσκου σου

## Name

# Asks for the name to write on the cover.
name-question = Ποιανού είναι ο δίσκος;

# Beneath the field for the name.
name-hint = Το όνομα τυπώνεται στο εξώφυλλο όπως το γράφεις, σε κάθε αλφάβητο.

# A button. The name is in letters that no typeface has, such as 𝓐𝓸𝓲𝓯𝓮; $name (text) is the same in plain letters.
name-plain = Γράψε το έτσι: { $name }

# A take was made before on this device. Followed by name-resume-action.
name-resume = Η τελευταία σου ηχογράφηση είναι εδώ.

# A link behind name-resume.
name-resume-action = Συνέχισέ την

## Team

# Asks which team the fan sings for.
team-question = Για ποια ομάδα τραγουδάς;

# No team was chosen.
team-missing = Διάλεξε την ομάδα για την οποία τραγουδάς.

## Country and age

# Why country and age are asked.
place-why = Η χώρα σου ορίζει ποιοι κανόνες σε προστατεύουν. Την ηλικία σου την ελέγχουμε, δεν την κρατάμε.

# Label of the list of countries.
place-country = Χώρα

# The first line of the list of countries.
place-choose = Διάλεξε τη χώρα σου

# Label of the field for the age in years.
place-age = Ηλικία

# No country was chosen.
country-missing = Διάλεξε τη χώρα όπου ζεις.

## Sound check

# Before the microphone is asked for. Title.
check-title = Μια μικρή δοκιμή ήχου

# Before the microphone is asked for: why, and what to have at hand.
check-text = Βάλε ακουστικά, αν έχεις. Μετά άσε μας να σε ακούσουμε: ο browser θα ζητήσει το μικρόφωνο μόνο μία φορά.

# The button that opens the microphone.
check-open = Άνοιξε το μικρόφωνο

# The microphone is being opened.
check-opening = Ανοίγει το μικρόφωνο

# The microphone is open: what to do.
check-hum = Μουρμούρισε τον πρώτο στίχο τόσο δυνατά όσο θα τον τραγουδήσεις.

# For fans who have a recording. Opens a file chooser.
check-file = Έχω έτοιμη ηχογράφηση

# A link back to the form, for fans who filled it in before.
check-change = Άλλαξε όνομα ή ομάδα

# The chosen file is being read.
check-reading = Διαβάζουμε την ηχογράφησή σου

# Advice while the fan hums: nothing is known yet.
advice-listening = Σε ακούμε

# Advice: the microphone gives nothing but zeros.
advice-silent = Δεν ακούμε τίποτα

# Advice: too quiet.
advice-quiet = Λίγο πιο κοντά

# Advice: too loud, it distorts.
advice-clipping = Ένα βήμα πίσω

# Advice: the room is noisy.
advice-noisy = Βρες μια πιο ήσυχη γωνιά

# Advice: a Bluetooth headset sounds like a telephone.
advice-telephone = Κλείσε το Bluetooth

# Advice: good.
advice-ready = Ακούγεσαι ωραία

# Beneath advice-silent.
advice-silent-more = Το μικρόφωνο είναι σε σίγαση. Άνοιξέ το από το καλώδιο, τα ακουστικά ή τις ρυθμίσεις.

# Beneath advice-quiet.
advice-quiet-more = Πλησίασε το μικρόφωνο σε απόσταση μιας παλάμης.

# Beneath advice-clipping.
advice-clipping-more = Από τόσο κοντά ο ήχος παραμορφώνεται. Τραγούδα όσο δυνατά θέλεις, από λίγο πιο μακριά.

# Beneath advice-noisy.
advice-noisy-more = Έχει πολλή φασαρία γύρω σου. Κλείσε ένα παράθυρο ή γύρνα την πλάτη στον κόσμο.

# Beneath advice-telephone.
advice-telephone-more = Τα ακουστικά σου στέλνουν ήχο τηλεφώνου. Καλύτερα με καλώδιο ή με το ενσωματωμένο μικρόφωνο.

# Beneath advice-ready.
advice-ready-more = Με ακουστικά είναι ακόμα καλύτερα: το τραγούδι δεν μπαίνει στο μικρόφωνο.

## Recording

# Title for screen readers.
booth-title = Το στούντιο

# Before the take. $beats (number) are counted.
booth-lead = { $beats ->
    [one] Ένας χτύπος και μπαίνεις εσύ.
   *[other] { $beats } χτύποι και μπαίνεις εσύ. Οι λέξεις ανάβουν μία μία στην ώρα τους.
}

# The button that starts the take.
booth-start = Ξεκίνα

# The button that throws the running take away and starts over.
booth-restart = Από την αρχή

# The button that ends the take and keeps what was sung. Offered once that is long enough.
booth-finish = Σταμάτα εδώ

# A switch: the sung line plays faintly beneath the band while the fan sings.
booth-guide = Φωνή οδηγός

# A switch: a thin line behind the words rises and falls with the tune.
booth-melody = Μελωδία

# For screen readers, once the song is over.
booth-over = Αυτό ήταν. Η ηχογράφηση τελείωσε.

# How long there is still to sing. $seconds (text) is a clock such as 0:12.
booth-left = ακόμα { $seconds }

# The fan stopped the take, or a call or a lost device cut it off; the part is stored.
booth-interrupted = Η ηχογράφηση σταματά πριν τελειώσει το τραγούδι. Ό,τι τραγούδησες κρατήθηκε.

# The campaign closed while the fan was here; what was begun in time can be finished. Stands above the heading of each step. $date (text) is a
# date with its hour, such as "12 Jun 2026, 20:00".
booth-late = Το τραγούδι τελείωσε, αλλά προλαβαίνεις να στείλεις το δικό σου. Μέχρι: { $date }.

## Listening

# Title.
listen-title = Εσύ είσαι

# Beneath the title. The browser could not store the take on the phone, so it is lost if the page is closed.
listen-not-stored = Αυτή η ηχογράφηση δεν αποθηκεύτηκε στη συσκευή σου. Κράτα τη σελίδα ανοιχτή μέχρι να σταλεί.

# The fader of the fan's voice.
listen-you = Εσύ

# The fader of the song.
listen-band = Η μπάντα

# Names the three controls below for screen readers.
listen-timing = Ο χρονισμός σου

# Moves the voice 10 milliseconds earlier: a moment, not a speed.
listen-earlier = Πριν

# Moves the voice 10 milliseconds later: a moment, not a speed.
listen-later = Μετά

# The voice stays where it was recorded.
listen-on-time = Σωστά

# How far the voice was moved. $ms (text) has its sign, such as +20.
listen-moved = { $ms } ms

# Names the list of takes for screen readers.
listen-takes = Οι ηχογραφήσεις σου

# One of several takes. $n (number) counts from 1.
listen-take = Ηχογράφηση { $n }

# Sing once more.
listen-again = Ξανά

# This take it is.
listen-use = Κράτα την

## Consent

# Title.
agree-title = Εσύ αποφασίζεις

# What the ticks are for.
agree-text = Τίποτα δεν φεύγει από αυτή τη συσκευή πριν συμφωνήσεις.

# The law of the fan's country is not written in the language of the page, but shown in another. $language (text) is that language's own name, such as Deutsch: it cannot be inflected.
agree-other-language = Οι όροι για τη χώρα σου δεν υπάρχουν στη γλώσσα αυτής της σελίδας. Εδώ εμφανίζονται στα: { $language }.

# A link to the whole legal text; opens beside this page.
agree-read = Διάβασε όλο το κείμενο

# A consent that is needed has no tick.
agree-missing = Αυτό το χρειαζόμαστε για να συνεχίσουμε.

# The button that sends the take.
agree-send = Στείλε τη φωνή μου

## Sending

# Title for screen readers.
sending-title = Αποστολή της φωνής σου

# First step, to come.
sending-encode = Ετοιμασία ηχογράφησης

# First step, now.
sending-encoding = Ετοιμάζουμε την ηχογράφηση

# First step, done. $size (text) is a number of megabytes such as 1.4.
sending-encoded = Έτοιμη, { $size } MB

# Second step, to come.
sending-upload = Αποστολή

# Second step, now. $percent (text) is a percentage such as 62%.
sending-uploading = Στέλνουμε, { $percent }

# Second step, done.
sending-uploaded = Στάλθηκε

# Third step, to come.
sending-mix = Μίξη με το τραγούδι

# Third step, now.
sending-mixing = Σε μιξάρουμε με το τραγούδι

# Third step, done.
sending-mixed = Μιξαρίστηκε

# Fourth step, to come.
sending-publish = Εκτύπωση εξωφύλλου

# Fourth step, now.
sending-publishing = Τυπώνουμε το εξώφυλλό σου

# Fourth step, done.
sending-published = Τυπώθηκε

# No network, or the service asked for patience; it goes on by itself.
sending-waiting = Περιμένουμε το δίκτυο. Τα υπόλοιπα γίνονται μόνα τους.

# The take is stored on the phone until it has arrived.
safe-here = Ασφαλής σε αυτή τη συσκευή

# The browser stores nothing: the page must stay open.
safe-nowhere = Κράτα τη σελίδα ανοιχτή μέχρι να σταλεί η ηχογράφηση

# The take has arrived.
safe-there = Ασφαλής στα χέρια μας

## Waiting for the record

# The service is busy; the take has arrived and will be finished. Title.
later-title = Η ηχογράφησή σου είναι ασφαλής

# The same: what happens now.
later-text = Τραγουδάει πολύς κόσμος αυτή τη στιγμή. Ο δίσκος σου θα ετοιμαστεί χωρίς εσένα και το ιδιωτικό σου link θα ζωντανέψει σε λίγα λεπτά.

# Looks whether the record is ready.
later-poll = Κοίτα ξανά

## The record

# Title.
record-title = Ο δίσκος σου βγήκε

# The name still has to be looked at before others can see the page. Title.
record-title-review = Ο δίσκος σου είναι έτοιμος

# A moderator decided that nobody else sees the record. Title.
record-title-rejected = Ο δίσκος σου μένει ιδιωτικός

## What can go wrong in the booth: title, then what to do

# Tries the same thing once more.
problem-retry = Δοκίμασε ξανά

# Opens a file chooser.
problem-file = Έχω έτοιμη ηχογράφηση

# Copies the address of this page, to open it in another browser.
problem-copy = Αντίγραψε το link

# A link that leaves an app on Android and opens this page in Chrome.
problem-open-chrome = Άνοιξε στο Chrome

# A link to this page on a secure connection.
problem-open-secure = Άνοιξε την ασφαλή σελίδα

# The page's address is on the clipboard.
page-copied = Αντιγράφηκε. Τώρα κάνε επικόλληση στο Safari ή στο Chrome.

# Beneath a problem that came from the service. Title.
problem-title = Κάτι δεν πήγε καλά

# The page is not on a secure connection. Title.
capture-insecure-origin = Αυτή η σελίδα δεν είναι ασφαλής

# The page is not on a secure connection. Way on.
capture-insecure-origin-text = Οι browser δίνουν το μικρόφωνο μόνο σε ασφαλείς σελίδες. Άνοιξε τη διεύθυνση με https:// μπροστά.

# The page is open inside an app. Title.
capture-in-app-browser = Η εφαρμογή δεν δίνει το μικρόφωνο

# The page is open inside an app. Way on.
capture-in-app-browser-text = Άνοιξε αυτή τη σελίδα στον browser σου. Όσα συμπλήρωσες έρχονται μαζί.

# Beneath it on an iPhone or iPad: the app’s own menu leads out too.
capture-help-in-app-ios = Ή διάλεξε «Άνοιγμα στο Safari» ή «Άνοιγμα στον browser» στο μενού αυτής της εφαρμογής.

# The browser is too old. Title.
capture-no-worklet = Αυτός ο browser δεν ηχογραφεί

# The browser is too old. Way on.
capture-no-worklet-text = Ενημέρωσέ τον ή άνοιξε τη σελίδα σε άλλον. Γίνεται και με μια ηχογράφηση που έχεις ήδη.

# The microphone was refused. Title.
capture-permission-denied = Το μικρόφωνο είναι κλειστό

# The microphone was refused. Way on.
capture-permission-denied-text = Δώσε άδεια και δοκίμασε ξανά. Τίποτα δεν ηχογραφείται πριν πατήσεις «Ξεκίνα».

# Where to allow it in Chrome, Edge and Samsung Internet on Android.
capture-help-chrome-android = Πάτα το εικονίδιο αριστερά από τη διεύθυνση, μετά Άδειες, μετά Μικρόφωνο: Να επιτρέπεται.

# Where to allow it in Chrome and Edge on a computer.
capture-help-chrome-desktop = Κάνε κλικ στο εικονίδιο αριστερά από τη διεύθυνση και άνοιξε το μικρόφωνο.

# Where to allow it in Firefox on Android.
capture-help-firefox-android = Πάτα το εικονίδιο αριστερά από τη διεύθυνση, μετά «Αποκλεισμένο» δίπλα στο μικρόφωνο.

# Where to allow it in Firefox on a computer.
capture-help-firefox-desktop = Κάνε κλικ στο διαγραμμένο μικρόφωνο αριστερά από τη διεύθυνση και αφαίρεσε τον αποκλεισμό.

# Where to allow it in Safari on an iPhone or iPad.
capture-help-safari-ios = Πάτα το εικονίδιο σελίδας δίπλα στη διεύθυνση, μετά Ρυθμίσεις ιστότοπου, μετά Μικρόφωνο: Να επιτρέπεται.

# Where to allow it in Safari on a Mac.
capture-help-safari-mac = Στη γραμμή μενού διάλεξε Safari, μετά Ρυθμίσεις για αυτόν τον ιστότοπο, μετά Μικρόφωνο: Να επιτρέπεται.

# Where to allow it in Chrome or Firefox on an iPhone or iPad: in the system’s settings.
capture-help-other-ios = Άνοιξε τις Ρυθμίσεις της συσκευής σου, βρες αυτόν τον browser στις εφαρμογές και άνοιξε το Μικρόφωνο.

# The system refuses it to the browser, whatever the page is allowed.
capture-help-system = Το σύστημα δεν δίνει το μικρόφωνο σε αυτόν τον browser. Δώσε άδεια στις ρυθμίσεις απορρήτου του συστήματος.

# There is no microphone. Title.
capture-no-microphone = Δεν βρέθηκε μικρόφωνο

# There is no microphone. Way on.
capture-no-microphone-text = Σύνδεσε ένα και δοκίμασε ξανά ή αντίγραψε το link και συνέχισε στο κινητό σου.

# Another program uses the microphone. Title.
capture-microphone-busy = Το μικρόφωνο είναι πιασμένο

# Another program uses the microphone. Way on.
capture-microphone-busy-text = Το χρησιμοποιεί άλλη εφαρμογή. Κλείσε κλήσεις και ηχογραφήσεις και δοκίμασε ξανά.

# The device stays silent. Title.
capture-no-sound = Δεν ακούμε τίποτα

# The device stays silent. Way on.
capture-no-sound-text = Βγάλε το μικρόφωνο από τη σίγαση ή αποσύνδεσε τα ακουστικά και δοκίμασε ξανά.

# The chosen file is too large to read.
file-too-large = Το αρχείο είναι πολύ μεγάλο. Διάλεξε ένα που κρατάει το πολύ ένα λεπτό.

# The chosen file is not sound that the browser can read.
file-unreadable = Δεν διαβάζεται αυτό το αρχείο. Δουλεύουν τα WAV, MP3, M4A και FLAC.

# The chosen recording is too short.
file-too-short = Αυτή η ηχογράφηση είναι πολύ μικρή για το τραγούδι.

# The chosen recording is too long.
file-too-long = Αυτή η ηχογράφηση κρατάει περισσότερο από το τραγούδι.

# The backing track could not be fetched. Shown as a sentence.
song-missing = Το τραγούδι δεν έφτασε. Έλεγξε τη σύνδεσή σου και δοκίμασε ξανά.
