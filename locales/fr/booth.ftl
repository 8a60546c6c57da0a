### The booth: from the name to the finished record.

# Title of the page.
sing-title = Ajoute ta voix

# A button with an arrow: one step back.
step-back = Retour

# The button that leads to the next step.
step-on = Continuer

# Describes the picture of the cover while the fan changes it.
cover-alt = La pochette de ton disque

## Name

# Asks for the name to write on the cover.
name-question = À qui est ce disque ?

# Beneath the field for the name.
name-hint = Il s’imprime sur la pochette tel que tu l’écris, dans toutes les écritures.

# A button. The name is in letters that no typeface has, such as 𝓐𝓸𝓲𝓯𝓮; $name (text) is the same in plain letters.
name-plain = Écrire { $name }

# A take was made before on this device. Followed by name-resume-action.
name-resume = Ta dernière prise est encore là.

# A link behind name-resume.
name-resume-action = La reprendre

## Team

# Asks which team the fan sings for.
team-question = Pour qui chantes-tu ?

# No team was chosen.
team-missing = Choisis l’équipe pour laquelle tu chantes.

## Country and age

# Why country and age are asked.
place-why = Ton pays décide des règles qui te protègent. Ton âge est vérifié, pas conservé.

# Label of the list of countries.
place-country = Pays

# The first line of the list of countries.
place-choose = Choisis ton pays

# Label of the field for the age in years.
place-age = Âge

# No country was chosen.
country-missing = Choisis le pays où tu vis.

## Sound check

# Before the microphone is asked for. Title.
check-title = Un petit essai de son

# Before the microphone is asked for: why, and what to have at hand.
check-text = Mets un casque si tu en as un. Puis fais-toi entendre : le navigateur demande ton micro une seule fois.

# The button that opens the microphone.
check-open = Allumer le micro

# The microphone is being opened.
check-opening = Le micro s’allume

# The microphone is open: what to do.
check-hum = Fredonne la première ligne, aussi fort que tu la chanteras.

# For fans who have a recording. Opens a file chooser.
check-file = Utiliser un enregistrement

# A link back to the form, for fans who filled it in before.
check-change = Changer de nom ou d’équipe

# The chosen file is being read.
check-reading = Lecture de ton enregistrement

# Advice while the fan hums: nothing is known yet.
advice-listening = On t’écoute

# Advice: the microphone gives nothing but zeros.
advice-silent = On n’entend rien du tout

# Advice: too quiet.
advice-quiet = Un peu plus près

# Advice: too loud, it distorts.
advice-clipping = Un pas en arrière

# Advice: the room is noisy.
advice-noisy = Cherche un coin plus calme

# Advice: a Bluetooth headset sounds like a telephone.
advice-telephone = Coupe le Bluetooth

# Advice: good.
advice-ready = Le son est bon

# Beneath advice-silent.
advice-silent-more = Le micro est coupé. Rallume-le, sur le câble, le casque ou dans les réglages.

# Beneath advice-quiet.
advice-quiet-more = Approche le micro à une main de ta bouche.

# Beneath advice-clipping.
advice-clipping-more = De si près, ça sature. Chante aussi fort que tu veux, d’un peu plus loin.

# Beneath advice-noisy.
advice-noisy-more = Il y a du bruit autour de toi. Ferme une fenêtre, ou tourne le dos à la foule.

# Beneath advice-telephone.
advice-telephone-more = Ton casque envoie un son de téléphone. Un câble, ou le micro intégré, fait mieux.

# Beneath advice-ready.
advice-ready-more = Avec un casque, c’est encore mieux : la chanson n’entre pas dans le micro.

## Recording

# Title for screen readers.
booth-title = La cabine

# Before the take. $beats (number) are counted.
booth-lead = { $beats ->
    [one] Un temps, et c’est à toi.
   *[other] { $beats } temps, et c’est à toi. Les mots s’allument quand ils viennent.
}

# The button that starts the take.
booth-start = Commencer

# The button that throws the running take away and starts over.
booth-restart = Recommencer

# The button that ends the take and keeps what was sung. Offered once that is long enough.
booth-finish = M’arrêter là

# A switch: the sung line plays faintly beneath the band while the fan sings.
booth-guide = Voix guide

# A switch: a thin line behind the words rises and falls with the tune.
booth-melody = Ligne mélodique

# For screen readers, once the song is over.
booth-over = C’est fait. L’enregistrement est terminé.

# How long there is still to sing. $seconds (text) is a clock such as 0:12.
booth-left = encore { $seconds } à chanter

# The fan stopped the take, or a call or a lost device cut it off; the part is stored.
booth-interrupted = Cette prise s’arrête avant la fin de la chanson. Ce que tu as chanté est gardé.

# The campaign closed while the fan was here; what was begun in time can be finished. Stands above the heading of each step. $date (text) is a
# date with its hour, such as "12 Jun 2026, 20:00".
booth-late = Le chant est terminé, mais tu peux encore envoyer ta prise jusqu’au { $date }.

## Listening

# Title.
listen-title = C’est toi

# Beneath the title. The browser could not store the take on the phone, so it is lost if the page is closed.
listen-not-stored = Cette prise n’est pas enregistrée sur ton appareil. Laisse cette page ouverte jusqu’à la fin de l’envoi.

# The fader of the fan's voice.
listen-you = Toi

# The fader of the song.
listen-band = L’orchestre

# Names the three controls below for screen readers.
listen-timing = Ton tempo

# Moves the voice 10 milliseconds earlier: a moment, not a speed.
listen-earlier = Plus tôt

# Moves the voice 10 milliseconds later: a moment, not a speed.
listen-later = Plus tard

# The voice stays where it was recorded.
listen-on-time = En place

# How far the voice was moved. $ms (text) has its sign, such as +20.
listen-moved = { $ms } ms

# Names the list of takes for screen readers.
listen-takes = Tes prises

# One of several takes. $n (number) counts from 1.
listen-take = Prise { $n }

# Sing once more.
listen-again = Encore

# This take it is.
listen-use = Garder

## Consent

# Title.
agree-title = À toi de décider

# What the ticks are for.
agree-text = Rien ne quitte cet appareil avant ton accord.

# The law of the fan's country is not written in the language of the page, but shown in another. $language (text) is that language's own name, such as Deutsch: it cannot be inflected.
agree-other-language = Les conditions pour ton pays n’existent pas dans la langue de cette page. Affichées ici : { $language }.

# A link to the whole legal text; opens beside this page.
agree-read = Lire le texte entier

# A consent that is needed has no tick.
agree-missing = Celui-ci est nécessaire pour continuer.

# The button that sends the take.
agree-send = Envoyer ma voix

## Sending

# Title for screen readers.
sending-title = Envoi de ta voix

# First step, to come.
sending-encode = Préparer ta prise

# First step, now.
sending-encoding = On prépare ta prise

# First step, done. $size (text) is a number of megabytes such as 1.4.
sending-encoded = Prête, { $size } Mo

# Second step, to come.
sending-upload = L’envoyer

# Second step, now. $percent (text) is a percentage such as 62%.
sending-uploading = Envoi, { $percent }

# Second step, done.
sending-uploaded = Envoyée

# Third step, to come.
sending-mix = La mixer dans la chanson

# Third step, now.
sending-mixing = On te mixe dans la chanson

# Third step, done.
sending-mixed = Mixée

# Fourth step, to come.
sending-publish = Imprimer ta pochette

# Fourth step, now.
sending-publishing = On imprime ta pochette

# Fourth step, done.
sending-published = Imprimée

# No network, or the service asked for patience; it goes on by itself.
sending-waiting = On attend le réseau. La suite se fera toute seule.

# The take is stored on the phone until it has arrived.
safe-here = En sûreté sur cet appareil

# The browser stores nothing: the page must stay open.
safe-nowhere = Laisse cette page ouverte jusqu’à la fin de l’envoi

# The take has arrived.
safe-there = En sûreté chez nous

## Waiting for the record

# The service is busy; the take has arrived and will be finished. Title.
later-title = Ta prise est en sûreté

# The same: what happens now.
later-text = Beaucoup de monde chante en ce moment. Ton disque se terminera sans toi ; ton lien privé s’ouvrira dans quelques minutes.

# Looks whether the record is ready.
later-poll = Regarder à nouveau

## The record

# Title.
record-title = Ton disque est sorti

# The name still has to be looked at before others can see the page. Title.
record-title-review = Ton disque est prêt

# A moderator decided that nobody else sees the record. Title.
record-title-rejected = Ton disque reste privé

## What can go wrong in the booth: title, then what to do

# Tries the same thing once more.
problem-retry = Réessayer

# Opens a file chooser.
problem-file = Utiliser un enregistrement

# Copies the address of this page, to open it in another browser.
problem-copy = Copier le lien

# A link that leaves an app on Android and opens this page in Chrome.
problem-open-chrome = Ouvrir dans Chrome

# A link to this page on a secure connection.
problem-open-secure = Ouvrir la page sécurisée

# The page's address is on the clipboard.
page-copied = Copié. Colle-le maintenant dans Safari ou Chrome.

# Beneath a problem that came from the service. Title.
problem-title = Ça n’a pas marché

# The page is not on a secure connection. Title.
capture-insecure-origin = Cette page n’est pas sécurisée

# The page is not on a secure connection. Way on.
capture-insecure-origin-text = Les navigateurs ne prêtent le micro qu’aux pages sécurisées. Ouvre l’adresse avec https:// devant.

# The page is open inside an app. Title.
capture-in-app-browser = Cette application garde le micro

# The page is open inside an app. Way on.
capture-in-app-browser-text = Ouvre cette page dans ton navigateur. Ce que tu as rempli te suit.

# Beneath it on an iPhone or iPad: the app’s own menu leads out too.
capture-help-in-app-ios = Ou choisis « Ouvrir dans Safari » ou « Ouvrir dans le navigateur » dans le menu de cette application.

# The browser is too old. Title.
capture-no-worklet = Ce navigateur ne sait pas enregistrer

# The browser is too old. Way on.
capture-no-worklet-text = Mets-le à jour, ou ouvre cette page dans un autre. Un enregistrement que tu as déjà convient aussi.

# The microphone was refused. Title.
capture-permission-denied = Le micro est coupé

# The microphone was refused. Way on.
capture-permission-denied-text = Autorise-le, puis réessaie. Rien n’est enregistré avant que tu n’appuies sur Commencer.

# Where to allow it in Chrome, Edge and Samsung Internet on Android.
capture-help-chrome-android = Touche l’icône à gauche de l’adresse, puis Autorisations, puis Micro : Autoriser.

# Where to allow it in Chrome and Edge on a computer.
capture-help-chrome-desktop = Clique sur l’icône à gauche de l’adresse et active le micro.

# Where to allow it in Firefox on Android.
capture-help-firefox-android = Touche l’icône à gauche de l’adresse, puis « Bloqué » à côté de Microphone.

# Where to allow it in Firefox on a computer.
capture-help-firefox-desktop = Clique sur le micro barré à gauche de l’adresse et lève le blocage.

# Where to allow it in Safari on an iPhone or iPad.
capture-help-safari-ios = Touche l’icône de page près de l’adresse, puis Réglages du site web, puis Micro : Autoriser.

# Where to allow it in Safari on a Mac.
capture-help-safari-mac = Dans la barre des menus, choisis Safari, puis Réglages pour ce site web, puis Micro : Autoriser.

# Where to allow it in Chrome or Firefox on an iPhone or iPad: in the system’s settings.
capture-help-other-ios = Ouvre les Réglages de ton appareil, cherche ce navigateur parmi les apps et active Micro.

# The system refuses it to the browser, whatever the page is allowed.
capture-help-system = Le système le refuse à ce navigateur. Autorise le micro dans les réglages de confidentialité du système.

# There is no microphone. Title.
capture-no-microphone = Aucun micro trouvé

# There is no microphone. Way on.
capture-no-microphone-text = Branche-en un et réessaie, ou copie le lien et continue avec ton téléphone.

# Another program uses the microphone. Title.
capture-microphone-busy = Le micro est pris

# Another program uses the microphone. Way on.
capture-microphone-busy-text = Une autre application l’utilise. Ferme appels et enregistreurs, puis réessaie.

# The device stays silent. Title.
capture-no-sound = On n’entend rien du tout

# The device stays silent. Way on.
capture-no-sound-text = Rallume le micro ou débranche le casque, puis réessaie.

# The chosen file is too large to read.
file-too-large = Ce fichier est trop gros. Choisis-en un d’une minute au plus.

# The chosen file is not sound that the browser can read.
file-unreadable = Ce fichier ne se lit pas. WAV, MP3, M4A et FLAC conviennent.

# The chosen recording is too short.
file-too-short = Cet enregistrement est trop court pour la chanson.

# The chosen recording is too long.
file-too-long = Cet enregistrement est plus long que la chanson.

# The backing track could not be fetched. Shown as a sentence.
song-missing = La chanson n’est pas arrivée. Vérifie ta connexion, puis réessaie.
