### A finished record: what its fan can do with it, and the page that everybody sees.

## The player and its buttons

# A button: plays the record.
record-play = चलाएँ

# The same button while it plays.
record-pause = रोकें

# Names the slider of the position in the song.
record-seek = गाने में स्थान

# A button: turns the cover to the words on its back, and again to its front.
record-turn = कवर पलटें

# A button: shares the public page.
record-share = लिंक शेयर करें

# A link: saves the mix as a file.
record-download = डाउनलोड करें

# A button: copies the private link.
record-private-link = निजी लिंक कॉपी करें

# A link to the private page, where the record can be erased.
record-manage = रखें या मिटाएँ

# Beneath the buttons.
record-private-hint = आपका निजी लिंक इस रिकॉर्ड की चाबी है। यह जिसके भी पास हो, उसके हाथ में सुनना भी है और मिटाना भी।

# A button: hands the upright picture to the apps that show stories.
record-story = स्टोरी पर शेयर करें

# A button: copies what to write beside a post.
record-copy-text = टेक्स्ट कॉपी करें

# The text for a post is on the clipboard.
text-copied = टेक्स्ट कॉपी हो गया

# The picture went to an app; the address is on the clipboard for a sticker.
story-shared = आपका लिंक भी कॉपी हो गया है। उसे स्टिकर के तौर पर पेस्ट करें।

# What to do with the picture that was saved, first of three.
story-open = वह ऐप खोलें जहाँ स्टोरी लगानी है।

# The second of three.
story-add = अभी सहेजी गई तस्वीर जोड़ें।

# The third of three.
story-paste = अपना लिंक पेस्ट करें। वह कॉपी हो चुका है।

# Names the list of teams to challenge.
record-challenge = किसी टीम को चुनौती दें

# A button: shares a link to the form for the team that is chosen in the list.
challenge-send = चुनौती भेजें

# What a challenge says before the address. $mine (text) is the fan’s own team, $team (text) the one that is challenged; both may be plural.
challenge-message = { $mine } की आवाज़ आ गई। { $team }, अब आपकी बारी:

# The challenge is on the clipboard.
challenge-copied = चुनौती कॉपी हो गई

# The public page's address is on the clipboard.
share-copied = लिंक कॉपी हो गया

# The private link is on the clipboard.
private-copied = निजी लिंक कॉपी हो गया

# The browser refused the clipboard. $link (text) is the address.
copy-by-hand = यह लिंक कॉपी करें: { $link }

# What a shared message says before the address. $title (text) is the song.
share-message = “{ $title }” में मेरी भी आवाज़ है। सुनिए:

# The record is public.
record-public = जिन लोगों के पास लिंक है, वे सभी इसे सुन सकते हैं।

# The record waits for a person's eye.
record-in-review = औरों को सुनाई देने से पहले हम में से कोई नाम देखता है। आपके निजी लिंक पर पता चलेगा कि यह कब खुला।

# A moderator rejected the entry.
record-rejected = यह रिकॉर्ड सार्वजनिक नहीं है। इसे यहाँ अब भी सुना और मिटाया जा सकता है।

## The private page

# Without JavaScript.
mine-no-script = आपका निजी लिंक आपके ब्राउज़र में ही रहता है, इसलिए उसे JavaScript से ही खोला जा सकता है।

# The take has arrived, the record is not finished. Title.
mine-pending = अभी पूरा नहीं हुआ

# The take has arrived, the record is not finished.
mine-pending-text = आपका टेक हमारे पास है। जब बहुत लोग गा रहे हों, तो रिकॉर्ड बनने में आम तौर पर कुछ मिनट लगते हैं।

# The page was opened without a link. Title.
mine-no-link = आपका लिंक कहाँ है?

# The page was opened without a link.
mine-no-link-text = यह पेज आपके रखे हुए निजी लिंक से खुलता है। उसके आख़िर में अक्षरों और अंकों की लंबी कतार होती है।

# Opens the question whether to erase.
mine-erase = मेरा रिकॉर्ड मिटाएँ

# The question. Title.
mine-erase-question = अपना रिकॉर्ड मिटाना है?

# The question. What will happen.
mine-erase-text = आपकी आवाज़, आपका कवर और सार्वजनिक पेज पाँच मिनट के अंदर हर जगह से हमेशा के लिए मिट जाएँगे। वापसी का कोई रास्ता नहीं है।

# Yes.
mine-erase-confirm = हमेशा के लिए मिटाएँ

# No.
mine-erase-cancel = रहने दें

# It is erased. Title.
mine-erased = मिटा दिया गया

# It is erased.
mine-erased-text = आपकी आवाज़ या आपके नाम का कुछ भी हमारे पास नहीं बचा है। जब मन करे, फिर से गाएँ।

## The public page

# Title of the page and of the shared card. $name (text) is the fan, $title (text) the song.
share-title = { $name } की आवाज़ में “{ $title }”

# Description on the shared card. $team (text), $artist (text).
share-description = { $team }, { $artist } के साथ। सुनें, फिर आप भी गाएँ।

# Description on the shared card when the team is gone. $artist (text).
share-description-alone = { $artist } के साथ। सुनें, फिर आप भी गाएँ।

# Describes the picture of the cover. $name (text) is the fan.
share-cover-alt = { $name } के रिकॉर्ड का कवर, जिस पर उनकी अपनी आवाज़ छपी है

# Beneath the fan's name. $title (text), $team (text).
share-line = की आवाज़ में “{ $title }” · { $team }

# Beneath the fan's name when the team is gone. $title (text).
share-line-alone = की आवाज़ में “{ $title }”

# The button that leads to the form.
share-sing-yours = आप भी गाएँ

# What search engines show of the page. $name (text) is the fan, $title (text) the song, $team (text), $artist (text).
share-summary = { $name } की आवाज़ में “{ $title }”, { $artist } के साथ। टीम: { $team }। रिकॉर्ड सुनें, फिर गाने में अपनी आवाज़ भी जोड़ें।

# What search engines show of the page when the team is gone. $name (text) is the fan, $title (text) the song, $artist (text).
share-summary-alone = { $name } की आवाज़ में “{ $title }”, { $artist } के साथ। रिकॉर्ड सुनें, फिर गाने में अपनी आवाज़ भी जोड़ें।

# Heading of the song’s words, where no script can show them on the cover.
share-words = गाने के बोल

# Opens the code that plays this record on another website.
share-embed = एम्बेड करें

# Above the code: what to do with it.
share-embed-hint = अपने पेज पर इसे वहाँ रखें जहाँ रिकॉर्ड बजना चाहिए।

# A button: copies the code.
share-embed-copy = कोड कॉपी करें

# The code is on the clipboard.
share-embed-copied = कोड कॉपी हो गया

# The browser refused the clipboard.
share-embed-by-hand = ऊपर का कोड चुनें और उसे कॉपी करें।
