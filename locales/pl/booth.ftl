### The booth: from the name to the finished record.

# Title of the page.
sing-title = Dodaj swój głos

# A button with an arrow: one step back.
step-back = Wstecz

# The button that leads to the next step.
step-on = Dalej

# Describes the picture of the cover while the fan changes it.
cover-alt = Okładka twojej płyty

## Name

# Asks for the name to write on the cover.
name-question = Czyja to płyta?

# Beneath the field for the name.
name-hint = Imię pojawia się na okładce tak, jak je wpisujesz, w każdym alfabecie.

# A button. The name is in letters that no typeface has, such as 𝓐𝓸𝓲𝓯𝓮; $name (text) is the same in plain letters.
name-plain = Wpisz jako: { $name }

# A take was made before on this device. Followed by name-resume-action.
name-resume = Twoje ostatnie nagranie wciąż tu jest.

# A link behind name-resume.
name-resume-action = Wróć do niego

## Team

# Asks which team the fan sings for.
team-question = Dla kogo śpiewasz?

# No team was chosen.
team-missing = Wybierz drużynę, dla której śpiewasz.

## Country and age

# Why country and age are asked.
place-why = Od kraju zależy, jakie przepisy cię chronią. Wiek sprawdzamy, ale go nie przechowujemy.

# Label of the list of countries.
place-country = Kraj

# The first line of the list of countries.
place-choose = Wybierz kraj

# Label of the field for the age in years.
place-age = Wiek

# No country was chosen.
country-missing = Wybierz kraj, w którym mieszkasz.

## Sound check

# Before the microphone is asked for. Title.
check-title = Krótka próba dźwięku

# Before the microphone is asked for: why, and what to have at hand.
check-text = Załóż słuchawki, jeśli masz je pod ręką. A potem daj się usłyszeć: przeglądarka tylko raz zapyta o mikrofon.

# The button that opens the microphone.
check-open = Włącz mikrofon

# The microphone is being opened.
check-opening = Włączamy mikrofon

# The microphone is open: what to do.
check-hum = Zanuć pierwszy wers tak głośno, jak będziesz śpiewać.

# For fans who have a recording. Opens a file chooser.
check-file = Użyj gotowego nagrania

# A link back to the form, for fans who filled it in before.
check-change = Zmień imię lub drużynę

# The chosen file is being read.
check-reading = Wczytujemy nagranie

# Advice while the fan hums: nothing is known yet.
advice-listening = Słuchamy cię

# Advice: the microphone gives nothing but zeros.
advice-silent = Nic a nic nie słychać

# Advice: too quiet.
advice-quiet = Trochę bliżej

# Advice: too loud, it distorts.
advice-clipping = Krok do tyłu

# Advice: the room is noisy.
advice-noisy = Znajdź cichszy kąt

# Advice: a Bluetooth headset sounds like a telephone.
advice-telephone = Wyłącz Bluetooth

# Advice: good.
advice-ready = Dobrze brzmisz

# Beneath advice-silent.
advice-silent-more = Mikrofon jest wyciszony. Włącz go na kablu, na słuchawkach albo w ustawieniach.

# Beneath advice-quiet.
advice-quiet-more = Zbliż usta do mikrofonu na szerokość dłoni.

# Beneath advice-clipping.
advice-clipping-more = Z tak bliska dźwięk trzeszczy. Śpiewaj tak głośno, jak chcesz, ale z trochę większej odległości.

# Beneath advice-noisy.
advice-noisy-more = Wokół ciebie jest głośno. Zamknij okno albo odwróć się od tłumu.

# Beneath advice-telephone.
advice-telephone-more = Twoje słuchawki dają dźwięk jak z telefonu. Lepszy będzie kabel albo wbudowany mikrofon.

# Beneath advice-ready.
advice-ready-more = W słuchawkach będzie jeszcze lepiej: piosenka nie trafi do mikrofonu.

## Recording

# Title for screen readers.
booth-title = Studio

# Before the take. $beats (number) are counted.
booth-lead = { $beats ->
    [one] Jedno uderzenie i wchodzisz.
    [few] { $beats } uderzenia i wchodzisz. Słowa zapalają się, gdy przychodzi ich czas.
    [many] { $beats } uderzeń i wchodzisz. Słowa zapalają się, gdy przychodzi ich czas.
   *[other] { $beats } uderzenia i wchodzisz. Słowa zapalają się, gdy przychodzi ich czas.
}

# The button that starts the take.
booth-start = Start

# The button that throws the running take away and starts over.
booth-restart = Od nowa

# The button that ends the take and keeps what was sung. Offered once that is long enough.
booth-finish = Skończ tutaj

# A switch: the sung line plays faintly beneath the band while the fan sings.
booth-guide = Głos prowadzący

# A switch: a thin line behind the words rises and falls with the tune.
booth-melody = Melodia

# For screen readers, once the song is over.
booth-over = To wszystko. Nagranie skończone.

# How long there is still to sing. $seconds (text) is a clock such as 0:12.
booth-left = jeszcze { $seconds } śpiewania

# The fan stopped the take, or a call or a lost device cut it off; the part is stored.
booth-interrupted = Nagranie urywa się przed końcem piosenki. To, co udało się zaśpiewać, zostaje.

# The campaign closed while the fan was here; what was begun in time can be finished. Stands above the heading of each step. $date (text) is a
# date with its hour, such as "12 Jun 2026, 20:00".
booth-late = Śpiewanie już się skończyło, ale swoje nagranie możesz jeszcze wysłać, najpóźniej { $date }.

## Listening

# Title.
listen-title = To ty

# Beneath the title. The browser could not store the take on the phone, so it is lost if the page is closed.
listen-not-stored = Nagranie nie zapisało się na tym urządzeniu. Nie zamykaj strony, dopóki nie zostanie wysłane.

# The fader of the fan's voice.
listen-you = Ty

# The fader of the song.
listen-band = Zespół

# Names the three controls below for screen readers.
listen-timing = Wyczucie czasu

# Moves the voice 10 milliseconds earlier: a moment, not a speed.
listen-earlier = Wcześniej

# Moves the voice 10 milliseconds later: a moment, not a speed.
listen-later = Później

# The voice stays where it was recorded.
listen-on-time = Równo

# How far the voice was moved. $ms (text) has its sign, such as +20.
listen-moved = { $ms } ms

# Names the list of takes for screen readers.
listen-takes = Twoje nagrania

# One of several takes. $n (number) counts from 1.
listen-take = Nagranie { $n }

# Sing once more.
listen-again = Jeszcze raz

# This take it is.
listen-use = Zachowaj

## Consent

# Title.
agree-title = Ty decydujesz

# What the ticks are for.
agree-text = Nic nie opuści tego urządzenia, dopóki nie wyrazisz zgody.

# The law of the fan's country is not written in the language of the page, but shown in another. $language (text) is that language's own name, such as Deutsch: it cannot be inflected.
agree-other-language = Warunki dla twojego kraju nie istnieją w języku tej strony. Język pokazany tutaj: { $language }.

# A link to the whole legal text; opens beside this page.
agree-read = Przeczytaj cały tekst

# A consent that is needed has no tick.
agree-missing = Ta zgoda jest potrzebna, żeby iść dalej.

# The button that sends the take.
agree-send = Wyślij mój głos

## Sending

# Title for screen readers.
sending-title = Wysyłanie twojego głosu

# First step, to come.
sending-encode = Przygotować nagranie

# First step, now.
sending-encoding = Przygotowujemy nagranie

# First step, done. $size (text) is a number of megabytes such as 1.4.
sending-encoded = Gotowe, { $size } MB

# Second step, to come.
sending-upload = Wysłać je

# Second step, now. $percent (text) is a percentage such as 62%.
sending-uploading = Wysyłamy, { $percent }

# Second step, done.
sending-uploaded = Wysłane

# Third step, to come.
sending-mix = Zmiksować je z piosenką

# Third step, now.
sending-mixing = Miksujemy cię z piosenką

# Third step, done.
sending-mixed = Zmiksowane

# Fourth step, to come.
sending-publish = Wydrukować okładkę

# Fourth step, now.
sending-publishing = Drukujemy twoją okładkę

# Fourth step, done.
sending-published = Wydrukowana

# No network, or the service asked for patience; it goes on by itself.
sending-waiting = Czekamy na sieć. Reszta zrobi się sama.

# The take is stored on the phone until it has arrived.
safe-here = Bezpieczne na tym urządzeniu

# The browser stores nothing: the page must stay open.
safe-nowhere = Nie zamykaj tej strony, dopóki nagranie nie zostanie wysłane

# The take has arrived.
safe-there = Bezpieczne u nas

## Waiting for the record

# The service is busy; the take has arrived and will be finished. Title.
later-title = Nagranie jest bezpieczne

# The same: what happens now.
later-text = Śpiewa teraz mnóstwo osób. Płyta dokończy się bez ciebie, a twój prywatny link ożyje za kilka minut.

# Looks whether the record is ready.
later-poll = Sprawdź jeszcze raz

## The record

# Title.
record-title = Twoja płyta już wyszła

# The name still has to be looked at before others can see the page. Title.
record-title-review = Twoja płyta jest gotowa

# A moderator decided that nobody else sees the record. Title.
record-title-rejected = Twoja płyta zostaje prywatna

## What can go wrong in the booth: title, then what to do

# Tries the same thing once more.
problem-retry = Spróbuj znowu

# Opens a file chooser.
problem-file = Użyj gotowego nagrania

# Copies the address of this page, to open it in another browser.
problem-copy = Skopiuj link

# A link that leaves an app on Android and opens this page in Chrome.
problem-open-chrome = Otwórz w Chrome

# A link to this page on a secure connection.
problem-open-secure = Otwórz bezpieczną stronę

# The page's address is on the clipboard.
page-copied = Skopiowane. Teraz wklej w Safari albo Chrome.

# Beneath a problem that came from the service. Title.
problem-title = Nie udało się

# The page is not on a secure connection. Title.
capture-insecure-origin = Ta strona nie jest bezpieczna

# The page is not on a secure connection. Way on.
capture-insecure-origin-text = Przeglądarki dają mikrofon tylko bezpiecznym stronom. Otwórz adres z https:// na początku.

# The page is open inside an app. Title.
capture-in-app-browser = Ta aplikacja blokuje mikrofon

# The page is open inside an app. Way on.
capture-in-app-browser-text = Otwórz tę stronę w swojej przeglądarce. Wpisane dane przejdą razem z tobą.

# Beneath it on an iPhone or iPad: the app’s own menu leads out too.
capture-help-in-app-ios = Możesz też wybrać „Otwórz w Safari” albo „Otwórz w przeglądarce” w menu tej aplikacji.

# The browser is too old. Title.
capture-no-worklet = Ta przeglądarka nie umie nagrywać

# The browser is too old. Way on.
capture-no-worklet-text = Zaktualizuj ją albo otwórz tę stronę w innej. Gotowe nagranie też się nada.

# The microphone was refused. Title.
capture-permission-denied = Mikrofon jest wyłączony

# The microphone was refused. Way on.
capture-permission-denied-text = Zezwól na dostęp i spróbuj ponownie. Nic się nie nagrywa, dopóki nie naciśniesz „Start”.

# Where to allow it in Chrome, Edge and Samsung Internet on Android.
capture-help-chrome-android = Dotknij ikony po lewej stronie adresu, potem Uprawnienia, potem Mikrofon: Zezwól.

# Where to allow it in Chrome and Edge on a computer.
capture-help-chrome-desktop = Kliknij ikonę po lewej stronie adresu i włącz mikrofon.

# Where to allow it in Firefox on Android.
capture-help-firefox-android = Dotknij ikony po lewej stronie adresu, a potem „Zablokowane” obok mikrofonu.

# Where to allow it in Firefox on a computer.
capture-help-firefox-desktop = Kliknij przekreślony mikrofon po lewej stronie adresu i usuń blokadę.

# Where to allow it in Safari on an iPhone or iPad.
capture-help-safari-ios = Dotknij ikony strony obok adresu, potem Ustawienia witryny, potem Mikrofon: Pozwól.

# Where to allow it in Safari on a Mac.
capture-help-safari-mac = Na pasku menu wybierz Safari, potem Ustawienia dla tej witryny, potem Mikrofon: Pozwalaj.

# Where to allow it in Chrome or Firefox on an iPhone or iPad: in the system’s settings.
capture-help-other-ios = Otwórz Ustawienia urządzenia, znajdź tę przeglądarkę wśród aplikacji i włącz Mikrofon.

# The system refuses it to the browser, whatever the page is allowed.
capture-help-system = System nie daje mikrofonu tej przeglądarce. Zezwól na mikrofon w ustawieniach prywatności systemu.

# There is no microphone. Title.
capture-no-microphone = Nie widzimy mikrofonu

# There is no microphone. Way on.
capture-no-microphone-text = Podłącz mikrofon i spróbuj ponownie albo skopiuj link i śpiewaj na telefonie.

# Another program uses the microphone. Title.
capture-microphone-busy = Mikrofon jest zajęty

# Another program uses the microphone. Way on.
capture-microphone-busy-text = Używa go inna aplikacja. Zakończ rozmowy i nagrywanie, a potem spróbuj ponownie.

# The device stays silent. Title.
capture-no-sound = Nic a nic nie słychać

# The device stays silent. Way on.
capture-no-sound-text = Włącz dźwięk mikrofonu albo odłącz słuchawki i spróbuj ponownie.

# The chosen file is too large to read.
file-too-large = Ten plik jest za duży. Wybierz taki, który trwa najwyżej minutę.

# The chosen file is not sound that the browser can read.
file-unreadable = Nie możemy odczytać tego pliku. Działają WAV, MP3, M4A i FLAC.

# The chosen recording is too short.
file-too-short = To nagranie jest za krótkie na tę piosenkę.

# The chosen recording is too long.
file-too-long = To nagranie jest dłuższe niż piosenka.

# The backing track could not be fetched. Shown as a sentence.
song-missing = Piosenka nie dotarła. Sprawdź połączenie i spróbuj ponownie.
