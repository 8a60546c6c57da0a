### Legal pages.

# Title of a legal page, and of a link to it.
legal-title = Warunki i prywatność

# In the foot of the landing, before one link for each legal area, such as European Economic Area.
legal-link = Warunki i prywatność:

# Beneath the legal text. $version (text) is a date such as 2026-11-01.
legal-version = Wersja { $version }
