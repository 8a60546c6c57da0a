### What the campaign "radio choir" says in its own voice.
### Unhurried and friendly, like a presenter at seven in the morning who speaks to one listener; no exclamation marks.

# The headline of the first page, set very large. At most six words, no full stop.
campaign-tagline = Sing uns wach
# Under the headline, and where a link to the campaign is shown elsewhere. The song's title and the station's name stay as they are.
campaign-description = Ein langsamer Walzer, acht kurze Zeilen, und der Kessel steht auf dem Herd. Sing „Open the Window“ mit dem Morgenchor von Radio Lark und hol dir eine Platte mit deinem Namen und deiner eigenen Stimme auf dem Cover.
# The one line directly above the button that starts the recording.
campaign-call = Im Chor ist noch ein Stuhl frei.
# The few words on the upright picture that invite to sing, large beside a code that leads to the record.
# At most three words, no full stop.
campaign-cover-call = Sing du auch

## Legal areas, by the names of where their rules hold. They stand after "Terms and privacy:", as links.

# Countries of the European Union, with Iceland, Liechtenstein and Norway.
jurisdiction-eu = Europäischer Wirtschaftsraum
# Japan alone.
jurisdiction-jp = Japan
# Every other country.
jurisdiction-world = Überall sonst

## Teams: the places where the radio is on in the morning. They stand in lists and on the sleeve, always alone.

# Where the kettle is on.
team-kitchen = Die Küche
# The room behind the shop where bread is baked before dawn.
team-bakery = Die Backstube
# A lighthouse, and whoever keeps it.
team-lighthouse = Der Leuchtturm
# A train with beds, still on its way in the morning.
team-sleeper = Der Nachtzug
# A nursery under glass, with its gardeners.
team-greenhouse = Das Gewächshaus
# A small boat that carries people across a river or a bay.
team-ferry = Die Fähre
# A balcony with flowers, in a town.
team-balcony = Der Balkon
# Where the hens live, and the first who sing.
team-henhouse = Der Hühnerstall
