### What the service may answer. Each id is `problem-` and the kind of the problem.

# The request was malformed: a mistake of ours.
problem-bad-request = Coś się między nami poplątało. Odśwież stronę i spróbuj ponownie.

# The request was not called JSON: a mistake of ours, too.
problem-media-type = { problem-bad-request }

# No entry has this id.
problem-entry-unknown = Nie znamy tej płyty. Sprawdź, czy link jest cały.

# The private link has no key.
problem-token-missing = W twoim linku brakuje klucza. Użyj całego linku, który masz zapisany.

# The key in the private link is not one.
problem-token-malformed = Klucz w twoim linku jest uszkodzony. Użyj całego linku, który masz zapisany.

# The new entry's id is taken by someone else: a one in a billion chance. Trying again makes a new id.
problem-token-mismatch = Nie udało się utworzyć twojej płyty pod tym numerem. Spróbuj ponownie.

# The key opens another entry than the one asked for.
problem-token-forbidden = Ten klucz nie otwiera tej płyty. Użyj linku, który do niej należy.

# The entry was erased.
problem-entry-erased = Tę płytę usunięto. Nic z niej nie zostało.

# There is no name.
problem-name-empty = Wpisz imię, które trafi na okładkę.

# The name has more letters than fit.
problem-name-too-long = To imię jest za długie na okładkę. Krótsze się zmieści.

# The name has a character that cannot be printed.
problem-name-characters = Jednego z tych znaków nie da się wydrukować. Usuń go i spróbuj ponownie.

# The name stacks too many marks on a letter.
problem-name-marks = Za dużo znaków przy jednej literze. Zostaw ich mniej.

# The name has a character that no typeface can show.
problem-name-undrawable = Do jednego z tych znaków nie mamy kroju pisma. Zapisz imię inaczej.

# The name is too wide for the cover.
problem-name-unfit = To imię jest za szerokie na okładkę. Skróć je.

# The team does not exist.
problem-team-unknown = Nie znamy tej drużyny. Wybierz jedną z listy.

# The country does not exist.
problem-country-unknown = Nie znamy tego kraju. Wybierz jeden z listy.

# The campaign does not run in the fan's country.
problem-country-not-eligible = Przykro nam: przepisy w twoim kraju nie pozwalają nam tam działać.

# The country asks for an age and there is none.
problem-age-missing = Podaj swój wiek w latach.

# The fan is too young to consent alone.
problem-too-young = Masz trochę za mało lat, żeby samodzielnie wyrazić na to zgodę. Dzięki, że chcesz śpiewać.

# The language is not one of the campaign's.
problem-locale-unknown = Ta kampania nie zna tego języka. Wybierz inny na stronie startowej.

# A required consent is missing.
problem-consent-missing = Bez twojej zgody nie możemy iść dalej.

# The legal text has changed meanwhile.
problem-consent-outdated = Od ostatniego czytania warunki się zmieniły. Odśwież stronę i zajrzyj do nich jeszcze raz.

# The take is larger than allowed.
problem-take-too-large = Nagranie jest za duże, żeby je wysłać. Zaśpiewaj jeszcze raz albo wybierz krótszy plik.

# The take is neither FLAC nor WAV.
problem-take-type = Taki plik się nie nada. Działają FLAC i WAV.

# The take has no bytes.
problem-take-empty = Nagranie jest puste. Zaśpiewaj jeszcze raz.

# The upload never arrived.
problem-take-missing = Nagranie nie dotarło. Wyślij je jeszcze raz.

# The fan sent another take meanwhile, perhaps from another tab.
problem-take-replaced = Miejsce tego nagrania zajęło twoje nowsze.

# What arrived is not what was sent.
problem-take-corrupt = Nagranie uszkodziło się po drodze. Wyślij je jeszcze raz.

# The file cannot be read.
problem-take-unreadable = Nie możemy odczytać tego nagrania. Zaśpiewaj jeszcze raz.

# The file ends too early.
problem-take-truncated = Brakuje końca nagrania. Zaśpiewaj jeszcze raz.

# The file uses a format that is not supported.
problem-take-unsupported = Nie znamy formatu tego nagrania. Zaśpiewaj jeszcze raz tutaj.

# The take is shorter than the song needs.
problem-take-too-short = Trochę krótko. Zaśpiewaj większy kawałek piosenki.

# The take is longer than the song.
problem-take-too-long = To trwało dłużej niż piosenka. Zaśpiewaj jeszcze raz.

# Nothing can be heard.
problem-take-silent = Słyszymy ciszę. Sprawdź mikrofon i zaśpiewaj jeszcze raz.

# The mix is not there yet.
problem-not-mixed = Twój głos nie jest jeszcze zmiksowany. Daj nam chwilę.

# The campaign has not begun.
problem-campaign-not-open = Śpiewanie jeszcze się nie zaczęło. Zajrzyj tu niedługo.

# The campaign has ended.
problem-campaign-closed = Śpiewanie już się skończyło. Dzięki, że chcesz dołączyć.

# The timing or the gain is out of range.
problem-placement-range = Nagranie jest za bardzo przesunięte. Zaśpiewaj jeszcze raz.

# Too many at once.
problem-busy = Śpiewa teraz mnóstwo osób. Odczekaj chwilę i spróbuj ponownie.

# An error of the service.
problem-internal = Coś się u nas zepsuło. Twoje nagranie wciąż jest na tym urządzeniu. Spróbuj ponownie.

# This phone no longer has the take, so it cannot be sent.
problem-take-gone = Na tym urządzeniu nie ma już twojego nagrania. Zaśpiewaj jeszcze raz.

# The take could not be prepared for sending on the phone.
problem-encoding-failed = Urządzenie nie zdołało przygotować nagrania. Zamknij inne aplikacje i spróbuj ponownie.

# No answer from the network.
problem-offline = Nie masz połączenia. Twoje nagranie wciąż jest na tym urządzeniu.
