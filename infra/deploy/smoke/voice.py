"""A machine's voice: the song's own sung line, as `refrain build` decoded it, or a hum where the song has none."""

import array
import io
import math
import sys
import wave

from .. import paths
from ..error import DeployError

RATE_HZ = 48_000
# Some seconds of voice between pauses; tones of a fundamental and its harmonics.
HUM_HZ = 196.0
HUM_PARTIALS = 8
SYLLABLE_SECONDS = 0.5


def take(bounds):
    """A take within the campaign's bounds (min_ms, max_ms, max_bytes), as WAV: 48 kHz, one channel, 16 bits."""
    guide = paths.STUDIO / "guide.f32"
    samples = floats(guide) if guide.is_file() else hum(max(bounds["min_ms"] / 1000 + 2, 10))
    header_bytes = 44
    most = min(bounds["max_ms"] * RATE_HZ // 1000, (bounds["max_bytes"] - header_bytes) // 2)
    if most * 1000 // RATE_HZ < bounds["min_ms"]:
        raise DeployError("a take of the least length does not fit into max_bytes as WAV: the smoke test cannot sing")
    least = bounds["min_ms"] * RATE_HZ // 1000
    samples = samples[:most]
    while len(samples) < least:
        samples += samples[: least - len(samples)] or hum(1)
    return wav(samples)


def floats(path):
    """Samples of the decoded song: 32-bit floats, the lowest byte first."""
    samples = array.array("f", path.read_bytes())
    if sys.byteorder == "big":
        samples.byteswap()
    return samples


def hum(seconds):
    """Syllables of a hum on one tone."""
    samples = array.array("f")
    for at in range(int(seconds * RATE_HZ)):
        time = at / RATE_HZ
        syllable = (time % SYLLABLE_SECONDS) / SYLLABLE_SECONDS
        loudness = math.sin(math.pi * min(syllable / 0.8, 1.0)) ** 2
        tone = sum(math.sin(2 * math.pi * HUM_HZ * partial * time) / partial for partial in range(1, HUM_PARTIALS + 1))
        samples.append(0.2 * loudness * tone)
    return samples


def wav(samples):
    whole = array.array("h", (round(max(-1.0, min(1.0, one)) * 32767) for one in samples))
    if sys.byteorder == "big":
        whole.byteswap()
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE_HZ)
        out.writeframes(whole.tobytes())
    return file.getvalue()
