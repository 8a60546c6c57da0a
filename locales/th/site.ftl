### The pages around the booth: landing, what is common to all pages, pages that are not there.

## Every page

# The name of this language in itself. Shown to choose it.
language-name = ไทย

# This language as networks write it, with a country where it is spoken: language_COUNTRY. Not shown.
language-country = th_TH

# A link for keyboards and screen readers, the first thing on each page.
skip-to-content = ข้ามไปที่เนื้อหา

# Names the list of languages for screen readers.
choose-language = ภาษา

# A page whose script cannot run. Title.
no-script = ห้องอัดต้องใช้ JavaScript

# A page whose script cannot run. What to do.
no-script-text = เบราว์เซอร์ของคุณอัดและมิกซ์เสียงเอง เปิด JavaScript หรือเปิดหน้านี้ในเบราว์เซอร์อื่น

## Landing

# Describes the picture of the record cover. $title (text) is the song.
landing-cover-alt = ปกของ “{ $title }” ที่ยังไม่มีชื่อ

# A button on the sleeve, also in the sound check: plays the sung line, its words lighting up in time.
demo-hear = ฟังก่อน

# The one button. Starts with the name for the cover.
landing-sing = เติมเสียงของคุณ

# Shown when a take waits on this phone. What follows is landing-resume-action.
landing-resume = เทคล่าสุดของคุณยังอยู่ที่นี่

# A link behind landing-resume.
landing-resume-action = ทำต่อเลย

# A link to the private page, shown when a record was made on this phone.
landing-mine = แผ่นเสียงของคุณอยู่ที่นี่

# Heading of the three steps.
landing-how = ทำอย่างไร

# First step.
landing-how-name = ใส่ชื่อคุณบนปก

# Second step.
landing-how-sing = ร้องตามครึ่งนาที

# Third step.
landing-how-share = ฟังเสียงตัวเองในเพลง แล้วแชร์

# What visitors often ask first.
landing-privacy = ไม่ต้องสมัคร ไม่มีคุกกี้ เสียงของคุณยังเป็นของคุณ ลบได้ทุกเมื่อ

# The campaign has not opened. Title; landing-opens follows.
landing-soon = อีกไม่นาน

# The campaign has not opened. $date (text) is a date with its hour and time zone, such as "12 June 2026 at 20:00 Central European Summer Time".
landing-opens = เริ่มร้องวันที่ { $date }

# The campaign has not opened: a link to a calendar file, so that a phone reminds the visitor.
landing-remind = เตือนฉัน

# The campaign is over. Title.
landing-closed = ปิดรับเสียงร้องแล้ว

# The campaign is over. What that means, and what can be done still.
landing-closed-text = ขอบคุณทุกเสียง แผ่นเสียงที่ทำไว้แล้วยังฟังได้ที่ลิงก์ของแต่ละแผ่น และลิงก์ส่วนตัวของคุณยังเปิดแผ่นเสียงของคุณได้

# The campaign is over: a link to the private page.
landing-closed-mine = เปิดแผ่นเสียงของคุณ

## Where the song can be heard

# Title of the page with links to streaming services and shops, heading of such links, and a link to them.
hear-title = ฟังเพลงนี้

# A link beneath an icon. $service (text) is a streaming service such as Spotify or Apple Music, which keeps its English name and cannot be inflected. The services ask for this very wording.
hear-listen = ฟังบน { $service }

# The same, for a service with videos such as YouTube.
hear-watch = ดูบน { $service }

# The song is not out: a link by which a fan has it saved as soon as it is. $service (text) is a streaming service such as Spotify.
hear-pre-save = บันทึกล่วงหน้าบน { $service }

# The same in the words that Apple Music has for it: a song is “pre-added”. $service (text) is Apple Music.
hear-pre-add = เพิ่มล่วงหน้าบน { $service }

# When the song comes or came out. $date (text) is a date such as 26 June 2026.
hear-release = วันปล่อยเพลง: { $date }

# Where no script can choose: heading of the links for the time before the release.
hear-until = ก่อนปล่อยเพลง

# Where no script can choose: heading of the links for the time from the release on.
hear-from = หลังปล่อยเพลง

## Pages that are not there

# Title of a page that does not exist.
lost-title = ไม่มีอะไรที่นี่

# A page that does not exist, or was erased by its fan.
lost-text = หน้านี้ไม่เคยมีอยู่ หรือแฟนเพลงที่ทำไว้ลบไปแล้ว

# A link to the landing.
lost-action = ไปหน้าแรก

## The private page of an entry

# Title of the page that a fan opens with the private link.
mine-title = แผ่นเสียงของคุณ

# While the entry is fetched.
mine-waiting = กำลังหยิบแผ่นเสียงของคุณ
