### What the service may answer. Each id is `problem-` and the kind of the problem.

# The request was malformed: a mistake of ours.
problem-bad-request = Quelque chose s’est brouillé entre nous. Recharge la page et réessaie.

# The request was not called JSON: a mistake of ours, too.
problem-media-type = { problem-bad-request }

# No entry has this id.
problem-entry-unknown = Nous ne connaissons pas ce disque. Vérifie que le lien est complet.

# The private link has no key.
problem-token-missing = La clé manque dans ton lien. Utilise le lien entier que tu as gardé.

# The key in the private link is not one.
problem-token-malformed = La clé de ton lien est abîmée. Utilise le lien entier que tu as gardé.

# The new entry's id is taken by someone else: a one in a billion chance. Trying again makes a new id.
problem-token-mismatch = Nous n’avons pas pu créer ton disque sous ce numéro. Réessaie.

# The key opens another entry than the one asked for.
problem-token-forbidden = Cette clé n’ouvre pas ce disque. Utilise le lien qui va avec lui.

# The entry was erased.
problem-entry-erased = Ce disque a été effacé. Il n’en reste rien.

# There is no name.
problem-name-empty = Écris le nom qui ira sur la pochette.

# The name has more letters than fit.
problem-name-too-long = Ce nom est trop long pour la pochette. Il en faut un plus court.

# The name has a character that cannot be printed.
problem-name-characters = Un de ces caractères ne s’imprime pas. Retire-le et réessaie.

# The name stacks too many marks on a letter.
problem-name-marks = Trop de signes sur une seule lettre. Mets-en moins.

# The name has a character that no typeface can show.
problem-name-undrawable = Nous n’avons pas de caractère pour l’un de ces signes. Écris le nom autrement.

# The name is too wide for the cover.
problem-name-unfit = Ce nom est trop large pour la pochette. Raccourcis-le.

# The team does not exist.
problem-team-unknown = Nous ne connaissons pas cette équipe. Choisis-en une dans la liste.

# The country does not exist.
problem-country-unknown = Nous ne connaissons pas ce pays. Choisis-en un dans la liste.

# The campaign does not run in the fan's country.
problem-country-not-eligible = Nous regrettons : les règles de ton pays ne permettent pas d’y participer.

# The country asks for an age and there is none.
problem-age-missing = Dis-nous ton âge en années.

# The fan is too young to consent alone.
problem-too-young = Tu n’as pas encore l’âge de donner cet accord sans tes parents. Merci d’avoir voulu chanter.

# The language is not one of the campaign's.
problem-locale-unknown = Cette campagne ne parle pas cette langue. Choisis-en une autre au début.

# A required consent is missing.
problem-consent-missing = Nous ne pouvons pas continuer sans ton accord.

# The legal text has changed meanwhile.
problem-consent-outdated = Les conditions ont changé depuis ta lecture. Recharge la page et relis-les.

# The take is larger than allowed.
problem-take-too-large = Ta prise est trop grosse pour l’envoi. Rechante, ou choisis un fichier plus court.

# The take is neither FLAC nor WAV.
problem-take-type = Ce genre de fichier ne convient pas. FLAC et WAV conviennent.

# The take has no bytes.
problem-take-empty = Ta prise est vide. Rechante.

# The upload never arrived.
problem-take-missing = Ta prise n’est pas arrivée. Renvoie-la.

# The fan sent another take meanwhile, perhaps from another tab.
problem-take-replaced = Une prise plus récente a pris la place de celle-ci.

# What arrived is not what was sent.
problem-take-corrupt = Ta prise s’est abîmée en route. Renvoie-la.

# The file cannot be read.
problem-take-unreadable = Cette prise ne se lit pas. Rechante.

# The file ends too early.
problem-take-truncated = Il manque la fin de ta prise. Rechante.

# The file uses a format that is not supported.
problem-take-unsupported = Nous ne connaissons pas le format de cet enregistrement. Rechante ici.

# The take is shorter than the song needs.
problem-take-too-short = C’était court. Chante un peu plus de la chanson.

# The take is longer than the song.
problem-take-too-long = C’était plus long que la chanson. Rechante.

# Nothing can be heard.
problem-take-silent = On n’entend que du silence. Vérifie ton micro, puis rechante.

# The mix is not there yet.
problem-not-mixed = Ta voix n’est pas encore mixée. Un instant.

# The campaign has not begun.
problem-campaign-not-open = Le chant n’a pas encore commencé. Reviens bientôt.

# The campaign has ended.
problem-campaign-closed = Le chant est terminé. Merci d’avoir voulu en être.

# The timing or the gain is out of range.
problem-placement-range = Le calage de cette prise sort des limites. Rechante.

# Too many at once.
problem-busy = Beaucoup de monde chante en ce moment. Attends un instant, puis réessaie.

# An error of the service.
problem-internal = Quelque chose a cassé chez nous. Ta prise est encore sur cet appareil ; réessaie.

# This phone no longer has the take, so it cannot be sent.
problem-take-gone = Cet appareil n’a plus ta prise. Rechante.

# The take could not be prepared for sending on the phone.
problem-encoding-failed = Ton appareil n’a pas pu préparer la prise. Ferme d’autres applications, puis réessaie.

# No answer from the network.
problem-offline = Tu es hors ligne. Ta prise est encore sur cet appareil.
