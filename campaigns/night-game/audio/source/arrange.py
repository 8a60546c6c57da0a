"""The arrangement: what each player does, bar by bar.

Every part is a function that returns hits (beat, beats, MIDI pitch, velocity).
The form: bars 1-2 intro, 3-6 verse, 7-8 build, 9-14 chorus, 15-16 ending.
"""

import random

from notation import at, midi, voicing
from score import BEATS
from song import chord_spans

VERSE, BUILD, CHORUS, ENDING, LAST = 8, 24, 32, 56, 60
# The band stops dead here; one word is sung into the silence and the chorus answers it.
STOP = 31.4
# "Sing it low": the wall falls away for half a bar and climbs back.
LOW, CLIMB = 48, 50

KICK, SNARE, CLAP, RIM, TOM_LOW, TOM_MID, TOM_HIGH, CRASH, CRASH_2 = 36, 38, 39, 37, 43, 47, 50, 49, 57
HAT, HAT_OPEN, RIDE, TAMBOURINE = 42, 46, 51, 54


def level(beat):
    """How hard the band plays at a beat, 0..1: the curve of the whole song."""
    if beat < VERSE:
        return 0.72 if beat < 4 else 0.82
    if beat < BUILD:
        return 0.66 + 0.08 * (beat >= 16)
    if beat < CHORUS:
        return 0.7 + 0.28 * (beat - BUILD) / (CHORUS - BUILD)
    if LOW <= beat < CLIMB + 2:
        return 0.66 if beat < CLIMB else 0.74 + 0.1 * (beat - CLIMB)
    return 0.92 if beat < LOW else 1.0


def hit(beat, beats, pitch, weight=1.0):
    """One note whose velocity follows the song's curve."""
    return (beat, beats, pitch, max(1, min(127, round(118 * weight * (0.35 + 0.65 * level(beat))))))


def bars(first, last):
    return range(first, last, 4)


def sounding():
    """The chords as they are played: the last one of the build is cut off at the stop."""
    return [(start, STOP if end == CHORUS else end, bass, tones) for start, end, bass, tones in chord_spans()]


def eighths(start, end):
    """The eighths from one beat up to another, as (number, beat)."""
    return [(i, start + i / 2) for i in range(int((end - start) * 2 + 0.5))]


# Drums

def kick():
    hits = []
    for bar in list(bars(0, BUILD)):
        hits += [hit(bar + step, 0.5, KICK, weight) for step, weight in ((0, 1), (0.5, 0.75), (2, 0.95), (2.5, 0.7))]
    hits += [hit(beat, 0.5, KICK, 0.85) for beat in range(24, 28)]
    hits += [hit(28 + step / 2, 0.5, KICK, 0.8) for step in range(7)]
    for beat in [*range(32, 49), 52, 53]:
        hits.append(hit(beat, 0.5, KICK, 1.0))
        if beat % 4 == 2:
            hits.append(hit(beat + 0.5, 0.5, KICK, 0.8))
    hits += [hit(50 + step / 2, 0.5, KICK, 0.85) for step in range(4)]
    return hits + [hit(beat, 0.5, KICK) for beat in (54, 54.5, 55, 55.5, 56, 57.5, 58, 60)]


def snare():
    hits = [hit(bar + beat, 0.5, SNARE, 0.9) for bar in bars(16, 24) for beat in (1, 3)]
    roll = [24 + i / 2 for i in range(8)] + [28 + i / 4 for i in range(14)]
    hits += [hit(beat, 0.2, SNARE, 0.45 + 0.5 * (beat - 24) / 7) for beat in roll]
    hits += [hit(bar + beat, 0.5, SNARE, 1.0) for bar in bars(32, 48) for beat in (1, 3)]
    hits += [hit(bar + 2.75, 0.2, SNARE, 0.4) for bar in bars(32, 48)]
    hits += [hit(50 + i / 4, 0.2, SNARE, 0.5 + 0.06 * i) for i in range(8)]
    hits += [hit(beat, 0.4, SNARE, 1.0) for beat in (53, 54.5, 55.5, 57, 59)]
    return hits


def toms():
    """Fills at the seams; without them the sections would only change, not lead."""
    def fill(start, step, pitches, weight=0.95):
        return [hit(start + i * step, 0.4, pitch, weight) for i, pitch in enumerate(pitches)]

    high, mid, low = TOM_HIGH, TOM_MID, TOM_LOW
    return (fill(6.5, 0.25, (high, high, mid, mid, low, low))
            + fill(22.5, 0.5, (high, mid, low))
            + fill(30.5, 0.25, (high, mid, mid, low), 1.0)
            + fill(50, 0.5, (low, low, mid, high), 0.9)
            + fill(46.5, 0.25, (high, high, mid, mid, low, low), 0.9)
            + fill(55, 0.25, (high, mid, low, low), 1.0)
            + fill(59, 0.25, (high, mid, low, low), 0.9))


def cymbals():
    hits = [hit(beat, 4, CRASH, weight) for beat, weight in ((0, 0.75), (32, 1), (40, 0.8), (52, 0.95), (56, 1), (60, 1))]
    hits += [hit(beat, 4, CRASH_2, weight) for beat, weight in ((4, 0.5), (32, 0.8), (44, 0.6), (56, 0.9), (60, 1))]
    return hits


def hats():
    hits = []
    hits += [hit(beat / 2, 0.4, HAT, 0.35 if beat % 2 else 0.6) for beat in range(16, 62)]
    hits += [hit(beat, 0.4, HAT, 0.7) for beat in (48, 48.5, 49, 49.5)]
    hits += [hit(beat + 0.5, 0.4, HAT_OPEN, 0.55) for beat in [*range(32, 48), *range(52, 55)]]
    hits += [hit(beat, 0.5, RIDE, 0.55) for beat in [*range(32, 48), *range(52, 56)]]
    return hits


def claps():
    """A stand of people never claps at once: many hands, a few hundredths apart."""
    rng = random.Random(7)
    beats = [bar + beat for bar in bars(0, BUILD) for beat in (1, 3)]
    beats += [25, 27, 28, 29, 30, 30.5, 31, 49, 50, 50.5, 51, 51.5]
    beats += [bar + beat for bar in (*bars(32, 48), 52, 56) for beat in (1, 3)]
    hits = []
    for beat in beats:
        for _ in range(7):
            late = abs(rng.gauss(0, 0.035))
            hits.append(hit(beat + late, 0.3, CLAP, rng.uniform(0.45, 0.95)))
    return hits


def tambourine():
    return [hit(beat / 4, 0.2, TAMBOURINE, 0.75 if beat % 4 == 2 else 0.4) for beat in range(128, 224)
            if not LOW <= beat / 4 < CLIMB]


def big_drum():
    """Stamping feet: a low taiko under the kick of the intro and the turns."""
    hits = [hit(bar + step, 1, 41, weight) for bar in bars(0, BUILD) for step, weight in ((0, 1), (0.5, 0.8), (2, 0.9), (2.5, 0.75))]
    return hits + [hit(beat, 1, 38, 1) for beat in (28, 29, 30, 30.5, 31, 32, 40, 44, 52, 54, 55, 56, 60)]


def timpani():
    roll = [hit(29.5 + i / 8, 0.2, midi("F2"), 0.35 + 0.6 * i / 15) for i in range(15)]
    last = [hit(54 + i / 8, 0.3, midi("F2"), 0.4 + 0.5 * i / 16) for i in range(16)]
    final = [hit(58 + i / 8, 0.3, midi("Bb2"), 0.4 + 0.4 * i / 16) for i in range(16)]
    hits = [(0, "Bb2"), (4, "Bb2"), (8, "Bb2"), (16, "G2"), (32, "Bb2"), (40, "G2"), (52, "Eb3"), (56, "Bb2"), (60, "Bb2")]
    return roll + last + final + [hit(beat, 2, midi(name), 0.95) for beat, name in hits]


# Bass and guitar

def bass():
    hits = []
    for start, end, root, _ in sounding():
        low = at(root, midi("E1"))
        if start < VERSE or start >= ENDING:
            hits.append(hit(start, min(end - start, 3.8), low, 0.95))
        elif start < BUILD:
            for beat in bars(start, end):
                hits += [hit(beat + step, beats, low, weight) for step, beats, weight in
                         ((0, 0.45, 1), (0.5, 1.2, 0.85), (2, 0.45, 0.95), (2.5, 1.3, 0.85))]
        else:
            if start == LOW:
                hits.append(hit(start, 1.9, low, 0.9))
                continue
            for i, beat in eighths(start, end):
                jump = 12 if start >= CHORUS and i % 4 == 3 else 0
                hits.append(hit(beat, 0.44, low + jump, 1.0 if i % 2 == 0 else 0.82))
    return hits


def power_chords():
    """Fifths on the strong beats of the chorus, held; the stadium's wall."""
    hits = []
    for start, end, root, tones in sounding():
        if start < CHORUS or start == LOW:
            continue
        low = at(tones[0], midi("E2"))
        for i in range(0, end - start, 2):
            beats = 1.9 if start < LAST else 3.6
            if start >= LAST and i:
                break
            hits += [hit(start + i, beats, pitch, 0.9) for pitch in (low, low + 7, low + 12)]
    return hits


def muted_guitar():
    """Damped eighths that keep the verse walking."""
    hits = []
    for start, end, root, tones in sounding():
        if not VERSE <= start < CHORUS:
            continue
        low = at(tones[0], midi("E2"))
        for i, beat in eighths(start, end):
            hits += [hit(beat, 0.3, low, 0.9 if i % 2 == 0 else 0.6), hit(beat, 0.3, low + 12, 0.7 if i % 2 == 0 else 0.5)]
    return hits


# Keys, strings, brass, choir

def piano():
    hits = []
    for start, end, root, tones in sounding():
        chord = voicing(tones, midi("D4"), 3)
        low = at(root, midi("E2"))
        if start < VERSE:
            continue
        if start < BUILD:
            for beat in bars(start, end):
                hits += [hit(beat, 3.8, low, 0.8)]
                hits += [hit(beat + step, beats, pitch, 0.98) for step, beats in ((0, 1.4), (1.5, 1.4), (3, 0.9)) for pitch in chord]
        elif start == LOW:
            hits += [hit(start, 1.9, pitch, 0.85) for pitch in [low] + chord]
        elif start < ENDING:
            hits += [hit(beat, 0.45, pitch + (12 if start >= CHORUS else 0), 0.9 if i % 2 == 0 else 0.65)
                     for i, beat in eighths(start, end) for pitch in chord]
            hits += [hit(start, end - start, low - 12 * (low > 40) + shift, 0.9) for shift in (0, 12)]
        else:
            hits += [hit(start, end - start, pitch, 0.95) for pitch in [low, low + 12] + chord + [chord[0] + 12]]
    return hits + [hit(beat, beats, midi(name) + shift, 0.85) for beat, beats, name in INTRO_HOOK for shift in (0, 12)]


# The hook: it opens the song, and answers the singer where a line leaves room.
INTRO_HOOK = ((0, 1.5, "F4"), (1.5, 0.5, "G4"), (2, 1, "F4"), (3, 0.5, "D4"), (3.5, 0.5, "Eb4"),
              (4, 1, "F4"), (5, 1, "Eb4"), (6, 1.5, "D4"))
ANSWERS = ((13.5, 0.5, "F4"), (14, 0.5, "G4"), (14.5, 0.9, "F4"),
           (21.5, 0.5, "G4"), (22, 0.5, "Bb4"), (22.5, 0.5, "G4"), (23, 0.9, "F4"))
CHORUS_ANSWERS = ((38.5, 0.5, "F4"), (39, 0.9, "A4"), (45, 0.5, "Bb4"), (45.5, 0.5, "C5"), (46, 0.5, "Bb4"), (46.5, 0.5, "G4"),
                  (56.5, 0.5, "F4"), (57, 0.5, "Bb4"), (57.5, 0.5, "C5"), (58, 1, "Bb4"), (59, 0.5, "G4"), (59.5, 0.5, "Bb4"))


def strings():
    hits = []
    for start, end, _, tones in sounding():
        near = midi("F4") if start < BUILD else midi("Bb4")
        weight = 1.0 if start < CHORUS else 0.85
        beats = end - start + (0.1 if start < LAST else 0)
        hits += [hit(start, beats, pitch, weight) for pitch in voicing(tones, near, 3)]
        if start >= CHORUS:
            hits.append(hit(start, beats, voicing(tones, midi("F5"), 1)[0], weight))
    return hits


def low_strings():
    """Cellos and basses: roots, then driving eighths through build and chorus."""
    hits = []
    for start, end, root, _ in sounding():
        low = at(root, midi("C2"))
        if BUILD <= start < ENDING and start != LOW:
            hits += [hit(beat, 0.4, low + 12 * (i % 2), 0.8) for i, beat in eighths(start, end)]
        else:
            hits += [hit(start, end - start, low + shift, 0.7) for shift in (0, 12)]
    return hits


def ostinato():
    """Violins in eighths over the chorus: the chord broken, top note first."""
    hits = []
    for start, end, _, tones in sounding():
        if not BUILD <= start < ENDING:
            continue
        chord = voicing(tones, midi("D5"), 3)
        order = (2, 1, 2, 0)
        hits += [hit(beat, 0.42, chord[order[i % 4]], 0.85 if i % 4 == 0 else 0.65) for i, beat in eighths(start, end)]
    return hits


def tremolo():
    hits = []
    for start, end, _, tones in sounding():
        if BUILD <= start < CHORUS:
            hits += [hit(start, end - start, pitch + 12, 0.9) for pitch in voicing(tones, midi("F4"), 3)]
    return hits


def trumpets():
    hits = [hit(beat, beats * 0.92, midi(name), 0.88) for beat, beats, name in INTRO_HOOK]
    hits += [hit(beat, beats * 0.92, midi(name), 0.95) for beat, beats, name in CHORUS_ANSWERS]
    hits += [hit(beat, 0.35, pitch, 0.9) for beat in (24, 25, 26, 27, 28, 28.5, 29, 30, 30.5, 31)
             for pitch in ((midi("G4"), midi("Bb4")) if beat < 28 else (midi("F4"), midi("Bb4")) if beat < 30 else (midi("F4"), midi("A4")))]
    return hits + [hit(60, 3.4, midi(name), 0.95) for name in ("F4", "Bb4", "D5")]


def horns():
    hits = []
    for start, end, _, tones in sounding():
        if start < VERSE or start >= CHORUS:
            hits += [hit(start, end - start, pitch, 0.7) for pitch in voicing(tones, midi("D4"), 3)]
    return hits


def trombones():
    hits = [hit(beat, beats * 0.95, midi(name), 0.85) for beat, beats, name in ANSWERS]
    for start, end, root, tones in sounding():
        if BUILD <= start:
            weight = 0.6 if start < CHORUS or start == LOW else 0.8
            hits += [hit(start, (end - start) * 0.96, pitch, weight) for pitch in (at(root, midi("F2")), *voicing(tones, midi("A3"), 2))]
    return hits


def choir():
    hits = []
    for start, end, _, tones in sounding():
        if BUILD <= start:
            weight = 0.6 if start < CHORUS else 0.85
            hits += [hit(start, end - start, pitch, weight) for pitch in voicing(tones, midi("D4"), 4)]
    return hits


def swell():
    """Reverse cymbals; the sample is loudest 2.9 beats after it begins, and that must fall on the turn."""
    return [(turn - 2.9, 3.0, 60, weight) for turn, weight in ((VERSE, 60), (CHORUS, 112), (LOW + 4, 85), (ENDING, 95))]


def applause():
    return [(0, 7, 60, 62), (30, 6, 64, 76), (55, 9, 60, 100)]


# Players are not clocks; drums stay tight, the rest may breathe (in beats).
LOOSENESS = {"kick": 0.002, "snare": 0.003, "claps": 0.0}
# Slow samples are played early, as bows and breaths are, so that they are heard on the beat (in beats).
AHEAD = {"strings": 0.2, "low_strings": 0.14, "ostinato": 0.14, "tremolo": 0.2, "choir": 0.18, "horns": 0.12,
         "trombones": 0.07, "power_chords": 0.04, "trumpets": 0.03, "pizzicato": 0.06, "bass": 0.05}

# name: (part, General MIDI program, or the drum kit by name)
PARTS = {
    "kick": (kick, "power"), "snare": (snare, "power"), "toms": (toms, "power"), "cymbals": (cymbals, "power"), "hats": (hats, "power"),
    "claps": (claps, "standard"), "tambourine": (tambourine, "standard"),
    "big_drum": (big_drum, 116), "timpani": (timpani, 47), "bass": (bass, 34),
    "power_chords": (power_chords, 29), "muted_guitar": (muted_guitar, 28), "piano": (piano, 0),
    "strings": (strings, 48), "low_strings": (low_strings, 48), "ostinato": (ostinato, 48), "pizzicato": (ostinato, 45), "tremolo": (tremolo, 44),
    "trumpets": (trumpets, 56), "horns": (horns, 60), "trombones": (trombones, 57), "choir": (choir, 52),
    "swell": (swell, 119), "applause": (applause, 126),
}
assert BEATS == LAST + 4
