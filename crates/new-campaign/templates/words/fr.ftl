### What the campaign says in its own voice, speaking to one person.
### These words fit any song: write your own in their place.

# The headline of the first page, set very large. At most six words, no full stop.
campaign-tagline = Chante avec nous
# Under the headline, and where a link to the campaign is shown elsewhere. The song's title stays as it is.
campaign-description = Chante sur « @TITLE@ » et garde un disque avec ton nom et ta propre voix.
# The one line directly above the button that starts the recording.
campaign-call = Ta phrase t’attend.
# The few words on the upright picture that invite to sing. At most three words, no full stop.
campaign-cover-call = Chante à ton tour

# Where the legal text holds. It stands after "Terms and privacy:", as a link.
jurisdiction-world = Tous les pays

## Teams. Their names stand in lists and on the cover, always alone.

@TEAMS@