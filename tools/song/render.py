"""Plays every part through FluidSynth: one stem (float array, stereo) per part."""

import pathlib
import random
import subprocess
import tempfile

import mido
import numpy as np
import soundfile

import arrange
import score
import song

SOUNDFONT = "/usr/share/sounds/sf2/FluidR3_GM.sf2"
TICKS = 480
KITS = {"standard": 0, "power": 16}
DRUM_CHANNEL = 9


def events(name, hits):
    """Note-on and note-off events in ticks, loosened a little by a fixed seed."""
    rng = random.Random(name)
    loose = arrange.LOOSENESS.get(name, 0.008)
    for beat, beats, pitch, velocity in hits:
        start = max(0.0, beat - arrange.AHEAD.get(name, 0.0) + rng.gauss(0, loose))
        strength = max(1, min(127, velocity + round(rng.gauss(0, 3))))
        yield round(start * TICKS), 1, pitch, strength
        yield round((start + beats) * TICKS), 0, pitch, 0


def midi_file(name, hits, program):
    """A one-track MIDI file of the part."""
    channel = DRUM_CHANNEL if program in KITS else 0
    track = mido.MidiTrack()
    track.append(mido.MetaMessage("set_tempo", tempo=mido.bpm2tempo(score.TEMPO_BPM)))
    track.append(mido.Message("program_change", channel=channel, program=KITS.get(program, program)))
    now = 0
    for tick, on, pitch, strength in sorted(events(name, hits), key=lambda event: event[:2]):
        kind = "note_on" if on else "note_off"
        track.append(mido.Message(kind, channel=channel, note=pitch, velocity=strength, time=tick - now))
        now = tick
    midi = mido.MidiFile(ticks_per_beat=TICKS)
    midi.tracks.append(track)
    return midi


def stem(name, folder):
    """Renders one part dry and returns it at the song's exact length."""
    part, program = arrange.PARTS[name]
    midi_path, wav_path = folder / f"{name}.mid", folder / f"{name}.wav"
    midi_file(name, part(), program).save(midi_path)
    subprocess.run(
        ["fluidsynth", "-ni", "-q", "-R", "0", "-C", "0", "-g", "0.4", "-r", str(song.RATE_HZ), "-O", "float",
         "-T", "wav", "-F", str(wav_path), SOUNDFONT, str(midi_path)],
        check=True, capture_output=True)
    sound, _ = soundfile.read(wav_path, dtype="float64", always_2d=True)
    out = np.zeros((song.FRAMES, 2))
    frames = min(len(sound), song.FRAMES)
    out[:frames] = sound[:frames]
    return out


def stems():
    with tempfile.TemporaryDirectory() as folder:
        return {name: stem(name, pathlib.Path(folder)) for name in arrange.PARTS}
