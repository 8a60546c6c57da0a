### What the campaign says in its own voice, speaking to one person.
### These words fit any song: write your own in their place.

# The headline of the first page, set very large. At most six words, no full stop.
campaign-tagline = Zaśpiewaj z nami
# Under the headline, and where a link to the campaign is shown elsewhere. The song's title stays as it is.
campaign-description = Zaśpiewaj „@TITLE@” i zachowaj płytę ze swoim imieniem i własnym głosem.
# The one line directly above the button that starts the recording.
campaign-call = Twój wers już czeka.
# The few words on the upright picture that invite to sing. At most three words, no full stop.
campaign-cover-call = Zaśpiewaj i ty

# Where the legal text holds. It stands after "Terms and privacy:", as a link.
jurisdiction-world = Wszystkie kraje

## Teams. Their names stand in lists and on the cover, always alone.

@TEAMS@