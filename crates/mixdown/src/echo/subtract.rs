//! Subtracts an echo from a voice.

use std::f64::consts::PI;

use fearless_simd::{Level, dispatch};

use crate::analysis::decimate::ANALYSIS_RATE_HZ;
use crate::analysis::reduce::energy;
use crate::rate::SAMPLE_RATE_HZ;

/// Samples of the voice for one of the echo.
const FACTOR: usize = (SAMPLE_RATE_HZ / ANALYSIS_RATE_HZ) as usize;
/// Taps of the interpolation between two samples of the echo.
const TAPS: usize = 24;
const LANES: usize = 8;
/// Subtracting up to twice the share of an echo that is in a voice makes it no louder; a little less is sure.
const HARMLESS: f64 = 1.9;

/// Subtracts an echo at the analysis rate from a voice at 48 kHz that it lies in; `take` is the voice at the analysis rate.
/// So much of it is subtracted, and no more than all, that the voice does not get louder.
pub(crate) fn subtract(voice: &mut [f32], take: &[f32], echo: &[f32]) {
    let gain = harmless_gain(take, echo);
    if gain == 0.0 {
        return;
    }
    let kernels = kernels();
    let mut padded = vec![0.0; TAPS / 2 - 1];
    padded.extend(echo.iter().map(|sample| gain * sample));
    padded.resize(echo.len() + TAPS, 0.0);
    dispatch!(Level::new(), _ => subtract_interpolated(voice, &padded, &kernels));
}

#[inline(always)]
fn subtract_interpolated(voice: &mut [f32], padded: &[f32], kernels: &[[f32; TAPS]; FACTOR]) {
    for (frames, around) in voice.chunks_mut(FACTOR).zip(padded.windows(TAPS)) {
        let (around, _) = around.as_chunks::<LANES>();
        for (frame, kernel) in frames.iter_mut().zip(kernels) {
            let (kernel, _) = kernel.as_chunks::<LANES>();
            // Side by side, because a single running sum would wait for each addition.
            let mut sums = [0.0f32; LANES];
            for (taps, samples) in kernel.iter().zip(around) {
                for (sum, (tap, sample)) in sums.iter_mut().zip(taps.iter().zip(samples)) {
                    *sum += tap * sample;
                }
            }
            *frame -= sums.iter().sum::<f32>();
        }
    }
}

/// The gain of an echo, 0 to 1, with which subtracting it adds no energy.
fn harmless_gain(take: &[f32], echo: &[f32]) -> f32 {
    let energy = energy(echo);
    if energy <= 0.0 {
        return 0.0;
    }
    let mut product = 0.0f64;
    for (take, echo) in take.chunks(1_024).zip(echo.chunks(1_024)) {
        let of_chunk: f32 = take.iter().zip(echo).map(|(t, e)| t * e).sum();
        product += f64::from(of_chunk);
    }
    (HARMLESS * product / f64::from(energy)).clamp(0.0, 1.0) as f32
}

/// A windowed sinc for each of the places between two samples, 0 the first: the middle tap but one is the sample itself.
fn kernels() -> [[f32; TAPS]; FACTOR] {
    std::array::from_fn(|phase| {
        let place = (TAPS / 2 - 1) as f64 + phase as f64 / FACTOR as f64;
        std::array::from_fn(|tap| {
            let x = tap as f64 - place;
            let sinc = if x == 0.0 {
                1.0
            } else {
                (PI * x).sin() / (PI * x)
            };
            let window = (0.5 * PI * x / (TAPS / 2) as f64).cos().max(0.0).powi(2);
            (sinc * window) as f32
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::decimate::decimate;

    fn tone(frequency_hz: f64) -> Vec<f32> {
        let step = 2.0 * PI * frequency_hz / f64::from(SAMPLE_RATE_HZ);
        (0..48_000)
            .map(|n| (step * f64::from(n)).sin() as f32)
            .collect()
    }

    #[test]
    fn what_is_an_echo_alone_becomes_silent() {
        for frequency_hz in [300.0, 1_000.0, 4_000.0] {
            let mut voice = tone(frequency_hz);
            let take = decimate(&voice);
            subtract(&mut voice, &take, &take);
            let left = energy(&voice[1_000..47_000]) / 23_000.0;
            assert!(left < 1e-4, "{frequency_hz}: {left}");
        }
    }

    #[test]
    fn what_is_no_echo_is_left_alone() {
        let mut voice = tone(1_000.0);
        let take = decimate(&voice);
        let opposite: Vec<f32> = take.iter().map(|sample| -sample).collect();
        for echo in [opposite, vec![0.0; take.len()]] {
            subtract(&mut voice, &take, &echo);
            assert_eq!(voice, tone(1_000.0));
        }
    }
}
