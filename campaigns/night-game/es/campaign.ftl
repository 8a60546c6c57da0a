### What the campaign "night game" says in its own voice.
### Short and warm, speaking to one person; no exclamation marks.

# The headline of the first page, set very large. At most six words, no full stop.
campaign-tagline = Nos falta una voz: la tuya
# Under the headline, and where a link to the campaign is shown elsewhere. The song's title stays in English.
campaign-description = Treinta segundos, ocho versos, los colores de tu equipo. Canta «Sing the Floodlights On» y quédate con un disco que lleva tu nombre y tu propia voz en la portada.
# The one line directly above the button that starts the recording.
campaign-call = La tribuna te guardó un lugar.
# The few words on the upright picture that invite to sing, large beside a code that leads to the record.
# At most three words, no full stop.
campaign-cover-call = Ahora canta tú

## Legal areas, by the names of where their rules hold. They stand after "Terms and privacy:", as links.

# Countries of the European Union, with Iceland, Liechtenstein and Norway.
jurisdiction-eu = Espacio Económico Europeo
# Every other country.
jurisdiction-world = Resto del mundo

## Teams, by the everyday name of the country. They stand in lists and on the sleeve, always alone.

# The team of Argentina.
team-arg = Argentina
# The team of Brazil.
team-bra = Brasil
# The team of Canada.
team-can = Canadá
# The team of Côte d’Ivoire.
team-civ = Costa de Marfil
# The team of Colombia.
team-col = Colombia
# The team of Croatia.
team-cro = Croacia
# The team of Egypt.
team-egy = Egipto
# The team of Spain.
team-esp = España
# The team of France.
team-fra = Francia
# The team of Germany.
team-ger = Alemania
# The team of India.
team-ind = India
# The team of Italy.
team-ita = Italia
# The team of Japan.
team-jpn = Japón
# The team of South Korea.
team-kor = Corea del Sur
# The team of Saudi Arabia.
team-ksa = Arabia Saudita
# The team of Morocco.
team-mar = Marruecos
# The team of Mexico.
team-mex = México
# The team of Netherlands.
team-ned = Países Bajos
# The team of Nigeria.
team-nga = Nigeria
# The team of New Zealand.
team-nzl = Nueva Zelanda
# The team of Portugal.
team-por = Portugal
# The team of Senegal.
team-sen = Senegal
# The team of Ukraine.
team-ukr = Ucrania
# The team of United States.
team-usa = Estados Unidos
