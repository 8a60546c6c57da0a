### What a fan in Japan agrees to, as the tick boxes show it.
### The exact text is kept with each consent: change a word and the jurisdiction's version in campaign.toml changes too.

# The tick that is required before anything is sent. "The terms" are the long text beside this file.
consent-terms = わたしは16歳以上で、規約に同意します。わたしの声を録音し、曲とミックスし、わたしが削除するまで、名前とチームとともに公開ページに載せることを認めます。
# The optional tick: the voice may be heard on the radio, with everybody else's.
consent-song = わたしの声を、すべての声を集めた合唱として、名前を出さずにラジオで放送してもかまいません。（任意）
