//! Signals, files and a decoder for the tests. Shared by several test binaries, each of which
//! uses a part.
#![allow(dead_code, clippy::unwrap_used)]

pub mod demo;
pub mod flac;
pub mod flac_frames;
pub mod loudspeaker;
pub mod memory;
pub mod mp3;
pub mod wav;

use mixdown::{Clock, Limits, Placement, Song};

pub const RATE: u32 = 48_000;
pub const LIMITS: Limits = Limits {
    min_ms: 1_000,
    max_ms: 45_000,
};
pub const AS_RECORDED: Placement = Placement {
    clock: Clock::Recorder,
    backing_start_frame: 0,
    latency_ms: 0.0,
    shortfall_ms: 0.0,
    guide: false,
    nudge_ms: 0,
    gain_db: 0.0,
};

/// A synthetic band: bass, chords, a noise hit on every beat. Interleaved stereo at 48 kHz.
pub fn backing(seconds: f64) -> Vec<f32> {
    let mut noise = Noise::new(7);
    let frames = (seconds * f64::from(RATE)) as usize;
    (0..frames)
        .flat_map(|n| {
            let t = n as f64 / f64::from(RATE);
            let beat = (t * 2.0).fract();
            let bass = 0.22 * sine(55.0, t) * (1.0 - beat).powi(2);
            let chord = 0.05 * (sine(220.0, t) + sine(277.2, t) + sine(329.6, t));
            let hit = 0.25 * noise.next() * (-40.0 * beat).exp();
            [
                (bass + chord + hit) as f32,
                (bass + 0.8 * chord - 0.6 * hit) as f32,
            ]
        })
        .collect()
}

/// A synthetic singer: phrases with pauses, vibrato and overtones, over a little noise. Mono, −1 to 1.
pub fn voice(seconds: f64, rate: u32, level: f64) -> Vec<f32> {
    let mut noise = Noise::new(3);
    let frames = (seconds * f64::from(rate)) as usize;
    let mut phase = 0.0;
    (0..frames)
        .map(|n| {
            let t = n as f64 / f64::from(rate);
            let note = 220.0 * 2f64.powf(((t * 1.5).floor() % 5.0) / 6.0);
            phase += note * (1.0 + 0.01 * sine(5.5, t)) / f64::from(rate);
            let tone: f64 = (1..8)
                .map(|k| sine(f64::from(k), phase) / f64::from(k))
                .sum();
            let phrase = if t % 4.0 < 3.0 {
                (6.0 * (t * 1.5).fract()).min(1.0)
            } else {
                0.0
            };
            (level * (0.5 * tone * phrase + 0.001 * noise.next())) as f32
        })
        .collect()
}

/// A song of the backing alone.
pub fn song(backing: &[f32]) -> Song<'_> {
    Song::new(backing, &[])
}

fn sine(frequency: f64, t: f64) -> f64 {
    (std::f64::consts::TAU * frequency * t).sin()
}

/// White noise, −1 to 1, the same in every run.
pub struct Noise(u64);

impl Noise {
    pub fn new(seed: u64) -> Self {
        Noise(seed)
    }

    pub fn next(&mut self) -> f64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as f64 / f64::from(1u32 << 30) - 1.0
    }
}
