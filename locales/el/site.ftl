### The pages around the booth: landing, what is common to all pages, pages that are not there.

## Every page

# The name of this language in itself. Shown to choose it.
language-name = Ελληνικά

# This language as networks write it, with a country where it is spoken: language_COUNTRY. Not shown.
language-country = el_GR

# A link for keyboards and screen readers, the first thing on each page.
skip-to-content = Μετάβαση στο περιεχόμενο

# Names the list of languages for screen readers.
choose-language = Γλώσσα

# A page whose script cannot run. Title.
no-script = Το στούντιο θέλει JavaScript

# A page whose script cannot run. What to do.
no-script-text = Τη φωνή σου την ηχογραφεί και τη μιξάρει ο ίδιος ο browser. Ενεργοποίησε τη JavaScript ή άνοιξε αυτή τη σελίδα σε άλλον browser.

## Landing

# Describes the picture of the record cover. $title (text) is the song.
landing-cover-alt = Το εξώφυλλο του «{ $title }», ακόμα χωρίς όνομα

# A button on the sleeve, also in the sound check: plays the sung line, its words lighting up in time.
demo-hear = Άκου το πρώτα

# The one button. Starts with the name for the cover.
landing-sing = Βάλε τη φωνή σου

# Shown when a take waits on this phone. What follows is landing-resume-action.
landing-resume = Η τελευταία σου ηχογράφηση είναι εδώ.

# A link behind landing-resume.
landing-resume-action = Συνέχισέ την

# A link to the private page, shown when a record was made on this phone.
landing-mine = Ο δίσκος σου είναι εδώ.

# Heading of the three steps.
landing-how = Πώς γίνεται

# First step.
landing-how-name = Βάλε το όνομά σου στο εξώφυλλο.

# Second step.
landing-how-sing = Τραγούδα μαζί μας για μισό λεπτό.

# Third step.
landing-how-share = Άκου τη φωνή σου στο τραγούδι και μοιράσου το.

# What visitors often ask first.
landing-privacy = Χωρίς λογαριασμό, χωρίς cookies. Η φωνή σου μένει δική σου: τη διαγράφεις όποτε θέλεις.

# The campaign has not opened. Title; landing-opens follows.
landing-soon = Σε λίγο αρχίζουμε

# The campaign has not opened. $date (text) is a date with its hour and time zone, such as "12 June 2026 at 20:00 Central European Summer Time".
landing-opens = Αρχίζουμε να τραγουδάμε: { $date }.

# The campaign has not opened: a link to a calendar file, so that a phone reminds the visitor.
landing-remind = Θύμισέ μου

# The campaign is over. Title.
landing-closed = Το τραγούδι τελείωσε

# The campaign is over. What that means, and what can be done still.
landing-closed-text = Ευχαριστούμε για κάθε φωνή. Οι δίσκοι που έγιναν παίζουν ακόμα στα link τους και το ιδιωτικό σου link ανοίγει πάντα τον δικό σου.

# The campaign is over: a link to the private page.
landing-closed-mine = Άνοιξε τον δίσκο σου

## Where the song can be heard

# Title of the page with links to streaming services and shops, heading of such links, and a link to them.
hear-title = Άκου το τραγούδι

# A link beneath an icon. $service (text) is a streaming service such as Spotify or Apple Music, which keeps its English name and cannot be inflected. The services ask for this very wording.
hear-listen = Άκου στο { $service }

# The same, for a service with videos such as YouTube.
hear-watch = Δες στο { $service }

# The song is not out: a link by which a fan has it saved as soon as it is. $service (text) is a streaming service such as Spotify.
hear-pre-save = Αποθήκευσέ το από πριν στο { $service }

# The same in the words that Apple Music has for it: a song is “pre-added”. $service (text) is Apple Music.
hear-pre-add = Πρόσθεσέ το από πριν στο { $service }

# When the song comes or came out. $date (text) is a date such as 26 June 2026.
hear-release = Κυκλοφορία: { $date }

# Where no script can choose: heading of the links for the time before the release.
hear-until = Πριν κυκλοφορήσει

# Where no script can choose: heading of the links for the time from the release on.
hear-from = Από την κυκλοφορία

## Pages that are not there

# Title of a page that does not exist.
lost-title = Τίποτα εδώ

# A page that does not exist, or was erased by its fan.
lost-text = Αυτή η σελίδα δεν υπήρξε ποτέ ή το άτομο που την έφτιαξε τη διέγραψε.

# A link to the landing.
lost-action = Πήγαινε στην αρχή

## The private page of an entry

# Title of the page that a fan opens with the private link.
mine-title = Ο δίσκος σου

# While the entry is fetched.
mine-waiting = Φέρνουμε τον δίσκο σου
