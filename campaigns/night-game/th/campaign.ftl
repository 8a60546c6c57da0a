### What the campaign "night game" says in its own voice.
### Short and warm, speaking to one person; no exclamation marks.

# The headline of the first page, set very large. At most six words, no full stop.
campaign-tagline = ขาดแค่เสียงคุณ
# Under the headline, and where a link to the campaign is shown elsewhere. The song's title stays in English.
campaign-description = 30 วินาที 8 บรรทัด ในสีของทีมคุณ ร้องตามเพลง “Sing the Floodlights On” แล้วเก็บแผ่นเสียงที่มีชื่อและเสียงของคุณเองบนปก
# The one line directly above the button that starts the recording.
campaign-call = บนอัฒจันทร์มีที่ของคุณรออยู่
# The few words on the upright picture that invite to sing, large beside a code that leads to the record.
# At most three words, no full stop.
campaign-cover-call = มาร้องด้วยกัน

## Legal areas, by the names of where their rules hold. They stand after "Terms and privacy:", as links.

# Countries of the European Union, with Iceland, Liechtenstein and Norway.
jurisdiction-eu = เขตเศรษฐกิจยุโรป
# Every other country.
jurisdiction-world = ประเทศอื่นทั้งหมด

## Teams, by the everyday name of the country. They stand in lists and on the sleeve, always alone.

# The team of Argentina.
team-arg = อาร์เจนตินา
# The team of Brazil.
team-bra = บราซิล
# The team of Canada.
team-can = แคนาดา
# The team of Côte d’Ivoire.
team-civ = ไอวอรีโคสต์
# The team of Colombia.
team-col = โคลอมเบีย
# The team of Croatia.
team-cro = โครเอเชีย
# The team of Egypt.
team-egy = อียิปต์
# The team of Spain.
team-esp = สเปน
# The team of France.
team-fra = ฝรั่งเศส
# The team of Germany.
team-ger = เยอรมนี
# The team of India.
team-ind = อินเดีย
# The team of Italy.
team-ita = อิตาลี
# The team of Japan.
team-jpn = ญี่ปุ่น
# The team of South Korea.
team-kor = เกาหลีใต้
# The team of Saudi Arabia.
team-ksa = ซาอุดีอาระเบีย
# The team of Morocco.
team-mar = โมร็อกโก
# The team of Mexico.
team-mex = เม็กซิโก
# The team of Netherlands.
team-ned = เนเธอร์แลนด์
# The team of Nigeria.
team-nga = ไนจีเรีย
# The team of New Zealand.
team-nzl = นิวซีแลนด์
# The team of Portugal.
team-por = โปรตุเกส
# The team of Senegal.
team-sen = เซเนกัล
# The team of Ukraine.
team-ukr = ยูเครน
# The team of United States.
team-usa = สหรัฐอเมริกา
