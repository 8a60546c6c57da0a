### Legal pages.

# Title of a legal page, and of a link to it.
legal-title = 약관 및 개인정보

# In the foot of the landing, before one link for each legal area, such as European Economic Area.
legal-link = 약관 및 개인정보:

# Beneath the legal text. $version (text) is a date such as 2026-11-01.
legal-version = 버전 { $version }
