### What the service may answer. Each id is `problem-` and the kind of the problem.

# The request was malformed: a mistake of ours.
problem-bad-request = Něco se mezi námi zamotalo. Načti stránku znovu a zkus to ještě jednou.

# The request was not called JSON: a mistake of ours, too.
problem-media-type = { problem-bad-request }

# No entry has this id.
problem-entry-unknown = Tuhle desku neznáme. Zkontroluj, jestli je odkaz celý.

# The private link has no key.
problem-token-missing = V odkazu chybí klíč. Použij celý odkaz, který máš uložený.

# The key in the private link is not one.
problem-token-malformed = Klíč v odkazu je poškozený. Použij celý odkaz, který máš uložený.

# The new entry's id is taken by someone else: a one in a billion chance. Trying again makes a new id.
problem-token-mismatch = Tvoji desku se pod tímhle číslem nepodařilo vytvořit. Zkus to znovu.

# The key opens another entry than the one asked for.
problem-token-forbidden = Tenhle klíč tuhle desku neotevře. Použij odkaz, který k ní patří.

# The entry was erased.
problem-entry-erased = Tahle deska byla smazána. Nic z ní nezbylo.

# There is no name.
problem-name-empty = Napiš jméno, které přijde na obal.

# The name has more letters than fit.
problem-name-too-long = To jméno je na obal moc dlouhé. Kratší se vejde.

# The name has a character that cannot be printed.
problem-name-characters = Jeden z těch znaků nejde vytisknout. Vynech ho a zkus to znovu.

# The name stacks too many marks on a letter.
problem-name-marks = U jednoho písmene je moc znamének. Uber jich.

# The name has a character that no typeface can show.
problem-name-undrawable = Pro jeden z těch znaků nemáme písmo. Napiš jméno jinak.

# The name is too wide for the cover.
problem-name-unfit = To jméno je na obal moc široké. Zkrať ho.

# The team does not exist.
problem-team-unknown = Tenhle tým neznáme. Vyber některý ze seznamu.

# The country does not exist.
problem-country-unknown = Tuhle zemi neznáme. Vyber některou ze seznamu.

# The campaign does not run in the fan's country.
problem-country-not-eligible = Je nám líto: pravidla tvojí země nám nedovolují tam působit.

# The country asks for an age and there is none.
problem-age-missing = Napiš svůj věk v letech.

# The fan is too young to consent alone.
problem-too-young = Na to, aby stačil tvůj vlastní souhlas, je ti ještě trochu málo let. Díky, že chceš zpívat.

# The language is not one of the campaign's.
problem-locale-unknown = Tahle kampaň tímhle jazykem nemluví. Vyber si jiný na úvodní stránce.

# A required consent is missing.
problem-consent-missing = Bez tvého souhlasu nemůžeme pokračovat.

# The legal text has changed meanwhile.
problem-consent-outdated = Podmínky se od tvého posledního čtení změnily. Načti stránku znovu a podívej se na ně.

# The take is larger than allowed.
problem-take-too-large = Nahrávka je na odeslání moc velká. Zazpívej to znovu, nebo vyber kratší soubor.

# The take is neither FLAC nor WAV.
problem-take-type = Takový soubor použít nejde. Fungují FLAC a WAV.

# The take has no bytes.
problem-take-empty = Nahrávka je prázdná. Zazpívej to znovu.

# The upload never arrived.
problem-take-missing = Nahrávka nedorazila. Pošli ji znovu.

# The fan sent another take meanwhile, perhaps from another tab.
problem-take-replaced = Tuhle nahrávku nahradila tvoje novější.

# What arrived is not what was sent.
problem-take-corrupt = Nahrávka se cestou poškodila. Pošli ji znovu.

# The file cannot be read.
problem-take-unreadable = Tuhle nahrávku nejde přečíst. Zazpívej to znovu.

# The file ends too early.
problem-take-truncated = Nahrávce chybí konec. Zazpívej to znovu.

# The file uses a format that is not supported.
problem-take-unsupported = Formát téhle nahrávky neznáme. Zazpívej to znovu tady.

# The take is shorter than the song needs.
problem-take-too-short = To bylo krátké. Zazpívej z písničky o kus víc.

# The take is longer than the song.
problem-take-too-long = To bylo delší než písnička. Zazpívej to znovu.

# Nothing can be heard.
problem-take-silent = Slyšíme ticho. Zkontroluj mikrofon a zazpívej to znovu.

# The mix is not there yet.
problem-not-mixed = Tvůj hlas ještě není smíchaný. Dej tomu chvilku.

# The campaign has not begun.
problem-campaign-not-open = Zpívat se ještě nezačalo. Zastav se tu brzy.

# The campaign has ended.
problem-campaign-closed = Zpívání už skončilo. Díky, že se chceš přidat.

# The timing or the gain is out of range.
problem-placement-range = Nahrávka je posunutá až moc. Zazpívej to znovu.

# Too many at once.
problem-busy = Právě teď zpívá spousta lidí. Chvilku počkej a zkus to znovu.

# An error of the service.
problem-internal = Něco se u nás pokazilo. Nahrávka je pořád na tomhle zařízení. Zkus to znovu.

# This phone no longer has the take, so it cannot be sent.
problem-take-gone = Na tomhle zařízení už tvoje nahrávka není. Zazpívej to znovu.

# The take could not be prepared for sending on the phone.
problem-encoding-failed = Zařízení nezvládlo nahrávku připravit. Zavři jiné aplikace a zkus to znovu.

# No answer from the network.
problem-offline = Nemáš připojení. Nahrávka je pořád na tomhle zařízení.
