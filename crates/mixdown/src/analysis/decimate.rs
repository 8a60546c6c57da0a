//! Decimation to the rate of the analysis, 16 kHz: all features lie below 8 kHz, and a third of the samples is a third of
//! the work.

use std::f64::consts::PI;

use fearless_simd::{Level, Simd, dispatch, f32x8, prelude::*};

use crate::rate::SAMPLE_RATE_HZ;

/// The sample rate of the analysis, in frames per second.
pub(crate) const ANALYSIS_RATE_HZ: u32 = 16_000;
/// Input samples per output sample.
const FACTOR: usize = (SAMPLE_RATE_HZ / ANALYSIS_RATE_HZ) as usize;
const TAPS: usize = 64;
/// Where the low-pass is 6 dB down. It is 30 dB down at 8 kHz, above which sound folds back, and 43 dB or more from 8.5 kHz
/// on.
const CUTOFF_HZ: f64 = 7_000.0;

/// Decimates one channel from 48 kHz to 16 kHz by a linear-phase low-pass without delay: what lay at t seconds stays there.
pub(crate) fn decimate(samples: &[f32]) -> Vec<f32> {
    let taps = low_pass();
    let mut padded = Vec::with_capacity(samples.len() + TAPS);
    padded.resize(TAPS / 2 - 1, 0.0);
    padded.extend_from_slice(samples);
    padded.resize(samples.len() + TAPS, 0.0);
    dispatch!(Level::new(), simd => filter_and_decimate(simd, &padded, samples.len().div_ceil(FACTOR), &taps))
}

#[inline(always)]
fn filter_and_decimate<S: Simd>(
    simd: S,
    padded: &[f32],
    frames: usize,
    taps: &[f32; TAPS],
) -> Vec<f32> {
    let (taps, _) = taps.as_chunks::<8>();
    let mut output = Vec::with_capacity(frames);
    for window in padded.windows(TAPS).step_by(FACTOR).take(frames) {
        let (window, _) = window.as_chunks::<8>();
        let mut sums = f32x8::splat(simd, 0.0);
        for (x, t) in window.iter().zip(taps) {
            sums = f32x8::from_slice(simd, x).mul_add(f32x8::from_slice(simd, t), sums);
        }
        let sums: [f32; 8] = sums.into();
        output.push(sums.iter().sum());
    }
    output
}

/// A Hann-windowed sinc of 63 taps, so that it has a middle one; the 64th is zero and fills the last vector.
fn low_pass() -> [f32; TAPS] {
    let mut taps = [0.0; TAPS];
    let middle = (TAPS / 2 - 1) as f64;
    for (n, tap) in taps.iter_mut().take(TAPS - 1).enumerate() {
        let x = 2.0 * CUTOFF_HZ / f64::from(SAMPLE_RATE_HZ) * (n as f64 - middle);
        let sinc = if x == 0.0 {
            1.0
        } else {
            (PI * x).sin() / (PI * x)
        };
        let window = (PI * (n as f64 - middle) / TAPS as f64).cos().powi(2);
        *tap = (sinc * window) as f32;
    }
    let sum: f32 = taps.iter().sum();
    taps.map(|tap| tap / sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tone(frequency_hz: f64) -> Vec<f32> {
        let step = 2.0 * PI * frequency_hz / f64::from(SAMPLE_RATE_HZ);
        (0..48_000)
            .map(|n| (step * f64::from(n)).sin() as f32)
            .collect()
    }

    #[test]
    fn nothing_moves_and_nothing_folds() {
        let decimated = decimate(&tone(1_000.0));
        assert_eq!(decimated.len(), 16_000);
        for (n, sample) in decimated.iter().enumerate().skip(100).take(15_000) {
            let expected = (2.0 * PI * 1_000.0 * n as f64 / 16_000.0).sin() as f32;
            assert!(
                (sample - expected).abs() < 2e-3,
                "{n}: {sample}, {expected}"
            );
        }
        let folded = decimate(&tone(9_000.0));
        assert!(folded[100..15_900].iter().all(|s| s.abs() < 0.01));
    }
}
