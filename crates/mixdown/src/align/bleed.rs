//! Finds the backing track in a take: it leaks from a loudspeaker or from headphones into the microphone.
//!
//! Generalised cross-correlation with phase transform (C. Knapp and G. C. Carter, "The generalized correlation method for
//! estimation of time delay", IEEE Trans. ASSP 24, 1976) in windows of one second, and the most plausible path of lags
//! through all windows. A path instead of one lag, because the recorder may have lost or repeated blocks, and clocks drift.

use realfft::num_complex::Complex32;

use crate::align::path::{Significance, best_path, significance};
use crate::align::window::{
    LAGS, REACH, SEARCHED, Transforms, WINDOW, copy_around, is_silent, taper, whiten,
};
use crate::analysis::reduce::energy;

/// The spectra of the backing track's windows, computed once for many takes.
pub(crate) struct Backing {
    /// One for each window; `None` where it is silent.
    pub(super) windows: Vec<Option<Vec<Complex32>>>,
    pub(super) transforms: Transforms,
}

/// The lags at which a take follows the backing track.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct LagPath {
    /// The lag in each window, in samples at the analysis rate from `prior − REACH` on.
    pub lags: Vec<usize>,
    pub significance: Significance,
}

impl Backing {
    /// Transforms a backing track: one channel at the analysis rate. What does not fill a last window is left out.
    pub fn new(samples: &[f32]) -> Self {
        let transforms = Transforms::new();
        let mut buffer = transforms.forward.make_input_vec();
        let windows = samples.chunks_exact(WINDOW).map(|window| {
            if is_silent(window) {
                return None;
            }
            buffer.fill(0.0);
            for (n, (to, sample)) in buffer.iter_mut().zip(window).enumerate() {
                *to = sample * taper(n, WINDOW, WINDOW / 2);
            }
            let mut spectrum = transforms.forward.make_output_vec();
            // It fails only for buffers of another length than its own.
            let _ = transforms.forward.process(&mut buffer, &mut spectrum);
            Some(spectrum)
        });
        Backing {
            windows: windows.collect(),
            transforms: transforms.clone(),
        }
    }

    /// Follows the backing track through a take at the analysis rate, around a prior in samples of the take. `None` where
    /// no window of both holds any sound.
    pub(super) fn follow(&self, take: &[f32], prior: i64) -> Option<LagPath> {
        let correlations = self.correlations(take, prior);
        correlations.iter().flatten().next()?;
        let lags = best_path(&correlations);
        Some(LagPath {
            significance: significance(&correlations, &lags),
            lags,
        })
    }

    /// The correlation of each window at each lag, in sigmas; `None` where one of the two is silent.
    fn correlations(&self, take: &[f32], prior: i64) -> Vec<Option<Vec<f32>>> {
        let Transforms { forward, inverse } = &self.transforms;
        let mut time = forward.make_input_vec();
        let mut spectrum = forward.make_output_vec();
        let window = |(index, song): (usize, &Option<Vec<Complex32>>)| {
            let song = song.as_ref()?;
            let from = prior.saturating_add((index * WINDOW) as i64 - REACH as i64);
            if !copy_around(take, from, &mut time[..SEARCHED]) {
                return None;
            }
            time[SEARCHED..].fill(0.0);
            for (n, sample) in time[..SEARCHED].iter_mut().enumerate() {
                *sample *= taper(n, SEARCHED, REACH);
            }
            let _ = forward.process(&mut time, &mut spectrum);
            for (x, b) in spectrum.iter_mut().zip(song) {
                *x *= b.conj();
            }
            whiten(&mut spectrum);
            let _ = inverse.process(&mut spectrum, &mut time);
            Some(in_sigmas(&time[..LAGS]))
        };
        self.windows.iter().enumerate().map(window).collect()
    }

    /// The sample of the song at which the lag changes from `lags[0]` to `lags[1]`, known to lie in window `index` or the
    /// next: where the take stops to correlate at the one and begins to correlate at the other.
    pub(super) fn place_of_jump(
        &self,
        take: &[f32],
        prior: i64,
        index: usize,
        lags: [usize; 2],
    ) -> usize {
        let mut best = (f32::MIN, (index + 1) * WINDOW);
        let mut sum = 0.0;
        for window in index..(index + 2).min(self.windows.len()) {
            let Some((song, around)) = self.whitened(take, prior, window) else {
                continue;
            };
            for n in 0..WINDOW {
                sum += song[n] * (around[n + lags[0]] - around[n + lags[1]]);
                if sum > best.0 {
                    best = (sum, window * WINDOW + n);
                }
            }
        }
        best.1
    }

    /// One window of the song and the part of the take that it may lie in, both whitened; `None` if one is silent.
    fn whitened(&self, take: &[f32], prior: i64, index: usize) -> Option<(Vec<f32>, Vec<f32>)> {
        let Transforms { forward, inverse } = &self.transforms;
        let mut time = forward.make_input_vec();
        let from = prior.saturating_add((index * WINDOW) as i64 - REACH as i64);
        if !copy_around(take, from, &mut time[..SEARCHED]) {
            return None;
        }
        let mut around = forward.make_output_vec();
        let _ = forward.process(&mut time, &mut around);
        let to_time = |mut spectrum: Vec<Complex32>| {
            whiten(&mut spectrum);
            let mut time = inverse.make_output_vec();
            let _ = inverse.process(&mut spectrum, &mut time);
            time
        };
        Some((to_time(self.windows[index].clone()?), to_time(around)))
    }
}

/// Values in units of their root mean square, which stands for their sigma: nearly all of them are background.
fn in_sigmas(values: &[f32]) -> Vec<f32> {
    let scale = 1.0 / (energy(values) / values.len() as f32).sqrt().max(1e-20);
    values.iter().map(|v| v * scale).collect()
}
