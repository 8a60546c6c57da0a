### What the campaign "night game" says in its own voice.
### Short and warm, speaking to one person; no exclamation marks.

# The headline of the first page, set very large. At most six words, no full stop.
campaign-tagline = Λείπει μόνο η φωνή σου
# Under the headline, and where a link to the campaign is shown elsewhere. The song's title stays in English.
campaign-description = Τριάντα δευτερόλεπτα, οκτώ στίχοι, τα χρώματα της ομάδας σου. Τραγούδα μαζί μας το «Sing the Floodlights On» και κράτα έναν δίσκο με το όνομά σου και τη δική σου φωνή στο εξώφυλλο.
# The one line directly above the button that starts the recording.
campaign-call = Η κερκίδα σού κρατάει θέση.
# The few words on the upright picture that invite to sing, large beside a code that leads to the record.
# At most three words, no full stop.
campaign-cover-call = Τραγούδα κι εσύ

## Legal areas, by the names of where their rules hold. They stand after "Terms and privacy:", as links.

# Countries of the European Union, with Iceland, Liechtenstein and Norway.
jurisdiction-eu = Ευρωπαϊκός Οικονομικός Χώρος
# Every other country.
jurisdiction-world = Υπόλοιπες χώρες

## Teams, by the everyday name of the country. They stand in lists and on the sleeve, always alone.

# The team of Argentina.
team-arg = Αργεντινή
# The team of Brazil.
team-bra = Βραζιλία
# The team of Canada.
team-can = Καναδάς
# The team of Côte d’Ivoire.
team-civ = Ακτή Ελεφαντοστού
# The team of Colombia.
team-col = Κολομβία
# The team of Croatia.
team-cro = Κροατία
# The team of Egypt.
team-egy = Αίγυπτος
# The team of Spain.
team-esp = Ισπανία
# The team of France.
team-fra = Γαλλία
# The team of Germany.
team-ger = Γερμανία
# The team of India.
team-ind = Ινδία
# The team of Italy.
team-ita = Ιταλία
# The team of Japan.
team-jpn = Ιαπωνία
# The team of South Korea.
team-kor = Νότια Κορέα
# The team of Saudi Arabia.
team-ksa = Σαουδική Αραβία
# The team of Morocco.
team-mar = Μαρόκο
# The team of Mexico.
team-mex = Μεξικό
# The team of Netherlands.
team-ned = Ολλανδία
# The team of Nigeria.
team-nga = Νιγηρία
# The team of New Zealand.
team-nzl = Νέα Ζηλανδία
# The team of Portugal.
team-por = Πορτογαλία
# The team of Senegal.
team-sen = Σενεγάλη
# The team of Ukraine.
team-ukr = Ουκρανία
# The team of United States.
team-usa = ΗΠΑ
