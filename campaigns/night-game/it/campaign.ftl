### What the campaign "night game" says in its own voice.
### Short and warm, speaking to one person; no exclamation marks.

# The headline of the first page, set very large. At most six words, no full stop.
campaign-tagline = Manca solo la tua voce
# Under the headline, and where a link to the campaign is shown elsewhere. The song's title stays in English.
campaign-description = Trenta secondi, otto versi, i colori della tua squadra. Canta «Sing the Floodlights On» e tieniti un disco con il tuo nome e la tua voce in copertina.
# The one line directly above the button that starts the recording.
campaign-call = La curva ti ha tenuto il posto.
# The few words on the upright picture that invite to sing, large beside a code that leads to the record.
# At most three words, no full stop.
campaign-cover-call = Ora canta tu

## Legal areas, by the names of where their rules hold. They stand after "Terms and privacy:", as links.

# Countries of the European Union, with Iceland, Liechtenstein and Norway.
jurisdiction-eu = Spazio economico europeo
# Every other country.
jurisdiction-world = Resto del mondo

## Teams, by the everyday name of the country. They stand in lists and on the sleeve, always alone.

# The team of Argentina.
team-arg = Argentina
# The team of Brazil.
team-bra = Brasile
# The team of Canada.
team-can = Canada
# The team of Côte d’Ivoire.
team-civ = Costa d’Avorio
# The team of Colombia.
team-col = Colombia
# The team of Croatia.
team-cro = Croazia
# The team of Egypt.
team-egy = Egitto
# The team of Spain.
team-esp = Spagna
# The team of France.
team-fra = Francia
# The team of Germany.
team-ger = Germania
# The team of India.
team-ind = India
# The team of Italy.
team-ita = Italia
# The team of Japan.
team-jpn = Giappone
# The team of South Korea.
team-kor = Corea del Sud
# The team of Saudi Arabia.
team-ksa = Arabia Saudita
# The team of Morocco.
team-mar = Marocco
# The team of Mexico.
team-mex = Messico
# The team of Netherlands.
team-ned = Paesi Bassi
# The team of Nigeria.
team-nga = Nigeria
# The team of New Zealand.
team-nzl = Nuova Zelanda
# The team of Portugal.
team-por = Portogallo
# The team of Senegal.
team-sen = Senegal
# The team of Ukraine.
team-ukr = Ucraina
# The team of United States.
team-usa = Stati Uniti
