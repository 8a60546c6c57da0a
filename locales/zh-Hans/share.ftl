### A finished record: what its fan can do with it, and the page that everybody sees.

## The player and its buttons

# A button: plays the record.
record-play = 播放

# The same button while it plays.
record-pause = 暂停

# Names the slider of the position in the song.
record-seek = 播放位置

# A button: turns the cover to the words on its back, and again to its front.
record-turn = 翻转封面

# A button: shares the public page.
record-share = 分享链接

# A link: saves the mix as a file.
record-download = 下载

# A button: copies the private link.
record-private-link = 复制私密链接

# A link to the private page, where the record can be erased.
record-manage = 保留或删除

# Beneath the buttons.
record-private-hint = 私密链接是这张唱片的钥匙。拿到它的人，既能听，也能删除。

# A button: hands the upright picture to the apps that show stories.
record-story = 分享到快拍

# A button: copies what to write beside a post.
record-copy-text = 复制文案

# The text for a post is on the clipboard.
text-copied = 文案已复制

# The picture went to an app; the address is on the clipboard for a sticker.
story-shared = 链接也复制好了。请作为贴纸粘贴进去。

# What to do with the picture that was saved, first of three.
story-open = 打开你要发快拍的应用。

# The second of three.
story-add = 添加刚保存的图片。

# The third of three.
story-paste = 粘贴链接，已经替你复制好了。

# Names the list of teams to challenge.
record-challenge = 挑战一支队伍

# A button: shares a link to the form for the team that is chosen in the list.
challenge-send = 发起挑战

# What a challenge says before the address. $mine (text) is the fan’s own team, $team (text) the one that is challenged; both may be plural.
challenge-message = { $mine }唱过了。{ $team }，轮到你们了：

# The challenge is on the clipboard.
challenge-copied = 挑战已复制

# The public page's address is on the clipboard.
share-copied = 链接已复制

# The private link is on the clipboard.
private-copied = 私密链接已复制

# The browser refused the clipboard. $link (text) is the address.
copy-by-hand = 请复制这个链接：{ $link }

# What a shared message says before the address. $title (text) is the song.
share-message = 《{ $title }》里有我的声音。来听：

# The record is public.
record-public = 有链接的人都能听到。

# The record waits for a person's eye.
record-in-review = 别人能听到之前，会有人先看一下名字。公开之后，打开私密链接就能看到。

# A moderator rejected the entry.
record-rejected = 这张唱片没有公开。你仍然可以在这里收听和删除它。

## The private page

# Without JavaScript.
mine-no-script = 私密链接只留在你的浏览器里，所以要用 JavaScript 才能打开。

# The take has arrived, the record is not finished. Title.
mine-pending = 还没做好

# The take has arrived, the record is not finished.
mine-pending-text = 录音已经到我们这里。唱的人多时，做好一张唱片通常要几分钟。

# The page was opened without a link. Title.
mine-no-link = 你的链接呢？

# The page was opened without a link.
mine-no-link-text = 此页面要用你保存的私密链接打开。链接末尾是一长串字母和数字。

# Opens the question whether to erase.
mine-erase = 删除我的唱片

# The question. Title.
mine-erase-question = 要删除你的唱片吗？

# The question. What will happen.
mine-erase-text = 你的声音、封面和公开页面会在五分钟内从所有地方彻底消失，无法恢复。

# Yes.
mine-erase-confirm = 彻底删除

# No.
mine-erase-cancel = 保留

# It is erased. Title.
mine-erased = 已删除

# It is erased.
mine-erased-text = 你的声音和名字，我们这里什么都没有留下。想唱的时候，随时再来。

## The public page

# Title of the page and of the shared card. $name (text) is the fan, $title (text) the song.
share-title = { $name }演唱《{ $title }》

# Description on the shared card. $team (text), $artist (text).
share-description = { $team }，和{ $artist }一起唱。听完，换你来唱。

# Description on the shared card when the team is gone. $artist (text).
share-description-alone = 和{ $artist }一起唱。听完，换你来唱。

# Describes the picture of the cover. $name (text) is the fan.
share-cover-alt = { $name }的唱片封面，上面印着本人的声音

# Beneath the fan's name. $title (text), $team (text).
share-line = 演唱《{ $title }》 · { $team }

# Beneath the fan's name when the team is gone. $title (text).
share-line-alone = 演唱《{ $title }》

# The button that leads to the form.
share-sing-yours = 我也要唱

# What search engines show of the page. $name (text) is the fan, $title (text) the song, $team (text), $artist (text).
share-summary = { $name }和{ $artist }一起演唱《{ $title }》。队伍：{ $team }。先听唱片，再把你的声音也唱进歌里。

# What search engines show of the page when the team is gone. $name (text) is the fan, $title (text) the song, $artist (text).
share-summary-alone = { $name }和{ $artist }一起演唱《{ $title }》。先听唱片，再把你的声音也唱进歌里。

# Heading of the song’s words, where no script can show them on the cover.
share-words = 歌词

# Opens the code that plays this record on another website.
share-embed = 嵌入

# Above the code: what to do with it.
share-embed-hint = 想让唱片在你网页的哪里播放，就把这段代码放在哪里。

# A button: copies the code.
share-embed-copy = 复制代码

# The code is on the clipboard.
share-embed-copied = 代码已复制

# The browser refused the clipboard.
share-embed-by-hand = 请选中上面的代码并复制。
