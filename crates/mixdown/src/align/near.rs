//! The correlations of single windows near one lag, without an inverse transform of all lags: neighbouring bins are summed
//! (they turn alike near lag 0), and what is left is transformed.

use std::f32::consts::PI;
use std::sync::Arc;

use realfft::num_complex::Complex32;
use realfft::{ComplexToReal, RealFftPlanner};

use crate::align::phases::{Phases, SUMMED, sigmas_per_unit};
use crate::align::window::{TRANSFORM, band};

/// How far on either side of a lag the correlations are computed, in samples (24 ms).
pub(super) const ASIDE: usize = 384;

/// The correlations near one lag.
pub(super) struct Near {
    /// The lag in the middle.
    pub lag: usize,
    /// For each window the correlations in sigmas from `lag − ASIDE` to `lag + ASIDE`; `None` where one of the two is silent.
    pub windows: Vec<Option<Vec<f32>>>,
}

impl Near {
    /// A window's correlation at a lag, 0 where it is silent; `None` if the lag is further away than [`ASIDE`].
    pub fn at(&self, window: usize, lag: usize) -> Option<f32> {
        let place = (lag + ASIDE).checked_sub(self.lag)?;
        if place > 2 * ASIDE {
            return None;
        }
        Some(
            self.windows[window]
                .as_ref()
                .map_or(0.0, |sigmas| sigmas[place]),
        )
    }
}

/// The transform for it.
pub(super) struct NearLags {
    inverse: Arc<dyn ComplexToReal<f32>>,
    spectrum: Vec<Complex32>,
    time: Vec<f32>,
    /// By how much the summation attenuates each lag from 0 to [`ASIDE`], inverted, times the unit.
    gains: Vec<f32>,
}

impl NearLags {
    pub fn new() -> Self {
        let inverse = RealFftPlanner::new().plan_fft_inverse(TRANSFORM / SUMMED);
        let gain = |lag: usize| {
            let x = PI * lag as f32 / TRANSFORM as f32;
            let share = if lag == 0 {
                1.0
            } else {
                (SUMMED as f32 * x).sin() / (SUMMED as f32 * x.sin())
            };
            sigmas_per_unit() / share
        };
        NearLags {
            spectrum: inverse.make_input_vec(),
            time: inverse.make_output_vec(),
            inverse,
            gains: (0..=ASIDE).map(gain).collect(),
        }
    }

    /// The correlations from `−ASIDE` to `ASIDE` of a cross-spectrum, in sigmas.
    pub fn of(&mut self, cross: &Phases) -> Vec<f32> {
        self.spectrum.fill(Complex32::ZERO);
        let first = band().start + SUMMED / 2;
        cross.write_sums(
            SUMMED - first % SUMMED,
            &mut self.spectrum[first / SUMMED..],
        );
        // It fails only for buffers of another length than its own.
        let _ = self.inverse.process(&mut self.spectrum, &mut self.time);
        let length = self.time.len();
        let before = (1..=ASIDE)
            .rev()
            .map(|lag| self.time[length - lag] * self.gains[lag]);
        let after = (0..=ASIDE).map(|lag| self.time[lag] * self.gains[lag]);
        before.chain(after).collect()
    }
}
