### What a fan agrees to, as the tick boxes show it.
### The exact text is kept with each consent: change a word and the jurisdiction's version in campaign.toml changes too.

# The tick that is required before anything is sent. "The terms" are the long text beside this file.
consent-terms = מלאו לי 16 והתנאים מקובלים עליי. מותר להקליט את הקול שלי, לשלב אותו במיקס עם השיר ולהציג אותו עם השם והקבוצה שלי בדף ציבורי, עד שאמחק אותו.
# The optional tick: the voice may be heard in the final record with everybody else's.
consent-song = מותר להשתמש בקול שלי גם בתקליט הסופי של השיר, יחד עם קולות רבים אחרים. (לא חובה)
