### What the service may answer. Each id is `problem-` and the kind of the problem.

# The request was malformed: a mistake of ours.
problem-bad-request = Κάτι μπερδεύτηκε μεταξύ μας. Φόρτωσε ξανά τη σελίδα και δοκίμασε πάλι.

# The request was not called JSON: a mistake of ours, too.
problem-media-type = { problem-bad-request }

# No entry has this id.
problem-entry-unknown = Δεν ξέρουμε αυτόν τον δίσκο. Δες αν το link είναι ολόκληρο.

# The private link has no key.
problem-token-missing = Από το link σου λείπει το κλειδί. Βάλε ολόκληρο το link που κράτησες.

# The key in the private link is not one.
problem-token-malformed = Το κλειδί στο link σου έχει χαλάσει. Βάλε ολόκληρο το link που κράτησες.

# The new entry's id is taken by someone else: a one in a billion chance. Trying again makes a new id.
problem-token-mismatch = Δεν μπορέσαμε να φτιάξουμε τον δίσκο σου με αυτόν τον αριθμό. Δοκίμασε ξανά.

# The key opens another entry than the one asked for.
problem-token-forbidden = Αυτό το κλειδί δεν ανοίγει αυτόν τον δίσκο. Βάλε το δικό του link.

# The entry was erased.
problem-entry-erased = Αυτός ο δίσκος διαγράφηκε. Δεν έμεινε τίποτα από αυτόν.

# There is no name.
problem-name-empty = Γράψε το όνομα που θα μπει στο εξώφυλλο.

# The name has more letters than fit.
problem-name-too-long = Το όνομα είναι πολύ μακρύ για το εξώφυλλο. Ένα πιο σύντομο χωράει.

# The name has a character that cannot be printed.
problem-name-characters = Ένας από αυτούς τους χαρακτήρες δεν τυπώνεται. Βγάλ’ τον και δοκίμασε ξανά.

# The name stacks too many marks on a letter.
problem-name-marks = Πολλά σημάδια πάνω σε ένα γράμμα. Βάλε λιγότερα.

# The name has a character that no typeface can show.
problem-name-undrawable = Για έναν από αυτούς τους χαρακτήρες δεν έχουμε γραμματοσειρά. Γράψε το όνομα αλλιώς.

# The name is too wide for the cover.
problem-name-unfit = Το όνομα είναι πολύ φαρδύ για το εξώφυλλο. Κάν’ το πιο σύντομο.

# The team does not exist.
problem-team-unknown = Δεν ξέρουμε αυτή την ομάδα. Διάλεξε μία από τη λίστα.

# The country does not exist.
problem-country-unknown = Δεν ξέρουμε αυτή τη χώρα. Διάλεξε μία από τη λίστα.

# The campaign does not run in the fan's country.
problem-country-not-eligible = Λυπούμαστε: οι κανόνες της χώρας σου δεν μας επιτρέπουν να συμμετέχουμε εκεί.

# The country asks for an age and there is none.
problem-age-missing = Πες μας πόσων χρονών είσαι.

# The fan is too young to consent alone.
problem-too-young = Σου λείπουν λίγα χρόνια ακόμα για να αρκεί η δική σου συγκατάθεση. Ευχαριστούμε που ήθελες να τραγουδήσεις.

# The language is not one of the campaign's.
problem-locale-unknown = Η καμπάνια δεν μιλάει αυτή τη γλώσσα. Διάλεξε άλλη στην αρχική σελίδα.

# A required consent is missing.
problem-consent-missing = Δεν μπορούμε να συνεχίσουμε χωρίς τη συγκατάθεσή σου.

# The legal text has changed meanwhile.
problem-consent-outdated = Οι όροι άλλαξαν από τότε που τους διάβασες. Φόρτωσε ξανά τη σελίδα και δες τους πάλι.

# The take is larger than allowed.
problem-take-too-large = Η ηχογράφησή σου είναι πολύ μεγάλη για να σταλεί. Τραγούδα ξανά ή διάλεξε μικρότερο αρχείο.

# The take is neither FLAC nor WAV.
problem-take-type = Τέτοιο αρχείο δεν γίνεται. Δουλεύουν τα FLAC και WAV.

# The take has no bytes.
problem-take-empty = Η ηχογράφησή σου είναι άδεια. Τραγούδα ξανά.

# The upload never arrived.
problem-take-missing = Η ηχογράφησή σου δεν έφτασε. Στείλ’ την ξανά.

# The fan sent another take meanwhile, perhaps from another tab.
problem-take-replaced = Τη θέση της πήρε μια νεότερη ηχογράφησή σου.

# What arrived is not what was sent.
problem-take-corrupt = Η ηχογράφησή σου χάλασε στον δρόμο. Στείλ’ την ξανά.

# The file cannot be read.
problem-take-unreadable = Δεν διαβάζεται αυτή η ηχογράφηση. Τραγούδα ξανά.

# The file ends too early.
problem-take-truncated = Λείπει το τέλος της ηχογράφησής σου. Τραγούδα ξανά.

# The file uses a format that is not supported.
problem-take-unsupported = Δεν ξέρουμε τη μορφή αυτής της ηχογράφησης. Τραγούδα ξανά εδώ.

# The take is shorter than the song needs.
problem-take-too-short = Μικρό βγήκε. Τραγούδα λίγο περισσότερο.

# The take is longer than the song.
problem-take-too-long = Κράτησε περισσότερο από το τραγούδι. Τραγούδα ξανά.

# Nothing can be heard.
problem-take-silent = Ακούμε σιωπή. Έλεγξε το μικρόφωνό σου και τραγούδα ξανά.

# The mix is not there yet.
problem-not-mixed = Η φωνή σου δεν έχει μιξαριστεί ακόμα. Μια στιγμή.

# The campaign has not begun.
problem-campaign-not-open = Δεν αρχίσαμε ακόμα να τραγουδάμε. Έλα ξανά σύντομα.

# The campaign has ended.
problem-campaign-closed = Το τραγούδι τελείωσε. Ευχαριστούμε που ήθελες να συμμετέχεις.

# The timing or the gain is out of range.
problem-placement-range = Ο χρονισμός αυτής της ηχογράφησης είναι εκτός ορίων. Τραγούδα ξανά.

# Too many at once.
problem-busy = Τραγουδάει πολύς κόσμος αυτή τη στιγμή. Περίμενε λίγο και δοκίμασε ξανά.

# An error of the service.
problem-internal = Κάτι χάλασε από τη μεριά μας. Η ηχογράφησή σου είναι ακόμα σε αυτή τη συσκευή. Δοκίμασε ξανά.

# This phone no longer has the take, so it cannot be sent.
problem-take-gone = Αυτή η συσκευή δεν έχει πια την ηχογράφησή σου. Τραγούδα ξανά.

# The take could not be prepared for sending on the phone.
problem-encoding-failed = Η συσκευή σου δεν μπόρεσε να ετοιμάσει την ηχογράφηση. Κλείσε άλλες εφαρμογές και δοκίμασε ξανά.

# No answer from the network.
problem-offline = Δεν έχεις σύνδεση. Η ηχογράφησή σου είναι ακόμα σε αυτή τη συσκευή.
