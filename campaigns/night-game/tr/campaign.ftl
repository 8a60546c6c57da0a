### What the campaign "night game" says in its own voice.
### Short and warm, speaking to one person; no exclamation marks.

# The headline of the first page, set very large. At most six words, no full stop.
campaign-tagline = Bir tek senin sesin eksik
# Under the headline, and where a link to the campaign is shown elsewhere. The song's title stays in English.
campaign-description = Otuz saniye, sekiz dize, takımının renkleri. “Sing the Floodlights On” şarkısına eşlik et; kapağında adın ve kendi sesin olan bir plak senin olsun.
# The one line directly above the button that starts the recording.
campaign-call = Tribün sana yer ayırdı.
# The few words on the upright picture that invite to sing, large beside a code that leads to the record.
# At most three words, no full stop.
campaign-cover-call = Sen de söyle

## Legal areas, by the names of where their rules hold. They stand after "Terms and privacy:", as links.

# Countries of the European Union, with Iceland, Liechtenstein and Norway.
jurisdiction-eu = Avrupa Ekonomik Alanı
# Every other country.
jurisdiction-world = Diğer ülkeler

## Teams, by the everyday name of the country. They stand in lists and on the sleeve, always alone.

# The team of Argentina.
team-arg = Arjantin
# The team of Brazil.
team-bra = Brezilya
# The team of Canada.
team-can = Kanada
# The team of Côte d’Ivoire.
team-civ = Fildişi Sahili
# The team of Colombia.
team-col = Kolombiya
# The team of Croatia.
team-cro = Hırvatistan
# The team of Egypt.
team-egy = Mısır
# The team of Spain.
team-esp = İspanya
# The team of France.
team-fra = Fransa
# The team of Germany.
team-ger = Almanya
# The team of India.
team-ind = Hindistan
# The team of Italy.
team-ita = İtalya
# The team of Japan.
team-jpn = Japonya
# The team of South Korea.
team-kor = Güney Kore
# The team of Saudi Arabia.
team-ksa = Suudi Arabistan
# The team of Morocco.
team-mar = Fas
# The team of Mexico.
team-mex = Meksika
# The team of Netherlands.
team-ned = Hollanda
# The team of Nigeria.
team-nga = Nijerya
# The team of New Zealand.
team-nzl = Yeni Zelanda
# The team of Portugal.
team-por = Portekiz
# The team of Senegal.
team-sen = Senegal
# The team of Ukraine.
team-ukr = Ukrayna
# The team of United States.
team-usa = ABD
