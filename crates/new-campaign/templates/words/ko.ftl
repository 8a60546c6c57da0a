### What the campaign says in its own voice, speaking to one person.
### These words fit any song: write your own in their place.

# The headline of the first page, set very large. At most six words, no full stop.
campaign-tagline = 우리와 함께 불러요
# Under the headline, and where a link to the campaign is shown elsewhere. The song's title stays as it is.
campaign-description = “@TITLE@”, 함께 부르고 내 이름과 내 목소리가 담긴 음반을 간직하세요.
# The one line directly above the button that starts the recording.
campaign-call = 당신의 한 소절을 기다리고 있어요.
# The few words on the upright picture that invite to sing. At most three words, no full stop.
campaign-cover-call = 같이 불러요

# Where the legal text holds. It stands after "Terms and privacy:", as a link.
jurisdiction-world = 모든 나라

## Teams. Their names stand in lists and on the cover, always alone.

@TEAMS@