### Legal pages.

# Title of a legal page, and of a link to it.
legal-title = ข้อกำหนดและความเป็นส่วนตัว

# In the foot of the landing, before one link for each legal area, such as European Economic Area.
legal-link = ข้อกำหนดและความเป็นส่วนตัว:

# Beneath the legal text. $version (text) is a date such as 2026-11-01.
legal-version = ฉบับ { $version }
