### What the campaign "radio choir" says in its own voice.
### Unhurried and friendly, like a presenter at seven in the morning who speaks to one listener; no exclamation marks.

# The headline of the first page, set very large. At most six words, no full stop.
campaign-tagline = Réveille-nous en chantant
# Under the headline, and where a link to the campaign is shown elsewhere. The song's title and the station's name stay as they are.
campaign-description = Une valse lente, huit vers très courts, et l’eau du thé chauffe déjà. Chante « Open the Window » avec le chœur du matin de Radio Lark et garde un disque à ton nom, avec ta propre voix sur la pochette.
# The one line directly above the button that starts the recording.
campaign-call = Une chaise t’attend dans le chœur.
# The few words on the upright picture that invite to sing, large beside a code that leads to the record.
# At most three words, no full stop.
campaign-cover-call = À toi de chanter

## Legal areas, by the names of where their rules hold. They stand after "Terms and privacy:", as links.

# Countries of the European Union, with Iceland, Liechtenstein and Norway.
jurisdiction-eu = Espace économique européen
# Japan alone.
jurisdiction-jp = Japon
# Every other country.
jurisdiction-world = Partout ailleurs

## Teams: the places where the radio is on in the morning. They stand in lists and on the sleeve, always alone.

# Where the kettle is on.
team-kitchen = La Cuisine
# The room behind the shop where bread is baked before dawn.
team-bakery = Le Fournil
# A lighthouse, and whoever keeps it.
team-lighthouse = Le Phare
# A train with beds, still on its way in the morning.
team-sleeper = Le Train de nuit
# A nursery under glass, with its gardeners.
team-greenhouse = La Serre
# A small boat that carries people across a river or a bay.
team-ferry = Le Bac
# A balcony with flowers, in a town.
team-balcony = Le Balcon
# Where the hens live, and the first who sing.
team-henhouse = Le Poulailler
