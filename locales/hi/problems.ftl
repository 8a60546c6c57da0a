### What the service may answer. Each id is `problem-` and the kind of the problem.

# The request was malformed: a mistake of ours.
problem-bad-request = हमारे बीच कुछ गड़बड़ हो गई। पेज फिर से लोड करें और दोबारा कोशिश करें।

# The request was not called JSON: a mistake of ours, too.
problem-media-type = { problem-bad-request }

# No entry has this id.
problem-entry-unknown = यह रिकॉर्ड हमें नहीं मिला। देख लें कि लिंक पूरा है।

# The private link has no key.
problem-token-missing = आपके लिंक में चाबी नहीं है। जो लिंक आपने रखा था, उसे पूरा इस्तेमाल करें।

# The key in the private link is not one.
problem-token-malformed = आपके लिंक की चाबी बिगड़ गई है। जो लिंक आपने रखा था, उसे पूरा इस्तेमाल करें।

# The new entry's id is taken by someone else: a one in a billion chance. Trying again makes a new id.
problem-token-mismatch = इस नंबर पर आपका रिकॉर्ड नहीं बन सका। फिर कोशिश करें।

# The key opens another entry than the one asked for.
problem-token-forbidden = यह चाबी इस रिकॉर्ड को नहीं खोलती। इसी रिकॉर्ड का लिंक इस्तेमाल करें।

# The entry was erased.
problem-entry-erased = यह रिकॉर्ड मिटा दिया गया है। इसका कुछ भी नहीं बचा है।

# There is no name.
problem-name-empty = वह नाम लिखें जो कवर पर छपेगा।

# The name has more letters than fit.
problem-name-too-long = यह नाम कवर के लिए बहुत लंबा है। थोड़ा छोटा नाम आ जाएगा।

# The name has a character that cannot be printed.
problem-name-characters = इनमें से एक अक्षर छप नहीं सकता। उसे हटाएँ और फिर कोशिश करें।

# The name stacks too many marks on a letter.
problem-name-marks = एक ही अक्षर पर बहुत सारे चिह्न हैं। कुछ कम करें।

# The name has a character that no typeface can show.
problem-name-undrawable = इनमें से एक अक्षर के लिए हमारे पास फ़ॉन्ट नहीं है। नाम किसी और तरह लिखें।

# The name is too wide for the cover.
problem-name-unfit = यह नाम कवर के लिए बहुत चौड़ा है। उसे छोटा करें।

# The team does not exist.
problem-team-unknown = यह टीम हमें नहीं मिली। सूची में से कोई चुनें।

# The country does not exist.
problem-country-unknown = यह देश हमें नहीं मिला। सूची में से कोई चुनें।

# The campaign does not run in the fan's country.
problem-country-not-eligible = हमें खेद है: आपके देश के नियम हमें वहाँ इसकी इजाज़त नहीं देते।

# The country asks for an age and there is none.
problem-age-missing = अपनी उम्र वर्षों में बताएँ।

# The fan is too young to consent alone.
problem-too-young = इसके लिए अकेले सहमति देने की आपकी उम्र अभी नहीं हुई है। गाने की इच्छा के लिए शुक्रिया।

# The language is not one of the campaign's.
problem-locale-unknown = यह अभियान उस भाषा में नहीं है। पहले पेज पर कोई दूसरी भाषा चुनें।

# A required consent is missing.
problem-consent-missing = आपकी सहमति के बिना हम आगे नहीं बढ़ सकते।

# The legal text has changed meanwhile.
problem-consent-outdated = आपके पढ़ने के बाद शर्तें बदल गई हैं। पेज फिर से लोड करें और दोबारा देखें।

# The take is larger than allowed.
problem-take-too-large = आपका टेक भेजने के लिए बहुत बड़ा है। फिर से गाएँ या कोई छोटी फ़ाइल चुनें।

# The take is neither FLAC nor WAV.
problem-take-type = इस तरह की फ़ाइल नहीं चलेगी। FLAC और WAV चलती हैं।

# The take has no bytes.
problem-take-empty = आपका टेक ख़ाली है। फिर से गाएँ।

# The upload never arrived.
problem-take-missing = आपका टेक नहीं पहुँचा है। उसे फिर से भेजें।

# The fan sent another take meanwhile, perhaps from another tab.
problem-take-replaced = इसकी जगह आपके एक नए टेक ने ले ली है।

# What arrived is not what was sent.
problem-take-corrupt = आपका टेक रास्ते में बिगड़ गया। उसे फिर से भेजें।

# The file cannot be read.
problem-take-unreadable = यह टेक पढ़ा नहीं जा सका। फिर से गाएँ।

# The file ends too early.
problem-take-truncated = आपके टेक का आख़िरी हिस्सा नहीं है। फिर से गाएँ।

# The file uses a format that is not supported.
problem-take-unsupported = यह रिकॉर्डिंग किसी अनजान फ़ॉर्मैट में है। यहाँ फिर से गाएँ।

# The take is shorter than the song needs.
problem-take-too-short = यह छोटा रहा। गाने का थोड़ा और हिस्सा गाएँ।

# The take is longer than the song.
problem-take-too-long = यह गाने से लंबा हो गया। फिर से गाएँ।

# Nothing can be heard.
problem-take-silent = कुछ सुनाई नहीं दे रहा। माइक्रोफ़ोन जाँचकर फिर से गाएँ।

# The mix is not there yet.
problem-not-mixed = आपकी आवाज़ अभी मिक्स नहीं हुई है। ज़रा रुकें।

# The campaign has not begun.
problem-campaign-not-open = गाना अभी शुरू नहीं हुआ है। जल्द ही फिर आएँ।

# The campaign has ended.
problem-campaign-closed = गाने का समय पूरा हुआ। साथ आने की इच्छा के लिए शुक्रिया।

# The timing or the gain is out of range.
problem-placement-range = इस टेक की टाइमिंग सीमा से बाहर है। फिर से गाएँ।

# Too many at once.
problem-busy = अभी बहुत लोग गा रहे हैं। ज़रा रुकें, फिर कोशिश करें।

# An error of the service.
problem-internal = हमारी ओर कुछ गड़बड़ हो गई। आपका टेक अब भी इस डिवाइस पर है; फिर कोशिश करें।

# This phone no longer has the take, so it cannot be sent.
problem-take-gone = आपका टेक अब इस डिवाइस पर नहीं है। फिर से गाएँ।

# The take could not be prepared for sending on the phone.
problem-encoding-failed = आपका डिवाइस टेक तैयार नहीं कर सका। दूसरे ऐप बंद करें, फिर कोशिश करें।

# No answer from the network.
problem-offline = आप ऑफ़लाइन हैं। आपका टेक अब भी इस डिवाइस पर है।
