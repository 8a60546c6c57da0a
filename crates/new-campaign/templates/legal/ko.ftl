### What a fan agrees to, as the tick boxes show it.
### The exact text is kept with each consent: change a word and the jurisdiction's version in campaign.toml changes too.

# The tick that is required before anything is sent. "The terms" are the long text beside this file.
consent-terms = 저는 만 16세 이상이고 약관에 동의해요. 제 목소리를 녹음해 노래와 믹스하고, 제가 지울 때까지 제 이름, 팀과 함께 공개 페이지에서 보여 줘도 돼요.
# The optional tick: the voice may be heard in the final record with everybody else's.
consent-song = 제 목소리를 다른 많은 목소리와 함께 이 노래의 최종 음반에도 써도 돼요. (선택)
