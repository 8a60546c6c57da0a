### The pages around the booth: landing, what is common to all pages, pages that are not there.

## Every page

# The name of this language in itself. Shown to choose it.
language-name = हिन्दी

# This language as networks write it, with a country where it is spoken: language_COUNTRY. Not shown.
language-country = hi_IN

# A link for keyboards and screen readers, the first thing on each page.
skip-to-content = सीधे सामग्री पर जाएँ

# Names the list of languages for screen readers.
choose-language = भाषा

# A page whose script cannot run. Title.
no-script = बूथ के लिए JavaScript चाहिए

# A page whose script cannot run. What to do.
no-script-text = आपकी आवाज़ को आपका ब्राउज़र ख़ुद रिकॉर्ड और मिक्स करता है। JavaScript चालू करें या यह पेज किसी दूसरे ब्राउज़र में खोलें।

## Landing

# Describes the picture of the record cover. $title (text) is the song.
landing-cover-alt = “{ $title }” का कवर, अभी बिना नाम के

# A button on the sleeve, also in the sound check: plays the sung line, its words lighting up in time.
demo-hear = पहले सुनें

# The one button. Starts with the name for the cover.
landing-sing = अपनी आवाज़ जोड़ें

# Shown when a take waits on this phone. What follows is landing-resume-action.
landing-resume = आपका पिछला टेक अब भी यहाँ है।

# A link behind landing-resume.
landing-resume-action = उसी से आगे बढ़ें

# A link to the private page, shown when a record was made on this phone.
landing-mine = आपका रिकॉर्ड यहाँ है।

# Heading of the three steps.
landing-how = यह कैसे होता है

# First step.
landing-how-name = कवर पर अपना नाम लिखें।

# Second step.
landing-how-sing = आधा मिनट साथ गाएँ।

# Third step.
landing-how-share = गाने में ख़ुद को सुनें और शेयर करें।

# What visitors often ask first.
landing-privacy = न खाता, न कुकी। आपकी आवाज़ आपकी ही रहती है: जब चाहें, मिटा दें।

# The campaign has not opened. Title; landing-opens follows.
landing-soon = अब ज़्यादा देर नहीं

# The campaign has not opened. $date (text) is a date with its hour and time zone, such as "12 June 2026 at 20:00 Central European Summer Time".
landing-opens = गाना { $date } से शुरू होगा।

# The campaign has not opened: a link to a calendar file, so that a phone reminds the visitor.
landing-remind = याद दिलाएँ

# The campaign is over. Title.
landing-closed = गाने का समय पूरा हुआ

# The campaign is over. What that means, and what can be done still.
landing-closed-text = हर आवाज़ के लिए शुक्रिया। बन चुके रिकॉर्ड अपने-अपने लिंक पर बजते रहेंगे, और आपका निजी लिंक अब भी आपका रिकॉर्ड खोलता है।

# The campaign is over: a link to the private page.
landing-closed-mine = अपना रिकॉर्ड खोलें

## Where the song can be heard

# Title of the page with links to streaming services and shops, heading of such links, and a link to them.
hear-title = गाना सुनें

# A link beneath an icon. $service (text) is a streaming service such as Spotify or Apple Music, which keeps its English name and cannot be inflected. The services ask for this very wording.
hear-listen = { $service } पर सुनें

# The same, for a service with videos such as YouTube.
hear-watch = { $service } पर देखें

# The song is not out: a link by which a fan has it saved as soon as it is. $service (text) is a streaming service such as Spotify.
hear-pre-save = { $service } पर पहले से सेव करें

# The same in the words that Apple Music has for it: a song is “pre-added”. $service (text) is Apple Music.
hear-pre-add = { $service } पर पहले से जोड़ें

# When the song comes or came out. $date (text) is a date such as 26 June 2026.
hear-release = रिलीज़: { $date }

# Where no script can choose: heading of the links for the time before the release.
hear-until = रिलीज़ से पहले

# Where no script can choose: heading of the links for the time from the release on.
hear-from = रिलीज़ के बाद

## Pages that are not there

# Title of a page that does not exist.
lost-title = यहाँ कुछ नहीं है

# A page that does not exist, or was erased by its fan.
lost-text = यह पेज कभी था ही नहीं, या जिसने इसे बनाया, उसी ने मिटा दिया है।

# A link to the landing.
lost-action = शुरुआत पर जाएँ

## The private page of an entry

# Title of the page that a fan opens with the private link.
mine-title = आपका रिकॉर्ड

# While the entry is fetched.
mine-waiting = आपका रिकॉर्ड लाया जा रहा है
