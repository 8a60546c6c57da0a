"""The song as data: tempo, chords, the sung line and its words.

Everything else in this folder reads the song from here, so that the band, the
voice and the lyric times cannot drift apart. Beats count from the first sample
of the backing track; a bar has four.
"""

from notation import line

TITLE = "Sing the Floodlights On"
ARTIST = "The North Stand"
TEMPO_BPM = 128.0
BEATS = 64
# The last chord needs a second to die away after bar 16.
LENGTH_S = 31.0

LINES = (
    line(0.45, [
        ("From", [(7.0, 0.5, "F3")]), ("the", [(7.5, 0.5, "F3")]),
        ("back", [(8.0, 1.0, "Bb3")]), ("row", [(9.0, 1.0, "C4")]),
        ("to", [(10.0, 0.5, "D4")]), ("the", [(10.5, 0.5, "C4")]),
        ("halfway", [(11.0, 0.5, "D4"), (11.5, 0.5, "Eb4")]), ("line", [(12.0, 2.4, "C4")]),
    ]),
    line(0.5, [
        ("There’s", [(15.0, 0.5, "F3")]), ("a", [(15.5, 0.5, "F3")]),
        ("heart", [(16.0, 1.0, "Bb3")]), ("that", [(17.0, 0.5, "Bb3")]), ("is", [(17.5, 0.5, "C4")]),
        ("beating", [(18.0, 0.5, "D4"), (18.5, 0.5, "Eb4")]), ("with", [(19.0, 1.0, "D4")]),
        ("mine", [(20.0, 2.4, "Eb4")]),
    ]),
    line(0.6, [
        ("One", [(24.0, 0.9, "Eb4")]), ("breath,", [(25.0, 0.9, "Eb4")]),
        ("one", [(26.0, 0.9, "F4")]), ("name,", [(27.0, 0.9, "G4")]),
    ]),
    line(0.7, [
        ("And", [(28.0, 0.5, "F4")]), ("the", [(28.5, 0.5, "F4")]),
        ("dark", [(29.0, 0.5, "G4")]), ("is", [(29.5, 0.5, "F4")]), ("gone", [(30.0, 1.3, "F4")]),
    ]),
    line(0.9, [
        ("So", [(31.5, 0.5, "D4")]), ("sing", [(32.0, 1.5, "F4")]), ("with", [(33.5, 0.5, "G4")]),
        ("me,", [(34.0, 0.9, "F4")]), ("sing", [(35.0, 0.5, "D4")]), ("the", [(35.5, 0.5, "Eb4")]),
        ("floodlights", [(36.0, 1.0, "F4"), (37.0, 1.0, "Eb4")]), ("on", [(38.0, 1.3, "C4")]),
    ]),
    line(0.9, [
        ("Ten", [(39.5, 0.5, "C4")]), ("thousand", [(40.0, 1.0, "D4"), (41.0, 0.5, "C4")]),
        ("voices", [(41.5, 0.5, "D4"), (42.0, 0.5, "Eb4")]), ("and", [(42.5, 0.5, "D4")]),
        ("we", [(43.0, 0.5, "Eb4")]), ("are", [(43.5, 0.5, "F4")]), ("one", [(44.0, 2.5, "G4")]),
    ]),
    line(0.95, [
        ("Sing", [(47.0, 0.5, "G4")]), ("it", [(47.5, 0.5, "F4")]), ("low,", [(48.0, 1.6, "Eb4")]),
        ("sing", [(50.0, 0.5, "D4")]), ("it", [(50.5, 0.5, "Eb4")]), ("long,", [(51.0, 1.3, "F4")]),
    ]),
    line(1.0, [
        ("Sing", [(52.5, 1.0, "G4")]), ("the", [(53.5, 0.5, "G4")]),
        ("floodlights", [(54.0, 1.0, "A4"), (55.0, 1.0, "A4")]), ("on", [(56.0, 4.5, "Bb4")]),
    ]),
)

# (first beat, bass note, pitch classes from the root up)
CHORDS = (
    (0, "Bb", ("Bb", "D", "F")), (4, "Bb", ("Bb", "Eb", "F")), (6, "Bb", ("Bb", "D", "F")),
    (8, "Bb", ("Bb", "D", "F")), (12, "A", ("F", "A", "C")),
    (16, "G", ("G", "Bb", "D")), (20, "Eb", ("Eb", "G", "Bb")),
    (24, "C", ("C", "Eb", "G", "Bb")), (28, "F", ("F", "Bb", "C")), (30, "F", ("F", "A", "C")),
    (32, "Bb", ("Bb", "D", "F")), (36, "A", ("F", "A", "C")),
    (40, "G", ("G", "Bb", "D")), (44, "Eb", ("Eb", "G", "Bb")),
    (48, "C", ("C", "Eb", "G", "Bb")), (50, "D", ("Bb", "D", "F")),
    (52, "Eb", ("Eb", "G", "Bb")), (54, "F", ("F", "A", "C")),
    (56, "Bb", ("Bb", "D", "F")), (58, "Bb", ("Eb", "G", "Bb")), (60, "Bb", ("Bb", "D", "F")),
)
