### A finished record: what its fan can do with it, and the page that everybody sees.

## The player and its buttons

# A button: plays the record.
record-play = เล่น

# The same button while it plays.
record-pause = หยุดชั่วคราว

# Names the slider of the position in the song.
record-seek = ตำแหน่งในเพลง

# A button: turns the cover to the words on its back, and again to its front.
record-turn = พลิกปก

# A button: shares the public page.
record-share = แชร์ลิงก์

# A link: saves the mix as a file.
record-download = ดาวน์โหลด

# A button: copies the private link.
record-private-link = คัดลอกลิงก์ส่วนตัว

# A link to the private page, where the record can be erased.
record-manage = เก็บไว้หรือลบ

# Beneath the buttons.
record-private-hint = ลิงก์ส่วนตัวคือกุญแจของแผ่นเสียงนี้ ใครมีลิงก์ก็ฟังและลบได้

# A button: hands the upright picture to the apps that show stories.
record-story = แชร์ลงสตอรี่

# A button: copies what to write beside a post.
record-copy-text = คัดลอกข้อความ

# The text for a post is on the clipboard.
text-copied = คัดลอกข้อความแล้ว

# The picture went to an app; the address is on the clipboard for a sticker.
story-shared = คัดลอกลิงก์ของคุณไว้แล้วด้วย วางเป็นสติกเกอร์ได้เลย

# What to do with the picture that was saved, first of three.
story-open = เปิดแอปที่คุณจะลงสตอรี่

# The second of three.
story-add = ใส่รูปที่เพิ่งบันทึก

# The third of three.
story-paste = วางลิงก์ของคุณ คัดลอกไว้ให้แล้ว

# Names the list of teams to challenge.
record-challenge = ท้าทีมอื่น

# A button: shares a link to the form for the team that is chosen in the list.
challenge-send = ส่งคำท้า

# What a challenge says before the address. $mine (text) is the fan’s own team, $team (text) the one that is challenged; both may be plural.
challenge-message = ทีม { $mine } ร้องแล้ว ทีม { $team } ถึงตาคุณบ้าง:

# The challenge is on the clipboard.
challenge-copied = คัดลอกคำท้าแล้ว

# The public page's address is on the clipboard.
share-copied = คัดลอกลิงก์แล้ว

# The private link is on the clipboard.
private-copied = คัดลอกลิงก์ส่วนตัวแล้ว

# The browser refused the clipboard. $link (text) is the address.
copy-by-hand = คัดลอกลิงก์นี้: { $link }

# What a shared message says before the address. $title (text) is the song.
share-message = ไปร้องเพลง “{ $title }” มา ลองฟังดู:

# The record is public.
record-public = ทุกคนที่มีลิงก์ฟังได้

# The record waits for a person's eye.
record-in-review = ทีมงานจะดูชื่อก่อนเปิดให้คนอื่นฟัง เปิดเมื่อไร ลิงก์ส่วนตัวของคุณจะบอก

# A moderator rejected the entry.
record-rejected = แผ่นเสียงนี้ไม่เป็นสาธารณะ คุณยังฟังและลบได้ที่นี่

## The private page

# Without JavaScript.
mine-no-script = ลิงก์ส่วนตัวอยู่แค่ในเบราว์เซอร์ของคุณ จึงต้องใช้ JavaScript เปิด

# The take has arrived, the record is not finished. Title.
mine-pending = ยังไม่เสร็จ

# The take has arrived, the record is not finished.
mine-pending-text = เทคของคุณอยู่กับเราแล้ว ตอนที่คนร้องเยอะ แผ่นเสียงมักใช้เวลาทำไม่กี่นาที

# The page was opened without a link. Title.
mine-no-link = ลิงก์ของคุณอยู่ไหน

# The page was opened without a link.
mine-no-link-text = หน้านี้เปิดด้วยลิงก์ส่วนตัวที่คุณเก็บไว้ ท้ายลิงก์เป็นตัวอักษรและตัวเลขเรียงกันยาวๆ

# Opens the question whether to erase.
mine-erase = ลบแผ่นเสียงของฉัน

# The question. Title.
mine-erase-question = ลบแผ่นเสียงนี้ไหม

# The question. What will happen.
mine-erase-text = เสียง ปก และหน้าสาธารณะของคุณจะหายไปถาวรจากทุกที่ภายในห้านาที และย้อนกลับไม่ได้

# Yes.
mine-erase-confirm = ลบถาวร

# No.
mine-erase-cancel = เก็บไว้

# It is erased. Title.
mine-erased = ลบแล้ว

# It is erased.
mine-erased-text = ไม่มีเสียงหรือชื่อของคุณเหลืออยู่กับเราเลย อยากร้องอีกเมื่อไรก็มาได้เสมอ

## The public page

# Title of the page and of the shared card. $name (text) is the fan, $title (text) the song.
share-title = { $name } ร้องเพลง “{ $title }”

# Description on the shared card. $team (text), $artist (text).
share-description = เพื่อทีม { $team } ร่วมกับ { $artist } ฟังก่อน แล้วมาร้องในแบบของคุณ

# Description on the shared card when the team is gone. $artist (text).
share-description-alone = ร่วมกับ { $artist } ฟังก่อน แล้วมาร้องในแบบของคุณ

# Describes the picture of the cover. $name (text) is the fan.
share-cover-alt = ปกแผ่นเสียงของ { $name } มีเสียงของเจ้าตัวพิมพ์อยู่บนปก

# Beneath the fan's name. $title (text), $team (text).
share-line = ร้องเพลง “{ $title }” · { $team }

# Beneath the fan's name when the team is gone. $title (text).
share-line-alone = ร้องเพลง “{ $title }”

# The button that leads to the form.
share-sing-yours = ถึงตาคุณร้อง

# What search engines show of the page. $name (text) is the fan, $title (text) the song, $team (text), $artist (text).
share-summary = { $name } ร้องเพลง “{ $title }” กับ { $artist } เพื่อทีม { $team } ฟังแผ่นเสียงนี้ แล้วเติมเสียงของคุณลงในเพลง

# What search engines show of the page when the team is gone. $name (text) is the fan, $title (text) the song, $artist (text).
share-summary-alone = { $name } ร้องเพลง “{ $title }” กับ { $artist } ฟังแผ่นเสียงนี้ แล้วเติมเสียงของคุณลงในเพลง

# Heading of the song’s words, where no script can show them on the cover.
share-words = เนื้อเพลง

# Opens the code that plays this record on another website.
share-embed = ฝัง

# Above the code: what to do with it.
share-embed-hint = วางโค้ดนี้ตรงที่อยากให้แผ่นเสียงเล่นบนหน้าเว็บของคุณ

# A button: copies the code.
share-embed-copy = คัดลอกโค้ด

# The code is on the clipboard.
share-embed-copied = คัดลอกโค้ดแล้ว

# The browser refused the clipboard.
share-embed-by-hand = เลือกโค้ดด้านบนแล้วคัดลอก
