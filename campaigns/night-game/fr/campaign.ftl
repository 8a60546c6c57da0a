### What the campaign "night game" says in its own voice.
### Short and warm, speaking to one person; no exclamation marks.

# The headline of the first page, set very large. At most six words, no full stop.
campaign-tagline = Il ne manque que ta voix
# Under the headline, and where a link to the campaign is shown elsewhere. The song's title stays in English.
campaign-description = Trente secondes, huit vers, les couleurs de ton équipe. Chante sur « Sing the Floodlights On » et garde un disque à ton nom, avec ta propre voix sur la pochette.
# The one line directly above the button that starts the recording.
campaign-call = La tribune t’a gardé une place.
# The few words on the upright picture that invite to sing, large beside a code that leads to the record.
# At most three words, no full stop.
campaign-cover-call = Chante à ton tour

## Legal areas, by the names of where their rules hold. They stand after "Terms and privacy:", as links.

# Countries of the European Union, with Iceland, Liechtenstein and Norway.
jurisdiction-eu = Espace économique européen
# Every other country.
jurisdiction-world = Partout ailleurs

## Teams, by the everyday name of the country. They stand in lists and on the sleeve, always alone.

# The team of Argentina.
team-arg = Argentine
# The team of Brazil.
team-bra = Brésil
# The team of Canada.
team-can = Canada
# The team of Côte d’Ivoire.
team-civ = Côte d’Ivoire
# The team of Colombia.
team-col = Colombie
# The team of Croatia.
team-cro = Croatie
# The team of Egypt.
team-egy = Égypte
# The team of Spain.
team-esp = Espagne
# The team of France.
team-fra = France
# The team of Germany.
team-ger = Allemagne
# The team of India.
team-ind = Inde
# The team of Italy.
team-ita = Italie
# The team of Japan.
team-jpn = Japon
# The team of South Korea.
team-kor = Corée du Sud
# The team of Saudi Arabia.
team-ksa = Arabie saoudite
# The team of Morocco.
team-mar = Maroc
# The team of Mexico.
team-mex = Mexique
# The team of Netherlands.
team-ned = Pays-Bas
# The team of Nigeria.
team-nga = Nigeria
# The team of New Zealand.
team-nzl = Nouvelle-Zélande
# The team of Portugal.
team-por = Portugal
# The team of Senegal.
team-sen = Sénégal
# The team of Ukraine.
team-ukr = Ukraine
# The team of United States.
team-usa = États-Unis
