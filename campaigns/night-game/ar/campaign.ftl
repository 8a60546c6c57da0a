### What the campaign "night game" says in its own voice.
### Short and warm, speaking to one person; no exclamation marks.

# The headline of the first page, set very large. At most six words, no full stop.
campaign-tagline = لا ينقصنا إلا صوتك
# Under the headline, and where a link to the campaign is shown elsewhere. The song's title stays in English.
campaign-description = ثلاثون ثانية وثمانية أسطر وألوان فريقك. غناء على موسيقى «Sing the Floodlights On»، ثم أسطوانة باسمك، وعلى غلافها صوتك أنت.
# The one line directly above the button that starts the recording.
campaign-call = في المدرّج مكان محجوز لك.
# The few words on the upright picture that invite to sing, large beside a code that leads to the record.
# At most three words, no full stop.
campaign-cover-call = غنِّ بدورك

## Legal areas, by the names of where their rules hold. They stand after "Terms and privacy:", as links.

# Countries of the European Union, with Iceland, Liechtenstein and Norway.
jurisdiction-eu = المنطقة الاقتصادية الأوروبية
# Every other country.
jurisdiction-world = سائر البلدان

## Teams, by the everyday name of the country. They stand in lists and on the sleeve, always alone.

# The team of Argentina.
team-arg = الأرجنتين
# The team of Brazil.
team-bra = البرازيل
# The team of Canada.
team-can = كندا
# The team of Côte d’Ivoire.
team-civ = كوت ديفوار
# The team of Colombia.
team-col = كولومبيا
# The team of Croatia.
team-cro = كرواتيا
# The team of Egypt.
team-egy = مصر
# The team of Spain.
team-esp = إسبانيا
# The team of France.
team-fra = فرنسا
# The team of Germany.
team-ger = ألمانيا
# The team of India.
team-ind = الهند
# The team of Italy.
team-ita = إيطاليا
# The team of Japan.
team-jpn = اليابان
# The team of South Korea.
team-kor = كوريا الجنوبية
# The team of Saudi Arabia.
team-ksa = السعودية
# The team of Morocco.
team-mar = المغرب
# The team of Mexico.
team-mex = المكسيك
# The team of Netherlands.
team-ned = هولندا
# The team of Nigeria.
team-nga = نيجيريا
# The team of New Zealand.
team-nzl = نيوزيلندا
# The team of Portugal.
team-por = البرتغال
# The team of Senegal.
team-sen = السنغال
# The team of Ukraine.
team-ukr = أوكرانيا
# The team of United States.
team-usa = الولايات المتحدة
