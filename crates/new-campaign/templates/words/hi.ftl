### What the campaign says in its own voice, speaking to one person.
### These words fit any song: write your own in their place.

# The headline of the first page, set very large. At most six words, no full stop.
campaign-tagline = हमारे साथ गाएँ
# Under the headline, and where a link to the campaign is shown elsewhere. The song's title stays as it is.
campaign-description = “@TITLE@” साथ गाएँ और अपने नाम और अपनी आवाज़ वाला रिकॉर्ड पाएँ।
# The one line directly above the button that starts the recording.
campaign-call = आपकी पंक्ति आपका इंतज़ार कर रही है।
# The few words on the upright picture that invite to sing. At most three words, no full stop.
campaign-cover-call = आप भी गाएँ

# Where the legal text holds. It stands after "Terms and privacy:", as a link.
jurisdiction-world = सभी देश

## Teams. Their names stand in lists and on the cover, always alone.

@TEAMS@