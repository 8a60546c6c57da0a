"""The song as data: tempo, chords, the sung line and its words.

Everything that makes the song reads it from here, so that the band, the voice and the lyric times cannot drift apart. Beats
count from the first sample of the backing track; a bar has three.
"""

from notation import line

TITLE = "Open the Window"
ARTIST = "The Morning Choir"
TEMPO_BPM = 96.0
BEATS = 60
# The last chord has a second and a half to die away after bar 20.
LENGTH_S = 39.0

LINES = (
    line(0.45, [
        ("Open", [(6.0, 1.5, "G3"), (7.5, 0.5, "C4")]), ("the", [(8.0, 1.0, "E4")]),
        ("window,", [(9.0, 1.5, "G4"), (10.5, 0.45, "E4")]),
    ]),
    line(0.45, [
        ("The", [(11.0, 1.0, "D4")]), ("kettle", [(12.0, 1.0, "F4"), (13.0, 1.0, "E4")]), ("is", [(14.0, 1.0, "D4")]),
        ("on,", [(15.0, 1.8, "D4")]),
    ]),
    line(0.5, [
        ("One", [(17.0, 1.0, "G3")]), ("voice", [(18.0, 1.5, "E4")]), ("is", [(19.5, 0.5, "F4")]), ("a", [(20.0, 1.0, "G4")]),
        ("whisper,", [(21.0, 1.5, "A4"), (22.5, 0.45, "G4")]),
    ]),
    line(0.55, [
        ("Two", [(23.0, 1.0, "E4")]), ("voices", [(24.0, 1.0, "D4"), (25.0, 1.0, "F4")]), ("a", [(26.0, 1.0, "E4")]),
        ("song.", [(27.0, 1.8, "E4")]),
    ]),
    line(0.7, [
        ("Good", [(29.0, 1.0, "G4")]), ("morning,", [(30.0, 1.5, "A4"), (31.5, 0.5, "G4")]), ("good", [(32.0, 1.0, "F4")]),
        ("morning,", [(33.0, 1.5, "G4"), (34.5, 0.45, "E4")]),
    ]),
    line(0.7, [
        ("To", [(35.0, 1.0, "C4")]), ("near", [(36.0, 1.0, "F4")]), ("and", [(37.0, 1.0, "E4")]), ("to", [(38.0, 1.0, "D4")]),
        ("far,", [(39.0, 1.8, "G4")]),
    ]),
    line(0.75, [
        ("Good", [(41.0, 1.0, "G4")]), ("morning,", [(42.0, 1.5, "A4"), (43.5, 0.5, "G4")]),
        ("wherever,", [(44.0, 1.0, "F4"), (45.0, 1.5, "E4"), (46.5, 0.45, "D4")]),
    ]),
    line(0.6, [
        ("Whoever", [(47.0, 1.0, "C4"), (48.0, 1.0, "D4"), (49.0, 1.0, "E4")]), ("you", [(50.0, 1.0, "D4")]),
        ("are.", [(51.0, 4.4, "C4")]),
    ]),
)

# (first beat, bass note, pitch classes from the root up)
CHORDS = (
    (0, "C", ("C", "E", "G")), (3, "C", ("F", "A", "C")),
    (6, "C", ("C", "E", "G")), (9, "A", ("A", "C", "E", "G")), (12, "D", ("D", "F", "A")), (15, "G", ("G", "C", "D")), (17, "G", ("G", "B", "D")),
    (18, "E", ("C", "E", "G")), (21, "F", ("F", "A", "C")), (24, "D", ("D", "F", "A", "C")), (26, "G", ("G", "B", "D", "F")), (27, "C", ("C", "E", "G")),
    (30, "F", ("F", "A", "C")), (33, "E", ("C", "E", "G")), (36, "D", ("D", "F", "A")), (39, "G", ("G", "C", "D")), (41, "G", ("G", "B", "D", "F")),
    (42, "F", ("F", "A", "C")), (45, "A", ("A", "C", "E")), (48, "D", ("D", "F", "A", "C")), (50, "G", ("G", "B", "D", "F")),
    (51, "C", ("C", "E", "G")), (54, "C", ("F", "A", "C")), (57, "C", ("C", "E", "G")),
)
