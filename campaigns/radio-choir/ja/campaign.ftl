### What the campaign "radio choir" says in its own voice.
### Unhurried and friendly, like a presenter at seven in the morning who speaks to one listener; no exclamation marks.

# The headline of the first page, set very large. At most six words, no full stop.
campaign-tagline = 歌声で、朝をひらこう
# Under the headline, and where a link to the campaign is shown elsewhere. The song's title and the station's name stay as they are.
campaign-description = ゆったりとしたワルツに、短い歌詞が8行。やかんも、もう火にかかっています。Radio Larkの朝の合唱団といっしょに「Open the Window」を歌うと、あなたの名前と声がジャケットに入ったレコードが手元に残ります。
# The one line directly above the button that starts the recording.
campaign-call = 合唱団に、あなたの椅子を用意してあります。
# The few words on the upright picture that invite to sing, large beside a code that leads to the record.
# At most three words, no full stop.
campaign-cover-call = あなたも歌おう

## Legal areas, by the names of where their rules hold. They stand after "Terms and privacy:", as links.

# Countries of the European Union, with Iceland, Liechtenstein and Norway.
jurisdiction-eu = 欧州経済領域
# Japan alone.
jurisdiction-jp = 日本
# Every other country.
jurisdiction-world = その他の国・地域

## Teams: the places where the radio is on in the morning. They stand in lists and on the sleeve, always alone.

# Where the kettle is on.
team-kitchen = 台所
# The room behind the shop where bread is baked before dawn.
team-bakery = パン工房
# A lighthouse, and whoever keeps it.
team-lighthouse = 灯台
# A train with beds, still on its way in the morning.
team-sleeper = 夜行列車
# A nursery under glass, with its gardeners.
team-greenhouse = 温室
# A small boat that carries people across a river or a bay.
team-ferry = 渡し船
# A balcony with flowers, in a town.
team-balcony = ベランダ
# Where the hens live, and the first who sing.
team-henhouse = にわとり小屋
