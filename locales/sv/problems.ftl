### What the service may answer. Each id is `problem-` and the kind of the problem.

# The request was malformed: a mistake of ours.
problem-bad-request = Något blev fel mellan oss. Ladda om sidan och försök igen.

# The request was not called JSON: a mistake of ours, too.
problem-media-type = { problem-bad-request }

# No entry has this id.
problem-entry-unknown = Vi känner inte till den här skivan. Kolla att länken är hel.

# The private link has no key.
problem-token-missing = Nyckeln saknas i din länk. Använd hela länken som du sparade.

# The key in the private link is not one.
problem-token-malformed = Nyckeln i din länk är skadad. Använd hela länken som du sparade.

# The new entry's id is taken by someone else: a one in a billion chance. Trying again makes a new id.
problem-token-mismatch = Vi kunde inte göra din skiva med det här numret. Försök igen.

# The key opens another entry than the one asked for.
problem-token-forbidden = Nyckeln går inte till den här skivan. Använd länken som hör till den.

# The entry was erased.
problem-entry-erased = Den här skivan är raderad. Inget av den finns kvar.

# There is no name.
problem-name-empty = Skriv namnet som ska stå på omslaget.

# The name has more letters than fit.
problem-name-too-long = Namnet är för långt för omslaget. Ett kortare får plats.

# The name has a character that cannot be printed.
problem-name-characters = Ett av tecknen går inte att trycka. Ta bort det och försök igen.

# The name stacks too many marks on a letter.
problem-name-marks = Det sitter för många tecken på en bokstav. Använd färre.

# The name has a character that no typeface can show.
problem-name-undrawable = Vi har inget typsnitt för ett av tecknen. Skriv namnet på ett annat sätt.

# The name is too wide for the cover.
problem-name-unfit = Namnet är för brett för omslaget. Gör det kortare.

# The team does not exist.
problem-team-unknown = Vi känner inte till det här laget. Välj ett i listan.

# The country does not exist.
problem-country-unknown = Vi känner inte till det här landet. Välj ett i listan.

# The campaign does not run in the fan's country.
problem-country-not-eligible = Vi beklagar: reglerna i ditt land låter oss inte vara med där.

# The country asks for an age and there is none.
problem-age-missing = Berätta hur många år du är.

# The fan is too young to consent alone.
problem-too-young = Du är lite för ung för att godkänna det här på egen hand. Tack för att du ville sjunga.

# The language is not one of the campaign's.
problem-locale-unknown = Den här kampanjen talar inte det språket. Välj ett annat i början.

# A required consent is missing.
problem-consent-missing = Vi kan inte gå vidare utan ditt samtycke.

# The legal text has changed meanwhile.
problem-consent-outdated = Villkoren har ändrats sedan du läste dem. Ladda om sidan och titta igen.

# The take is larger than allowed.
problem-take-too-large = Din tagning är för stor för att skickas. Sjung igen, eller välj en kortare fil.

# The take is neither FLAC nor WAV.
problem-take-type = Vi kan inte använda den sortens fil. FLAC och WAV fungerar.

# The take has no bytes.
problem-take-empty = Din tagning är tom. Sjung igen.

# The upload never arrived.
problem-take-missing = Din tagning har inte kommit fram. Skicka den igen.

# The fan sent another take meanwhile, perhaps from another tab.
problem-take-replaced = En nyare tagning av dig har ersatt den här.

# What arrived is not what was sent.
problem-take-corrupt = Din tagning skadades på vägen. Skicka den igen.

# The file cannot be read.
problem-take-unreadable = Vi kan inte läsa den här tagningen. Sjung igen.

# The file ends too early.
problem-take-truncated = Slutet på din tagning saknas. Sjung igen.

# The file uses a format that is not supported.
problem-take-unsupported = Vi känner inte till inspelningens format. Sjung igen här.

# The take is shorter than the song needs.
problem-take-too-short = Det var kort. Sjung lite mer av låten.

# The take is longer than the song.
problem-take-too-long = Det var längre än låten. Sjung igen.

# Nothing can be heard.
problem-take-silent = Vi hör bara tystnad. Kolla mikrofonen och sjung igen.

# The mix is not there yet.
problem-not-mixed = Din röst är inte mixad än. Vänta en liten stund.

# The campaign has not begun.
problem-campaign-not-open = Vi har inte börjat sjunga än. Kom tillbaka snart.

# The campaign has ended.
problem-campaign-closed = Vi har sjungit klart. Tack för att du ville vara med.

# The timing or the gain is out of range.
problem-placement-range = Tajmingen i den här tagningen är utanför gränserna. Sjung igen.

# Too many at once.
problem-busy = Det är många som sjunger just nu. Vänta en stund och försök igen.

# An error of the service.
problem-internal = Något gick sönder hos oss. Din tagning finns kvar på den här enheten; försök igen.

# This phone no longer has the take, so it cannot be sent.
problem-take-gone = Din tagning finns inte kvar på den här enheten. Sjung igen.

# The take could not be prepared for sending on the phone.
problem-encoding-failed = Din enhet kunde inte förbereda tagningen. Stäng andra appar och försök igen.

# No answer from the network.
problem-offline = Du är offline. Din tagning finns kvar på den här enheten.
