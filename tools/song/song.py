"""The campaign's song on the clock: its score, in seconds and frames.

The score is the `score.py` of the folder that remake.sh names; it holds TITLE, ARTIST, TEMPO_BPM, BEATS (to the end of the
last bar), LENGTH_S, LINES and CHORDS: (first beat, bass note, pitch classes from the root up). Beats count from the first
sample of the backing track.
"""

import score

RATE_HZ = 48_000
FRAMES = int(score.LENGTH_S * RATE_HZ)


def seconds(beat):
    """The time of a beat on the backing track's clock, in seconds."""
    return beat * 60.0 / score.TEMPO_BPM


def notes():
    """Every sung note with the strength of its line, in order."""
    return [(note, line.strength) for line in score.LINES for word in line.words for note in word.notes]


def chord_spans():
    """(first beat, end beat, bass, pitch classes) of every chord."""
    ends = [chord[0] for chord in score.CHORDS[1:]] + [score.BEATS]
    return [(start, end, bass, tones) for (start, bass, tones), end in zip(score.CHORDS, ends)]
