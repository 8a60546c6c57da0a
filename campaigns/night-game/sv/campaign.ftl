### What the campaign "night game" says in its own voice.
### Short and warm, speaking to one person; no exclamation marks.

# The headline of the first page, set very large. At most six words, no full stop.
campaign-tagline = Nu saknas bara din röst
# Under the headline, and where a link to the campaign is shown elsewhere. The song's title stays in English.
campaign-description = Trettio sekunder, åtta rader, ditt lags färger. Sjung med i ”Sing the Floodlights On” och få en skiva med ditt namn och din egen röst på omslaget.
# The one line directly above the button that starts the recording.
campaign-call = Läktaren har sparat en plats åt dig.
# The few words on the upright picture that invite to sing, large beside a code that leads to the record.
# At most three words, no full stop.
campaign-cover-call = Nu sjunger du

## Legal areas, by the names of where their rules hold. They stand after "Terms and privacy:", as links.

# Countries of the European Union, with Iceland, Liechtenstein and Norway.
jurisdiction-eu = Europeiska ekonomiska samarbetsområdet
# Every other country.
jurisdiction-world = Övriga världen

## Teams, by the everyday name of the country. They stand in lists and on the sleeve, always alone.

# The team of Argentina.
team-arg = Argentina
# The team of Brazil.
team-bra = Brasilien
# The team of Canada.
team-can = Kanada
# The team of Côte d’Ivoire.
team-civ = Elfenbenskusten
# The team of Colombia.
team-col = Colombia
# The team of Croatia.
team-cro = Kroatien
# The team of Egypt.
team-egy = Egypten
# The team of Spain.
team-esp = Spanien
# The team of France.
team-fra = Frankrike
# The team of Germany.
team-ger = Tyskland
# The team of India.
team-ind = Indien
# The team of Italy.
team-ita = Italien
# The team of Japan.
team-jpn = Japan
# The team of South Korea.
team-kor = Sydkorea
# The team of Saudi Arabia.
team-ksa = Saudiarabien
# The team of Morocco.
team-mar = Marocko
# The team of Mexico.
team-mex = Mexiko
# The team of Netherlands.
team-ned = Nederländerna
# The team of Nigeria.
team-nga = Nigeria
# The team of New Zealand.
team-nzl = Nya Zeeland
# The team of Portugal.
team-por = Portugal
# The team of Senegal.
team-sen = Senegal
# The team of Ukraine.
team-ukr = Ukraina
# The team of United States.
team-usa = USA
