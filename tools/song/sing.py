"""Turns spoken words into the sung line: WORLD analysis, new times, new pitch.

    sing.py lead guide.flac      the guide
    sing.py fan fan.flac         another voice, an octave lower and less exact, for tests
"""

import random
import sys
from dataclasses import dataclass

import numpy as np
import pyloudnorm
import pyworld
import soundfile
from scipy import signal
from scipy.ndimage import gaussian_filter1d

import score
import song
import speak

FRAME_S = 0.005
FRAMES = int(score.LENGTH_S / FRAME_S)
DIPHTHONGS = {"ay", "aw", "ey", "ow", "oy"}
VOICELESS = {"p", "t", "k", "f", "s", "sh", "th", "ch", "hh"}
SONORANT = {"m", "n", "ng", "l", "r", "w", "y"} | speak.VOWELS
SILENCE = 1e-16


@dataclass(frozen=True)
class Singer:
    """A voice and its manners; pitch in semitones, times in seconds."""

    voice: str
    transpose: int
    formants: float
    late_s: float
    vibrato_cents: float
    lufs: float
    room_db: float
    seed: int


SINGERS = {
    "lead": Singer("cmu_us_slt_arctic_hts", 0, 1.0, 0.0, 30.0, -18.0, -120.0, 1),
    "fan": Singer("kal_diphone", -12, 1.06, 0.06, 16.0, -21.0, -14.0, 31),
}


@dataclass
class Sung:
    """A syllable on the song's clock: onset | vowel | coda, each [from, to) in seconds."""

    spoken: speak.Syllable
    source: tuple
    pitch: float
    strength: float
    start: float
    end: float
    onset_s: float
    coda_s: float
    legato: bool = False


class Speech:
    """WORLD parameters of every word, analysed once."""

    def __init__(self, voice):
        self.voice, self.words = voice, {}

    def word(self, text):
        if text not in self.words:
            samples, rate, syllables = speak.say(text, self.voice)
            f0, times = pyworld.harvest(samples, rate, f0_floor=60, f0_ceil=400, frame_period=FRAME_S * 1000)
            envelope = pyworld.cheaptrick(samples, f0, times, rate, fft_size=2048)
            noise = pyworld.d4c(samples, f0, times, rate, fft_size=2048)
            self.rate = rate
            self.words[text] = ((f0, np.log(envelope + SILENCE), noise), syllables)
        return self.words[text]


def length(sounds):
    return sum(sound.end - sound.start for sound in sounds)


def consonants(spoken, long, long_before):
    """Lengths of onset and coda in seconds: as spoken, but a short note keeps a vowel to sing."""
    onset = min(length(spoken.onset) * 0.7, 0.08, long_before * 0.3)
    coda = min(length(spoken.coda) * 0.85, 0.18, long * 0.25)
    return onset, coda


def lean(spoken, onset_s):
    """How far the vowel falls behind the note: a hummed consonant is itself heard as the beginning."""
    if not spoken.onset:
        return 0.0
    hummed = length([sound for sound in spoken.onset if sound.name in SONORANT]) / length(spoken.onset)
    return onset_s * (0.2 + 0.3 * hummed)


def plan(singer, speech):
    """Gives every syllable of the score its times; vowels begin on the note."""
    rng, out, long_before = random.Random(singer.seed), [], 0.3
    for line in score.LINES:
        for word in line.words:
            source, syllables = speech.word(word.text)
            for note, spoken in zip(word.notes, syllables, strict=True):
                late = rng.triangular(-singer.late_s, singer.late_s)
                start, long = song.seconds(note.beat) + late, song.seconds(note.beats)
                onset_s, coda_s = consonants(spoken, long, long_before)
                out.append(Sung(spoken, source, note.pitch + singer.transpose, line.strength,
                                start + lean(spoken, onset_s), start + long, onset_s, coda_s))
                long_before = long
    for here, after in zip(out, out[1:]):
        edge = after.start - after.onset_s
        here.legato = after.start - here.end < 0.09
        here.end = edge if here.legato else min(here.end, edge)
    return out


def vowel_path(vowel, target_s):
    """Where in the spoken vowel each moment of the sung one comes from: edges as spoken, the middle held."""
    spoken_s = vowel.end - vowel.start
    edge = min(0.035, spoken_s * 0.25, target_s * 0.25)
    if vowel.name in DIPHTHONGS:
        glide = min(0.15, target_s * 0.4)
        points = ((0, 0), (edge, edge), (target_s - glide, spoken_s * 0.45), (target_s, spoken_s))
    else:
        points = ((0, 0), (edge, max(edge, spoken_s * 0.3)), (target_s - edge, spoken_s * 0.6), (target_s, spoken_s))
    return points


def source_times(sung):
    """(frame numbers, times in the spoken word, phone names) of one syllable."""
    frames, times, names = [], [], []

    def run(sounds, begin, end):
        spoken = length(sounds)
        at = begin
        for sound in sounds:
            until = at + (end - begin) * (sound.end - sound.start) / spoken
            for frame in range(round(at / FRAME_S), round(until / FRAME_S)):
                share = (frame * FRAME_S - at) / max(until - at, FRAME_S)
                frames.append(frame)
                times.append(sound.start + share * (sound.end - sound.start))
                names.append(sound.name)
            at = until

    vowel, vowel_end = sung.spoken.vowel, sung.end - sung.coda_s
    run(sung.spoken.onset, sung.start - sung.onset_s, sung.start)
    path = np.array(vowel_path(vowel, vowel_end - sung.start))
    for frame in range(round(sung.start / FRAME_S), round(vowel_end / FRAME_S)):
        into = frame * FRAME_S - sung.start
        # A held frame buzzes; wandering through the steady part keeps it alive.
        wander = 0.006 * np.sin(2 * np.pi * 1.3 * into) + 0.004 * np.sin(2 * np.pi * 3.1 * into + 1)
        calm = np.clip((into - 0.06) / 0.1, 0, 1) * np.clip((vowel_end - sung.start - into - 0.1) / 0.1, 0, 1)
        frames.append(frame)
        times.append(vowel.start + np.interp(into, path[:, 0], path[:, 1]) + wander * calm)
        names.append(vowel.name)
    run(sung.spoken.coda, vowel_end, sung.end)
    return np.array(frames), np.array(times), names


def at_times(table, times):
    """Rows of a parameter table at fractional frame positions."""
    place = np.clip(times / FRAME_S, 0, len(table) - 1.001)
    low = place.astype(int)
    share = (place - low)[:, None]
    return table[low] * (1 - share) + table[low + 1] * share


def envelope_of(sung, frames):
    """Loudness in dB over one syllable: a soft start on its own, a release at a line's end."""
    time = frames * FRAME_S
    db = -9.0 * (1 - sung.strength) * np.ones(len(frames))
    held = sung.end - sung.start
    if held > 0.6:
        db += 1.5 * np.sin(np.pi * np.clip((time - sung.start) / held, 0, 1))
    if not sung.legato:
        release = min(0.16, held * 0.3)
        db -= 30 * np.clip((time - (sung.end - release)) / release, 0, 1) ** 2
    return db


def levelled(rows, frames, sung):
    """Speech is uneven; brings the vowel of every syllable to one level, then shapes it."""
    power = 10 * np.log10(np.exp(rows).sum(axis=1) + SILENCE)
    middle = (frames * FRAME_S >= sung.start) & (frames * FRAME_S < sung.end - sung.coda_s)
    vowel_db = np.percentile(power[middle], 70)
    db = -vowel_db + envelope_of(sung, frames)
    # Held vowels keep their level although the spoken ones die away.
    sag = np.where(middle, np.clip(vowel_db - power, 0, 6), 0)
    fade = np.clip((frames * FRAME_S - sung.start - 0.03) / 0.05, 0, 1) * np.clip((sung.end - sung.coda_s - frames * FRAME_S) / 0.05, 0, 1)
    return rows + ((db + gaussian_filter1d(sag * fade, 4)) * np.log(10) / 10)[:, None]


def lay(planned, bins):
    """Writes all syllables into song-long tables: log envelope, aperiodicity, voicing."""
    envelope = np.full((FRAMES, bins), np.log(SILENCE))
    noise, voiced = np.ones((FRAMES, bins)), np.zeros(FRAMES, bool)
    for sung in planned:
        frames, times, names = source_times(sung)
        f0, spoken, spoken_noise = sung.source
        rows = levelled(at_times(spoken, times), frames, sung)
        sounding = f0[np.clip(np.round(times / FRAME_S).astype(int), 0, len(f0) - 1)] > 0
        sounding = [(s or n in SONORANT) and n not in VOICELESS for s, n in zip(sounding, names)]
        envelope[frames], voiced[frames] = rows, sounding
        noise[frames] = np.where(np.array(sounding)[:, None], np.minimum(at_times(spoken_noise, times), 0.999), 1.0)
    return envelope, noise, voiced


def smooth_joins(envelope, planned):
    """Melts the seam between two joined syllables over some 30 ms."""
    smooth = gaussian_filter1d(envelope, 2.0, axis=0)
    for here, after in zip(planned, planned[1:]):
        if not here.legato:
            continue
        seam = round(here.end / FRAME_S)
        span = np.arange(seam - 4, seam + 5)
        weight = np.hanning(11)[1:-1][:, None]
        envelope[span] = envelope[span] * (1 - weight) + smooth[span] * weight
    return envelope


def ease(time, start, end):
    return 0.5 - 0.5 * np.cos(np.pi * np.clip((time - start) / (end - start), 0, 1))


def pitch(planned, singer):
    """The pitch curve in semitones: glides, scoops, vibrato and a little human wander."""
    time = np.arange(FRAMES) * FRAME_S
    curve = np.full(FRAMES, float(planned[0].pitch))
    for before, sung in zip([None] + planned, planned):
        if before is not None and before.legato:
            curve += (sung.pitch - before.pitch) * ease(time, sung.start - 0.07, sung.start + 0.035)
        else:
            step = sung.pitch - (before.pitch if before else sung.pitch)
            curve += step * (time >= sung.start - sung.onset_s - 0.02)
            curve -= 1.2 * (time >= sung.start - sung.onset_s - 0.02) * (1 - ease(time, sung.start - 0.04, sung.start + 0.07))
    rng = np.random.default_rng(singer.seed)
    wander = gaussian_filter1d(rng.standard_normal(FRAMES), 30)
    curve += 0.05 * wander / wander.std()
    for sung in planned:
        if sung.end - sung.start > 0.6:
            swing = np.sin(2 * np.pi * 5.5 * (time - sung.start - 0.25)) * singer.vibrato_cents / 100
            inside = ease(time, sung.start + 0.25, sung.start + 0.7) * (1 - ease(time, sung.end - 0.08, sung.end))
            curve += swing * inside
        if not sung.legato:
            curve -= 0.5 * ease(time, sung.end - 0.09, sung.end) * (time < sung.end + 0.1)
    return curve


def warp(table, factor):
    """Moves the formants by stretching the frequency axis."""
    if factor == 1.0:
        return table
    bins = np.arange(table.shape[1])
    return np.stack([np.interp(bins / factor, bins, row) for row in table])


def brighten(envelope, planned, rate):
    """Who sings harder sings brighter: up to 6 dB more above 2 kHz, most around 3 kHz."""
    drive = np.zeros(len(envelope))
    for sung in planned:
        drive[round((sung.start - sung.onset_s) / FRAME_S):round(sung.end / FRAME_S)] = sung.strength
    hz = np.linspace(0, rate / 2, envelope.shape[1])
    tilt = 1 / (1 + (1800 / np.maximum(hz, 1)) ** 2) + 0.7 * np.exp(-((hz - 2900) / 600) ** 2)
    return envelope + (gaussian_filter1d(drive, 6)[:, None] * tilt[None, :] * 6.0) * np.log(10) / 10


def room(sound, singer):
    """A small room's answer, 0.3 s long, as a phone on a kitchen table hears it."""
    rng = np.random.default_rng(singer.seed)
    time = np.arange(int(0.3 * song.RATE_HZ)) / song.RATE_HZ
    answer = rng.standard_normal(len(time)) * 10 ** (-3 * time / 0.3) * (time > 0.004)
    answer *= 10 ** (singer.room_db / 20) / np.sqrt((answer ** 2).sum())
    return sound + signal.fftconvolve(sound, answer)[:len(sound)]


def polish(sound, singer):
    """High-pass, an even level as from a studio desk, and the singer's loudness."""
    sound = signal.sosfilt(signal.butter(2, 80, "highpass", fs=song.RATE_HZ, output="sos"), sound)
    power = signal.sosfiltfilt(signal.butter(1, 12, fs=song.RATE_HZ, output="sos"), sound ** 2)
    level_db = 10 * np.log10(np.maximum(power, 1e-9))
    top = np.percentile(level_db, 95)
    sound = sound * 10 ** (-np.maximum(level_db - (top - 8), 0) * 0.45 / 20)
    loudness = pyloudnorm.Meter(song.RATE_HZ).integrated_loudness(sound)
    sound = sound * 10 ** ((singer.lufs - loudness) / 20)
    return np.tanh(sound / 0.7) * 0.7


def sing(singer):
    """The whole sung line at 48 kHz, as long as the backing track."""
    speech = Speech(singer.voice)
    planned = plan(singer, speech)
    envelope, noise, voiced = lay(planned, 1025)
    envelope = smooth_joins(warp(envelope, singer.formants), planned)
    envelope = brighten(envelope, planned, speech.rate)
    f0 = np.where(voiced, 440 * 2 ** ((pitch(planned, singer) - 69) / 12), 0.0)
    raw = pyworld.synthesize(f0, np.exp(envelope), noise, speech.rate, frame_period=FRAME_S * 1000)
    common = np.gcd(speech.rate, song.RATE_HZ)
    sound = signal.resample_poly(raw, song.RATE_HZ // common, speech.rate // common)
    out = np.zeros(song.FRAMES)
    out[:min(len(sound), song.FRAMES)] = sound[:song.FRAMES]
    return polish(room(out, singer) if singer.room_db > -60 else out, singer)


def write(path, sound):
    """16 bit, undithered: the silences of the guide stay silent."""
    soundfile.write(path, np.clip(sound, -1, 1), song.RATE_HZ, subtype="PCM_16", format="FLAC")


if __name__ == "__main__":
    write(sys.argv[2], sing(SINGERS[sys.argv[1]]))
