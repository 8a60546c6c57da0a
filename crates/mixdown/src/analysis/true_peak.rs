//! True peaks: the highest amplitude of a sound, between its samples too.
//!
//! Four times oversampled as in ITU-R BS.1770-4, annex 2, by a longer filter than the one printed there: its passband
//! reaches 20 kHz within 0.1 dB.
//!
//! Not by the `ebur128` crate: the limiter needs a peak for every third of a millisecond, while that crate gives one for a
//! whole sound, and takes twice as long. The limiter's tests compare with it.

use std::f64::consts::PI;

use fearless_simd::{Level, Simd, dispatch, f32x8, prelude::*};

/// Frames per step (a third of a millisecond); each step has one peak.
pub(crate) const STEP: usize = 16;

const OVERSAMPLING: usize = 4;
/// Taps of each phase of the interpolation filter.
const TAPS: usize = 24;
/// Samples of one step of interleaved stereo.
const SAMPLES: usize = 2 * STEP;
/// Samples that the filter needs before and after a step.
const MARGIN: usize = 2 * (TAPS / 2);

type Phases = [[f32; TAPS]; OVERSAMPLING - 1];

/// The true peak of each step of interleaved stereo at 48 kHz, as an amplitude: the higher of both channels. A peak between
/// the last sample of a step and the first of the next counts to the former.
pub(crate) fn true_peaks(stereo: &[f32]) -> Vec<f32> {
    dispatch!(Level::new(), simd => all_steps(simd, stereo, &interpolation()))
}

#[inline(always)]
fn all_steps<S: Simd>(simd: S, stereo: &[f32], phases: &Phases) -> Vec<f32> {
    let steps = stereo.len().div_ceil(SAMPLES);
    let mut peaks = Vec::with_capacity(steps);
    let mut edge = [0.0f32; SAMPLES + 2 * MARGIN];
    for step in 0..steps {
        let at = step * SAMPLES;
        let inside = at
            .checked_sub(MARGIN)
            .and_then(|from| stereo.get(from..)?.first_chunk());
        let around: &[f32; SAMPLES + 2 * MARGIN] = match inside {
            Some(around) => around,
            None => {
                // Before the first sample and after the last one there is silence.
                for (n, sample) in edge.iter_mut().enumerate() {
                    let index = (at + n).checked_sub(MARGIN);
                    *sample = index.and_then(|i| stereo.get(i)).copied().unwrap_or(0.0);
                }
                &edge
            }
        };
        peaks.push(one_step(simd, around, phases));
    }
    peaks
}

/// The highest magnitude of a step's own samples and of the three interpolated points after each.
#[inline(always)]
fn one_step<S: Simd>(simd: S, around: &[f32; SAMPLES + 2 * MARGIN], phases: &Phases) -> f32 {
    let load = |at: usize| f32x8::from_slice(simd, &around[at..at + 8]);
    let mut highest = f32x8::splat(simd, 0.0);
    for part in 0..SAMPLES / 8 {
        highest = highest.max(load(MARGIN + 8 * part).abs());
    }
    for taps in phases {
        for part in 0..SAMPLES / 8 {
            let products = taps.iter().enumerate();
            let sum = products.fold(f32x8::splat(simd, 0.0), |sum, (k, &tap)| {
                load(2 * k + 2 + 8 * part).mul_add(f32x8::splat(simd, tap), sum)
            });
            highest = highest.max(sum.abs());
        }
    }
    let highest: [f32; 8] = highest.into();
    highest.into_iter().fold(0.0, f32::max)
}

/// Windowed-sinc filters for the points at 1/4, 2/4 and 3/4 of the way from one frame to the next.
fn interpolation() -> Phases {
    let mut phases = [[0.0; TAPS]; OVERSAMPLING - 1];
    for (phase, taps) in phases.iter_mut().enumerate() {
        let fraction = (phase + 1) as f64 / OVERSAMPLING as f64;
        for (n, tap) in taps.iter_mut().enumerate() {
            let t = n as f64 - (TAPS / 2 - 1) as f64 - fraction;
            let window = (PI * t / TAPS as f64).cos().powi(2);
            *tap = ((PI * t).sin() / (PI * t) * window) as f32;
        }
        let sum: f32 = taps.iter().sum();
        taps.iter_mut().for_each(|tap| *tap /= sum);
    }
    phases
}
