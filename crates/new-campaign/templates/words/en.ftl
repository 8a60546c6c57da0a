### What the campaign says in its own voice, speaking to one person.
### These words fit any song: write your own in their place.

# The headline of the first page, set very large. At most six words, no full stop.
campaign-tagline = Sing it with us
# Under the headline, and where a link to the campaign is shown elsewhere. The song's title stays as it is.
campaign-description = Sing along to “@TITLE@” and keep a record with your name and your own voice on it.
# The one line directly above the button that starts the recording.
campaign-call = Your line is waiting for you.
# The few words on the upright picture that invite to sing. At most three words, no full stop.
campaign-cover-call = Sing yours

# Where the legal text holds. It stands after "Terms and privacy:", as a link.
jurisdiction-world = All countries

## Teams. Their names stand in lists and on the cover, always alone.

@TEAMS@