### What the campaign "radio choir" says in its own voice.
### Unhurried and friendly, like a presenter at seven in the morning who speaks to one listener; no exclamation marks.

# The headline of the first page, set very large. At most six words, no full stop.
campaign-tagline = Sing us awake
# Under the headline, and where a link to the campaign is shown elsewhere. The song's title and the station's name stay as they are.
campaign-description = A slow waltz, eight short lines, and the kettle is on. Sing “Open the Window” with Radio Lark’s morning choir and keep a record with your name and your own voice on the sleeve.
# The one line directly above the button that starts the recording.
campaign-call = The choir has kept you a chair.
# The few words on the upright picture that invite to sing, large beside a code that leads to the record.
# At most three words, no full stop.
campaign-cover-call = Sing yours

## Legal areas, by the names of where their rules hold. They stand after "Terms and privacy:", as links.

# Countries of the European Union, with Iceland, Liechtenstein and Norway.
jurisdiction-eu = European Economic Area
# Japan alone.
jurisdiction-jp = Japan
# Every other country.
jurisdiction-world = Everywhere else

## Teams: the places where the radio is on in the morning. They stand in lists and on the sleeve, always alone.

# Where the kettle is on.
team-kitchen = The Kitchen
# The room behind the shop where bread is baked before dawn.
team-bakery = The Bakery
# A lighthouse, and whoever keeps it.
team-lighthouse = The Lighthouse
# A train with beds, still on its way in the morning.
team-sleeper = The Night Train
# A nursery under glass, with its gardeners.
team-greenhouse = The Greenhouse
# A small boat that carries people across a river or a bay.
team-ferry = The Ferry
# A balcony with flowers, in a town.
team-balcony = The Balcony
# Where the hens live, and the first who sing.
team-henhouse = The Hen House
