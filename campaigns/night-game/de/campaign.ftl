### What the campaign "night game" says in its own voice.
### Short and warm, speaking to one person; no exclamation marks.

# The headline of the first page, set very large. At most six words, no full stop.
campaign-tagline = Uns fehlt noch deine Stimme
# Under the headline, and where a link to the campaign is shown elsewhere. The song's title stays in English.
campaign-description = Dreißig Sekunden, acht Zeilen, die Farben deines Teams. Sing „Sing the Floodlights On“ mit und hol dir eine Platte mit deinem Namen und deiner eigenen Stimme auf dem Cover.
# The one line directly above the button that starts the recording.
campaign-call = Die Kurve hält dir einen Platz frei.
# The few words on the upright picture that invite to sing, large beside a code that leads to the record.
# At most three words, no full stop.
campaign-cover-call = Jetzt singst du

## Legal areas, by the names of where their rules hold. They stand after "Terms and privacy:", as links.

# Countries of the European Union, with Iceland, Liechtenstein and Norway.
jurisdiction-eu = Europäischer Wirtschaftsraum
# Every other country.
jurisdiction-world = Überall sonst

## Teams, by the everyday name of the country. They stand in lists and on the sleeve, always alone.

# The team of Argentina.
team-arg = Argentinien
# The team of Brazil.
team-bra = Brasilien
# The team of Canada.
team-can = Kanada
# The team of Côte d’Ivoire.
team-civ = Elfenbeinküste
# The team of Colombia.
team-col = Kolumbien
# The team of Croatia.
team-cro = Kroatien
# The team of Egypt.
team-egy = Ägypten
# The team of Spain.
team-esp = Spanien
# The team of France.
team-fra = Frankreich
# The team of Germany.
team-ger = Deutschland
# The team of India.
team-ind = Indien
# The team of Italy.
team-ita = Italien
# The team of Japan.
team-jpn = Japan
# The team of South Korea.
team-kor = Südkorea
# The team of Saudi Arabia.
team-ksa = Saudi-Arabien
# The team of Morocco.
team-mar = Marokko
# The team of Mexico.
team-mex = Mexiko
# The team of Netherlands.
team-ned = Niederlande
# The team of Nigeria.
team-nga = Nigeria
# The team of New Zealand.
team-nzl = Neuseeland
# The team of Portugal.
team-por = Portugal
# The team of Senegal.
team-sen = Senegal
# The team of Ukraine.
team-ukr = Ukraine
# The team of United States.
team-usa = USA
