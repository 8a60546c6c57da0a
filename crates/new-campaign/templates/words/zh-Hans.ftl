### What the campaign says in its own voice, speaking to one person.
### These words fit any song: write your own in their place.

# The headline of the first page, set very large. At most six words, no full stop.
campaign-tagline = 和我们一起唱
# Under the headline, and where a link to the campaign is shown elsewhere. The song's title stays as it is.
campaign-description = 跟着《@TITLE@》一起唱，留下一张写着你的名字、录着你歌声的唱片。
# The one line directly above the button that starts the recording.
campaign-call = 有一句歌词在等你。
# The few words on the upright picture that invite to sing. At most three words, no full stop.
campaign-cover-call = 你也来唱

# Where the legal text holds. It stands after "Terms and privacy:", as a link.
jurisdiction-world = 所有国家

## Teams. Their names stand in lists and on the cover, always alone.

@TEAMS@