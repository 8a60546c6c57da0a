### What a fan agrees to, as the tick boxes show it.
### The exact text is kept with each consent: change a word and the jurisdiction's version in campaign.toml changes too.

# The tick that is required before anything is sent. "The terms" are the long text beside this file.
consent-terms = Мені 16 років або більше, і я приймаю умови. Мій голос можна записати, звести з піснею та показувати з моїм ім’ям і командою на публічній сторінці, доки я його не видалю.
# The optional tick: the voice may be heard in the final record with everybody else's.
consent-song = Мій голос можна також використати на підсумковій платівці пісні, разом із багатьма іншими. (За бажанням)
