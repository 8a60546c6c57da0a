//! A loudspeaker in a room, and how loud a voice is.

use std::f64::consts::TAU;

use realfft::RealFftPlanner;

use super::{Noise, RATE};

/// A room and the loudspeaker in it.
#[derive(Debug, Clone, Copy)]
pub struct Room {
    pub seed: u64,
    /// The reverberation time (RT60) in milliseconds.
    pub decay_ms: f64,
    /// The direct-to-reverberant ratio in dB.
    pub direct_db: f64,
}

impl Room {
    /// A sound as it arrives from the loudspeaker: the direct sound without delay, then decaying noise, all of it from 200 Hz to
    /// 7 kHz as a small loudspeaker plays it.
    pub fn leak(&self, sound: &[f32]) -> Vec<f32> {
        let mut noise = Noise::new(self.seed);
        let decay = self.decay_ms * f64::from(RATE) / 1000.0;
        let mut response: Vec<f32> = (0..decay as usize)
            .map(|n| (noise.next() * (-6.9 * n as f64 / decay).exp()) as f32)
            .collect();
        response.resize(response.len() + 2_400, 0.0);
        response[..96].fill(0.0);
        let gain = amplitude(-self.direct_db) / energy(&response).sqrt();
        response.iter_mut().for_each(|tap| *tap *= gain as f32);
        response[0] = 1.0;
        filter(&mut response, 200.0, true);
        filter(&mut response, 7_000.0, false);
        convolved(sound, &response, |_| 1.0)
    }
}

/// Filters by one section of the second order (R. Bristow-Johnson's cookbook), at its corner 3 dB down.
fn filter(samples: &mut [f32], hz: f64, is_high_pass: bool) {
    let w = TAU * hz / f64::from(RATE);
    let (cos, alpha) = (w.cos(), w.sin() / 2f64.sqrt());
    let sign = if is_high_pass { -1.0 } else { 1.0 };
    let outer = (1.0 - sign * cos) / 2.0;
    let [b0, b1, a1, a2] =
        [outer, sign * 2.0 * outer, -2.0 * cos, 1.0 - alpha].map(|c| c / (1.0 + alpha));
    let (mut x, mut y) = ([0.0; 2], [0.0; 2]);
    for sample in samples {
        let now = f64::from(*sample);
        let out = b0 * (now + x[1]) + b1 * x[0] - a1 * y[0] - a2 * y[1];
        (x, y) = ([now, x[0]], [out, y[0]]);
        *sample = out as f32;
    }
}

/// A sound through an impulse response and a gain by frequency, as long as the sound.
pub fn convolved(sound: &[f32], response: &[f32], gain: impl Fn(f64) -> f32) -> Vec<f32> {
    let length = (sound.len() + response.len()).next_multiple_of(1 << 16);
    let mut planner = RealFftPlanner::new();
    let (forward, inverse) = (
        planner.plan_fft_forward(length),
        planner.plan_fft_inverse(length),
    );
    let spectrum_of = |sound: &[f32]| {
        let mut time = forward.make_input_vec();
        time[..sound.len()].copy_from_slice(sound);
        let mut spectrum = forward.make_output_vec();
        forward.process(&mut time, &mut spectrum).unwrap();
        spectrum
    };
    let mut spectrum = spectrum_of(sound);
    for (bin, (x, h)) in spectrum.iter_mut().zip(spectrum_of(response)).enumerate() {
        *x *= h * gain(bin as f64 * f64::from(RATE) / length as f64) / length as f32;
    }
    let mut time = inverse.make_output_vec();
    inverse.process(&mut spectrum, &mut time).unwrap();
    time.truncate(sound.len());
    time
}

/// The sum of the squares.
pub fn energy(sound: &[f32]) -> f64 {
    sound.iter().map(|s| f64::from(*s).powi(2)).sum()
}

/// The RMS over the blocks of 20 ms that are no more than 30 dB below the loudest one.
pub fn active_level(sound: &[f32]) -> f64 {
    let powers: Vec<f64> = sound.chunks(960).map(|b| energy(b) / 960.0).collect();
    let loudest = powers.iter().copied().fold(0.0, f64::max);
    let active: Vec<f64> = powers.into_iter().filter(|p| *p > loudest * 1e-3).collect();
    (active.iter().sum::<f64>() / active.len().max(1) as f64).sqrt()
}

pub fn amplitude(db: f64) -> f64 {
    10f64.powf(db / 20.0)
}
