### What the service may answer. Each id is `problem-` and the kind of the problem.

# The request was malformed: a mistake of ours.
problem-bad-request = 传输中出了点差错。请重新加载页面，再试一次。

# The request was not called JSON: a mistake of ours, too.
problem-media-type = { problem-bad-request }

# No entry has this id.
problem-entry-unknown = 找不到这张唱片。请检查链接是否完整。

# The private link has no key.
problem-token-missing = 链接里少了钥匙那一段。请使用你保存的完整链接。

# The key in the private link is not one.
problem-token-malformed = 链接里的钥匙损坏了。请使用你保存的完整链接。

# The new entry's id is taken by someone else: a one in a billion chance. Trying again makes a new id.
problem-token-mismatch = 没能用这个编号制作你的唱片。请重试。

# The key opens another entry than the one asked for.
problem-token-forbidden = 这把钥匙打不开这张唱片。请使用对应的链接。

# The entry was erased.
problem-entry-erased = 这张唱片已删除，什么都没有留下。

# There is no name.
problem-name-empty = 请写下要印在封面上的名字。

# The name has more letters than fit.
problem-name-too-long = 名字太长，封面放不下。请换个短一点的。

# The name has a character that cannot be printed.
problem-name-characters = 有一个字符印不出来。请去掉它，再试一次。

# The name stacks too many marks on a letter.
problem-name-marks = 一个字母上叠了太多符号。请减少一些。

# The name has a character that no typeface can show.
problem-name-undrawable = 有一个字符没有可用的字体。请换一种写法。

# The name is too wide for the cover.
problem-name-unfit = 名字太宽，封面放不下。请缩短一点。

# The team does not exist.
problem-team-unknown = 没有这支队伍。请从列表中选择。

# The country does not exist.
problem-country-unknown = 没有这个国家/地区。请从列表中选择。

# The campaign does not run in the fan's country.
problem-country-not-eligible = 很抱歉，你所在国家/地区的规定不允许参加。

# The country asks for an age and there is none.
problem-age-missing = 请填写你的周岁年龄。

# The fan is too young to consent alone.
problem-too-young = 你的年龄还差一点，不能独自同意这些内容。谢谢你想来唱歌。

# The language is not one of the campaign's.
problem-locale-unknown = 这个活动不支持该语言。请在首页另选一种。

# A required consent is missing.
problem-consent-missing = 没有你的同意，我们不能继续。

# The legal text has changed meanwhile.
problem-consent-outdated = 在你阅读之后，条款有了变更。请重新加载页面，再看一遍。

# The take is larger than allowed.
problem-take-too-large = 录音太大，发不出去。请再唱一遍，或选一个短一点的文件。

# The take is neither FLAC nor WAV.
problem-take-type = 这种文件用不了。支持 FLAC 和 WAV。

# The take has no bytes.
problem-take-empty = 录音是空的。请再唱一遍。

# The upload never arrived.
problem-take-missing = 录音还没有送到。请再发一次。

# The fan sent another take meanwhile, perhaps from another tab.
problem-take-replaced = 它已被你后来的一段录音取代。

# What arrived is not what was sent.
problem-take-corrupt = 录音在途中损坏了。请再发一次。

# The file cannot be read.
problem-take-unreadable = 这段录音读不了。请再唱一遍。

# The file ends too early.
problem-take-truncated = 录音缺了结尾。请再唱一遍。

# The file uses a format that is not supported.
problem-take-unsupported = 我们不认识这段录音的格式。请在这里再唱一遍。

# The take is shorter than the song needs.
problem-take-too-short = 有点短。请再多唱一些。

# The take is longer than the song.
problem-take-too-long = 唱得比歌还长。请再唱一遍。

# Nothing can be heard.
problem-take-silent = 什么都没听到。请检查麦克风，再唱一遍。

# The mix is not there yet.
problem-not-mixed = 你的声音还没混好。请稍等片刻。

# The campaign has not begun.
problem-campaign-not-open = 还没开唱。请过些时候再来。

# The campaign has ended.
problem-campaign-closed = 演唱已经结束。谢谢你想加入。

# The timing or the gain is out of range.
problem-placement-range = 这段录音的对齐超出了可调范围。请再唱一遍。

# Too many at once.
problem-busy = 现在唱的人很多。请稍等片刻，再试一次。

# An error of the service.
problem-internal = 我们这边出了问题。录音还在这台设备上，请重试。

# This phone no longer has the take, so it cannot be sent.
problem-take-gone = 这台设备上已经没有你的录音了。请再唱一遍。

# The take could not be prepared for sending on the phone.
problem-encoding-failed = 你的设备没能处理录音。请关闭其他应用，然后重试。

# No answer from the network.
problem-offline = 你没有联网。录音还在这台设备上。
