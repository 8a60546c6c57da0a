### What the campaign "night game" says in its own voice.
### Short and warm, speaking to one person; no exclamation marks.

# The headline of the first page, set very large. At most six words, no full stop.
campaign-tagline = Brakuje tylko twojego głosu
# Under the headline, and where a link to the campaign is shown elsewhere. The song's title stays in English.
campaign-description = Trzydzieści sekund, osiem wersów, barwy twojej drużyny. Zaśpiewaj z nami „Sing the Floodlights On” i zachowaj płytę ze swoim imieniem i własnym głosem na okładce.
# The one line directly above the button that starts the recording.
campaign-call = Trybuna trzyma dla ciebie miejsce.
# The few words on the upright picture that invite to sing, large beside a code that leads to the record.
# At most three words, no full stop.
campaign-cover-call = Zaśpiewaj i ty

## Legal areas, by the names of where their rules hold. They stand after "Terms and privacy:", as links.

# Countries of the European Union, with Iceland, Liechtenstein and Norway.
jurisdiction-eu = Europejski Obszar Gospodarczy
# Every other country.
jurisdiction-world = Pozostałe kraje

## Teams, by the everyday name of the country. They stand in lists and on the sleeve, always alone.

# The team of Argentina.
team-arg = Argentyna
# The team of Brazil.
team-bra = Brazylia
# The team of Canada.
team-can = Kanada
# The team of Côte d’Ivoire.
team-civ = Wybrzeże Kości Słoniowej
# The team of Colombia.
team-col = Kolumbia
# The team of Croatia.
team-cro = Chorwacja
# The team of Egypt.
team-egy = Egipt
# The team of Spain.
team-esp = Hiszpania
# The team of France.
team-fra = Francja
# The team of Germany.
team-ger = Niemcy
# The team of India.
team-ind = Indie
# The team of Italy.
team-ita = Włochy
# The team of Japan.
team-jpn = Japonia
# The team of South Korea.
team-kor = Korea Południowa
# The team of Saudi Arabia.
team-ksa = Arabia Saudyjska
# The team of Morocco.
team-mar = Maroko
# The team of Mexico.
team-mex = Meksyk
# The team of Netherlands.
team-ned = Holandia
# The team of Nigeria.
team-nga = Nigeria
# The team of New Zealand.
team-nzl = Nowa Zelandia
# The team of Portugal.
team-por = Portugalia
# The team of Senegal.
team-sen = Senegal
# The team of Ukraine.
team-ukr = Ukraina
# The team of United States.
team-usa = USA
