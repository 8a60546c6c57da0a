"""The songs and takes that are mixed, made by sox before anything is measured; the same at every run.

Alone: python tests/peers/takes.py night-game 30 FOLDER
"""

import re
import sys
from dataclasses import dataclass
from pathlib import Path

from measure import ROOT, cpu_seconds

FAN = ROOT / "tests" / "voices" / "fan.flac"
# The song begins this late in a take, as a phone's round trip puts it.
LEAD_SECONDS = 0.2
# What the loudspeaker leaves of the song in a take, and what the room and the phone hiss, each this far under the voice.
BLEED_DB = NOISE_DB = -25


@dataclass(frozen=True)
class Session:
    """A song of some length and a take of it."""

    take: Path
    take_44k1: Path
    # The backing track and the guide, as FLAC and as raw floats, as the studio layer has them.
    song: tuple[Path, Path]
    decoded: tuple[Path, Path]
    # The take's noise as sox wants to know it.
    noise: Path


def make(campaign, seconds, folder):
    """A session of the campaign's song, begun again where it ends, until so many seconds are over."""
    folder.mkdir(parents=True, exist_ok=True)
    session = Session(
        take=folder / "take.flac",
        take_44k1=folder / "take-44k1.flac",
        song=(folder / "backing.flac", folder / "guide.flac"),
        decoded=(folder / "backing.f32", folder / "guide.f32"),
        noise=folder / "noise.prof",
    )
    as_long = ["repeat", "-", "trim", 0, seconds]
    for flac, raw in zip(session.song, session.decoded, strict=True):
        sox(ROOT / "campaigns" / campaign / "audio" / flac.name, flac, *as_long)
        sox(flac, raw)
    sox(FAN, folder / "voice.wav", *as_long, "pad", LEAD_SECONDS)
    # What of the song comes out of a phone, and what the phone adds by itself.
    sox(session.song[0], folder / "bleed.wav", "remix", "-", "highpass", 300, "lowpass", 6000, "pad", LEAD_SECONDS)
    sox("-n", "-r", 48_000, "-b", 16, folder / "noise.wav", "synth", LEAD_SECONDS + seconds, "pinknoise", "gain", -6)
    mix(folder, session.take)
    sox(session.take, session.take_44k1, "rate", 44_100)
    sox(session.take, "-n", "trim", 0, LEAD_SECONDS, "noiseprof", session.noise)
    return session


def mix(folder, take):
    """Sums the voice, the bleed and the noise, each at its level under the voice's."""
    levels = {"voice.wav": 0, "bleed.wav": BLEED_DB, "noise.wav": NOISE_DB}
    voice = rms(folder / "voice.wav")
    parts = []
    for name, db in levels.items():
        parts += ["-v", voice / rms(folder / name) * 10 ** (db / 20), folder / name]
    sox("-m", *parts, "-b", 16, take)


def rms(path):
    """The root mean square of a file, full scale at 1."""
    return float(re.search(r"RMS\s+amplitude:\s+(\S+)", sox(path, "-n", "stat")).group(1))


def sox(*arguments):
    """Runs sox, whose noise is the same each time. Returns what it says."""
    return cpu_seconds(["sox", "-R", *arguments])[1]


if __name__ == "__main__":
    campaign, seconds, folder = sys.argv[1:]
    make(campaign, int(seconds), Path(folder))
