//! The players of the backing track: a bass, a keyboard that holds chords, a plucked string and drums, each an oscillator or two.

use std::f64::consts::TAU;

use crate::score::{BEATS, RATE_HZ, frames, seconds};

/// The chord of each bar, from its bass upwards in semitones above C4: C, A minor, F, G.
const CHORDS: [[i32; 4]; 4] = [
    [-24, 0, 4, 7],
    [-27, -3, 0, 4],
    [-31, -3, 0, 5],
    [-29, -1, 2, 7],
];
const BEATS_OF_BAR: u32 = 4;

/// Interleaved stereo, at no particular level.
pub(crate) fn play() -> Vec<f32> {
    let mut mix = Mix(vec![0.0; frames() * 2]);
    for beat in 0..BEATS {
        let start = seconds(f64::from(beat));
        let bar = (beat / BEATS_OF_BAR) as usize;
        let chord = CHORDS[bar % CHORDS.len()];
        if beat % BEATS_OF_BAR == 0 {
            for (at, pitch) in chord[1..].iter().enumerate() {
                mix.chord(start, *pitch, at as f64 - 1.0);
            }
        }
        if beat % 2 == 0 {
            mix.bass(start, chord[0]);
        }
        mix.kick(start);
        mix.hat(start + seconds(0.5));
        if beat % 2 == 1 {
            mix.snare(start);
        }
        for half in 0..2 {
            let note = chord[1 + ((beat * 2 + half) % 3) as usize] + 12;
            mix.pluck(start + seconds(f64::from(half) * 0.5), note);
        }
    }
    for (at, pitch) in CHORDS[0][1..].iter().enumerate() {
        mix.chord(seconds(f64::from(BEATS)), *pitch, at as f64 - 1.0);
    }
    mix.0
}

/// The frequency of a note in semitones above C4, in hertz.
pub(crate) fn hz(pitch: i32) -> f64 {
    261.625_565 * 2f64.powf(f64::from(pitch) / 12.0)
}

/// The band's sound so far.
struct Mix(Vec<f32>);

impl Mix {
    /// Adds `sound`, a function of the seconds since its start, at a place from −1 (left) to 1.
    fn add(&mut self, start: f64, length: f64, place: f64, sound: impl Fn(f64) -> f64) {
        let rate = f64::from(RATE_HZ);
        let (first, count) = ((start * rate) as usize, (length * rate) as usize);
        let sides = [((1.0 - place) / 2.0).sqrt(), ((1.0 + place) / 2.0).sqrt()];
        for at in 0..count {
            let value = sound(at as f64 / rate);
            let frame = (first + at) * 2;
            for (side, gain) in sides.into_iter().enumerate() {
                if let Some(sample) = self.0.get_mut(frame + side) {
                    *sample += (value * gain) as f32;
                }
            }
        }
    }

    /// A soft chord tone that swells and fades over its bar.
    fn chord(&mut self, start: f64, pitch: i32, place: f64) {
        let (hz, length) = (hz(pitch), seconds(f64::from(BEATS_OF_BAR)));
        self.add(start, length, place * 0.6, |t| {
            let swell = (t / 0.02).min(1.0) * ((length - t) / 0.3).clamp(0.0, 1.0);
            let wave = |detune: f64| {
                let phase = TAU * hz * detune * t;
                phase.sin() + 0.3 * (2.0 * phase).sin() + 0.12 * (3.0 * phase).sin()
            };
            0.09 * swell * (wave(1.002) + wave(0.998))
        });
    }

    fn bass(&mut self, start: f64, pitch: i32) {
        let (hz, length) = (hz(pitch), seconds(1.9));
        self.add(start, length, 0.0, |t| {
            let phase = TAU * hz * t;
            let fade = (t / 0.005).min(1.0) * (-t * 1.6).exp() * ((length - t) / 0.05).min(1.0);
            0.4 * fade * (phase.sin() + 0.4 * (2.0 * phase).sin() + 0.15 * (3.0 * phase).sin())
        });
    }

    fn pluck(&mut self, start: f64, pitch: i32) {
        let hz = hz(pitch);
        self.add(start, 0.5, 0.35, |t| {
            let phase = TAU * hz * t;
            let bright = (-t * 18.0).exp();
            0.1 * (t / 0.002).min(1.0)
                * (-t * 7.0).exp()
                * (phase.sin() + bright * (3.0 * phase).sin())
        });
    }

    /// A sine that falls from 130 Hz to 50 Hz.
    fn kick(&mut self, start: f64) {
        self.add(start, 0.3, 0.0, |t| {
            let phase = TAU * (50.0 * t + 80.0 / 30.0 * (1.0 - (-t * 30.0).exp()));
            0.6 * (-t * 12.0).exp() * phase.sin()
        });
    }

    fn snare(&mut self, start: f64) {
        self.add(start, 0.2, 0.0, |t| {
            let body = (TAU * 190.0 * t).sin() * (-t * 30.0).exp();
            0.22 * ((-t * 22.0).exp() * noise(t) + body)
        });
    }

    fn hat(&mut self, start: f64) {
        let step = 1.0 / f64::from(RATE_HZ);
        self.add(start, 0.08, -0.3, |t| {
            // The difference of neighbours is what is high of a noise.
            0.08 * (-t * 70.0).exp() * (noise(t) - noise(t + step))
        });
    }
}

/// White noise from −1 to 1, the same at the same time each time.
fn noise(t: f64) -> f64 {
    let mut bits = ((t * f64::from(RATE_HZ)).round() as u64).wrapping_add(0x9e37_79b9_7f4a_7c15);
    // SplitMix64's output function, by Steele, Lea and Flood (2014).
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^= bits >> 31;
    (bits >> 11) as f64 / (1u64 << 52) as f64 - 1.0
}
