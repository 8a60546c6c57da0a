### What the campaign "night game" says in its own voice.
### Short and warm, speaking to one person; no exclamation marks.

# The headline of the first page, set very large. At most six words, no full stop.
campaign-tagline = חסר לנו רק הקול שלך
# Under the headline, and where a link to the campaign is shown elsewhere. The song's title stays in English.
campaign-description = שלושים שניות, שמונה שורות, הצבעים של הקבוצה שלך. שרים יחד עם ״Sing the Floodlights On״, ונשאר לך תקליט עם השם שלך ועם הקול שלך על העטיפה.
# The one line directly above the button that starts the recording.
campaign-call = ביציע שמרו לך מקום.
# The few words on the upright picture that invite to sing, large beside a code that leads to the record.
# At most three words, no full stop.
campaign-cover-call = עכשיו תורך לשיר

## Legal areas, by the names of where their rules hold. They stand after "Terms and privacy:", as links.

# Countries of the European Union, with Iceland, Liechtenstein and Norway.
jurisdiction-eu = האזור הכלכלי האירופי
# Every other country.
jurisdiction-world = כל שאר המדינות

## Teams, by the everyday name of the country. They stand in lists and on the sleeve, always alone.

# The team of Argentina.
team-arg = ארגנטינה
# The team of Brazil.
team-bra = ברזיל
# The team of Canada.
team-can = קנדה
# The team of Côte d’Ivoire.
team-civ = חוף השנהב
# The team of Colombia.
team-col = קולומביה
# The team of Croatia.
team-cro = קרואטיה
# The team of Egypt.
team-egy = מצרים
# The team of Spain.
team-esp = ספרד
# The team of France.
team-fra = צרפת
# The team of Germany.
team-ger = גרמניה
# The team of India.
team-ind = הודו
# The team of Italy.
team-ita = איטליה
# The team of Japan.
team-jpn = יפן
# The team of South Korea.
team-kor = דרום קוריאה
# The team of Saudi Arabia.
team-ksa = ערב הסעודית
# The team of Morocco.
team-mar = מרוקו
# The team of Mexico.
team-mex = מקסיקו
# The team of Netherlands.
team-ned = הולנד
# The team of Nigeria.
team-nga = ניגריה
# The team of New Zealand.
team-nzl = ניו זילנד
# The team of Portugal.
team-por = פורטוגל
# The team of Senegal.
team-sen = סנגל
# The team of Ukraine.
team-ukr = אוקראינה
# The team of United States.
team-usa = ארצות הברית
