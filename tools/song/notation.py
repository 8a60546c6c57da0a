"""What a score is written in: notes, words and lines, pitches by their names, chords laid close together."""

from dataclasses import dataclass

NAMES = {"C": 0, "Db": 1, "D": 2, "Eb": 3, "E": 4, "F": 5, "Gb": 6, "G": 7, "Ab": 8, "A": 9, "Bb": 10, "B": 11}


def midi(name):
    """The MIDI number of a note such as "Eb4"; C4 is 60."""
    return NAMES[name[:-1]] + 12 * (int(name[-1]) + 1)


@dataclass(frozen=True)
class Note:
    """One sung syllable: where it begins and how long it sounds, in beats."""

    syllable: str
    beat: float
    beats: float
    pitch: int


@dataclass(frozen=True)
class Word:
    """One word of the text and the syllables that carry it."""

    text: str
    notes: tuple


@dataclass(frozen=True)
class Line:
    """One line as the fan reads it; strength 0..1 is how hard it is sung."""

    words: tuple
    strength: float

    @property
    def text(self):
        return " ".join(word.text for word in self.words)


def line(strength, rows):
    """Rows of (text, [(beat, beats, note), ...]), one triple for each syllable."""
    words = []
    for text, syllables in rows:
        notes = tuple(Note(text, beat, beats, midi(name)) for beat, beats, name in syllables)
        words.append(Word(text, notes))
    return Line(tuple(words), strength)


def at(pitch_class, low):
    """The lowest pitch of that class at or above `low`."""
    return low + (NAMES[pitch_class] - low) % 12


def voicing(tones, near, count=3):
    """A close chord of `count` notes whose middle lies near `near`."""
    pool = sorted(pitch for pitch in range(near - 14, near + 15) if pitch % 12 in {NAMES[t] for t in tones})
    return min((pool[i:i + count] for i in range(len(pool) - count + 1)), key=lambda c: abs(sum(c) / count - near))
