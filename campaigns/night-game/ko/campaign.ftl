### What the campaign "night game" says in its own voice.
### Short and warm, speaking to one person; no exclamation marks.

# The headline of the first page, set very large. At most six words, no full stop.
campaign-tagline = 목소리 하나가 모자라요
# Under the headline, and where a link to the campaign is shown elsewhere. The song's title stays in English.
campaign-description = 30초, 여덟 줄, 우리 팀의 색. ‘Sing the Floodlights On’에 맞춰 따라 부르고, 내 이름과 내 목소리가 재킷에 담긴 음반을 간직하세요.
# The one line directly above the button that starts the recording.
campaign-call = 관중석에 당신의 자리를 비워 두었어요.
# The few words on the upright picture that invite to sing, large beside a code that leads to the record.
# At most three words, no full stop.
campaign-cover-call = 같이 불러요

## Legal areas, by the names of where their rules hold. They stand after "Terms and privacy:", as links.

# Countries of the European Union, with Iceland, Liechtenstein and Norway.
jurisdiction-eu = 유럽 경제 지역
# Every other country.
jurisdiction-world = 그 밖의 모든 국가

## Teams, by the everyday name of the country. They stand in lists and on the sleeve, always alone.

# The team of Argentina.
team-arg = 아르헨티나
# The team of Brazil.
team-bra = 브라질
# The team of Canada.
team-can = 캐나다
# The team of Côte d’Ivoire.
team-civ = 코트디부아르
# The team of Colombia.
team-col = 콜롬비아
# The team of Croatia.
team-cro = 크로아티아
# The team of Egypt.
team-egy = 이집트
# The team of Spain.
team-esp = 스페인
# The team of France.
team-fra = 프랑스
# The team of Germany.
team-ger = 독일
# The team of India.
team-ind = 인도
# The team of Italy.
team-ita = 이탈리아
# The team of Japan.
team-jpn = 일본
# The team of South Korea.
team-kor = 대한민국
# The team of Saudi Arabia.
team-ksa = 사우디아라비아
# The team of Morocco.
team-mar = 모로코
# The team of Mexico.
team-mex = 멕시코
# The team of Netherlands.
team-ned = 네덜란드
# The team of Nigeria.
team-nga = 나이지리아
# The team of New Zealand.
team-nzl = 뉴질랜드
# The team of Portugal.
team-por = 포르투갈
# The team of Senegal.
team-sen = 세네갈
# The team of Ukraine.
team-ukr = 우크라이나
# The team of United States.
team-usa = 미국
