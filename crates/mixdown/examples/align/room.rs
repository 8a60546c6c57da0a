//! What comes back from the loudspeaker, and what else a microphone hears.

use std::f64::consts::{PI, TAU};

use realfft::RealFftPlanner;

use crate::chance::Chance;
use crate::sound::{RATE, add, factor_of_db, levelled, scale};

/// Rooms for each backing track.
pub const ROOMS: usize = 12;
/// How long a room sounds, in milliseconds until 60 dB are gone.
const DECAY_MS: [f64; 2] = [50.0, 300.0];
/// How much stronger the direct sound is than all that the room returns, in dB.
const DIRECT_DB: [f64; 2] = [0.0, 10.0];
/// The walls answer after this.
const FIRST_ECHO_MS: f64 = 2.0;
/// Between which frequencies a small loudspeaker plays, and how uneven it is.
const BAND_HZ: [f64; 2] = [200.0, 7_000.0];
const RIPPLE_DB: f64 = 4.0;

/// A mono backing track as it arrives from a loudspeaker in [`ROOMS`] rooms, each with an active level of 1. The direct
/// sound lies exactly where it lay: the loudspeaker's response has no phase.
pub fn leaks(backing: &[f32], chance: &mut Chance) -> Vec<Vec<f32>> {
    let longest = (DECAY_MS[1] * RATE / 1000.0) as usize;
    let length = (backing.len() + longest).next_multiple_of(1 << 16);
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
    let backing_spectrum = spectrum_of(backing);
    let leak = |_| {
        let mut spectrum = spectrum_of(&impulse_response(chance));
        let loudspeaker = loudspeaker(chance);
        for (bin, (x, b)) in spectrum.iter_mut().zip(&backing_spectrum).enumerate() {
            *x *= b * loudspeaker(bin as f64 * RATE / length as f64);
        }
        let mut time = inverse.make_output_vec();
        let _ = inverse.process(&mut spectrum, &mut time);
        time.truncate(backing.len());
        levelled(time)
    };
    (0..ROOMS).map(leak).collect()
}

/// A direct sound and noise that dies away.
fn impulse_response(chance: &mut Chance) -> Vec<f32> {
    let decay = chance.between(DECAY_MS[0], DECAY_MS[1]) * RATE / 1000.0;
    let first = (FIRST_ECHO_MS * RATE / 1000.0) as usize;
    let mut response: Vec<f32> = (0..decay as usize)
        .map(|n| chance.bell() * (-6.9 * n as f64 / decay).exp() as f32)
        .collect();
    response[..first].fill(0.0);
    let energy: f32 = response.iter().map(|s| s * s).sum();
    let direct_db = chance.between(DIRECT_DB[0], DIRECT_DB[1]);
    scale(&mut response, factor_of_db(-direct_db) / energy.sqrt());
    response[0] = 1.0;
    response
}

/// A loudspeaker's gain at a frequency.
fn loudspeaker(chance: &mut Chance) -> impl Fn(f64) -> f32 + use<> {
    let (phase, waves) = (chance.between(0.0, TAU), chance.between(0.3, 1.5));
    move |hz: f64| {
        let octave = hz.max(1.0).log2();
        // Half an octave from nothing to all, around each edge.
        let rise = |edge_hz: f64| {
            let x = (2.0 * (octave - edge_hz.log2())).clamp(-0.5, 0.5);
            0.5 + 0.5 * (PI * x).sin()
        };
        let band = rise(BAND_HZ[0]) * (1.0 - rise(BAND_HZ[1]));
        band as f32 * factor_of_db(RIPPLE_DB * (TAU * waves * octave + phase).sin())
    }
}

/// Echoes of the fan's own voice: how many, how late in milliseconds, how much softer in dB.
const ECHOES: usize = 6;
const ECHO_MS: [f64; 2] = [3.0, 45.0];
const ECHO_DB: [f64; 2] = [-26.0, -12.0];

/// A voice near the microphone of a room, which answers a little.
pub fn in_a_room(voice: &[f32], chance: &mut Chance) -> Vec<f32> {
    let mut heard = voice.to_vec();
    for _ in 0..ECHOES {
        let delay = chance.between(ECHO_MS[0], ECHO_MS[1]) * RATE / 1000.0;
        let gain = factor_of_db(chance.between(ECHO_DB[0], ECHO_DB[1]));
        let sign = if chance.happens(0.5) { 1.0 } else { -1.0 };
        add(&mut heard, delay as usize, voice, sign * gain);
    }
    heard
}
