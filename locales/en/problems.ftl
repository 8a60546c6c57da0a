### What the service may answer. Each id is `problem-` and the kind of the problem.

# The request was malformed: a mistake of ours.
problem-bad-request = Something between us got garbled. Reload the page and try again.

# The request was not called JSON: a mistake of ours, too.
problem-media-type = { problem-bad-request }

# No entry has this id.
problem-entry-unknown = We don’t know this record. Check that the link is whole.

# The private link has no key.
problem-token-missing = The key is missing from your link. Use the whole link that you kept.

# The key in the private link is not one.
problem-token-malformed = The key in your link is damaged. Use the whole link that you kept.

# The new entry's id is taken by someone else: a one in a billion chance. Trying again makes a new id.
problem-token-mismatch = We couldn’t make your record under this number. Try again.

# The key opens another entry than the one asked for.
problem-token-forbidden = This key doesn’t open this record. Use the link that belongs to it.

# The entry was erased.
problem-entry-erased = This record was erased. Nothing of it is left.

# There is no name.
problem-name-empty = Write the name that goes on the sleeve.

# The name has more letters than fit.
problem-name-too-long = That name is too long for the sleeve. A shorter one fits.

# The name has a character that cannot be printed.
problem-name-characters = One of these characters can’t be printed. Take it out and try again.

# The name stacks too many marks on a letter.
problem-name-marks = Too many marks sit on one letter. Use fewer.

# The name has a character that no typeface can show.
problem-name-undrawable = We have no typeface for one of these characters. Write the name another way.

# The name is too wide for the cover.
problem-name-unfit = That name is too wide for the sleeve. Make it shorter.

# The team does not exist.
problem-team-unknown = We don’t know this team. Pick one from the list.

# The country does not exist.
problem-country-unknown = We don’t know this country. Pick one from the list.

# The campaign does not run in the fan's country.
problem-country-not-eligible = We’re sorry: the rules of your country don’t let us take part there.

# The country asks for an age and there is none.
problem-age-missing = Tell us your age in years.

# The fan is too young to consent alone.
problem-too-young = You are a little too young to agree to this by yourself. Thank you for wanting to sing.

# The language is not one of the campaign's.
problem-locale-unknown = This campaign doesn’t speak that language. Choose another at the start.

# A required consent is missing.
problem-consent-missing = We can’t go on without your agreement.

# The legal text has changed meanwhile.
problem-consent-outdated = The terms have changed since you read them. Reload the page and look again.

# The take is larger than allowed.
problem-take-too-large = Your take is too large to send. Sing it again, or choose a shorter file.

# The take is neither FLAC nor WAV.
problem-take-type = We can’t use that kind of file. FLAC and WAV work.

# The take has no bytes.
problem-take-empty = Your take is empty. Sing it again.

# The upload never arrived.
problem-take-missing = Your take hasn’t arrived. Send it again.

# The fan sent another take meanwhile, perhaps from another tab.
problem-take-replaced = A newer take of yours has taken its place.

# What arrived is not what was sent.
problem-take-corrupt = Your take was damaged on its way. Send it again.

# The file cannot be read.
problem-take-unreadable = We can’t read this take. Sing it again.

# The file ends too early.
problem-take-truncated = The end of your take is missing. Sing it again.

# The file uses a format that is not supported.
problem-take-unsupported = This recording is in a format we don’t know. Sing it again here.

# The take is shorter than the song needs.
problem-take-too-short = That was short. Sing a little more of the song.

# The take is longer than the song.
problem-take-too-long = That was longer than the song. Sing it again.

# Nothing can be heard.
problem-take-silent = We hear silence. Check your microphone, then sing it again.

# The mix is not there yet.
problem-not-mixed = Your voice isn’t mixed yet. Give it a moment.

# The campaign has not begun.
problem-campaign-not-open = Singing hasn’t started yet. Come back soon.

# The campaign has ended.
problem-campaign-closed = The singing is over. Thank you for wanting to join.

# The timing or the gain is out of range.
problem-placement-range = The timing of this take is out of range. Sing it again.

# Too many at once.
problem-busy = Many are singing right now. Give it a moment, then try again.

# An error of the service.
problem-internal = Something broke on our side. Your take is still on this device; try again.

# This phone no longer has the take, so it cannot be sent.
problem-take-gone = This device no longer has your take. Sing it again.

# The take could not be prepared for sending on the phone.
problem-encoding-failed = Your device couldn’t prepare the take. Close other apps, then try again.

# No answer from the network.
problem-offline = You’re offline. Your take is still on this device.
