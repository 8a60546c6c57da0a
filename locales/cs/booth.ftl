### The booth: from the name to the finished record.

# Title of the page.
sing-title = Přidej svůj hlas

# A button with an arrow: one step back.
step-back = Zpět

# The button that leads to the next step.
step-on = Pokračovat

# Describes the picture of the cover while the fan changes it.
cover-alt = Obal tvojí desky

## Name

# Asks for the name to write on the cover.
name-question = Čí je to deska?

# Beneath the field for the name.
name-hint = Jméno se na obalu objeví přesně tak, jak ho píšeš, a v jakémkoli písmu.

# A button. The name is in letters that no typeface has, such as 𝓐𝓸𝓲𝓯𝓮; $name (text) is the same in plain letters.
name-plain = Napsat jako: { $name }

# A take was made before on this device. Followed by name-resume-action.
name-resume = Tvoje poslední nahrávka je pořád tady.

# A link behind name-resume.
name-resume-action = Pokračovat s ní

## Team

# Asks which team the fan sings for.
team-question = Za koho zpíváš?

# No team was chosen.
team-missing = Vyber tým, za který zpíváš.

## Country and age

# Why country and age are asked.
place-why = Podle země se řídí pravidla, která tě chrání. Věk jen ověříme, neukládáme ho.

# Label of the list of countries.
place-country = Země

# The first line of the list of countries.
place-choose = Vyber zemi

# Label of the field for the age in years.
place-age = Věk

# No country was chosen.
country-missing = Vyber zemi, ve které žiješ.

## Sound check

# Before the microphone is asked for. Title.
check-title = Krátká zvuková zkouška

# Before the microphone is asked for: why, and what to have at hand.
check-text = Nasaď si sluchátka, pokud je máš po ruce. A pak se nech slyšet: prohlížeč se na mikrofon zeptá jen jednou.

# The button that opens the microphone.
check-open = Zapnout mikrofon

# The microphone is being opened.
check-opening = Zapínáme mikrofon

# The microphone is open: what to do.
check-hum = Zabroukej první verš tak nahlas, jak budeš zpívat.

# For fans who have a recording. Opens a file chooser.
check-file = Použít hotovou nahrávku

# A link back to the form, for fans who filled it in before.
check-change = Změnit jméno nebo tým

# The chosen file is being read.
check-reading = Načítáme tvoji nahrávku

# Advice while the fan hums: nothing is known yet.
advice-listening = Posloucháme tě

# Advice: the microphone gives nothing but zeros.
advice-silent = Vůbec nic neslyšíme

# Advice: too quiet.
advice-quiet = Trochu blíž

# Advice: too loud, it distorts.
advice-clipping = Krok zpátky

# Advice: the room is noisy.
advice-noisy = Najdi klidnější kout

# Advice: a Bluetooth headset sounds like a telephone.
advice-telephone = Vypni Bluetooth

# Advice: good.
advice-ready = Zníš dobře

# Beneath advice-silent.
advice-silent-more = Mikrofon je ztlumený. Zapni ho na kabelu, na sluchátkách nebo v nastavení.

# Beneath advice-quiet.
advice-quiet-more = Přibliž se k mikrofonu na šířku dlaně.

# Beneath advice-clipping.
advice-clipping-more = Takhle zblízka zvuk chrčí. Zpívej klidně naplno, jen z trochu větší dálky.

# Beneath advice-noisy.
advice-noisy-more = Kolem tebe je rušno. Zavři okno nebo se otoč zády k davu.

# Beneath advice-telephone.
advice-telephone-more = Tvoje sluchátka dávají zvuk jako z telefonu. Lepší bude kabel nebo vestavěný mikrofon.

# Beneath advice-ready.
advice-ready-more = Se sluchátky to bude ještě lepší: písnička nepoleze do mikrofonu.

## Recording

# Title for screen readers.
booth-title = Studio

# Before the take. $beats (number) are counted.
booth-lead = { $beats ->
    [one] Jedna doba a jdeš na to.
    [few] { $beats } doby a jdeš na to. Slova se rozsvítí, až přijdou na řadu.
    [many] { $beats } doby a jdeš na to. Slova se rozsvítí, až přijdou na řadu.
   *[other] { $beats } dob a jdeš na to. Slova se rozsvítí, až přijdou na řadu.
}

# The button that starts the take.
booth-start = Start

# The button that throws the running take away and starts over.
booth-restart = Začít znovu

# The button that ends the take and keeps what was sung. Offered once that is long enough.
booth-finish = Tady skončit

# A switch: the sung line plays faintly beneath the band while the fan sings.
booth-guide = Vodicí hlas

# A switch: a thin line behind the words rises and falls with the tune.
booth-melody = Linka melodie

# For screen readers, once the song is over.
booth-over = A je to. Nahrávání skončilo.

# How long there is still to sing. $seconds (text) is a clock such as 0:12.
booth-left = ještě { $seconds } zpěvu

# The fan stopped the take, or a call or a lost device cut it off; the part is stored.
booth-interrupted = Nahrávka končí dřív než písnička. Co už máš nazpívané, to zůstává.

# The campaign closed while the fan was here; what was begun in time can be finished. Stands above the heading of each step. $date (text) is a
# date with its hour, such as "12 Jun 2026, 20:00".
booth-late = Zpívání už skončilo, ale svou nahrávku ještě můžeš poslat, nejpozději { $date }.

## Listening

# Title.
listen-title = To jsi ty

# Beneath the title. The browser could not store the take on the phone, so it is lost if the page is closed.
listen-not-stored = Nahrávka se na tomhle zařízení neuložila. Nech stránku otevřenou, dokud se neodešle.

# The fader of the fan's voice.
listen-you = Ty

# The fader of the song.
listen-band = Kapela

# Names the three controls below for screen readers.
listen-timing = Tvoje načasování

# Moves the voice 10 milliseconds earlier: a moment, not a speed.
listen-earlier = Dřív

# Moves the voice 10 milliseconds later: a moment, not a speed.
listen-later = Později

# The voice stays where it was recorded.
listen-on-time = Přesně

# How far the voice was moved. $ms (text) has its sign, such as +20.
listen-moved = { $ms } ms

# Names the list of takes for screen readers.
listen-takes = Tvoje nahrávky

# One of several takes. $n (number) counts from 1.
listen-take = Nahrávka { $n }

# Sing once more.
listen-again = Znovu

# This take it is.
listen-use = Nechat si

## Consent

# Title.
agree-title = Rozhoduješ ty

# What the ticks are for.
agree-text = Dokud nedáš souhlas, nic tohle zařízení neopustí.

# The law of the fan's country is not written in the language of the page, but shown in another. $language (text) is that language's own name, such as Deutsch: it cannot be inflected.
agree-other-language = Podmínky pro tvoji zemi v jazyce téhle stránky neexistují. Tady jsou v jazyce: { $language }.

# A link to the whole legal text; opens beside this page.
agree-read = Přečíst celý text

# A consent that is needed has no tick.
agree-missing = Bez tohohle souhlasu to dál nejde.

# The button that sends the take.
agree-send = Odeslat můj hlas

## Sending

# Title for screen readers.
sending-title = Odesílání tvého hlasu

# First step, to come.
sending-encode = Připravit nahrávku

# First step, now.
sending-encoding = Připravujeme nahrávku

# First step, done. $size (text) is a number of megabytes such as 1.4.
sending-encoded = Připraveno, { $size } MB

# Second step, to come.
sending-upload = Odeslat ji

# Second step, now. $percent (text) is a percentage such as 62%.
sending-uploading = Odesíláme, { $percent }

# Second step, done.
sending-uploaded = Odesláno

# Third step, to come.
sending-mix = Smíchat ji s písničkou

# Third step, now.
sending-mixing = Mícháme tě do písničky

# Third step, done.
sending-mixed = Smícháno

# Fourth step, to come.
sending-publish = Vytisknout obal

# Fourth step, now.
sending-publishing = Tiskneme tvůj obal

# Fourth step, done.
sending-published = Vytištěno

# No network, or the service asked for patience; it goes on by itself.
sending-waiting = Čekáme na síť. Dál to půjde samo.

# The take is stored on the phone until it has arrived.
safe-here = V bezpečí na tomhle zařízení

# The browser stores nothing: the page must stay open.
safe-nowhere = Nech stránku otevřenou, dokud se nahrávka neodešle

# The take has arrived.
safe-there = V bezpečí u nás

## Waiting for the record

# The service is busy; the take has arrived and will be finished. Title.
later-title = Nahrávka je v bezpečí

# The same: what happens now.
later-text = Právě teď zpívá spousta lidí. Tvoje deska se dodělá sama a soukromý odkaz za pár minut ožije.

# Looks whether the record is ready.
later-poll = Podívat se znovu

## The record

# Title.
record-title = Tvoje deska je venku

# The name still has to be looked at before others can see the page. Title.
record-title-review = Tvoje deska je hotová

# A moderator decided that nobody else sees the record. Title.
record-title-rejected = Tvoje deska zůstává soukromá

## What can go wrong in the booth: title, then what to do

# Tries the same thing once more.
problem-retry = Zkusit znovu

# Opens a file chooser.
problem-file = Použít hotovou nahrávku

# Copies the address of this page, to open it in another browser.
problem-copy = Kopírovat odkaz

# A link that leaves an app on Android and opens this page in Chrome.
problem-open-chrome = Otevřít v Chromu

# A link to this page on a secure connection.
problem-open-secure = Otevřít zabezpečenou stránku

# The page's address is on the clipboard.
page-copied = Zkopírováno. Teď odkaz vlož do Safari nebo Chromu.

# Beneath a problem that came from the service. Title.
problem-title = Tohle nevyšlo

# The page is not on a secure connection. Title.
capture-insecure-origin = Tahle stránka není zabezpečená

# The page is not on a secure connection. Way on.
capture-insecure-origin-text = Mikrofon půjčují prohlížeče jen zabezpečeným stránkám. Otevři adresu s https:// na začátku.

# The page is open inside an app. Title.
capture-in-app-browser = Tahle aplikace mikrofon nepustí

# The page is open inside an app. Way on.
capture-in-app-browser-text = Otevři tuhle stránku ve svém prohlížeči. Co už máš vyplněné, půjde s tebou.

# Beneath it on an iPhone or iPad: the app’s own menu leads out too.
capture-help-in-app-ios = Nebo v nabídce téhle aplikace zvol „Otevřít v Safari“ či „Otevřít v prohlížeči“.

# The browser is too old. Title.
capture-no-worklet = Tenhle prohlížeč neumí nahrávat

# The browser is too old. Way on.
capture-no-worklet-text = Aktualizuj ho nebo otevři stránku v jiném. Poslouží i nahrávka, kterou už máš.

# The microphone was refused. Title.
capture-permission-denied = Mikrofon je vypnutý

# The microphone was refused. Way on.
capture-permission-denied-text = Povol ho a zkus to znovu. Dokud nestiskneš Start, nic se nenahrává.

# Where to allow it in Chrome, Edge and Samsung Internet on Android.
capture-help-chrome-android = Klepni na ikonu vlevo od adresy, pak na Oprávnění, pak Mikrofon: Povolit.

# Where to allow it in Chrome and Edge on a computer.
capture-help-chrome-desktop = Klikni na ikonu vlevo od adresy a zapni mikrofon.

# Where to allow it in Firefox on Android.
capture-help-firefox-android = Klepni na ikonu vlevo od adresy, pak na „Blokováno“ u mikrofonu.

# Where to allow it in Firefox on a computer.
capture-help-firefox-desktop = Klikni na přeškrtnutý mikrofon vlevo od adresy a zruš blokování.

# Where to allow it in Safari on an iPhone or iPad.
capture-help-safari-ios = Klepni na ikonu stránky vedle adresy, pak na Nastavení webové stránky, pak Mikrofon: Povolit.

# Where to allow it in Safari on a Mac.
capture-help-safari-mac = V řádku nabídek zvol Safari, pak Nastavení pro tento web, pak Mikrofon: Povolit.

# Where to allow it in Chrome or Firefox on an iPhone or iPad: in the system’s settings.
capture-help-other-ios = Otevři Nastavení zařízení, najdi mezi aplikacemi tenhle prohlížeč a zapni Mikrofon.

# The system refuses it to the browser, whatever the page is allowed.
capture-help-system = Systém mikrofon tomuhle prohlížeči nedovolí. Povol ho v systému v nastavení soukromí.

# There is no microphone. Title.
capture-no-microphone = Nenašli jsme mikrofon

# There is no microphone. Way on.
capture-no-microphone-text = Připoj mikrofon a zkus to znovu, nebo zkopíruj odkaz a pokračuj na telefonu.

# Another program uses the microphone. Title.
capture-microphone-busy = Mikrofon je obsazený

# Another program uses the microphone. Way on.
capture-microphone-busy-text = Používá ho jiná aplikace. Ukonči hovory a nahrávání a zkus to znovu.

# The device stays silent. Title.
capture-no-sound = Vůbec nic neslyšíme

# The device stays silent. Way on.
capture-no-sound-text = Zruš ztlumení mikrofonu nebo odpoj sluchátka a zkus to znovu.

# The chosen file is too large to read.
file-too-large = Ten soubor je moc velký. Vyber takový, který má nejvýš minutu.

# The chosen file is not sound that the browser can read.
file-unreadable = Ten soubor nejde přečíst. Fungují WAV, MP3, M4A a FLAC.

# The chosen recording is too short.
file-too-short = Ta nahrávka je na písničku moc krátká.

# The chosen recording is too long.
file-too-long = Ta nahrávka je delší než písnička.

# The backing track could not be fetched. Shown as a sentence.
song-missing = Písnička nedorazila. Zkontroluj připojení a zkus to znovu.
