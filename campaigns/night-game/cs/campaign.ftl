### What the campaign "night game" says in its own voice.
### Short and warm, speaking to one person; no exclamation marks.

# The headline of the first page, set very large. At most six words, no full stop.
campaign-tagline = Chybí už jen tvůj hlas
# Under the headline, and where a link to the campaign is shown elsewhere. The song's title stays in English.
campaign-description = Třicet sekund, osm veršů, barvy tvého týmu. Zazpívej si s námi „Sing the Floodlights On“ a nech si desku se svým jménem a vlastním hlasem na obalu.
# The one line directly above the button that starts the recording.
campaign-call = Tribuna ti drží místo.
# The few words on the upright picture that invite to sing, large beside a code that leads to the record.
# At most three words, no full stop.
campaign-cover-call = Zazpívej i ty

## Legal areas, by the names of where their rules hold. They stand after "Terms and privacy:", as links.

# Countries of the European Union, with Iceland, Liechtenstein and Norway.
jurisdiction-eu = Evropský hospodářský prostor
# Every other country.
jurisdiction-world = Ostatní země

## Teams, by the everyday name of the country. They stand in lists and on the sleeve, always alone.

# The team of Argentina.
team-arg = Argentina
# The team of Brazil.
team-bra = Brazílie
# The team of Canada.
team-can = Kanada
# The team of Côte d’Ivoire.
team-civ = Pobřeží slonoviny
# The team of Colombia.
team-col = Kolumbie
# The team of Croatia.
team-cro = Chorvatsko
# The team of Egypt.
team-egy = Egypt
# The team of Spain.
team-esp = Španělsko
# The team of France.
team-fra = Francie
# The team of Germany.
team-ger = Německo
# The team of India.
team-ind = Indie
# The team of Italy.
team-ita = Itálie
# The team of Japan.
team-jpn = Japonsko
# The team of South Korea.
team-kor = Jižní Korea
# The team of Saudi Arabia.
team-ksa = Saúdská Arábie
# The team of Morocco.
team-mar = Maroko
# The team of Mexico.
team-mex = Mexiko
# The team of Netherlands.
team-ned = Nizozemsko
# The team of Nigeria.
team-nga = Nigérie
# The team of New Zealand.
team-nzl = Nový Zéland
# The team of Portugal.
team-por = Portugalsko
# The team of Senegal.
team-sen = Senegal
# The team of Ukraine.
team-ukr = Ukrajina
# The team of United States.
team-usa = USA
