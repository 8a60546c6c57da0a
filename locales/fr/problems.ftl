### What the service may answer. Each id is `problem-` and the kind of the problem.

# The request was malformed: a mistake of ours.
problem-bad-request = Quelque chose s’est brouillé entre nous. Rechargez la page et réessayez.

# No entry has this id.
problem-entry-unknown = Nous ne connaissons pas ce disque. Vérifiez que le lien est complet.

# The private link has no key.
problem-token-missing = La clé manque dans votre lien. Utilisez le lien entier que vous avez gardé.

# The key in the private link is not one.
problem-token-malformed = La clé de votre lien est abîmée. Utilisez le lien entier que vous avez gardé.

# The new entry's id is taken by someone else: a one in a billion chance. Trying again makes a new id.
problem-token-mismatch = Nous n’avons pas pu créer votre disque sous ce numéro. Réessayez.

# The key opens another entry than the one asked for.
problem-token-forbidden = Cette clé n’ouvre pas ce disque. Utilisez le lien qui va avec lui.

# The entry was erased.
problem-entry-erased = Ce disque a été effacé. Il n’en reste rien.

# There is no name.
problem-name-empty = Écrivez le nom qui ira sur la pochette.

# The name has more letters than fit.
problem-name-too-long = Ce nom est trop long pour la pochette. 40 lettres y tiennent.

# The name has a character that cannot be printed.
problem-name-characters = Un de ces caractères ne s’imprime pas. Retirez-le et réessayez.

# The name stacks too many marks on a letter.
problem-name-marks = Trop de signes sur une seule lettre. Mettez-en moins.

# The name has a character that no typeface can show.
problem-name-undrawable = Nous n’avons pas de caractère pour l’un de ces signes. Écrivez le nom autrement.

# The name is too wide for the sleeve.
problem-name-unfit = Ce nom est trop large pour la pochette. Raccourcissez-le.

# The team does not exist.
problem-team-unknown = Nous ne connaissons pas cette équipe. Choisissez-en une dans la liste.

# The country does not exist.
problem-country-unknown = Nous ne connaissons pas ce pays. Choisissez-en un dans la liste.

# The campaign does not run in the fan's country.
problem-country-not-eligible = Nous regrettons : les règles de votre pays ne permettent pas d’y participer.

# The country asks for an age and there is none.
problem-age-missing = Dites-nous votre âge en années.

# The fan is too young to consent alone.
problem-too-young = Vous êtes un peu jeune pour donner seul cet accord. Merci d’avoir voulu chanter.

# The language is not one of the campaign's.
problem-locale-unknown = Cette campagne ne parle pas cette langue. Choisissez-en une autre au début.

# A required consent is missing.
problem-consent-missing = Nous ne pouvons pas continuer sans votre accord.

# The legal text has changed meanwhile.
problem-consent-outdated = Les conditions ont changé depuis votre lecture. Rechargez la page et relisez-les.

# The take is larger than allowed.
problem-take-too-large = Votre prise est trop grosse pour l’envoi. Rechantez, ou choisissez un fichier plus court.

# The take is neither FLAC nor WAV.
problem-take-type = Ce genre de fichier ne convient pas. FLAC et WAV conviennent.

# The take has no bytes.
problem-take-empty = Votre prise est vide. Rechantez.

# The upload never arrived.
problem-take-missing = Votre prise n’est pas arrivée. Renvoyez-la.

# The fan sent another take meanwhile, perhaps from another tab.
problem-take-replaced = Une prise plus récente a pris la place de celle-ci.

# What arrived is not what was sent.
problem-take-corrupt = Votre prise s’est abîmée en route. Renvoyez-la.

# The file cannot be read.
problem-take-unreadable = Cette prise ne se lit pas. Rechantez.

# The file ends too early.
problem-take-truncated = Il manque la fin de votre prise. Rechantez.

# The file uses a format that is not supported.
problem-take-unsupported = Nous ne connaissons pas le format de cet enregistrement. Rechantez ici.

# The take is shorter than the song needs.
problem-take-too-short = C’était court. Chantez un peu plus de la ligne.

# The take is longer than the song.
problem-take-too-long = C’était plus long que la chanson. Rechantez.

# Nothing can be heard.
problem-take-silent = On n’entend que du silence. Vérifiez votre micro, puis rechantez.

# The mix is not there yet.
problem-not-mixed = Votre voix n’est pas encore mixée. Un instant.

# The campaign has not begun.
problem-campaign-not-open = Le chant n’a pas encore commencé. Revenez bientôt.

# The campaign has ended.
problem-campaign-closed = Le chant est terminé. Merci d’avoir voulu en être.

# The timing or the gain is out of range.
problem-placement-range = Le calage de cette prise sort des limites. Rechantez.

# Too many at once.
problem-busy = Beaucoup de monde chante en ce moment. Attendez un instant, puis réessayez.

# An error of the service.
problem-internal = Quelque chose a cassé chez nous. Votre prise est encore sur ce téléphone ; réessayez.

# No answer from the network.
problem-offline = Vous êtes hors ligne. Votre prise est encore sur ce téléphone.
