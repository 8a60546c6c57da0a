### What the service may answer. Each id is `problem-` and the kind of the problem.

# The request was malformed: a mistake of ours.
problem-bad-request = มีบางอย่างติดขัดระหว่างเรากับคุณ โหลดหน้านี้ใหม่ แล้วลองอีกครั้ง

# The request was not called JSON: a mistake of ours, too.
problem-media-type = { problem-bad-request }

# No entry has this id.
problem-entry-unknown = เราไม่พบแผ่นเสียงนี้ ตรวจดูว่าลิงก์ครบถ้วนหรือไม่

# The private link has no key.
problem-token-missing = ลิงก์ของคุณไม่มีกุญแจ ใช้ลิงก์เต็มที่คุณเก็บไว้

# The key in the private link is not one.
problem-token-malformed = กุญแจในลิงก์ของคุณเสียหาย ใช้ลิงก์เต็มที่คุณเก็บไว้

# The new entry's id is taken by someone else: a one in a billion chance. Trying again makes a new id.
problem-token-mismatch = เราทำแผ่นเสียงของคุณด้วยหมายเลขนี้ไม่ได้ ลองอีกครั้ง

# The key opens another entry than the one asked for.
problem-token-forbidden = กุญแจนี้เปิดแผ่นเสียงนี้ไม่ได้ ใช้ลิงก์ที่เป็นของแผ่นเสียงนี้

# The entry was erased.
problem-entry-erased = แผ่นเสียงนี้ถูกลบแล้ว ไม่มีอะไรหลงเหลืออยู่

# There is no name.
problem-name-empty = เขียนชื่อที่จะขึ้นปก

# The name has more letters than fit.
problem-name-too-long = ชื่อนี้ยาวเกินไปสำหรับปก ลองชื่อที่สั้นกว่านี้

# The name has a character that cannot be printed.
problem-name-characters = มีอักขระตัวหนึ่งที่พิมพ์ลงปกไม่ได้ ลบออกแล้วลองอีกครั้ง

# The name stacks too many marks on a letter.
problem-name-marks = มีเครื่องหมายซ้อนบนตัวอักษรเดียวมากเกินไป ลดลงหน่อย

# The name has a character that no typeface can show.
problem-name-undrawable = มีอักขระตัวหนึ่งที่เราไม่มีแบบอักษร ลองเขียนชื่อแบบอื่น

# The name is too wide for the cover.
problem-name-unfit = ชื่อนี้กว้างเกินไปสำหรับปก ทำให้สั้นลงหน่อย

# The team does not exist.
problem-team-unknown = เราไม่รู้จักทีมนี้ เลือกจากในรายการ

# The country does not exist.
problem-country-unknown = เราไม่รู้จักประเทศนี้ เลือกจากในรายการ

# The campaign does not run in the fan's country.
problem-country-not-eligible = ขออภัย กฎในประเทศของคุณไม่อนุญาตให้เราจัดกิจกรรมนี้ที่นั่น

# The country asks for an age and there is none.
problem-age-missing = ใส่อายุของคุณเป็นปี

# The fan is too young to consent alone.
problem-too-young = อายุของคุณยังไม่ถึงที่จะยินยอมเรื่องนี้ด้วยตัวเอง ขอบคุณที่อยากร้องด้วยกัน

# The language is not one of the campaign's.
problem-locale-unknown = แคมเปญนี้ไม่มีภาษานั้น เลือกภาษาอื่นที่หน้าแรก

# A required consent is missing.
problem-consent-missing = เราไปต่อไม่ได้หากคุณไม่ยินยอม

# The legal text has changed meanwhile.
problem-consent-outdated = ข้อกำหนดเปลี่ยนไปหลังจากที่คุณอ่าน โหลดหน้านี้ใหม่ แล้วอ่านดูอีกครั้ง

# The take is larger than allowed.
problem-take-too-large = เทคของคุณใหญ่เกินกว่าจะส่งได้ ร้องใหม่ หรือเลือกไฟล์ที่สั้นกว่านี้

# The take is neither FLAC nor WAV.
problem-take-type = เราใช้ไฟล์ชนิดนี้ไม่ได้ ใช้ FLAC และ WAV ได้

# The take has no bytes.
problem-take-empty = เทคของคุณว่างเปล่า ร้องใหม่อีกครั้ง

# The upload never arrived.
problem-take-missing = เทคของคุณยังมาไม่ถึง ส่งใหม่อีกครั้ง

# The fan sent another take meanwhile, perhaps from another tab.
problem-take-replaced = เทคที่ใหม่กว่าของคุณมาแทนเทคนี้แล้ว

# What arrived is not what was sent.
problem-take-corrupt = เทคของคุณเสียหายระหว่างทาง ส่งใหม่อีกครั้ง

# The file cannot be read.
problem-take-unreadable = เราอ่านเทคนี้ไม่ได้ ร้องใหม่อีกครั้ง

# The file ends too early.
problem-take-truncated = ท้ายเทคของคุณหายไป ร้องใหม่อีกครั้ง

# The file uses a format that is not supported.
problem-take-unsupported = ไฟล์เสียงนี้อยู่ในรูปแบบที่เราไม่รู้จัก ร้องใหม่ที่นี่ได้เลย

# The take is shorter than the song needs.
problem-take-too-short = สั้นไปนิด ร้องเพลงต่ออีกหน่อย

# The take is longer than the song.
problem-take-too-long = ยาวกว่าเพลง ร้องใหม่อีกครั้ง

# Nothing can be heard.
problem-take-silent = เราได้ยินแต่ความเงียบ ตรวจดูไมโครโฟน แล้วร้องใหม่อีกครั้ง

# The mix is not there yet.
problem-not-mixed = เสียงของคุณยังมิกซ์ไม่เสร็จ รอสักครู่

# The campaign has not begun.
problem-campaign-not-open = ยังไม่เริ่มร้อง แวะมาใหม่เร็วๆ นี้

# The campaign has ended.
problem-campaign-closed = ปิดรับเสียงร้องแล้ว ขอบคุณที่อยากร่วมร้องกับเรา

# The timing or the gain is out of range.
problem-placement-range = จังหวะของเทคนี้อยู่นอกช่วงที่ปรับได้ ร้องใหม่อีกครั้ง

# Too many at once.
problem-busy = ตอนนี้มีคนร้องกันเยอะมาก รอสักครู่ แล้วลองอีกครั้ง

# An error of the service.
problem-internal = มีบางอย่างขัดข้องทางฝั่งเรา เทคของคุณยังอยู่ในเครื่องนี้ ลองอีกครั้ง

# This phone no longer has the take, so it cannot be sent.
problem-take-gone = ไม่มีเทคของคุณในเครื่องนี้แล้ว ร้องใหม่อีกครั้ง

# The take could not be prepared for sending on the phone.
problem-encoding-failed = เครื่องของคุณเตรียมเทคไม่สำเร็จ ปิดแอปอื่น แล้วลองอีกครั้ง

# No answer from the network.
problem-offline = คุณออฟไลน์อยู่ เทคของคุณยังอยู่ในเครื่องนี้
