### What a fan agrees to, as the tick boxes show it.
### The exact text is kept with each consent: change a word and the jurisdiction's version in campaign.toml changes too.

# The tick that is required before anything is sent. "The terms" are the long text beside this file.
consent-terms = ฉันอายุ 16 ปีขึ้นไปและยอมรับข้อกำหนด อนุญาตให้อัดเสียงของฉัน มิกซ์เข้ากับเพลง และแสดงพร้อมชื่อและทีมของฉันบนหน้าสาธารณะ จนกว่าฉันจะลบ
# The optional tick: the voice may be heard in the final record with everybody else's.
consent-song = อนุญาตให้ใช้เสียงของฉันในแผ่นเสียงฉบับสุดท้ายของเพลงนี้ด้วย ร่วมกับเสียงอื่นอีกมากมาย (ไม่บังคับ)
