### What the campaign "night game" says in its own voice.
### Short and warm, speaking to one person; no exclamation marks.

# The headline of the first page, set very large. At most six words, no full stop.
campaign-tagline = 只差你的声音
# Under the headline, and where a link to the campaign is shown elsewhere. The song's title stays in English.
campaign-description = 三十秒，八句歌词，你队伍的颜色。跟着《Sing the Floodlights On》一起唱，留下一张唱片，封面上有你的名字，也有你自己的声音。
# The one line directly above the button that starts the recording.
campaign-call = 看台上给你留好了位置。
# The few words on the upright picture that invite to sing, large beside a code that leads to the record.
# At most three words, no full stop.
campaign-cover-call = 你也来唱

## Legal areas, by the names of where their rules hold. They stand after "Terms and privacy:", as links.

# Countries of the European Union, with Iceland, Liechtenstein and Norway.
jurisdiction-eu = 欧洲经济区
# Every other country.
jurisdiction-world = 其他所有国家/地区

## Teams, by the everyday name of the country. They stand in lists and on the sleeve, always alone.

# The team of Argentina.
team-arg = 阿根廷
# The team of Brazil.
team-bra = 巴西
# The team of Canada.
team-can = 加拿大
# The team of Côte d’Ivoire.
team-civ = 科特迪瓦
# The team of Colombia.
team-col = 哥伦比亚
# The team of Croatia.
team-cro = 克罗地亚
# The team of Egypt.
team-egy = 埃及
# The team of Spain.
team-esp = 西班牙
# The team of France.
team-fra = 法国
# The team of Germany.
team-ger = 德国
# The team of India.
team-ind = 印度
# The team of Italy.
team-ita = 意大利
# The team of Japan.
team-jpn = 日本
# The team of South Korea.
team-kor = 韩国
# The team of Saudi Arabia.
team-ksa = 沙特阿拉伯
# The team of Morocco.
team-mar = 摩洛哥
# The team of Mexico.
team-mex = 墨西哥
# The team of Netherlands.
team-ned = 荷兰
# The team of Nigeria.
team-nga = 尼日利亚
# The team of New Zealand.
team-nzl = 新西兰
# The team of Portugal.
team-por = 葡萄牙
# The team of Senegal.
team-sen = 塞内加尔
# The team of Ukraine.
team-ukr = 乌克兰
# The team of United States.
team-usa = 美国
