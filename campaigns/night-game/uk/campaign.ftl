### What the campaign "night game" says in its own voice.
### Short and warm, speaking to one person; no exclamation marks.

# The headline of the first page, set very large. At most six words, no full stop.
campaign-tagline = Бракує лише твого голосу
# Under the headline, and where a link to the campaign is shown elsewhere. The song's title stays in English.
campaign-description = Тридцять секунд, вісім рядків, кольори твоєї команди. Заспівай із нами «Sing the Floodlights On» і залиш собі платівку зі своїм ім’ям і власним голосом на обкладинці.
# The one line directly above the button that starts the recording.
campaign-call = Трибуна тримає для тебе місце.
# The few words on the upright picture that invite to sing, large beside a code that leads to the record.
# At most three words, no full stop.
campaign-cover-call = Заспівай і ти

## Legal areas, by the names of where their rules hold. They stand after "Terms and privacy:", as links.

# Countries of the European Union, with Iceland, Liechtenstein and Norway.
jurisdiction-eu = Європейська економічна зона
# Every other country.
jurisdiction-world = Решта країн

## Teams, by the everyday name of the country. They stand in lists and on the sleeve, always alone.

# The team of Argentina.
team-arg = Аргентина
# The team of Brazil.
team-bra = Бразилія
# The team of Canada.
team-can = Канада
# The team of Côte d’Ivoire.
team-civ = Кот-д’Івуар
# The team of Colombia.
team-col = Колумбія
# The team of Croatia.
team-cro = Хорватія
# The team of Egypt.
team-egy = Єгипет
# The team of Spain.
team-esp = Іспанія
# The team of France.
team-fra = Франція
# The team of Germany.
team-ger = Німеччина
# The team of India.
team-ind = Індія
# The team of Italy.
team-ita = Італія
# The team of Japan.
team-jpn = Японія
# The team of South Korea.
team-kor = Південна Корея
# The team of Saudi Arabia.
team-ksa = Саудівська Аравія
# The team of Morocco.
team-mar = Марокко
# The team of Mexico.
team-mex = Мексика
# The team of Netherlands.
team-ned = Нідерланди
# The team of Nigeria.
team-nga = Нігерія
# The team of New Zealand.
team-nzl = Нова Зеландія
# The team of Portugal.
team-por = Португалія
# The team of Senegal.
team-sen = Сенегал
# The team of Ukraine.
team-ukr = Україна
# The team of United States.
team-usa = США
