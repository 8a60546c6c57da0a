"""The arrangement: what each player does, bar by bar.

Every part is a function that returns hits (beat, beats, MIDI pitch, velocity). The form, in bars of three: 1-2 prelude, 3-10 verse,
11-18 the greeting, 19-20 ending. A small room and few players: nobody doubles the singer, and each has an answer to give.
"""

from notation import at, midi, voicing
from score import BEATS
from song import chord_spans

VERSE, GREETING, ENDING, LAST = 6, 29, 51, 57


def level(beat):
    """How hard the ensemble plays at a beat, 0..1: the curve of the whole song."""
    if beat < VERSE:
        return 0.55
    if beat < GREETING:
        return 0.5 + 0.1 * (beat - VERSE) / (GREETING - VERSE)
    if beat < ENDING:
        return 0.78 + 0.08 * (beat >= 41)
    return 0.66 - 0.2 * (beat - ENDING) / (BEATS - ENDING)


def hit(beat, beats, pitch, weight=1.0):
    """One note whose velocity follows the song's curve."""
    return (beat, beats, pitch, max(1, min(127, round(112 * weight * (0.3 + 0.7 * level(beat))))))


def bars(first, last):
    return range(first, last, 3)


def chord_at(beat):
    """(bass, pitch classes) of the chord that sounds at a beat."""
    return next((bass, tones) for start, end, bass, tones in chord_spans() if start <= beat < end)


def piano():
    """A waltz that walks on tiptoe; in the greeting the chords break into eighths."""
    hits = []
    for bar in bars(0, LAST):
        bass, tones = chord_at(bar)
        hits.append(hit(bar, 2.8, at(bass, midi("G2")), 0.95))
        if GREETING < bar < ENDING:
            for i in range(1, 6):
                _, now = chord_at(bar + i / 2)
                hits.append(hit(bar + i / 2, 0.9, voicing(now, midi("E4"), 3)[(0, 1, 2, 1, 2, 1)[i]], 0.72))
        else:
            for step, weight in ((1, 0.72), (2, 0.64)):
                _, now = chord_at(bar + step)
                hits += [hit(bar + step, 0.85, pitch, weight) for pitch in voicing(now, midi("E4"), 3)]
    return hits + [hit(LAST + i * 0.06, 4, midi(name), 0.8) for i, name in enumerate(("C3", "G3", "E4", "C5"))]


# (beat, beats, note): the prelude hums the greeting before anybody sings it; the ending remembers it.
PRELUDE = ((0, 1.5, "G4"), (1.5, 0.5, "E4"), (2, 1, "C4"), (3, 1.5, "A4"), (4.5, 0.5, "G4"), (5, 0.9, "F4"))
ANSWERS = ((15.5, 0.5, "G4"), (16, 0.5, "A4"), (16.5, 0.5, "B4"), (17, 0.9, "D5"),
           (27.5, 0.5, "G4"), (28, 0.5, "C5"), (28.5, 0.5, "E5"), (29, 0.9, "D5"))
# Long notes a third or a sixth over the greeting.
DESCANT = ((30, 2.9, "C5"), (33, 2, "E5"), (35, 0.9, "C5"), (36, 2, "D5"), (38, 0.9, "C5"), (39, 1, "B4"), (40, 0.5, "C5"), (40.5, 0.5, "D5"),
           (41, 0.9, "F5"), (42, 2.9, "E5"), (45, 2, "C5"), (47, 0.9, "E5"), (48, 1.9, "F5"), (50, 0.9, "D5"), (51, 1, "E5"))
FAREWELL = ((52.5, 0.5, "G4"), (53, 1, "C5"), (54, 1.5, "A4"), (55.5, 0.5, "G4"), (56, 1, "F4"), (57, 3, "E4"))


def clarinet():
    return [hit(beat, beats * 0.95, midi(name), 0.9) for beat, beats, name in (*PRELUDE, *ANSWERS, *DESCANT, *FAREWELL)]


def cello():
    """The bass as one long bow for each chord, with a step towards the next where there is time for it."""
    hits = []
    for start, end, bass, _ in chord_spans():
        hits.append(hit(start, (end - start) * 0.97, at(bass, midi("C2") if start >= GREETING else midi("G2")), 0.85))
    return hits


def tenor_cello():
    """A second cello sings in the tenor from the greeting on."""
    song = ((30, 2, "A3"), (32, 1, "C4"), (33, 3, "G3"), (36, 2, "F3"), (38, 1, "A3"), (39, 3, "G3"), (42, 2, "C4"), (44, 1, "A3"),
            (45, 3, "C4"), (48, 2, "A3"), (50, 1, "B3"), (51, 3, "G3"), (54, 3, "A3"), (57, 3, "G3"))
    return [hit(beat, beats * 0.97, midi(name), 0.8) for beat, beats, name in song]


def glockenspiel():
    """First light: a few drops, and the tune's top notes in the greeting."""
    drops = ((0, "G5"), (1, "C6"), (2, "E6"), (3, "A5"), (4, "C6"), (5, "F6"), (17, "D6"), (28.5, "E6"),
             (30, "C6"), (33, "E6"), (36, "D6"), (39, "G5"), (40, "C6"), (41, "D6"), (42, "C6"), (45, "E6"), (48, "F6"), (50, "D6"),
             (51, "C6"), (53, "G6"), (54, "A5"), (55.5, "C6"), (57, "E6"), (58, "G6"), (59, "C7"))
    return [hit(beat, 1.5, midi(name), 0.6) for beat, name in drops]


def harp():
    """Rising eighths under the greeting."""
    hits = []
    for bar in bars(30, ENDING):
        for i in range(6):
            _, tones = chord_at(bar + i / 2)
            low = voicing(tones, midi("C4"), 3)
            hits.append(hit(bar + i / 2, 1.2, (low + [pitch + 12 for pitch in low])[i], 0.6))
    return hits + [hit(LAST + i / 4, 3, midi(name), 0.55) for i, name in enumerate(("C4", "E4", "G4", "C5", "E5", "G5"))]


def hum():
    """The choir with closed mouths: it is early."""
    return [hit(start, end - start, pitch, 0.8)
            for start, end, _, tones in chord_spans() if VERSE <= start < GREETING for pitch in voicing(tones, midi("A3"), 3)]


def choir():
    """Open mouths from the greeting on; sopranos enter last."""
    hits = []
    for start, end, _, tones in chord_spans():
        if start >= GREETING:
            hits += [hit(start, end - start, pitch, 0.9) for pitch in voicing(tones, midi("C4"), 4)]
        if start >= 41:
            hits.append(hit(start, end - start, voicing(tones, midi("E5"), 1)[0], 0.7))
    return hits


def strings():
    return [hit(start, end - start + 0.1, pitch, 0.75)
            for start, end, _, tones in chord_spans() if start >= GREETING for pitch in voicing(tones, midi("G4"), 3)]


# Players are not clocks (in beats).
LOOSENESS = {"piano": 0.008, "glockenspiel": 0.005, "harp": 0.01}
# Slow samples are played early, as bows and breaths are, so that they are heard on the beat (in beats).
AHEAD = {"clarinet": 0.03, "cello": 0.08, "tenor_cello": 0.08, "hum": 0.12, "choir": 0.14, "strings": 0.15}

# name: (part, General MIDI program)
PARTS = {
    "piano": (piano, 0), "clarinet": (clarinet, 71), "cello": (cello, 42), "tenor_cello": (tenor_cello, 42),
    "glockenspiel": (glockenspiel, 9), "harp": (harp, 46), "hum": (hum, 53), "choir": (choir, 52), "strings": (strings, 48),
}
