### The booth: from the name to the finished record.

# Title of the page.
sing-title = Sjung med

# A button with an arrow: one step back.
step-back = Tillbaka

# The button that leads to the next step.
step-on = Fortsätt

# Describes the picture of the cover while the fan changes it.
cover-alt = Ditt skivomslag

## Name

# Asks for the name to write on the cover.
name-question = Vems skiva är det här?

# Beneath the field for the name.
name-hint = Ditt namn trycks på omslaget precis som du skriver det, i vilken skrift som helst.

# A button. The name is in letters that no typeface has, such as 𝓐𝓸𝓲𝓯𝓮; $name (text) is the same in plain letters.
name-plain = Skriv { $name }

# A take was made before on this device. Followed by name-resume-action.
name-resume = Din senaste tagning finns kvar här.

# A link behind name-resume.
name-resume-action = Fortsätt med den

## Team

# Asks which team the fan sings for.
team-question = Vilket lag sjunger du för?

# No team was chosen.
team-missing = Välj laget du sjunger för.

## Country and age

# Why country and age are asked.
place-why = Ditt land avgör vilka regler som skyddar dig. Din ålder kontrolleras och sparas inte.

# Label of the list of countries.
place-country = Land

# The first line of the list of countries.
place-choose = Välj land

# Label of the field for the age in years.
place-age = Ålder

# No country was chosen.
country-missing = Välj landet du bor i.

## Sound check

# Before the microphone is asked for. Title.
check-title = En snabb ljudkoll

# Before the microphone is asked for: why, and what to have at hand.
check-text = Ta på dig hörlurar om du har. Låt oss sedan höra dig: webbläsaren frågar efter mikrofonen en gång.

# The button that opens the microphone.
check-open = Slå på mikrofonen

# The microphone is being opened.
check-opening = Mikrofonen slås på

# The microphone is open: what to do.
check-hum = Nynna första raden, lika starkt som du ska sjunga den.

# For fans who have a recording. Opens a file chooser.
check-file = Använd egen inspelning

# A link back to the form, for fans who filled it in before.
check-change = Ändra namn eller lag

# The chosen file is being read.
check-reading = Vi läser in din inspelning

# Advice while the fan hums: nothing is known yet.
advice-listening = Vi lyssnar

# Advice: the microphone gives nothing but zeros.
advice-silent = Vi hör ingenting alls

# Advice: too quiet.
advice-quiet = Lite närmare

# Advice: too loud, it distorts.
advice-clipping = Ett steg bakåt

# Advice: the room is noisy.
advice-noisy = Hitta ett lugnare hörn

# Advice: a Bluetooth headset sounds like a telephone.
advice-telephone = Stäng av Bluetooth

# Advice: good.
advice-ready = Du låter bra

# Beneath advice-silent.
advice-silent-more = Mikrofonen är avstängd. Slå på den, på sladden, headsetet eller i inställningarna.

# Beneath advice-quiet.
advice-quiet-more = Kom inom en handsbredd från mikrofonen.

# Beneath advice-clipping.
advice-clipping-more = På så nära håll blir det distorsion. Sjung så starkt du vill, från lite längre bort.

# Beneath advice-noisy.
advice-noisy-more = Det är mycket ljud runt dig. Stäng ett fönster, eller vänd ryggen mot folkmassan.

# Beneath advice-telephone.
advice-telephone-more = Ditt headset låter som en telefon. Med sladd, eller med den inbyggda mikrofonen, låter det bättre.

# Beneath advice-ready.
advice-ready-more = Med hörlurar blir det ännu bättre: då hamnar inte låten i mikrofonen.

## Recording

# Title for screen readers.
booth-title = Studion

# Before the take. $beats (number) are counted.
booth-lead = { $beats ->
    [one] Ett slag, sedan du.
   *[other] { $beats } slag, sedan du. Orden tänds när de kommer.
}

# The button that starts the take.
booth-start = Starta

# The button that throws the running take away and starts over.
booth-restart = Börja om

# The button that ends the take and keeps what was sung. Offered once that is long enough.
booth-finish = Sluta här

# A switch: the sung line plays faintly beneath the band while the fan sings.
booth-guide = Stödröst

# A switch: a thin line behind the words rises and falls with the tune.
booth-melody = Melodilinje

# For screen readers, once the song is over.
booth-over = Det var allt. Inspelningen är slut.

# How long there is still to sing. $seconds (text) is a clock such as 0:12.
booth-left = { $seconds } kvar att sjunga

# The fan stopped the take, or a call or a lost device cut it off; the part is stored.
booth-interrupted = Den här tagningen tar slut före låten. Det du sjöng är sparat.

# The campaign closed while the fan was here; what was begun in time can be finished. Stands above the heading of each step. $date (text) is a
# date with its hour, such as "12 Jun 2026, 20:00".
booth-late = Vi har sjungit klart, men din tagning kan du fortfarande skicka, senast { $date }.

## Listening

# Title.
listen-title = Så låter du

# Beneath the title. The browser could not store the take on the phone, so it is lost if the page is closed.
listen-not-stored = Den här tagningen är inte sparad på din enhet. Ha sidan öppen tills allt är skickat.

# The fader of the fan's voice.
listen-you = Du

# The fader of the song.
listen-band = Bandet

# Names the three controls below for screen readers.
listen-timing = Din tajming

# Moves the voice 10 milliseconds earlier: a moment, not a speed.
listen-earlier = Tidigare

# Moves the voice 10 milliseconds later: a moment, not a speed.
listen-later = Senare

# The voice stays where it was recorded.
listen-on-time = I takt

# How far the voice was moved. $ms (text) has its sign, such as +20.
listen-moved = { $ms } ms

# Names the list of takes for screen readers.
listen-takes = Dina tagningar

# One of several takes. $n (number) counts from 1.
listen-take = Tagning { $n }

# Sing once more.
listen-again = Igen

# This take it is.
listen-use = Behåll

## Consent

# Title.
agree-title = Du bestämmer

# What the ticks are for.
agree-text = Ingenting lämnar den här enheten innan du har godkänt det.

# The law of the fan's country is not written in the language of the page, but shown in another. $language (text) is that language's own name, such as Deutsch: it cannot be inflected.
agree-other-language = Villkoren för ditt land finns inte på den här sidans språk. Visas här på: { $language }.

# A link to the whole legal text; opens beside this page.
agree-read = Läs hela texten

# A consent that is needed has no tick.
agree-missing = Det här samtycket behövs för att gå vidare.

# The button that sends the take.
agree-send = Skicka min röst

## Sending

# Title for screen readers.
sending-title = Din röst skickas

# First step, to come.
sending-encode = Förbereda din tagning

# First step, now.
sending-encoding = Vi förbereder din tagning

# First step, done. $size (text) is a number of megabytes such as 1.4.
sending-encoded = Klar, { $size } MB

# Second step, to come.
sending-upload = Skicka den

# Second step, now. $percent (text) is a percentage such as 62%.
sending-uploading = Skickar, { $percent }

# Second step, done.
sending-uploaded = Skickad

# Third step, to come.
sending-mix = Mixa in den i låten

# Third step, now.
sending-mixing = Vi mixar in dig i låten

# Third step, done.
sending-mixed = Mixad

# Fourth step, to come.
sending-publish = Tryck ditt omslag

# Fourth step, now.
sending-publishing = Vi trycker ditt omslag

# Fourth step, done.
sending-published = Tryckt

# No network, or the service asked for patience; it goes on by itself.
sending-waiting = Vi väntar på nätet. Sedan går det vidare av sig självt.

# The take is stored on the phone until it has arrived.
safe-here = I säkerhet på den här enheten

# The browser stores nothing: the page must stay open.
safe-nowhere = Ha sidan öppen tills allt är skickat

# The take has arrived.
safe-there = I säkerhet hos oss

## Waiting for the record

# The service is busy; the take has arrived and will be finished. Title.
later-title = Din tagning är i säkerhet

# The same: what happens now.
later-text = Det är många som sjunger just nu. Din skiva blir klar utan dig; din privata länk börjar fungera om några minuter.

# Looks whether the record is ready.
later-poll = Titta igen

## The record

# Title.
record-title = Din skiva är ute

# The name still has to be looked at before others can see the page. Title.
record-title-review = Din skiva är klar

# A moderator decided that nobody else sees the record. Title.
record-title-rejected = Din skiva förblir privat

## What can go wrong in the booth: title, then what to do

# Tries the same thing once more.
problem-retry = Försök igen

# Opens a file chooser.
problem-file = Använd inspelning

# Copies the address of this page, to open it in another browser.
problem-copy = Kopiera länken

# A link that leaves an app on Android and opens this page in Chrome.
problem-open-chrome = Öppna i Chrome

# A link to this page on a secure connection.
problem-open-secure = Öppna den säkra sidan

# The page's address is on the clipboard.
page-copied = Kopierat. Klistra nu in länken i Safari eller Chrome.

# Beneath a problem that came from the service. Title.
problem-title = Det gick inte

# The page is not on a secure connection. Title.
capture-insecure-origin = Den här sidan är inte säker

# The page is not on a secure connection. Way on.
capture-insecure-origin-text = Webbläsare lånar bara ut mikrofonen till säkra sidor. Öppna adressen med https:// framför.

# The page is open inside an app. Title.
capture-in-app-browser = Appen släpper inte mikrofonen

# The page is open inside an app. Way on.
capture-in-app-browser-text = Öppna sidan i din webbläsare. Det du har fyllt i följer med.

# Beneath it on an iPhone or iPad: the app’s own menu leads out too.
capture-help-in-app-ios = Eller välj ”Öppna i Safari” eller ”Öppna i webbläsare” i appens meny.

# The browser is too old. Title.
capture-no-worklet = Den här webbläsaren kan inte spela in

# The browser is too old. Way on.
capture-no-worklet-text = Uppdatera den, eller öppna sidan i en annan. En inspelning som du redan har går också bra.

# The microphone was refused. Title.
capture-permission-denied = Mikrofonen är avstängd

# The microphone was refused. Way on.
capture-permission-denied-text = Tillåt den och försök igen. Inget spelas in innan du trycker på Starta.

# Where to allow it in Chrome, Edge and Samsung Internet on Android.
capture-help-chrome-android = Tryck på ikonen till vänster om adressen, sedan Behörigheter, sedan Mikrofon: Tillåt.

# Where to allow it in Chrome and Edge on a computer.
capture-help-chrome-desktop = Klicka på ikonen till vänster om adressen och slå på mikrofonen.

# Where to allow it in Firefox on Android.
capture-help-firefox-android = Tryck på ikonen till vänster om adressen, sedan på ”Blockerad” bredvid Mikrofon.

# Where to allow it in Firefox on a computer.
capture-help-firefox-desktop = Klicka på den överstrukna mikrofonen till vänster om adressen och ta bort blockeringen.

# Where to allow it in Safari on an iPhone or iPad.
capture-help-safari-ios = Tryck på sidikonen bredvid adressen, sedan Webbplatsinställningar, sedan Mikrofon: Tillåt.

# Where to allow it in Safari on a Mac.
capture-help-safari-mac = Välj Safari i menyraden, sedan Inställningar för den här webbplatsen, sedan Mikrofon: Tillåt.

# Where to allow it in Chrome or Firefox on an iPhone or iPad: in the system’s settings.
capture-help-other-ios = Öppna enhetens Inställningar, hitta webbläsaren bland apparna och slå på Mikrofon.

# The system refuses it to the browser, whatever the page is allowed.
capture-help-system = Systemet ger den inte till den här webbläsaren. Tillåt mikrofonen i systemets integritetsinställningar.

# There is no microphone. Title.
capture-no-microphone = Ingen mikrofon hittades

# There is no microphone. Way on.
capture-no-microphone-text = Anslut en och försök igen, eller kopiera länken och fortsätt på mobilen.

# Another program uses the microphone. Title.
capture-microphone-busy = Mikrofonen är upptagen

# Another program uses the microphone. Way on.
capture-microphone-busy-text = En annan app använder den. Avsluta samtal och inspelningar och försök igen.

# The device stays silent. Title.
capture-no-sound = Vi hör ingenting alls

# The device stays silent. Way on.
capture-no-sound-text = Slå på mikrofonen eller dra ur headsetet och försök igen.

# The chosen file is too large to read.
file-too-large = Filen är för stor. Välj en på högst en minut.

# The chosen file is not sound that the browser can read.
file-unreadable = Vi kan inte läsa filen. WAV, MP3, M4A och FLAC fungerar.

# The chosen recording is too short.
file-too-short = Inspelningen är för kort för låten.

# The chosen recording is too long.
file-too-long = Inspelningen är längre än låten.

# The backing track could not be fetched. Shown as a sentence.
song-missing = Låten kom inte fram. Kolla din uppkoppling och försök igen.
