//! The sung line: "la", from the overtones that a mouth lets through for that vowel.

use std::f64::consts::TAU;

use crate::band::hz;
use crate::score::{Note, RATE_HZ, frames, lines, seconds};

/// The vowel's formants: frequency and width in hertz, and strength. After Peterson and Barney, "Control methods used in a study of the vowels"
/// (1952).
const FORMANTS: [[f64; 3]; 3] = [
    [730.0, 110.0, 1.0],
    [1_090.0, 130.0, 0.5],
    [2_440.0, 180.0, 0.12],
];
/// The highest overtone, in hertz.
const MAX_HZ: f64 = 4_500.0;
/// How far and how often the pitch sways once a note stands: in cents and in hertz.
const VIBRATO_CENTS: f64 = 18.0;
const VIBRATO_HZ: f64 = 5.2;

/// Mono, at no particular level.
pub(crate) fn sing() -> Vec<f32> {
    let mut samples = vec![0.0; frames()];
    for note in lines().iter().flatten() {
        add(&mut samples, note);
    }
    samples
}

fn add(samples: &mut [f32], note: &Note) {
    let rate = f64::from(RATE_HZ);
    let (start, length) = (seconds(note.beat), seconds(note.beats));
    let hz = hz(note.pitch);
    let overtones: Vec<(f64, f64)> = (1..)
        .map(f64::from)
        .take_while(|number| number * hz < MAX_HZ)
        .map(|number| (number, strength(number * hz) / number.sqrt()))
        .collect();
    let mut phase = 0.0;
    for at in 0..(length * rate) as usize {
        let t = at as f64 / rate;
        let sway =
            VIBRATO_CENTS * ((t - 0.25) / 0.3).clamp(0.0, 1.0) * (TAU * VIBRATO_HZ * t).sin();
        // The tongue lets the tone through after a moment: the "l".
        let bend = -60.0 * (-t * 40.0).exp();
        phase += TAU * hz * 2f64.powf((sway + bend) / 1_200.0) / rate;
        let tone: f64 = overtones
            .iter()
            .map(|(number, gain)| gain * (number * phase).sin())
            .sum();
        let open = (t / 0.06).min(1.0).powi(2) * ((length - t) / 0.08).clamp(0.0, 1.0);
        if let Some(sample) = samples.get_mut((start * rate) as usize + at) {
            *sample += (open * tone) as f32;
        }
    }
}

/// How much of a frequency the mouth lets through.
fn strength(hz: f64) -> f64 {
    let formants = FORMANTS.iter();
    let through =
        formants.map(|[centre, width, gain]| gain / (1.0 + ((hz - centre) / width).powi(2)));
    through.sum::<f64>() + 0.03
}
