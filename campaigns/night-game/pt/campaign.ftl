### What the campaign "night game" says in its own voice.
### Short and warm, speaking to one person; no exclamation marks.

# The headline of the first page, set very large. At most six words, no full stop.
campaign-tagline = Só falta a sua voz
# Under the headline, and where a link to the campaign is shown elsewhere. The song's title stays in English.
campaign-description = Trinta segundos, oito versos, as cores da sua equipe. Cante “Sing the Floodlights On” e guarde um disco com seu nome e sua própria voz na capa.
# The one line directly above the button that starts the recording.
campaign-call = A arquibancada guardou seu lugar.
# The few words on the upright picture that invite to sing, large beside a code that leads to the record.
# At most three words, no full stop.
campaign-cover-call = Cante você também

## Legal areas, by the names of where their rules hold. They stand after "Terms and privacy:", as links.

# Countries of the European Union, with Iceland, Liechtenstein and Norway.
jurisdiction-eu = Espaço Econômico Europeu
# Every other country.
jurisdiction-world = Resto do mundo

## Teams, by the everyday name of the country. They stand in lists and on the sleeve, always alone.

# The team of Argentina.
team-arg = Argentina
# The team of Brazil.
team-bra = Brasil
# The team of Canada.
team-can = Canadá
# The team of Côte d’Ivoire.
team-civ = Costa do Marfim
# The team of Colombia.
team-col = Colômbia
# The team of Croatia.
team-cro = Croácia
# The team of Egypt.
team-egy = Egito
# The team of Spain.
team-esp = Espanha
# The team of France.
team-fra = França
# The team of Germany.
team-ger = Alemanha
# The team of India.
team-ind = Índia
# The team of Italy.
team-ita = Itália
# The team of Japan.
team-jpn = Japão
# The team of South Korea.
team-kor = Coreia do Sul
# The team of Saudi Arabia.
team-ksa = Arábia Saudita
# The team of Morocco.
team-mar = Marrocos
# The team of Mexico.
team-mex = México
# The team of Netherlands.
team-ned = Países Baixos
# The team of Nigeria.
team-nga = Nigéria
# The team of New Zealand.
team-nzl = Nova Zelândia
# The team of Portugal.
team-por = Portugal
# The team of Senegal.
team-sen = Senegal
# The team of Ukraine.
team-ukr = Ucrânia
# The team of United States.
team-usa = Estados Unidos
