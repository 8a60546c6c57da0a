"""Mixes the stems: level, place, hall, glue, loudness. Writes backing.flac."""

import sys

import numpy as np
import pyloudnorm
import soundfile
from scipy import signal
from scipy.ndimage import minimum_filter1d, uniform_filter1d

import desk
import render
import song

RATE = song.RATE_HZ
TARGET_LUFS = -16.0
CEILING_DBTP = -2.3


def gain(db):
    return 10 ** (db / 20)


def high_pass(sound, hz):
    return signal.sosfilt(signal.butter(2, hz, "highpass", fs=RATE, output="sos"), sound, axis=0)


def shelf(sound, hz, db):
    """A first-order high shelf: everything above `hz` by `db`."""
    top = signal.sosfilt(signal.butter(1, hz, "highpass", fs=RATE, output="sos"), sound, axis=0)
    return sound + top * (gain(db) - 1)


def place(sound, pan, width):
    """Narrows the stem around its middle, then moves it with constant power."""
    middle, side = sound.mean(axis=1), (sound[:, 0] - sound[:, 1]) / 2 * width
    angle = (pan + 1) * np.pi / 4
    left, right = np.cos(angle) * np.sqrt(2), np.sin(angle) * np.sqrt(2)
    return np.stack([(middle + side) * left, (middle - side) * right], axis=1)


def hall():
    """The answer of the desk's hall: noise that dies faster the higher it is."""
    rng = np.random.default_rng(11)
    time = np.arange(int(desk.HALL["seconds"] * RATE)) / RATE
    answer = np.zeros((len(time), 2))
    for low, high, decay in desk.HALL["bands"]:
        band = signal.butter(2, (low, high), "bandpass", fs=RATE, output="sos")
        noise = signal.sosfilt(band, rng.standard_normal((len(time), 2)), axis=0)
        answer += noise * 10 ** (-3 * time / decay)[:, None]
    answer *= np.minimum(time / desk.HALL["builds_s"], 1)[:, None]
    silence = np.zeros((int(desk.HALL["first_s"] * RATE), 2))
    return np.concatenate([silence, answer / np.sqrt((answer ** 2).sum(axis=0))])


def reverb(sound):
    answer = hall()
    wet = [signal.fftconvolve(sound[:, i], answer[:, i])[:len(sound)] for i in (0, 1)]
    return np.stack(wet, axis=1)


def levelled(sound, lufs):
    """Brings a stem to a loudness, measured only where it plays."""
    loud = np.abs(sound).max(axis=1) > 1e-3
    meter = pyloudnorm.Meter(RATE, block_size=0.2)
    return sound * gain(lufs - meter.integrated_loudness(sound[loud]))


def follow(power, attack_s, release_s):
    """A one-pole envelope with different rise and fall, on 1 ms blocks."""
    up, down = np.exp(-0.001 / attack_s), np.exp(-0.001 / release_s)
    out, state = np.empty_like(power), 0.0
    for i, value in enumerate(power):
        keep = up if value > state else down
        state = keep * state + (1 - keep) * value
        out[i] = state
    return out


def compress(sound, threshold_db, ratio, attack_s=0.02, release_s=0.18):
    """Bus compression of both channels together."""
    block = RATE // 1000
    power = (sound ** 2).mean(axis=1).reshape(-1, block).mean(axis=1)
    level_db = 10 * np.log10(follow(power, attack_s, release_s) + 1e-12)
    cut_db = -np.maximum(level_db - threshold_db, 0) * (1 - 1 / ratio)
    centres = np.arange(len(cut_db)) * block + block / 2
    return sound * gain(np.interp(np.arange(len(sound)), centres, cut_db))[:, None]


def true_peak(sound):
    return np.abs(signal.resample_poly(sound, 4, 1, axis=0)).reshape(len(sound), 4, -1).max(axis=(1, 2))


def limit(sound, ceiling_db):
    """A look-ahead limiter on the four-times oversampled peak."""
    need = np.minimum(gain(ceiling_db) / np.maximum(true_peak(sound), 1e-9), 1)
    reach = int(0.004 * RATE)
    held = minimum_filter1d(need, 2 * reach + 1)
    return sound * uniform_filter1d(held, 2 * reach + 1)[:, None]


def ride(sound):
    """The fader moves of the whole mix."""
    times = [song.seconds(beat) for beat, _ in desk.RIDE]
    moves_db = [move for _, move in desk.RIDE]
    return sound * gain(np.interp(np.arange(len(sound)) / RATE, times, moves_db))[:, None]


def fade_out(sound, seconds=1.1):
    frames = int(seconds * RATE)
    sound[-frames:] *= (np.cos(np.linspace(0, np.pi, frames)) / 2 + 0.5)[:, None]
    return sound


def sum_of(stems):
    """Dry sum plus hall."""
    dry, send = np.zeros((song.FRAMES, 2)), np.zeros((song.FRAMES, 2))
    for name, sound in stems.items():
        lufs, pan, width, low_cut, send_db = desk.DESK[name]
        placed = place(high_pass(levelled(sound, lufs), low_cut), pan, width)
        dry += placed
        send += placed * gain(send_db)
    return dry + reverb(high_pass(send, 180))


def master(sound):
    sound = shelf(ride(sound), 6000, desk.MASTER["air_db"])
    sound = compress(sound / np.abs(sound).max(), desk.MASTER["threshold_db"], desk.MASTER["ratio"])
    sound = np.tanh(sound * desk.MASTER["drive"]) / desk.MASTER["drive"]
    sound = fade_out(sound)
    meter = pyloudnorm.Meter(RATE)
    for _ in range(4):
        louder = sound * gain(TARGET_LUFS - meter.integrated_loudness(sound))
        sound = limit(louder, CEILING_DBTP)
    return sound


def write(path, sound):
    """16 bit with triangular dither, from a fixed seed."""
    rng = np.random.default_rng(5)
    dither = (rng.random(sound.shape) - rng.random(sound.shape)) / 32768
    soundfile.write(path, np.clip(sound + dither, -1, 1), RATE, subtype="PCM_16", format="FLAC")


if __name__ == "__main__":
    write(sys.argv[1], master(sum_of(render.stems())))
