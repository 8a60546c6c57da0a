### What the service may answer. Each id is `problem-` and the kind of the problem.

# The request was malformed: a mistake of ours.
problem-bad-request = Non ci siamo capiti. Ricarica la pagina e riprova.

# The request was not called JSON: a mistake of ours, too.
problem-media-type = { problem-bad-request }

# No entry has this id.
problem-entry-unknown = Non conosciamo questo disco. Controlla che il link sia intero.

# The private link has no key.
problem-token-missing = Al tuo link manca la chiave. Usa il link intero che hai conservato.

# The key in the private link is not one.
problem-token-malformed = La chiave del tuo link è rovinata. Usa il link intero che hai conservato.

# The new entry's id is taken by someone else: a one in a billion chance. Trying again makes a new id.
problem-token-mismatch = Non siamo riusciti a creare il tuo disco con questo numero. Riprova.

# The key opens another entry than the one asked for.
problem-token-forbidden = Questa chiave non apre questo disco. Usa il link che gli corrisponde.

# The entry was erased.
problem-entry-erased = Questo disco è stato cancellato. Non ne resta niente.

# There is no name.
problem-name-empty = Scrivi il nome che va in copertina.

# The name has more letters than fit.
problem-name-too-long = Quel nome è troppo lungo per la copertina. Ce ne vuole uno più corto.

# The name has a character that cannot be printed.
problem-name-characters = Uno di questi caratteri non si può stampare. Toglilo e riprova.

# The name stacks too many marks on a letter.
problem-name-marks = Ci sono troppi segni su una sola lettera. Mettine meno.

# The name has a character that no typeface can show.
problem-name-undrawable = Nessuno dei nostri font ha uno di questi caratteri. Scrivi il nome in un altro modo.

# The name is too wide for the cover.
problem-name-unfit = Quel nome è troppo largo per la copertina. Accorcialo.

# The team does not exist.
problem-team-unknown = Non conosciamo questa squadra. Scegline una dall’elenco.

# The country does not exist.
problem-country-unknown = Non conosciamo questo paese. Scegline uno dall’elenco.

# The campaign does not run in the fan's country.
problem-country-not-eligible = Ci dispiace: le regole del tuo paese non ci permettono di partecipare lì.

# The country asks for an age and there is none.
problem-age-missing = Dicci quanti anni hai.

# The fan is too young to consent alone.
problem-too-young = Ti manca ancora un po’ d’età per dare questo consenso da te. Grazie per aver voluto cantare.

# The language is not one of the campaign's.
problem-locale-unknown = Questa campagna non parla quella lingua. Scegline un’altra all’inizio.

# A required consent is missing.
problem-consent-missing = Senza il tuo consenso non possiamo continuare.

# The legal text has changed meanwhile.
problem-consent-outdated = Le condizioni sono cambiate da quando le hai lette. Ricarica la pagina e guardale di nuovo.

# The take is larger than allowed.
problem-take-too-large = La tua registrazione è troppo grande da inviare. Canta di nuovo, o scegli un file più corto.

# The take is neither FLAC nor WAV.
problem-take-type = Non possiamo usare quel tipo di file. Vanno bene FLAC e WAV.

# The take has no bytes.
problem-take-empty = La tua registrazione è vuota. Canta di nuovo.

# The upload never arrived.
problem-take-missing = La tua registrazione non è arrivata. Inviala di nuovo.

# The fan sent another take meanwhile, perhaps from another tab.
problem-take-replaced = Una tua registrazione più recente ha preso il posto di questa.

# What arrived is not what was sent.
problem-take-corrupt = La tua registrazione si è rovinata per strada. Inviala di nuovo.

# The file cannot be read.
problem-take-unreadable = Non riusciamo a leggere questa registrazione. Canta di nuovo.

# The file ends too early.
problem-take-truncated = Manca la fine della tua registrazione. Canta di nuovo.

# The file uses a format that is not supported.
problem-take-unsupported = Non conosciamo il formato di questa registrazione. Canta di nuovo qui.

# The take is shorter than the song needs.
problem-take-too-short = Un po’ corta. Canta un pezzo più lungo della canzone.

# The take is longer than the song.
problem-take-too-long = Più lunga della canzone. Canta di nuovo.

# Nothing can be heard.
problem-take-silent = Sentiamo solo silenzio. Controlla il microfono, poi canta di nuovo.

# The mix is not there yet.
problem-not-mixed = La tua voce non è ancora mixata. Un momento.

# The campaign has not begun.
problem-campaign-not-open = Non si canta ancora. Torna presto.

# The campaign has ended.
problem-campaign-closed = Abbiamo finito di cantare. Grazie per aver voluto esserci.

# The timing or the gain is out of range.
problem-placement-range = Il tempo di questa registrazione è fuori dai limiti. Canta di nuovo.

# Too many at once.
problem-busy = In questo momento canta tantissima gente. Aspetta un attimo, poi riprova.

# An error of the service.
problem-internal = Qualcosa si è rotto dalla nostra parte. La tua registrazione è ancora su questo dispositivo; riprova.

# This phone no longer has the take, so it cannot be sent.
problem-take-gone = La tua registrazione non è più su questo dispositivo. Canta di nuovo.

# The take could not be prepared for sending on the phone.
problem-encoding-failed = Il tuo dispositivo non è riuscito a preparare la registrazione. Chiudi altre app, poi riprova.

# No answer from the network.
problem-offline = Sei offline. La tua registrazione è ancora su questo dispositivo.
