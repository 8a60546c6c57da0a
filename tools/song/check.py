"""Measures the finished files against the score: lengths, loudness, peaks, pitch and onsets of the guide."""

import sys

import numpy as np
import pyloudnorm
import pyworld
import soundfile
from scipy import signal

import mix
import score
import song

HELD_S = 0.4
PITCH_CENTS = 30
ONSET_S = 0.030


def pitches(sound):
    """MIDI pitch of every 5 ms, not a number where nothing is voiced."""
    f0, _ = pyworld.harvest(sound, song.RATE_HZ, f0_floor=60, f0_ceil=800, frame_period=5)
    return np.where(f0 > 0, 69 + 12 * np.log2(np.maximum(f0, 1) / 440), np.nan)


def loudness_curve(sound):
    """Level of the vowels (200 Hz to 1.2 kHz, below any hiss) in dB, every 5 ms."""
    body = signal.sosfiltfilt(signal.butter(2, (200, 1200), "bandpass", fs=song.RATE_HZ, output="sos"), sound)
    blocks = body[:len(body) // 240 * 240].reshape(-1, 240)
    return 10 * np.log10((blocks ** 2).mean(axis=1) + 1e-8)


def off_pitch(curve, note):
    """How far the middle of a note lies from the score, in cents."""
    start, end = song.seconds(note.beat), song.seconds(note.beat + note.beats)
    middle = curve[round((start + 0.06) / 0.005):round((end - (end - start) * 0.3) / 0.005)]
    return 100 * (np.nanmedian(middle) - note.pitch)


def onset_error(curve, time):
    """Seconds between a time of the score and the steepest rise of the voice near it."""
    reach = 20
    near = curve[round(time / 0.005) - reach:round(time / 0.005) + reach]
    rise = np.convolve(near, (1, 1, 1, 0, -1, -1, -1), "same")[3:-3]
    return (int(np.argmax(rise)) + 3 - reach) * 0.005


def guide(failures):
    sound, rate = soundfile.read("../guide.flac")
    if (rate, sound.shape) != (song.RATE_HZ, (song.FRAMES,)):
        failures.append(f"guide.flac: {rate} Hz, {sound.shape}")
    curve, level = pitches(sound), loudness_curve(sound)
    held = [(note, off_pitch(curve, note)) for note, _ in song.notes() if song.seconds(note.beats) > HELD_S]
    failures += [f"{note.syllable}: {cents:+.0f} cents" for note, cents in held if not abs(cents) <= PITCH_CENTS]
    starts = [onset_error(level, song.seconds(line.words[0].notes[0].beat)) for line in score.LINES]
    every = [onset_error(level, song.seconds(note.beat)) for note, _ in song.notes()]
    print(f"guide: held notes within {max(abs(cents) for _, cents in held):.0f} cents; onsets: median {1000 * np.median(every):+.0f} ms, "
          f"90% within {1000 * np.percentile(np.abs(every), 90):.0f} ms")
    print("guide: onset of each line, ms:", " ".join(f"{1000 * start:+.0f}" for start in starts))
    if abs(np.median(every)) > ONSET_S:
        failures.append("guide: the words do not begin where the score says")


def backing(failures):
    sound, rate = soundfile.read("../backing.flac")
    if (rate, sound.shape) != (song.RATE_HZ, (song.FRAMES, 2)):
        failures.append(f"backing.flac: {rate} Hz, {sound.shape}")
    loudness = pyloudnorm.Meter(rate).integrated_loudness(sound)
    peak_db = 20 * np.log10(mix.true_peak(sound).max())
    print(f"backing: {loudness:.2f} LUFS, true peak {peak_db:.2f} dBTP")
    if abs(loudness - mix.TARGET_LUFS) > 0.3 or peak_db > -2:
        failures.append("backing: loudness or peak is off")


if __name__ == "__main__":
    found = []
    backing(found)
    guide(found)
    sys.exit("\n".join(found) or None)
