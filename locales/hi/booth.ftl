### The booth: from the name to the finished record.

# Title of the page.
sing-title = अपनी आवाज़ जोड़ें

# A button with an arrow: one step back.
step-back = वापस

# The button that leads to the next step.
step-on = आगे बढ़ें

# Describes the picture of the cover while the fan changes it.
cover-alt = आपके रिकॉर्ड का कवर

## Name

# Asks for the name to write on the cover.
name-question = यह रिकॉर्ड किसके नाम?

# Beneath the field for the name.
name-hint = आप जैसा लिखें, कवर पर वैसा ही छपेगा, किसी भी लिपि में।

# A button. The name is in letters that no typeface has, such as 𝓐𝓸𝓲𝓯𝓮; $name (text) is the same in plain letters.
name-plain = ऐसे लिखें: { $name }

# A take was made before on this device. Followed by name-resume-action.
name-resume = आपका पिछला टेक अब भी यहाँ है।

# A link behind name-resume.
name-resume-action = उसी से आगे बढ़ें

## Team

# Asks which team the fan sings for.
team-question = किस टीम के लिए गाना है?

# No team was chosen.
team-missing = वह टीम चुनें जिसके लिए गाना है।

## Country and age

# Why country and age are asked.
place-why = कौन-से नियम आपकी सुरक्षा करेंगे, यह आपके देश से तय होता है। उम्र सिर्फ़ जाँची जाती है, रखी नहीं जाती।

# Label of the list of countries.
place-country = देश

# The first line of the list of countries.
place-choose = अपना देश चुनें

# Label of the field for the age in years.
place-age = उम्र

# No country was chosen.
country-missing = अपने निवास का देश चुनें।

## Sound check

# Before the microphone is asked for. Title.
check-title = पहले आवाज़ की जाँच

# Before the microphone is asked for: why, and what to have at hand.
check-text = हेडफ़ोन हों तो लगा लें। फिर अपनी आवाज़ सुनाएँ: ब्राउज़र एक बार माइक्रोफ़ोन की अनुमति माँगेगा।

# The button that opens the microphone.
check-open = माइक्रोफ़ोन चालू करें

# The microphone is being opened.
check-opening = माइक्रोफ़ोन चालू हो रहा है

# The microphone is open: what to do.
check-hum = पहली पंक्ति गुनगुनाएँ, उतनी ही ज़ोर से जितनी ज़ोर से गाना है।

# For fans who have a recording. Opens a file chooser.
check-file = अपनी कोई रिकॉर्डिंग लें

# A link back to the form, for fans who filled it in before.
check-change = नाम या टीम बदलें

# The chosen file is being read.
check-reading = आपकी रिकॉर्डिंग पढ़ी जा रही है

# Advice while the fan hums: nothing is known yet.
advice-listening = हम सुन रहे हैं

# Advice: the microphone gives nothing but zeros.
advice-silent = कुछ सुनाई नहीं दे रहा

# Advice: too quiet.
advice-quiet = थोड़ा और पास

# Advice: too loud, it distorts.
advice-clipping = एक क़दम पीछे

# Advice: the room is noisy.
advice-noisy = कोई शांत कोना ढूँढें

# Advice: a Bluetooth headset sounds like a telephone.
advice-telephone = ब्लूटूथ बंद करें

# Advice: good.
advice-ready = आवाज़ बढ़िया है

# Beneath advice-silent.
advice-silent-more = माइक्रोफ़ोन म्यूट है। उसे केबल, हेडसेट या सेटिंग से चालू करें।

# Beneath advice-quiet.
advice-quiet-more = इतना पास आएँ कि माइक्रोफ़ोन एक हथेली से ज़्यादा दूर न हो।

# Beneath advice-clipping.
advice-clipping-more = बहुत पास से आवाज़ फट रही है। जितना चाहें खुलकर गाएँ, बस थोड़ा दूर से।

# Beneath advice-noisy.
advice-noisy-more = आसपास शोर है। खिड़की बंद करें या भीड़ की ओर पीठ कर लें।

# Beneath advice-telephone.
advice-telephone-more = आपके हेडसेट से फ़ोन जैसी आवाज़ आती है। तार वाला हेडफ़ोन या डिवाइस का अपना माइक्रोफ़ोन बेहतर रहेगा।

# Beneath advice-ready.
advice-ready-more = हेडफ़ोन से और अच्छा होगा: गाना माइक्रोफ़ोन में नहीं जाएगा।

## Recording

# Title for screen readers.
booth-title = रिकॉर्डिंग बूथ

# Before the take. $beats (number) are counted.
booth-lead = { $beats ->
    [one] { $beats } बीट, फिर आप।
   *[other] { $beats } बीट, फिर आप। शब्द अपनी बारी पर चमकेंगे।
}

# The button that starts the take.
booth-start = शुरू करें

# The button that throws the running take away and starts over.
booth-restart = फिर से शुरू

# The button that ends the take and keeps what was sung. Offered once that is long enough.
booth-finish = यहीं रोकें

# A switch: the sung line plays faintly beneath the band while the fan sings.
booth-guide = गाइड आवाज़

# A switch: a thin line behind the words rises and falls with the tune.
booth-melody = धुन की रेखा

# For screen readers, once the song is over.
booth-over = बस, हो गया। रिकॉर्डिंग पूरी हुई।

# How long there is still to sing. $seconds (text) is a clock such as 0:12.
booth-left = गाना बाकी: { $seconds }

# The fan stopped the take, or a call or a lost device cut it off; the part is stored.
booth-interrupted = यह टेक गाना पूरा होने से पहले रुक गया। आपने जितना गाया, वह सहेजा हुआ है।

# The campaign closed while the fan was here; what was begun in time can be finished. Stands above the heading of each step. $date (text) is a
# date with its hour, such as "12 Jun 2026, 20:00".
booth-late = गाने का समय पूरा हुआ, पर आपका टेक अब भी भेजा जा सकता है। आख़िरी समय: { $date }।

## Listening

# Title.
listen-title = यह रही आपकी आवाज़

# Beneath the title. The browser could not store the take on the phone, so it is lost if the page is closed.
listen-not-stored = यह टेक आपके डिवाइस पर सहेजा नहीं गया है। भेजे जाने तक यह पेज खुला रखें।

# The fader of the fan's voice.
listen-you = आप

# The fader of the song.
listen-band = बैंड

# Names the three controls below for screen readers.
listen-timing = आपकी टाइमिंग

# Moves the voice 10 milliseconds earlier: a moment, not a speed.
listen-earlier = पहले

# Moves the voice 10 milliseconds later: a moment, not a speed.
listen-later = बाद में

# The voice stays where it was recorded.
listen-on-time = सही समय

# How far the voice was moved. $ms (text) has its sign, such as +20.
listen-moved = { $ms } ms

# Names the list of takes for screen readers.
listen-takes = आपके टेक

# One of several takes. $n (number) counts from 1.
listen-take = टेक { $n }

# Sing once more.
listen-again = एक बार और

# This take it is.
listen-use = यही रखें

## Consent

# Title.
agree-title = फ़ैसला आपका

# What the ticks are for.
agree-text = आपकी सहमति से पहले इस डिवाइस से कुछ भी बाहर नहीं जाता।

# The law of the fan's country is not written in the language of the page, but shown in another. $language (text) is that language's own name, such as Deutsch: it cannot be inflected.
agree-other-language = आपके देश की शर्तें इस पेज की भाषा में नहीं हैं। यहाँ दिखाई गई भाषा: { $language }

# A link to the whole legal text; opens beside this page.
agree-read = पूरा पाठ पढ़ें

# A consent that is needed has no tick.
agree-missing = आगे बढ़ने के लिए यह सहमति ज़रूरी है।

# The button that sends the take.
agree-send = मेरी आवाज़ भेजें

## Sending

# Title for screen readers.
sending-title = आपकी आवाज़ भेजी जा रही है

# First step, to come.
sending-encode = टेक तैयार करना

# First step, now.
sending-encoding = टेक तैयार हो रहा है

# First step, done. $size (text) is a number of megabytes such as 1.4.
sending-encoded = तैयार, { $size } MB

# Second step, to come.
sending-upload = भेजना

# Second step, now. $percent (text) is a percentage such as 62%.
sending-uploading = भेजा जा रहा है, { $percent }

# Second step, done.
sending-uploaded = भेज दिया

# Third step, to come.
sending-mix = गाने में मिक्स करना

# Third step, now.
sending-mixing = गाने में मिक्स हो रहा है

# Third step, done.
sending-mixed = मिक्स हो गया

# Fourth step, to come.
sending-publish = कवर छापना

# Fourth step, now.
sending-publishing = कवर छप रहा है

# Fourth step, done.
sending-published = छप गया

# No network, or the service asked for patience; it goes on by itself.
sending-waiting = नेटवर्क का इंतज़ार है। आगे का काम अपने आप होगा।

# The take is stored on the phone until it has arrived.
safe-here = इस डिवाइस पर सुरक्षित

# The browser stores nothing: the page must stay open.
safe-nowhere = भेजे जाने तक यह पेज खुला रखें

# The take has arrived.
safe-there = हमारे पास सुरक्षित

## Waiting for the record

# The service is busy; the take has arrived and will be finished. Title.
later-title = आपका टेक सुरक्षित है

# The same: what happens now.
later-text = अभी बहुत लोग गा रहे हैं। आपके रुकने की ज़रूरत नहीं, रिकॉर्ड अपने आप पूरा हो जाएगा; आपका निजी लिंक कुछ मिनट में खुलने लगेगा।

# Looks whether the record is ready.
later-poll = फिर से देखें

## The record

# Title.
record-title = आपका रिकॉर्ड आ गया

# The name still has to be looked at before others can see the page. Title.
record-title-review = आपका रिकॉर्ड तैयार है

# A moderator decided that nobody else sees the record. Title.
record-title-rejected = आपका रिकॉर्ड निजी रहेगा

## What can go wrong in the booth: title, then what to do

# Tries the same thing once more.
problem-retry = फिर कोशिश करें

# Opens a file chooser.
problem-file = कोई रिकॉर्डिंग लें

# Copies the address of this page, to open it in another browser.
problem-copy = लिंक कॉपी करें

# A link that leaves an app on Android and opens this page in Chrome.
problem-open-chrome = Chrome में खोलें

# A link to this page on a secure connection.
problem-open-secure = सुरक्षित पेज खोलें

# The page's address is on the clipboard.
page-copied = कॉपी हो गया। अब इसे Safari या Chrome में पेस्ट करें।

# Beneath a problem that came from the service. Title.
problem-title = बात नहीं बनी

# The page is not on a secure connection. Title.
capture-insecure-origin = यह पेज सुरक्षित नहीं है

# The page is not on a secure connection. Way on.
capture-insecure-origin-text = ब्राउज़र सिर्फ़ सुरक्षित पेजों को माइक्रोफ़ोन देते हैं। पते के आगे https:// लगाकर खोलें।

# The page is open inside an app. Title.
capture-in-app-browser = इस ऐप में माइक्रोफ़ोन नहीं मिलता

# The page is open inside an app. Way on.
capture-in-app-browser-text = यह पेज अपने ब्राउज़र में खोलें। आपने जो भरा है, वह साथ आएगा।

# Beneath it on an iPhone or iPad: the app’s own menu leads out too.
capture-help-in-app-ios = या इस ऐप के मेन्यू में “Safari में खोलें” या “ब्राउज़र में खोलें” चुनें।

# The browser is too old. Title.
capture-no-worklet = यह ब्राउज़र रिकॉर्ड नहीं कर सकता

# The browser is too old. Way on.
capture-no-worklet-text = इसे अपडेट करें या यह पेज किसी दूसरे ब्राउज़र में खोलें। पहले से मौजूद रिकॉर्डिंग भी चलेगी।

# The microphone was refused. Title.
capture-permission-denied = माइक्रोफ़ोन बंद है

# The microphone was refused. Way on.
capture-permission-denied-text = उसकी अनुमति दें, फिर कोशिश करें। “शुरू करें” दबाने से पहले कुछ भी रिकॉर्ड नहीं होता।

# Where to allow it in Chrome, Edge and Samsung Internet on Android.
capture-help-chrome-android = पते के बाईं ओर के आइकॉन पर टैप करें, फिर “अनुमतियां”, फिर “माइक्रोफ़ोन” में “अनुमति दें” चुनें।

# Where to allow it in Chrome and Edge on a computer.
capture-help-chrome-desktop = पते के बाईं ओर के आइकॉन पर क्लिक करें और माइक्रोफ़ोन चालू करें।

# Where to allow it in Firefox on Android.
capture-help-firefox-android = पते के बाईं ओर के आइकॉन पर टैप करें, फिर “माइक्रोफ़ोन” के सामने “अवरोधित” पर।

# Where to allow it in Firefox on a computer.
capture-help-firefox-desktop = पते के बाईं ओर कटे हुए माइक्रोफ़ोन पर क्लिक करें और रोक हटाएँ।

# Where to allow it in Safari on an iPhone or iPad.
capture-help-safari-ios = पते के पास के पेज आइकॉन पर टैप करें, फिर “वेबसाइट सेटिंग्ज़”, फिर “माइक्रोफ़ोन” में “अनुमति दें” चुनें।

# Where to allow it in Safari on a Mac.
capture-help-safari-mac = मेन्यू बार में “Safari” चुनें, फिर “इस वेबसाइट के लिए सेटिंग्ज़”, फिर “माइक्रोफ़ोन” में “अनुमति दें”।

# Where to allow it in Chrome or Firefox on an iPhone or iPad: in the system’s settings.
capture-help-other-ios = अपने डिवाइस की “सेटिंग्ज़” खोलें, ऐप की सूची में यह ब्राउज़र ढूँढें और “माइक्रोफ़ोन” चालू करें।

# The system refuses it to the browser, whatever the page is allowed.
capture-help-system = सिस्टम इस ब्राउज़र को माइक्रोफ़ोन नहीं दे रहा। सिस्टम की निजता सेटिंग में माइक्रोफ़ोन की अनुमति दें।

# There is no microphone. Title.
capture-no-microphone = कोई माइक्रोफ़ोन नहीं मिला

# There is no microphone. Way on.
capture-no-microphone-text = माइक्रोफ़ोन लगाकर फिर कोशिश करें, या लिंक कॉपी करके अपने फ़ोन पर आगे बढ़ें।

# Another program uses the microphone. Title.
capture-microphone-busy = माइक्रोफ़ोन व्यस्त है

# Another program uses the microphone. Way on.
capture-microphone-busy-text = कोई दूसरा ऐप उसे इस्तेमाल कर रहा है। कॉल और रिकॉर्डर बंद करें, फिर कोशिश करें।

# The device stays silent. Title.
capture-no-sound = कुछ सुनाई नहीं दे रहा

# The device stays silent. Way on.
capture-no-sound-text = माइक्रोफ़ोन को अनम्यूट करें या हेडसेट निकालें, फिर कोशिश करें।

# The chosen file is too large to read.
file-too-large = यह फ़ाइल बहुत बड़ी है। एक मिनट या उससे छोटी फ़ाइल चुनें।

# The chosen file is not sound that the browser can read.
file-unreadable = यह फ़ाइल पढ़ी नहीं जा सकी। WAV, MP3, M4A और FLAC चलती हैं।

# The chosen recording is too short.
file-too-short = यह रिकॉर्डिंग इस गाने के लिए बहुत छोटी है।

# The chosen recording is too long.
file-too-long = यह रिकॉर्डिंग गाने से लंबी है।

# The backing track could not be fetched. Shown as a sentence.
song-missing = गाना नहीं पहुँचा। अपना कनेक्शन जाँचें, फिर कोशिश करें।
