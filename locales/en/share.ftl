### A finished record: what its fan can do with it, and the page that everybody sees.

## The player and its buttons

# A button: plays the record.
record-play = Play

# The same button while it plays.
record-pause = Pause

# Names the slider of the position in the song.
record-seek = Position in the song

# A button: turns the cover to the words on its back, and again to its front.
record-turn = Turn the sleeve over

# A button: shares the public page.
record-share = Share the link

# A link: saves the mix as a file.
record-download = Download

# A button: copies the private link.
record-private-link = Copy private link

# A link to the private page, where the record can be erased.
record-manage = Keep or erase

# Beneath the buttons.
record-private-hint = Your private link is the key to this record. Whoever has it can listen and erase.

# A button: hands the upright picture to the apps that show stories.
record-story = Share to your story

# A button: copies what to write beside a post.
record-copy-text = Copy text

# The text for a post is on the clipboard.
text-copied = Text copied

# The picture went to an app; the address is on the clipboard for a sticker.
story-shared = Your link is copied too. Paste it in as a sticker.

# What to do with the picture that was saved, first of three.
story-open = Open the app where your story goes.

# The second of three.
story-add = Add the picture that you just saved.

# The third of three.
story-paste = Paste your link. It is copied already.

# Names the list of teams to challenge.
record-challenge = Challenge a team

# A button: shares a link to the form for the team that is chosen in the list.
challenge-send = Send the challenge

# What a challenge says before the address. $mine (text) is the fan’s own team, $team (text) the one that is challenged; both may be plural.
challenge-message = I’ve sung for my team, { $mine }. { $team }, your turn:

# The challenge is on the clipboard.
challenge-copied = Challenge copied

# The public page's address is on the clipboard.
share-copied = Link copied

# The private link is on the clipboard.
private-copied = Private link copied

# The browser refused the clipboard. $link (text) is the address.
copy-by-hand = Copy this link: { $link }

# What a shared message says before the address. $title (text) is the song.
share-message = I sang on { $title }. Listen:

# The record is public.
record-public = Everybody with the link can hear it.

# The record waits for a person's eye.
record-in-review = Someone looks at the name before others can hear it. Your link tells you when.

# A moderator rejected the entry.
record-rejected = This record isn’t public. You can still listen to it and erase it here.

## The private page

# Without JavaScript.
mine-no-script = Your private link stays in your browser, so JavaScript has to open it.

# The take has arrived, the record is not finished. Title.
mine-pending = Not finished yet

# The take has arrived, the record is not finished.
mine-pending-text = Your take is with us. Your record usually takes a few minutes when many are singing.

# The page was opened without a link. Title.
mine-no-link = Where is your link?

# The page was opened without a link.
mine-no-link-text = This page opens with the private link you kept. It ends in a long row of letters and digits.

# Opens the question whether to erase.
mine-erase = Erase my record

# The question. Title.
mine-erase-question = Erase your record?

# The question. What will happen.
mine-erase-text = Your voice, your sleeve and the public page go for good, everywhere, within five minutes. There is no way back.

# Yes.
mine-erase-confirm = Erase for good

# No.
mine-erase-cancel = Keep it

# It is erased. Title.
mine-erased = Erased

# It is erased.
mine-erased-text = Nothing of your voice or your name is left with us. You can sing again whenever you like.

## The public page

# Title of the page and of the shared card. $name (text) is the fan, $title (text) the song.
share-title = { $name } sings { $title }

# Description on the shared card. $team (text), $artist (text).
share-description = { $team }, with { $artist }. Listen, then sing yours.

# Description on the shared card when the team is gone. $artist (text).
share-description-alone = With { $artist }. Listen, then sing yours.

# Describes the picture of the cover. $name (text) is the fan.
share-cover-alt = The record sleeve of { $name }, with their own voice printed on it

# Beneath the fan's name. $title (text), $team (text).
share-line = sings { $title } · { $team }

# Beneath the fan's name when the team is gone. $title (text).
share-line-alone = sings { $title }

# The button that leads to the form.
share-sing-yours = Sing yours

# What search engines show of the page. $name (text) is the fan, $title (text) the song, $team (text), $artist (text).
share-summary = { $name } sings { $title } with { $artist }. Team: { $team }. Hear the record, then put your own voice into the song.

# What search engines show of the page when the team is gone. $name (text) is the fan, $title (text) the song, $artist (text).
share-summary-alone = { $name } sings { $title } with { $artist }. Hear the record, then put your own voice into the song.

# Heading of the song’s words, where no script can show them on the cover.
share-words = The words

# Opens the code that plays this record on another website.
share-embed = Embed

# Above the code: what to do with it.
share-embed-hint = Put this where the record should play on your page.

# A button: copies the code.
share-embed-copy = Copy the code

# The code is on the clipboard.
share-embed-copied = Code copied

# The browser refused the clipboard.
share-embed-by-hand = Select the code above and copy it.
