### The booth: from the name to the finished record.

# Title of the page.
sing-title = เติมเสียงของคุณ

# A button with an arrow: one step back.
step-back = ย้อนกลับ

# The button that leads to the next step.
step-on = ไปต่อ

# Describes the picture of the cover while the fan changes it.
cover-alt = ปกแผ่นเสียงของคุณ

## Name

# Asks for the name to write on the cover.
name-question = แผ่นเสียงนี้ของใคร

# Beneath the field for the name.
name-hint = พิมพ์อย่างไรก็ขึ้นปกอย่างนั้น ใช้อักษรภาษาไหนก็ได้

# A button. The name is in letters that no typeface has, such as 𝓐𝓸𝓲𝓯𝓮; $name (text) is the same in plain letters.
name-plain = เขียนว่า { $name }

# A take was made before on this device. Followed by name-resume-action.
name-resume = เทคล่าสุดของคุณยังอยู่ที่นี่

# A link behind name-resume.
name-resume-action = ทำต่อเลย

## Team

# Asks which team the fan sings for.
team-question = คุณร้องให้ทีมไหน

# No team was chosen.
team-missing = เลือกทีมที่คุณจะร้องให้

## Country and age

# Why country and age are asked.
place-why = ประเทศของคุณเป็นตัวกำหนดว่ากฎใดคุ้มครองคุณ ส่วนอายุเราตรวจอย่างเดียว ไม่เก็บไว้

# Label of the list of countries.
place-country = ประเทศ

# The first line of the list of countries.
place-choose = เลือกประเทศของคุณ

# Label of the field for the age in years.
place-age = อายุ

# No country was chosen.
country-missing = เลือกประเทศที่คุณอาศัยอยู่

## Sound check

# Before the microphone is asked for. Title.
check-title = ลองเสียงกันก่อน

# Before the microphone is asked for: why, and what to have at hand.
check-text = ถ้ามีหูฟัง ใส่ไว้เลย แล้วให้เราได้ยินเสียงคุณหน่อย เบราว์เซอร์จะขอใช้ไมโครโฟนหนึ่งครั้ง

# The button that opens the microphone.
check-open = เปิดไมโครโฟน

# The microphone is being opened.
check-opening = กำลังเปิดไมโครโฟน

# The microphone is open: what to do.
check-hum = ลองฮัมบรรทัดแรก ดังเท่าที่จะร้องจริง

# For fans who have a recording. Opens a file chooser.
check-file = ใช้ไฟล์เสียงที่มีอยู่

# A link back to the form, for fans who filled it in before.
check-change = เปลี่ยนชื่อหรือทีม

# The chosen file is being read.
check-reading = กำลังอ่านไฟล์เสียงของคุณ

# Advice while the fan hums: nothing is known yet.
advice-listening = เราฟังอยู่

# Advice: the microphone gives nothing but zeros.
advice-silent = เราไม่ได้ยินอะไรเลย

# Advice: too quiet.
advice-quiet = เข้ามาใกล้อีกนิด

# Advice: too loud, it distorts.
advice-clipping = ถอยหลังหนึ่งก้าว

# Advice: the room is noisy.
advice-noisy = หามุมที่เงียบกว่านี้

# Advice: a Bluetooth headset sounds like a telephone.
advice-telephone = ปิดบลูทูธก่อน

# Advice: good.
advice-ready = เสียงคุณดีมาก

# Beneath advice-silent.
advice-silent-more = ไมโครโฟนปิดเสียงอยู่ เปิดได้ที่สาย ที่หูฟัง หรือในการตั้งค่า

# Beneath advice-quiet.
advice-quiet-more = เข้ามาใกล้ไมโครโฟนให้เหลือแค่หนึ่งฝ่ามือ

# Beneath advice-clipping.
advice-clipping-more = ใกล้ไปเสียงจะแตก ร้องดังได้เต็มที่ แค่ถอยออกมาอีกนิด

# Beneath advice-noisy.
advice-noisy-more = รอบตัวคุณเสียงดัง ลองปิดหน้าต่าง หรือหันหลังให้ฝูงชน

# Beneath advice-telephone.
advice-telephone-more = หูฟังของคุณส่งเสียงมาแบบโทรศัพท์ ใช้หูฟังแบบมีสายหรือไมโครโฟนในเครื่องจะดีกว่า

# Beneath advice-ready.
advice-ready-more = ใส่หูฟังแล้วจะยิ่งดี เพราะเสียงเพลงจะไม่เข้าไมโครโฟน

## Recording

# Title for screen readers.
booth-title = ห้องอัด

# Before the take. $beats (number) are counted.
booth-lead = { $beats ->
   *[other] นับ { $beats } จังหวะแล้วถึงตาคุณ เนื้อเพลงจะสว่างขึ้นตามจังหวะร้อง
}

# The button that starts the take.
booth-start = เริ่ม

# The button that throws the running take away and starts over.
booth-restart = เริ่มใหม่

# The button that ends the take and keeps what was sung. Offered once that is long enough.
booth-finish = พอแค่นี้

# A switch: the sung line plays faintly beneath the band while the fan sings.
booth-guide = เสียงนำร้อง

# A switch: a thin line behind the words rises and falls with the tune.
booth-melody = เส้นทำนอง

# For screen readers, once the song is over.
booth-over = เรียบร้อย อัดเสียงเสร็จแล้ว

# How long there is still to sing. $seconds (text) is a clock such as 0:12.
booth-left = เหลือให้ร้อง { $seconds }

# The fan stopped the take, or a call or a lost device cut it off; the part is stored.
booth-interrupted = เทคนี้หยุดก่อนเพลงจบ ส่วนที่คุณร้องไว้ยังอยู่

# The campaign closed while the fan was here; what was begun in time can be finished. Stands above the heading of each step. $date (text) is a
# date with its hour, such as "12 Jun 2026, 20:00".
booth-late = ปิดรับเสียงร้องแล้ว แต่คุณยังส่งเทคของคุณได้ถึงวันที่ { $date }

## Listening

# Title.
listen-title = นี่แหละเสียงคุณ

# Beneath the title. The browser could not store the take on the phone, so it is lost if the page is closed.
listen-not-stored = เทคนี้ไม่ได้บันทึกไว้ในเครื่องของคุณ เปิดหน้านี้ค้างไว้จนกว่าจะส่งเสร็จ

# The fader of the fan's voice.
listen-you = คุณ

# The fader of the song.
listen-band = วงดนตรี

# Names the three controls below for screen readers.
listen-timing = จังหวะของคุณ

# Moves the voice 10 milliseconds earlier: a moment, not a speed.
listen-earlier = มาก่อน

# Moves the voice 10 milliseconds later: a moment, not a speed.
listen-later = มาทีหลัง

# The voice stays where it was recorded.
listen-on-time = ตรงจังหวะ

# How far the voice was moved. $ms (text) has its sign, such as +20.
listen-moved = { $ms } ms

# Names the list of takes for screen readers.
listen-takes = เทคของคุณ

# One of several takes. $n (number) counts from 1.
listen-take = เทค { $n }

# Sing once more.
listen-again = ร้องใหม่

# This take it is.
listen-use = เอาเทคนี้

## Consent

# Title.
agree-title = คุณเป็นคนตัดสินใจ

# What the ticks are for.
agree-text = ไม่มีอะไรออกจากเครื่องนี้ก่อนที่คุณจะยินยอม

# The law of the fan's country is not written in the language of the page, but shown in another. $language (text) is that language's own name, such as Deutsch: it cannot be inflected.
agree-other-language = ข้อกำหนดสำหรับประเทศของคุณไม่มีในภาษาของหน้านี้ ภาษาที่แสดงที่นี่: { $language }

# A link to the whole legal text; opens beside this page.
agree-read = อ่านข้อความทั้งหมด

# A consent that is needed has no tick.
agree-missing = ต้องยินยอมข้อนี้ก่อนจึงจะไปต่อได้

# The button that sends the take.
agree-send = ส่งเสียงของฉัน

## Sending

# Title for screen readers.
sending-title = กำลังส่งเสียงของคุณ

# First step, to come.
sending-encode = เตรียมเทค

# First step, now.
sending-encoding = กำลังเตรียมเทค

# First step, done. $size (text) is a number of megabytes such as 1.4.
sending-encoded = เตรียมแล้ว { $size } MB

# Second step, to come.
sending-upload = ส่ง

# Second step, now. $percent (text) is a percentage such as 62%.
sending-uploading = กำลังส่ง { $percent }

# Second step, done.
sending-uploaded = ส่งแล้ว

# Third step, to come.
sending-mix = มิกซ์เข้ากับเพลง

# Third step, now.
sending-mixing = กำลังมิกซ์คุณเข้ากับเพลง

# Third step, done.
sending-mixed = มิกซ์แล้ว

# Fourth step, to come.
sending-publish = พิมพ์ปก

# Fourth step, now.
sending-publishing = กำลังพิมพ์ปก

# Fourth step, done.
sending-published = พิมพ์แล้ว

# No network, or the service asked for patience; it goes on by itself.
sending-waiting = กำลังรอเครือข่าย แล้วจะทำต่อให้เอง

# The take is stored on the phone until it has arrived.
safe-here = เก็บไว้ในเครื่องนี้อย่างปลอดภัย

# The browser stores nothing: the page must stay open.
safe-nowhere = เปิดหน้านี้ค้างไว้จนกว่าจะส่งเสร็จ

# The take has arrived.
safe-there = อยู่กับเราอย่างปลอดภัยแล้ว

## Waiting for the record

# The service is busy; the take has arrived and will be finished. Title.
later-title = เทคของคุณปลอดภัยแล้ว

# The same: what happens now.
later-text = ตอนนี้มีคนร้องกันเยอะมาก แผ่นเสียงของคุณจะเสร็จเองโดยไม่ต้องรอ อีกไม่กี่นาทีลิงก์ส่วนตัวของคุณก็จะเปิดได้

# Looks whether the record is ready.
later-poll = ดูอีกครั้ง

## The record

# Title.
record-title = แผ่นเสียงของคุณออกแล้ว

# The name still has to be looked at before others can see the page. Title.
record-title-review = แผ่นเสียงของคุณเสร็จแล้ว

# A moderator decided that nobody else sees the record. Title.
record-title-rejected = แผ่นเสียงของคุณยังเป็นส่วนตัว

## What can go wrong in the booth: title, then what to do

# Tries the same thing once more.
problem-retry = ลองอีกครั้ง

# Opens a file chooser.
problem-file = ใช้ไฟล์เสียง

# Copies the address of this page, to open it in another browser.
problem-copy = คัดลอกลิงก์

# A link that leaves an app on Android and opens this page in Chrome.
problem-open-chrome = เปิดใน Chrome

# A link to this page on a secure connection.
problem-open-secure = เปิดหน้าที่ปลอดภัย

# The page's address is on the clipboard.
page-copied = คัดลอกแล้ว ทีนี้วางใน Safari หรือ Chrome

# Beneath a problem that came from the service. Title.
problem-title = ยังไม่สำเร็จ

# The page is not on a secure connection. Title.
capture-insecure-origin = หน้านี้ไม่ปลอดภัย

# The page is not on a secure connection. Way on.
capture-insecure-origin-text = เบราว์เซอร์ให้ใช้ไมโครโฟนได้เฉพาะหน้าที่ปลอดภัย เปิดที่อยู่นี้โดยใส่ https:// ไว้ข้างหน้า

# The page is open inside an app. Title.
capture-in-app-browser = แอปนี้ไม่ให้ใช้ไมโครโฟน

# The page is open inside an app. Way on.
capture-in-app-browser-text = เปิดหน้านี้ในเบราว์เซอร์ของคุณ สิ่งที่กรอกไว้จะตามไปด้วย

# Beneath it on an iPhone or iPad: the app’s own menu leads out too.
capture-help-in-app-ios = หรือเลือก “เปิดใน Safari” หรือ “เปิดในเบราว์เซอร์” ในเมนูของแอปนี้

# The browser is too old. Title.
capture-no-worklet = เบราว์เซอร์นี้อัดเสียงไม่ได้

# The browser is too old. Way on.
capture-no-worklet-text = อัปเดตเบราว์เซอร์ หรือเปิดหน้านี้ในเบราว์เซอร์อื่น จะใช้ไฟล์เสียงที่มีอยู่แล้วก็ได้

# The microphone was refused. Title.
capture-permission-denied = ไมโครโฟนปิดอยู่

# The microphone was refused. Way on.
capture-permission-denied-text = อนุญาตให้ใช้ไมโครโฟน แล้วลองอีกครั้ง จะไม่มีการอัดเสียงใดๆ จนกว่าคุณจะกด “เริ่ม”

# Where to allow it in Chrome, Edge and Samsung Internet on Android.
capture-help-chrome-android = แตะไอคอนทางซ้ายของที่อยู่เว็บ แล้วไปที่ “สิทธิ์” และ “ไมโครโฟน” จากนั้นเลือก “อนุญาต”

# Where to allow it in Chrome and Edge on a computer.
capture-help-chrome-desktop = คลิกไอคอนทางซ้ายของที่อยู่เว็บ แล้วเปิดไมโครโฟน

# Where to allow it in Firefox on Android.
capture-help-firefox-android = แตะไอคอนทางซ้ายของที่อยู่เว็บ แล้วแตะ “ถูกปิดกั้น” ข้าง “ไมโครโฟน”

# Where to allow it in Firefox on a computer.
capture-help-firefox-desktop = คลิกรูปไมโครโฟนที่มีขีดฆ่าทางซ้ายของที่อยู่เว็บ แล้วยกเลิกการปิดกั้น

# Where to allow it in Safari on an iPhone or iPad.
capture-help-safari-ios = แตะไอคอนหน้าเว็บข้างที่อยู่เว็บ แล้วไปที่ “การตั้งค่าเว็บไซต์” และ “ไมโครโฟน” จากนั้นเลือก “อนุญาต”

# Where to allow it in Safari on a Mac.
capture-help-safari-mac = ในแถบเมนู เลือก “Safari” แล้วเลือก “การตั้งค่าสำหรับเว็บไซต์นี้” จากนั้นตั้ง “ไมโครโฟน” เป็น “อนุญาต”

# Where to allow it in Chrome or Firefox on an iPhone or iPad: in the system’s settings.
capture-help-other-ios = เปิด “การตั้งค่า” ของเครื่อง หาเบราว์เซอร์นี้ในรายการแอป แล้วเปิด “ไมโครโฟน”

# The system refuses it to the browser, whatever the page is allowed.
capture-help-system = ระบบไม่ให้เบราว์เซอร์นี้ใช้ไมโครโฟน อนุญาตได้ในการตั้งค่าความเป็นส่วนตัวของระบบ

# There is no microphone. Title.
capture-no-microphone = ไม่พบไมโครโฟน

# There is no microphone. Way on.
capture-no-microphone-text = ต่อไมโครโฟนแล้วลองอีกครั้ง หรือคัดลอกลิงก์ไปทำต่อบนโทรศัพท์

# Another program uses the microphone. Title.
capture-microphone-busy = ไมโครโฟนไม่ว่าง

# Another program uses the microphone. Way on.
capture-microphone-busy-text = แอปอื่นกำลังใช้อยู่ ปิดสายและแอปอัดเสียง แล้วลองอีกครั้ง

# The device stays silent. Title.
capture-no-sound = เราไม่ได้ยินอะไรเลย

# The device stays silent. Way on.
capture-no-sound-text = เปิดเสียงไมโครโฟน หรือถอดหูฟังออก แล้วลองอีกครั้ง

# The chosen file is too large to read.
file-too-large = ไฟล์นี้ใหญ่เกินไป เลือกไฟล์ที่ยาวไม่เกินหนึ่งนาที

# The chosen file is not sound that the browser can read.
file-unreadable = เราอ่านไฟล์นี้ไม่ได้ ใช้ WAV, MP3, M4A และ FLAC ได้

# The chosen recording is too short.
file-too-short = ไฟล์เสียงนี้สั้นเกินไปสำหรับเพลงนี้

# The chosen recording is too long.
file-too-long = ไฟล์เสียงนี้ยาวกว่าเพลง

# The backing track could not be fetched. Shown as a sentence.
song-missing = เพลงยังมาไม่ถึง ตรวจดูการเชื่อมต่อ แล้วลองอีกครั้ง
