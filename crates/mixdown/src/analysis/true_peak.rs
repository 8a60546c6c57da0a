//! True peaks: the highest amplitude of a sound, between its samples too.
//!
//! Four times oversampled as in ITU-R BS.1770-4, annex 2, by a longer filter than the one printed there: its passband
//! reaches 20 kHz within 0.1 dB.
//!
//! Not by the `ebur128` crate: the limiter needs a peak for every third of a millisecond, while that crate gives one for a
//! whole sound, and takes twice as long. The limiter's tests compare with it.

use std::f64::consts::PI;

use fearless_simd::{Level, Simd, dispatch, f32x16, prelude::*};

use crate::analysis::reduce::peak;

/// Frames per step (a third of a millisecond); each step has one peak.
pub(crate) const STEP: usize = 16;

const OVERSAMPLING: usize = 4;
/// Taps of each phase of the interpolation filter.
const TAPS: usize = 24;
/// Samples of interleaved stereo that are measured at once: half of a step.
const PART: usize = STEP;
/// Samples that the filter needs before and after a part.
const MARGIN: usize = 2 * (TAPS / 2);

type Phases = [[f32; TAPS]; OVERSAMPLING - 1];

/// The true peak of each step of interleaved stereo at 48 kHz, as an amplitude: the higher of both channels. A peak between
/// the last sample of a step and the first of the next counts to the former.
pub(crate) fn true_peaks(stereo: &[f32]) -> Vec<f32> {
    let parts = dispatch!(Level::new(), simd => all_parts(simd, stereo, &interpolation()));
    let steps = parts.chunks(2);
    steps
        .map(|step| step.iter().copied().fold(0.0, f32::max))
        .collect()
}

#[inline(always)]
fn all_parts<S: Simd>(simd: S, stereo: &[f32], phases: &Phases) -> Vec<f32> {
    let mut peaks = vec![0.0; stereo.len().div_ceil(PART)];
    for (part, peak) in peaks.iter_mut().enumerate() {
        let at = part * PART;
        let inside = at
            .checked_sub(MARGIN)
            .and_then(|from| stereo.get(from..)?.first_chunk());
        *peak = match inside {
            Some(around) => one_part(simd, around, phases),
            None => one_part(simd, &at_an_edge(stereo, at), phases),
        };
    }
    peaks
}

/// A part and what lies around it: before the first sample and after the last one there is silence.
#[cold]
#[inline(never)]
fn at_an_edge(stereo: &[f32], at: usize) -> [f32; PART + 2 * MARGIN] {
    std::array::from_fn(|n| {
        let index = (at + n).checked_sub(MARGIN);
        index.and_then(|i| stereo.get(i)).copied().unwrap_or(0.0)
    })
}

/// The highest magnitude of a part's own samples and of the three interpolated points after each.
#[inline(always)]
fn one_part<S: Simd>(simd: S, around: &[f32; PART + 2 * MARGIN], phases: &Phases) -> f32 {
    let load = |at: usize| f32x16::from_slice(simd, &around[at..at + PART]);
    // All phases together: what is loaded once serves three sums, and none waits for its own last addition.
    let [mut quarter, mut half, mut three_quarters] = [f32x16::splat(simd, 0.0); 3];
    let taps = phases[0].iter().zip(&phases[1]).zip(&phases[2]);
    for (n, ((&first, &second), &third)) in taps.enumerate() {
        let samples = load(2 * n + 2);
        quarter = samples.mul_add(f32x16::splat(simd, first), quarter);
        half = samples.mul_add(f32x16::splat(simd, second), half);
        three_quarters = samples.mul_add(f32x16::splat(simd, third), three_quarters);
    }
    let between = quarter.abs().max(half.abs()).max(three_quarters.abs());
    let highest: [f32; PART] = load(MARGIN).abs().max(between).into();
    peak(&highest)
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
