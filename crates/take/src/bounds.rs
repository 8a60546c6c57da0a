//! Bounds of what a fan and a browser may say about a take.

use std::ops::RangeInclusive;

/// How far a fan may move the voice, earlier or later, in milliseconds.
pub const MAX_NUDGE_MS: i32 = 200;

/// How far a fan may raise or lower the voice against the backing track, in dB.
pub const MAX_GAIN_DB: f64 = 12.0;

/// The level at which the booth plays the guide beside the backing track, in dB relative to the level that the two files have.
/// A fan still leads, and the guide helps who does not know the tune.
pub const GUIDE_GAIN_DB: f64 = -8.0;

/// The pitch of the count-in's ticks, in hertz. They decay by 70 nepers a second, so that nearly all of them lies within 100 Hz
/// of it.
pub const TICK_HZ: f64 = 1_200.0;

/// The longest round trip from loudspeaker to microphone that a form may report, in milliseconds. No device reports a
/// longer one, so more is a mistake or made up.
pub const MAX_LATENCY_MS: f64 = 2_000.0;

/// Sample rates that recorders use, in hertz, in rising order. A take at any other rate is not supported.
pub const SAMPLE_RATES_HZ: [u32; 13] = [
    8_000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 88_200, 96_000, 176_400,
    192_000,
];

/// From the lowest to the highest of [`SAMPLE_RATES_HZ`]: what a form may state before the take itself is read.
pub const SAMPLE_RATE_RANGE_HZ: RangeInclusive<u32> =
    SAMPLE_RATES_HZ[0]..=SAMPLE_RATES_HZ[SAMPLE_RATES_HZ.len() - 1];

/// How many peaks the waveform of a mix has. Each is 0 to 255 and covers an equal part of the song.
pub const PEAKS: usize = 256;
