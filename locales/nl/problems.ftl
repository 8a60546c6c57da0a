### What the service may answer. Each id is `problem-` and the kind of the problem.

# The request was malformed: a mistake of ours.
problem-bad-request = Er is tussen ons iets in de war geraakt. Laad de pagina opnieuw en probeer het nog eens.

# The request was not called JSON: a mistake of ours, too.
problem-media-type = { problem-bad-request }

# No entry has this id.
problem-entry-unknown = Deze plaat kennen we niet. Kijk of de link compleet is.

# The private link has no key.
problem-token-missing = De sleutel ontbreekt in je link. Gebruik de hele link die je bewaard hebt.

# The key in the private link is not one.
problem-token-malformed = De sleutel in je link is beschadigd. Gebruik de hele link die je bewaard hebt.

# The new entry's id is taken by someone else: a one in a billion chance. Trying again makes a new id.
problem-token-mismatch = We konden je plaat niet onder dit nummer maken. Probeer het opnieuw.

# The key opens another entry than the one asked for.
problem-token-forbidden = Deze sleutel past niet op deze plaat. Gebruik de link die erbij hoort.

# The entry was erased.
problem-entry-erased = Deze plaat is gewist. Er is niets meer van over.

# There is no name.
problem-name-empty = Schrijf de naam die op de hoes komt.

# The name has more letters than fit.
problem-name-too-long = Die naam is te lang voor de hoes. Een kortere past wel.

# The name has a character that cannot be printed.
problem-name-characters = Een van deze tekens kan niet worden afgedrukt. Haal het weg en probeer het opnieuw.

# The name stacks too many marks on a letter.
problem-name-marks = Er staan te veel tekens op één letter. Gebruik er minder.

# The name has a character that no typeface can show.
problem-name-undrawable = Voor een van deze tekens hebben we geen lettertype. Schrijf de naam anders.

# The name is too wide for the cover.
problem-name-unfit = Die naam is te breed voor de hoes. Maak hem korter.

# The team does not exist.
problem-team-unknown = Dit team kennen we niet. Kies er een uit de lijst.

# The country does not exist.
problem-country-unknown = Dit land kennen we niet. Kies er een uit de lijst.

# The campaign does not run in the fan's country.
problem-country-not-eligible = Het spijt ons: de regels van jouw land laten ons daar niet meedoen.

# The country asks for an age and there is none.
problem-age-missing = Vertel ons je leeftijd in jaren.

# The fan is too young to consent alone.
problem-too-young = Je bent nog net te jong om hier zelf mee akkoord te gaan. Bedankt dat je wilde zingen.

# The language is not one of the campaign's.
problem-locale-unknown = Deze campagne spreekt die taal niet. Kies aan het begin een andere.

# A required consent is missing.
problem-consent-missing = We kunnen niet verder zonder jouw toestemming.

# The legal text has changed meanwhile.
problem-consent-outdated = De voorwaarden zijn veranderd sinds je ze las. Laad de pagina opnieuw en lees ze nog eens.

# The take is larger than allowed.
problem-take-too-large = Je opname is te groot om te versturen. Zing opnieuw of kies een korter bestand.

# The take is neither FLAC nor WAV.
problem-take-type = Dat soort bestand kunnen we niet gebruiken. FLAC en WAV werken wel.

# The take has no bytes.
problem-take-empty = Je opname is leeg. Zing opnieuw.

# The upload never arrived.
problem-take-missing = Je opname is niet aangekomen. Verstuur hem opnieuw.

# The fan sent another take meanwhile, perhaps from another tab.
problem-take-replaced = Een nieuwere opname van jou heeft deze vervangen.

# What arrived is not what was sent.
problem-take-corrupt = Je opname is onderweg beschadigd. Verstuur hem opnieuw.

# The file cannot be read.
problem-take-unreadable = We kunnen deze opname niet lezen. Zing opnieuw.

# The file ends too early.
problem-take-truncated = Het einde van je opname ontbreekt. Zing opnieuw.

# The file uses a format that is not supported.
problem-take-unsupported = We kennen het formaat van deze opname niet. Zing hier opnieuw.

# The take is shorter than the song needs.
problem-take-too-short = Dat was kort. Zing iets meer van het nummer.

# The take is longer than the song.
problem-take-too-long = Dat was langer dan het nummer. Zing opnieuw.

# Nothing can be heard.
problem-take-silent = We horen stilte. Controleer je microfoon en zing opnieuw.

# The mix is not there yet.
problem-not-mixed = Je stem is nog niet gemixt. Heel even nog.

# The campaign has not begun.
problem-campaign-not-open = Het zingen is nog niet begonnen. Kom snel terug.

# The campaign has ended.
problem-campaign-closed = Het zingen is voorbij. Bedankt dat je mee wilde doen.

# The timing or the gain is out of range.
problem-placement-range = De timing van deze opname valt buiten de grenzen. Zing opnieuw.

# Too many at once.
problem-busy = Er zingen nu heel veel mensen. Wacht heel even en probeer het opnieuw.

# An error of the service.
problem-internal = Er ging bij ons iets stuk. Je opname staat nog op dit apparaat; probeer het opnieuw.

# This phone no longer has the take, so it cannot be sent.
problem-take-gone = Je opname staat niet meer op dit apparaat. Zing opnieuw.

# The take could not be prepared for sending on the phone.
problem-encoding-failed = Je apparaat kon de opname niet klaarmaken. Sluit andere apps en probeer het opnieuw.

# No answer from the network.
problem-offline = Je bent offline. Je opname staat nog op dit apparaat.
