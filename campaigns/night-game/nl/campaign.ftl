### What the campaign "night game" says in its own voice.
### Short and warm, speaking to one person; no exclamation marks.

# The headline of the first page, set very large. At most six words, no full stop.
campaign-tagline = Nu alleen jouw stem nog
# Under the headline, and where a link to the campaign is shown elsewhere. The song's title stays in English.
campaign-description = Dertig seconden, acht regels, de kleuren van je team. Zing mee met ‘Sing the Floodlights On’ en houd er een plaat aan over met je naam en je eigen stem op de hoes.
# The one line directly above the button that starts the recording.
campaign-call = De tribune houdt je plek vrij.
# The few words on the upright picture that invite to sing, large beside a code that leads to the record.
# At most three words, no full stop.
campaign-cover-call = Zing nu zelf

## Legal areas, by the names of where their rules hold. They stand after "Terms and privacy:", as links.

# Countries of the European Union, with Iceland, Liechtenstein and Norway.
jurisdiction-eu = Europese Economische Ruimte
# Every other country.
jurisdiction-world = Overal elders

## Teams, by the everyday name of the country. They stand in lists and on the sleeve, always alone.

# The team of Argentina.
team-arg = Argentinië
# The team of Brazil.
team-bra = Brazilië
# The team of Canada.
team-can = Canada
# The team of Côte d’Ivoire.
team-civ = Ivoorkust
# The team of Colombia.
team-col = Colombia
# The team of Croatia.
team-cro = Kroatië
# The team of Egypt.
team-egy = Egypte
# The team of Spain.
team-esp = Spanje
# The team of France.
team-fra = Frankrijk
# The team of Germany.
team-ger = Duitsland
# The team of India.
team-ind = India
# The team of Italy.
team-ita = Italië
# The team of Japan.
team-jpn = Japan
# The team of South Korea.
team-kor = Zuid-Korea
# The team of Saudi Arabia.
team-ksa = Saoedi-Arabië
# The team of Morocco.
team-mar = Marokko
# The team of Mexico.
team-mex = Mexico
# The team of Netherlands.
team-ned = Nederland
# The team of Nigeria.
team-nga = Nigeria
# The team of New Zealand.
team-nzl = Nieuw-Zeeland
# The team of Portugal.
team-por = Portugal
# The team of Senegal.
team-sen = Senegal
# The team of Ukraine.
team-ukr = Oekraïne
# The team of United States.
team-usa = Verenigde Staten
