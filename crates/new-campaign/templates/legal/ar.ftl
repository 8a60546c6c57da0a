### What a fan agrees to, as the tick boxes show it.
### The exact text is kept with each consent: change a word and the jurisdiction's version in campaign.toml changes too.

# The tick that is required before anything is sent. "The terms" are the long text beside this file.
consent-terms = عمري 16 سنة أو أكثر وأوافق على الشروط. يجوز تسجيل صوتي ومزجه مع الأغنية وعرضه مع اسمي وفريقي في صفحة عامة إلى أن أمحوه.
# The optional tick: the voice may be heard in the final record with everybody else's.
consent-song = يجوز أيضًا استخدام صوتي في التسجيل النهائي للأغنية مع أصوات كثيرين غيري. (اختياري)
