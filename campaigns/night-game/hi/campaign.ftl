### What the campaign "night game" says in its own voice.
### Short and warm, speaking to one person; no exclamation marks.

# The headline of the first page, set very large. At most six words, no full stop.
campaign-tagline = बस आपकी आवाज़ की कमी है
# Under the headline, and where a link to the campaign is shown elsewhere. The song's title stays in English.
campaign-description = तीस सेकंड, आठ पंक्तियाँ, आपकी टीम के रंग। “Sing the Floodlights On” के साथ गाएँ और वह रिकॉर्ड पाएँ, जिसके कवर पर आपका नाम है और आपकी अपनी आवाज़ भी।
# The one line directly above the button that starts the recording.
campaign-call = स्टैंड में आपकी जगह रखी हुई है।
# The few words on the upright picture that invite to sing, large beside a code that leads to the record.
# At most three words, no full stop.
campaign-cover-call = आप भी गाएँ

## Legal areas, by the names of where their rules hold. They stand after "Terms and privacy:", as links.

# Countries of the European Union, with Iceland, Liechtenstein and Norway.
jurisdiction-eu = यूरोपीय आर्थिक क्षेत्र
# Every other country.
jurisdiction-world = बाकी सभी देश

## Teams, by the everyday name of the country. They stand in lists and on the sleeve, always alone.

# The team of Argentina.
team-arg = अर्जेंटीना
# The team of Brazil.
team-bra = ब्राज़ील
# The team of Canada.
team-can = कनाडा
# The team of Côte d’Ivoire.
team-civ = आइवरी कोस्ट
# The team of Colombia.
team-col = कोलंबिया
# The team of Croatia.
team-cro = क्रोएशिया
# The team of Egypt.
team-egy = मिस्र
# The team of Spain.
team-esp = स्पेन
# The team of France.
team-fra = फ़्रांस
# The team of Germany.
team-ger = जर्मनी
# The team of India.
team-ind = भारत
# The team of Italy.
team-ita = इटली
# The team of Japan.
team-jpn = जापान
# The team of South Korea.
team-kor = दक्षिण कोरिया
# The team of Saudi Arabia.
team-ksa = सऊदी अरब
# The team of Morocco.
team-mar = मोरक्को
# The team of Mexico.
team-mex = मेक्सिको
# The team of Netherlands.
team-ned = नीदरलैंड
# The team of Nigeria.
team-nga = नाइजीरिया
# The team of New Zealand.
team-nzl = न्यूज़ीलैंड
# The team of Portugal.
team-por = पुर्तगाल
# The team of Senegal.
team-sen = सेनेगल
# The team of Ukraine.
team-ukr = यूक्रेन
# The team of United States.
team-usa = अमेरिका
