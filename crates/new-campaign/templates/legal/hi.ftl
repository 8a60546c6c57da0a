### What a fan agrees to, as the tick boxes show it.
### The exact text is kept with each consent: change a word and the jurisdiction's version in campaign.toml changes too.

# The tick that is required before anything is sent. "The terms" are the long text beside this file.
consent-terms = मेरी उम्र 16 साल या उससे ज़्यादा है और मुझे शर्तें मंज़ूर हैं। मेरी आवाज़ रिकॉर्ड की जा सकती है, गाने में मिक्स की जा सकती है और मेरे नाम और मेरी टीम के साथ एक सार्वजनिक पेज पर दिखाई जा सकती है, जब तक मैं उसे मिटा न दूँ।
# The optional tick: the voice may be heard in the final record with everybody else's.
consent-song = मेरी आवाज़ बहुत-सी और आवाज़ों के साथ गाने के अंतिम रिकॉर्ड में भी इस्तेमाल की जा सकती है। (वैकल्पिक)
