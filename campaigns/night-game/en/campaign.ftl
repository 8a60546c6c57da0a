### What the campaign "night game" says in its own voice.
### Short and warm, speaking to one person; no exclamation marks.

# The headline of the first page, set very large. At most six words, no full stop.
campaign-tagline = We are one voice short
# Under the headline, and where a link to the campaign is shown elsewhere. The song's title stays in English.
campaign-description = Thirty seconds, eight lines, your team’s colours. Sing along to “Sing the Floodlights On” and keep a record with your name and your own voice on the sleeve.
# The one line directly above the button that starts the recording.
campaign-call = The stand has kept you a place.
# The few words on the upright picture that invite to sing, large beside a code that leads to the record.
# At most three words, no full stop.
campaign-cover-call = Sing yours

## Legal areas, by the names of where their rules hold. They stand after "Terms and privacy:", as links.

# Countries of the European Union, with Iceland, Liechtenstein and Norway.
jurisdiction-eu = European Economic Area
# Every other country.
jurisdiction-world = Everywhere else

## Teams, by the everyday name of the country. They stand in lists and on the sleeve, always alone.

# The team of Argentina.
team-arg = Argentina
# The team of Brazil.
team-bra = Brazil
# The team of Canada.
team-can = Canada
# The team of Côte d’Ivoire.
team-civ = Côte d’Ivoire
# The team of Colombia.
team-col = Colombia
# The team of Croatia.
team-cro = Croatia
# The team of Egypt.
team-egy = Egypt
# The team of Spain.
team-esp = Spain
# The team of France.
team-fra = France
# The team of Germany.
team-ger = Germany
# The team of India.
team-ind = India
# The team of Italy.
team-ita = Italy
# The team of Japan.
team-jpn = Japan
# The team of South Korea.
team-kor = South Korea
# The team of Saudi Arabia.
team-ksa = Saudi Arabia
# The team of Morocco.
team-mar = Morocco
# The team of Mexico.
team-mex = Mexico
# The team of Netherlands.
team-ned = Netherlands
# The team of Nigeria.
team-nga = Nigeria
# The team of New Zealand.
team-nzl = New Zealand
# The team of Portugal.
team-por = Portugal
# The team of Senegal.
team-sen = Senegal
# The team of Ukraine.
team-ukr = Ukraine
# The team of United States.
team-usa = United States
