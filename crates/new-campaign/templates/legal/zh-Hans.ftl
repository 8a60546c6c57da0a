### What a fan agrees to, as the tick boxes show it.
### The exact text is kept with each consent: change a word and the jurisdiction's version in campaign.toml changes too.

# The tick that is required before anything is sent. "The terms" are the long text beside this file.
consent-terms = 我已年满 16 周岁，并接受条款。我的声音可以录制下来、与歌曲混音，并连同我的名字和队伍展示在公开页面上，直到我删除为止。
# The optional tick: the voice may be heard in the final record with everybody else's.
consent-song = 我的声音还可以和许多人的声音一起，用在这首歌的最终唱片里。（可选）
