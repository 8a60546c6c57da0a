### What the service may answer. Each id is `problem-` and the kind of the problem.

# The request was malformed: a mistake of ours.
problem-bad-request = Da ist zwischen uns etwas durcheinandergeraten. Lad die Seite neu und versuch es noch mal.

# The request was not called JSON: a mistake of ours, too.
problem-media-type = { problem-bad-request }

# No entry has this id.
problem-entry-unknown = Diese Platte kennen wir nicht. Schau nach, ob der Link vollständig ist.

# The private link has no key.
problem-token-missing = In deinem Link fehlt der Schlüssel. Nimm den ganzen Link, den du aufgehoben hast.

# The key in the private link is not one.
problem-token-malformed = Der Schlüssel in deinem Link ist beschädigt. Nimm den ganzen Link, den du aufgehoben hast.

# The new entry's id is taken by someone else: a one in a billion chance. Trying again makes a new id.
problem-token-mismatch = Unter dieser Nummer konnten wir deine Platte nicht anlegen. Versuch es noch mal.

# The key opens another entry than the one asked for.
problem-token-forbidden = Dieser Schlüssel öffnet diese Platte nicht. Nimm den Link, der zu ihr gehört.

# The entry was erased.
problem-entry-erased = Diese Platte wurde gelöscht. Von ihr ist nichts mehr da.

# There is no name.
problem-name-empty = Schreib den Namen, der aufs Cover soll.

# The name has more letters than fit.
problem-name-too-long = Der Name ist zu lang fürs Cover. Ein kürzerer passt.

# The name has a character that cannot be printed.
problem-name-characters = Eins dieser Zeichen lässt sich nicht drucken. Nimm es raus und versuch es noch mal.

# The name stacks too many marks on a letter.
problem-name-marks = Auf einem Buchstaben sitzen zu viele Zeichen. Nimm weniger.

# The name has a character that no typeface can show.
problem-name-undrawable = Für eins dieser Zeichen haben wir keine Schrift. Schreib den Namen anders.

# The name is too wide for the cover.
problem-name-unfit = Der Name ist zu breit fürs Cover. Mach ihn kürzer.

# The team does not exist.
problem-team-unknown = Dieses Team kennen wir nicht. Wähl eins aus der Liste.

# The country does not exist.
problem-country-unknown = Dieses Land kennen wir nicht. Wähl eins aus der Liste.

# The campaign does not run in the fan's country.
problem-country-not-eligible = Es tut uns leid: Die Regeln deines Landes lassen eine Teilnahme nicht zu.

# The country asks for an age and there is none.
problem-age-missing = Sag uns dein Alter in Jahren.

# The fan is too young to consent alone.
problem-too-young = Du bist noch etwas zu jung, um dem allein zuzustimmen. Danke, dass du singen wolltest.

# The language is not one of the campaign's.
problem-locale-unknown = Diese Kampagne gibt es in dieser Sprache nicht. Wähl am Anfang eine andere.

# A required consent is missing.
problem-consent-missing = Ohne deine Zustimmung können wir nicht weitermachen.

# The legal text has changed meanwhile.
problem-consent-outdated = Die Bedingungen haben sich geändert, seit du sie gelesen hast. Lad die Seite neu und schau sie dir noch mal an.

# The take is larger than allowed.
problem-take-too-large = Deine Aufnahme ist zu groß zum Senden. Sing noch mal oder nimm eine kürzere Datei.

# The take is neither FLAC nor WAV.
problem-take-type = Mit dieser Art Datei können wir nichts anfangen. FLAC und WAV gehen.

# The take has no bytes.
problem-take-empty = Deine Aufnahme ist leer. Sing noch mal.

# The upload never arrived.
problem-take-missing = Deine Aufnahme ist nicht angekommen. Sende sie noch mal.

# The fan sent another take meanwhile, perhaps from another tab.
problem-take-replaced = Eine neuere Aufnahme von dir hat diese hier ersetzt.

# What arrived is not what was sent.
problem-take-corrupt = Deine Aufnahme wurde unterwegs beschädigt. Sende sie noch mal.

# The file cannot be read.
problem-take-unreadable = Diese Aufnahme können wir nicht lesen. Sing noch mal.

# The file ends too early.
problem-take-truncated = Das Ende deiner Aufnahme fehlt. Sing noch mal.

# The file uses a format that is not supported.
problem-take-unsupported = Das Format dieser Aufnahme kennen wir nicht. Sing hier noch mal.

# The take is shorter than the song needs.
problem-take-too-short = Das war kurz. Sing etwas mehr vom Song.

# The take is longer than the song.
problem-take-too-long = Das war länger als der Song. Sing noch mal.

# Nothing can be heard.
problem-take-silent = Wir hören nur Stille. Prüf dein Mikrofon, dann sing noch mal.

# The mix is not there yet.
problem-not-mixed = Deine Stimme ist noch nicht gemischt. Einen Moment noch.

# The campaign has not begun.
problem-campaign-not-open = Das Mitsingen hat noch nicht begonnen. Komm bald wieder.

# The campaign has ended.
problem-campaign-closed = Das Mitsingen ist vorbei. Danke, dass du dabei sein wolltest.

# The timing or the gain is out of range.
problem-placement-range = Das Timing dieser Aufnahme liegt zu weit daneben. Sing noch mal.

# Too many at once.
problem-busy = Gerade singen sehr viele. Wart einen Moment, dann versuch es noch mal.

# An error of the service.
problem-internal = Bei uns ist etwas kaputtgegangen. Deine Aufnahme ist noch auf diesem Gerät; versuch es noch mal.

# This phone no longer has the take, so it cannot be sent.
problem-take-gone = Deine Aufnahme ist nicht mehr auf diesem Gerät. Sing noch mal.

# The take could not be prepared for sending on the phone.
problem-encoding-failed = Dein Gerät konnte die Aufnahme nicht vorbereiten. Schließ andere Apps, dann versuch es noch mal.

# No answer from the network.
problem-offline = Du bist offline. Deine Aufnahme ist noch auf diesem Gerät.
