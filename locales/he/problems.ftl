### What the service may answer. Each id is `problem-` and the kind of the problem.

# The request was malformed: a mistake of ours.
problem-bad-request = משהו השתבש בינינו בדרך. כדאי לטעון את הדף מחדש ולנסות שוב.

# The request was not called JSON: a mistake of ours, too.
problem-media-type = { problem-bad-request }

# No entry has this id.
problem-entry-unknown = התקליט הזה לא מוכר לנו. כדאי לבדוק שהקישור שלם.

# The private link has no key.
problem-token-missing = המפתח חסר בקישור. צריך את הקישור המלא ששמרת.

# The key in the private link is not one.
problem-token-malformed = המפתח שבקישור פגום. צריך את הקישור המלא ששמרת.

# The new entry's id is taken by someone else: a one in a billion chance. Trying again makes a new id.
problem-token-mismatch = לא הצלחנו ליצור את התקליט שלך במספר הזה. אפשר לנסות שוב.

# The key opens another entry than the one asked for.
problem-token-forbidden = המפתח הזה לא פותח את התקליט הזה. צריך את הקישור ששייך אליו.

# The entry was erased.
problem-entry-erased = התקליט הזה נמחק. לא נשאר ממנו כלום.

# There is no name.
problem-name-empty = צריך לכתוב את השם שיופיע על העטיפה.

# The name has more letters than fit.
problem-name-too-long = השם ארוך מדי לעטיפה. שם קצר יותר ייכנס.

# The name has a character that cannot be printed.
problem-name-characters = את אחד התווים אי אפשר להדפיס. צריך להוריד אותו ולנסות שוב.

# The name stacks too many marks on a letter.
problem-name-marks = יש יותר מדי סימנים על אות אחת. צריך פחות.

# The name has a character that no typeface can show.
problem-name-undrawable = אין לנו גופן לאחד התווים. אפשר לכתוב את השם אחרת.

# The name is too wide for the cover.
problem-name-unfit = השם רחב מדי לעטיפה. צריך לקצר אותו.

# The team does not exist.
problem-team-unknown = הקבוצה הזאת לא מוכרת לנו. צריך לבחור מהרשימה.

# The country does not exist.
problem-country-unknown = המדינה הזאת לא מוכרת לנו. צריך לבחור מהרשימה.

# The campaign does not run in the fan's country.
problem-country-not-eligible = מצטערים: הכללים במדינה שלך לא מאפשרים לנו לקיים את זה שם.

# The country asks for an age and there is none.
problem-age-missing = צריך לכתוב את הגיל בשנים.

# The fan is too young to consent alone.
problem-too-young = הגיל שלך עדיין לא מאפשר להסכים לזה לבד. תודה על הרצון לשיר.

# The language is not one of the campaign's.
problem-locale-unknown = הקמפיין הזה לא מדבר את השפה הזאת. אפשר לבחור שפה אחרת בדף הראשון.

# A required consent is missing.
problem-consent-missing = אי אפשר להמשיך בלי ההסכמה שלך.

# The legal text has changed meanwhile.
problem-consent-outdated = התנאים השתנו מאז שקראת אותם. צריך לטעון את הדף מחדש ולעיין שוב.

# The take is larger than allowed.
problem-take-too-large = הטייק גדול מדי לשליחה. אפשר לשיר שוב, או לבחור קובץ קצר יותר.

# The take is neither FLAC nor WAV.
problem-take-type = קובץ מהסוג הזה לא מתאים. FLAC ו־WAV מתאימים.

# The take has no bytes.
problem-take-empty = הטייק ריק. צריך לשיר שוב.

# The upload never arrived.
problem-take-missing = הטייק לא הגיע. צריך לשלוח אותו שוב.

# The fan sent another take meanwhile, perhaps from another tab.
problem-take-replaced = טייק חדש יותר שלך תפס את מקומו.

# What arrived is not what was sent.
problem-take-corrupt = הטייק ניזוק בדרך. צריך לשלוח אותו שוב.

# The file cannot be read.
problem-take-unreadable = אי אפשר לקרוא את הטייק הזה. צריך לשיר שוב.

# The file ends too early.
problem-take-truncated = הסוף של הטייק חסר. צריך לשיר שוב.

# The file uses a format that is not supported.
problem-take-unsupported = ההקלטה הזאת בפורמט שלא מוכר לנו. אפשר לשיר שוב כאן.

# The take is shorter than the song needs.
problem-take-too-short = זה היה קצר. צריך לשיר עוד קצת מהשיר.

# The take is longer than the song.
problem-take-too-long = זה היה ארוך מהשיר. צריך לשיר שוב.

# Nothing can be heard.
problem-take-silent = שומעים רק שקט. כדאי לבדוק את המיקרופון ולשיר שוב.

# The mix is not there yet.
problem-not-mixed = הקול שלך עוד לא במיקס. עוד רגע.

# The campaign has not begun.
problem-campaign-not-open = השירה עוד לא התחילה. נתראה כאן בקרוב.

# The campaign has ended.
problem-campaign-closed = השירה הסתיימה. תודה על הרצון להצטרף.

# The timing or the gain is out of range.
problem-placement-range = התזמון של הטייק הזה חורג מהטווח. צריך לשיר שוב.

# Too many at once.
problem-busy = הרבה אנשים שרים עכשיו. כדאי לחכות רגע ולנסות שוב.

# An error of the service.
problem-internal = משהו התקלקל אצלנו. הטייק שלך עדיין במכשיר הזה; אפשר לנסות שוב.

# This phone no longer has the take, so it cannot be sent.
problem-take-gone = הטייק שלך כבר לא במכשיר הזה. צריך לשיר שוב.

# The take could not be prepared for sending on the phone.
problem-encoding-failed = המכשיר שלך לא הצליח להכין את הטייק. כדאי לסגור אפליקציות אחרות ולנסות שוב.

# No answer from the network.
problem-offline = אין חיבור לרשת. הטייק שלך עדיין במכשיר הזה.
