//! Room acoustics: the bleed of a loudspeaker into the microphone, and echoes of the voice.

use std::f64::consts::{PI, TAU};

use realfft::RealFftPlanner;

use crate::random::Random;
use crate::sound::{RATE, add, factor_of_db, scale};

/// How many rooms each backing track is played in.
pub const ROOMS: usize = 12;
/// The reverberation time (RT60), in milliseconds.
const DECAY_MS: [f64; 2] = [50.0, 300.0];
/// The direct-to-reverberant ratio, in dB.
const DIRECT_DB: [f64; 2] = [0.0, 10.0];
/// When the first reflection arrives after the direct sound, in milliseconds.
const FIRST_ECHO_MS: f64 = 2.0;
/// The band of a small loudspeaker in hertz, and the ripple of its response in dB.
const BAND_HZ: [f64; 2] = [200.0, 7_000.0];
const RIPPLE_DB: f64 = 4.0;

/// A loudspeaker in a room, as the microphone hears it. The direct sound is not delayed: the loudspeaker's response has zero
/// phase.
pub struct Room {
    response: Vec<f32>,
    loudspeaker: Loudspeaker,
}

impl Room {
    pub fn draw(random: &mut Random) -> Self {
        Room {
            response: impulse_response(random),
            loudspeaker: Loudspeaker {
                phase: random.between(0.0, TAU),
                waves: random.between(0.3, 1.5),
            },
        }
    }

    /// A mono sound as it arrives from the loudspeaker.
    pub fn leak(&self, sound: &[f32]) -> Vec<f32> {
        let length = (sound.len() + self.response.len()).next_multiple_of(1 << 16);
        let mut planner = RealFftPlanner::new();
        let (forward, inverse) = (
            planner.plan_fft_forward(length),
            planner.plan_fft_inverse(length),
        );
        let spectrum_of = |sound: &[f32]| {
            let mut time = forward.make_input_vec();
            time[..sound.len()].copy_from_slice(sound);
            let mut spectrum = forward.make_output_vec();
            // It fails only for buffers of another length than its own.
            let _ = forward.process(&mut time, &mut spectrum);
            spectrum
        };
        let mut spectrum = spectrum_of(&self.response);
        for (bin, (x, b)) in spectrum.iter_mut().zip(spectrum_of(sound)).enumerate() {
            *x *= b * self.loudspeaker.gain(bin as f64 * RATE / length as f64);
        }
        let mut time = inverse.make_output_vec();
        let _ = inverse.process(&mut spectrum, &mut time);
        time.truncate(sound.len());
        time
    }
}

/// A direct sound and exponentially decaying noise.
fn impulse_response(random: &mut Random) -> Vec<f32> {
    let decay = random.between(DECAY_MS[0], DECAY_MS[1]) * RATE / 1000.0;
    let first = (FIRST_ECHO_MS * RATE / 1000.0) as usize;
    let mut response: Vec<f32> = (0..decay as usize)
        .map(|n| random.normal() * (-6.9 * n as f64 / decay).exp() as f32)
        .collect();
    response[..first].fill(0.0);
    let energy: f32 = response.iter().map(|s| s * s).sum();
    let direct_db = random.between(DIRECT_DB[0], DIRECT_DB[1]);
    scale(&mut response, factor_of_db(-direct_db) / energy.sqrt());
    response[0] = 1.0;
    response
}

struct Loudspeaker {
    phase: f64,
    waves: f64,
}

impl Loudspeaker {
    /// Its gain at a frequency.
    fn gain(&self, hz: f64) -> f32 {
        let octave = hz.max(1.0).log2();
        // From 0 to 1 over half an octave around each edge.
        let rise = |edge_hz: f64| {
            let x = (2.0 * (octave - edge_hz.log2())).clamp(-0.5, 0.5);
            0.5 + 0.5 * (PI * x).sin()
        };
        let band = rise(BAND_HZ[0]) * (1.0 - rise(BAND_HZ[1]));
        band as f32 * factor_of_db(RIPPLE_DB * (TAU * self.waves * octave + self.phase).sin())
    }
}

/// Echoes of the fan's own voice: how many, how late in milliseconds, how much softer in dB.
const ECHOES: usize = 6;
const ECHO_MS: [f64; 2] = [3.0, 45.0];
const ECHO_DB: [f64; 2] = [-26.0, -12.0];

/// Adds a few weak echoes to a voice near the microphone.
pub fn with_echoes(voice: &[f32], random: &mut Random) -> Vec<f32> {
    let mut sum = voice.to_vec();
    for _ in 0..ECHOES {
        let delay = random.between(ECHO_MS[0], ECHO_MS[1]) * RATE / 1000.0;
        let gain = factor_of_db(random.between(ECHO_DB[0], ECHO_DB[1]));
        let sign = if random.happens(0.5) { 1.0 } else { -1.0 };
        add(&mut sum, delay as usize, voice, sign * gain);
    }
    sum
}
