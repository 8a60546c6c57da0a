"""Asks Festival to say one word and tells where each of its sounds begins and ends."""

import subprocess
import tempfile
import pathlib
from dataclasses import dataclass

import numpy as np
import soundfile

VOWELS = {"aa", "ae", "ah", "ao", "aw", "ax", "axr", "ay", "eh", "er", "ey", "ih", "iy", "ow", "oy", "uh", "uw"}

# Slower than speech: these vowels will be held.
MANNER = {"cmu_us_slt_arctic_hts": """(set! hts_engine_params (append hts_engine_params '(("-r" 0.7))))"""}

SCRIPT = """
(voice_{voice})
{manner}
(set! said (utt.synth (Utterance Text "{text}")))
(utt.save.wave said "{wav}" 'riff)
(mapcar (lambda (s)
  (format t "%s %f %f %s\\n" (item.name s) (item.feat s 'segment_start) (item.feat s 'segment_end)
    (item.feat s "R:SylStructure.parent.syllable_start")))
  (utt.relation.items said 'Segment))
"""

# Said as written these come out weak or wrong when they are held for a beat.
SPELLING = {"the": "the", "a": "uh", "There’s": "there's"}


@dataclass
class Sound:
    """One phone: its name and its place in the recording, in seconds."""

    name: str
    start: float
    end: float


@dataclass
class Syllable:
    """What a note carries: consonants before the vowel, the vowel, consonants after it."""

    onset: list
    vowel: Sound
    coda: list


def _syllable(sounds):
    middle = next(i for i, sound in enumerate(sounds) if sound.name in VOWELS)
    return Syllable(sounds[:middle], sounds[middle], sounds[middle + 1:])


def say(text, voice):
    """The word's samples, its rate in Hz and its syllables."""
    with tempfile.TemporaryDirectory() as folder:
        wav = pathlib.Path(folder) / "word.wav"
        plain = SPELLING.get(text, text).strip(",.")
        script = pathlib.Path(folder) / "say.scm"
        script.write_text(SCRIPT.format(voice=voice, manner=MANNER.get(voice, ""), text=plain, wav=wav))
        out = subprocess.run(["festival", "-b", str(script)], check=True, capture_output=True, text=True).stdout
        samples, rate = soundfile.read(wav, dtype="float64")
    groups = {}
    for row in out.splitlines():
        name, start, end, syllable = row.split()
        if name not in ("pau", "#", "h#"):
            groups.setdefault(syllable, []).append(Sound(name, float(start), float(end)))
    return np.ascontiguousarray(samples), rate, [_syllable(group) for group in groups.values()]
