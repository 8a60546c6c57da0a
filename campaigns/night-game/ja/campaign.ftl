### What the campaign "night game" says in its own voice.
### Short and warm, speaking to one person; no exclamation marks.

# The headline of the first page, set very large. At most six words, no full stop.
campaign-tagline = 足りないのは、あなたの声
# Under the headline, and where a link to the campaign is shown elsewhere. The song's title stays in English.
campaign-description = 30秒、8行、あなたのチームの色。「Sing the Floodlights On」に合わせて歌うと、あなたの名前と声がジャケットに入ったレコードが手元に残ります。
# The one line directly above the button that starts the recording.
campaign-call = スタンドに、あなたの席を空けてあります。
# The few words on the upright picture that invite to sing, large beside a code that leads to the record.
# At most three words, no full stop.
campaign-cover-call = あなたも歌おう

## Legal areas, by the names of where their rules hold. They stand after "Terms and privacy:", as links.

# Countries of the European Union, with Iceland, Liechtenstein and Norway.
jurisdiction-eu = 欧州経済領域
# Every other country.
jurisdiction-world = その他の国・地域

## Teams, by the everyday name of the country. They stand in lists and on the sleeve, always alone.

# The team of Argentina.
team-arg = アルゼンチン
# The team of Brazil.
team-bra = ブラジル
# The team of Canada.
team-can = カナダ
# The team of Côte d’Ivoire.
team-civ = コートジボワール
# The team of Colombia.
team-col = コロンビア
# The team of Croatia.
team-cro = クロアチア
# The team of Egypt.
team-egy = エジプト
# The team of Spain.
team-esp = スペイン
# The team of France.
team-fra = フランス
# The team of Germany.
team-ger = ドイツ
# The team of India.
team-ind = インド
# The team of Italy.
team-ita = イタリア
# The team of Japan.
team-jpn = 日本
# The team of South Korea.
team-kor = 韓国
# The team of Saudi Arabia.
team-ksa = サウジアラビア
# The team of Morocco.
team-mar = モロッコ
# The team of Mexico.
team-mex = メキシコ
# The team of Netherlands.
team-ned = オランダ
# The team of Nigeria.
team-nga = ナイジェリア
# The team of New Zealand.
team-nzl = ニュージーランド
# The team of Portugal.
team-por = ポルトガル
# The team of Senegal.
team-sen = セネガル
# The team of Ukraine.
team-ukr = ウクライナ
# The team of United States.
team-usa = アメリカ
