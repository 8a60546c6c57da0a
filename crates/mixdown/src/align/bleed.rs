//! The backing track, heard in the take: what leaks from a loudspeaker or from headphones into the microphone.
//!
//! Generalised cross-correlation with phase transform (C. Knapp and G. Carter, "The generalized correlation method for
//! estimation of time delay", IEEE Trans. ASSP 24, 1976) in windows of a second, and the most plausible path of lags
//! through all windows, so that a block which the recorder lost or repeated shows as a jump.

use realfft::num_complex::Complex32;
use realfft::{ComplexToReal, RealFftPlanner, RealToComplex};
use std::sync::Arc;

use super::narrow::NARROW_RATE_HZ;
use super::path::{Standing, best_path, standing_out};
use crate::reduce::energy;

/// Frames of the song that one window looks for (1.024 s).
pub(crate) const WINDOW: usize = 16_384;
/// How far around the prior the take is searched, in frames: 300 ms.
pub(crate) const REACH: usize = NARROW_RATE_HZ as usize * 3 / 10;
/// Room for a window and all its lags.
const TRANSFORM: usize = 32_768;
pub(super) const LAGS: usize = 2 * REACH + 1;
/// What leaks from small loudspeakers, and what the narrow sound still holds.
const BAND_HZ: [f32; 2] = [200.0, 6_500.0];

/// Below this share of full scale (−90 dBFS) a window is silent, and tells nothing.
const SILENT: f32 = 3e-5;

/// The spectra of the backing track's windows, found out once for many takes.
pub(crate) struct Backing {
    /// Of each window; `None` where it is silent.
    pub(super) windows: Vec<Option<Vec<Complex32>>>,
    pub(super) transforms: Transforms,
}

#[derive(Clone)]
pub(super) struct Transforms {
    pub(super) forward: Arc<dyn RealToComplex<f32>>,
    inverse: Arc<dyn ComplexToReal<f32>>,
}

/// How the take follows the backing track.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Track {
    /// The lag in each window, in frames of narrow sound from `prior − REACH`.
    pub lags: Vec<usize>,
    pub standing: Standing,
}

impl Backing {
    /// Looks at a backing track at [`NARROW_RATE_HZ`].
    pub fn new(narrow: &[f32]) -> Self {
        let mut planner = RealFftPlanner::new();
        let transforms = Transforms {
            forward: planner.plan_fft_forward(TRANSFORM),
            inverse: planner.plan_fft_inverse(TRANSFORM),
        };
        let mut buffer = transforms.forward.make_input_vec();
        let windows = narrow.chunks_exact(WINDOW).map(|window| {
            if is_silent(window) {
                return None;
            }
            buffer.fill(0.0);
            for (n, (to, sample)) in buffer.iter_mut().zip(window).enumerate() {
                *to = sample * taper(n, WINDOW, WINDOW / 2);
            }
            let mut spectrum = transforms.forward.make_output_vec();
            let _ = transforms.forward.process(&mut buffer, &mut spectrum);
            Some(spectrum)
        });
        Backing {
            windows: windows.collect(),
            transforms: transforms.clone(),
        }
    }

    /// Follows the backing track through a take at [`NARROW_RATE_HZ`], around a prior in its frames.
    pub fn track(&self, take: &[f32], prior: i64) -> Option<Track> {
        let correlations = self.correlations(take, prior);
        correlations.iter().flatten().next()?;
        let lags = best_path(&correlations);
        Some(Track {
            standing: standing_out(&correlations, &lags),
            lags,
        })
    }

    /// For each window the correlation at each lag, in sigmas; `None` where one of the two is silent.
    fn correlations(&self, take: &[f32], prior: i64) -> Vec<Option<Vec<f32>>> {
        let Transforms { forward, inverse } = &self.transforms;
        let mut time = forward.make_input_vec();
        let mut spectrum = forward.make_output_vec();
        let window = |(index, song): (usize, &Option<Vec<Complex32>>)| {
            let song = song.as_ref()?;
            let from = prior.saturating_add((index * WINDOW) as i64 - REACH as i64);
            if !copy_around(take, from, &mut time[..WINDOW + LAGS - 1]) {
                return None;
            }
            time[WINDOW + LAGS - 1..].fill(0.0);
            for (n, sample) in time[..WINDOW + LAGS - 1].iter_mut().enumerate() {
                *sample *= taper(n, WINDOW + LAGS - 1, REACH);
            }
            let _ = forward.process(&mut time, &mut spectrum);
            for (x, b) in spectrum.iter_mut().zip(song) {
                *x *= b.conj();
            }
            flatten(&mut spectrum);
            let _ = inverse.process(&mut spectrum, &mut time);
            Some(in_sigmas(&time[..LAGS]))
        };
        self.windows.iter().enumerate().map(window).collect()
    }

    /// The frame of the song at which the lag changes from `before` to `after`, two lags of the track, known to lie in the
    /// window `index` or the next.
    pub fn place_of_jump(&self, take: &[f32], prior: i64, index: usize, lags: [usize; 2]) -> usize {
        let mut best = (f32::MIN, (index + 1) * WINDOW);
        let mut sum = 0.0;
        for window in index..(index + 2).min(self.windows.len()) {
            let Some((song, heard)) = self.whitened(take, prior, window) else {
                continue;
            };
            for n in 0..WINDOW {
                sum += song[n] * (heard[n + lags[0]] - heard[n + lags[1]]);
                if sum > best.0 {
                    best = (sum, window * WINDOW + n);
                }
            }
        }
        best.1
    }

    /// One window of the song and what the take holds around it, both with a flat spectrum.
    fn whitened(&self, take: &[f32], prior: i64, index: usize) -> Option<(Vec<f32>, Vec<f32>)> {
        let Transforms { forward, inverse } = &self.transforms;
        let mut time = forward.make_input_vec();
        let from = prior.saturating_add((index * WINDOW) as i64 - REACH as i64);
        if !copy_around(take, from, &mut time[..WINDOW + LAGS - 1]) {
            return None;
        }
        let mut heard = forward.make_output_vec();
        let _ = forward.process(&mut time, &mut heard);
        let flat = |mut spectrum: Vec<Complex32>| {
            flatten(&mut spectrum);
            let mut time = inverse.make_output_vec();
            let _ = inverse.process(&mut spectrum, &mut time);
            time
        };
        Some((flat(self.windows[index].clone()?), flat(heard)))
    }
}

/// Leaves of a spectrum its phases alone, and nothing outside the band.
fn flatten(spectrum: &mut [Complex32]) {
    let band = band();
    spectrum[..band.start].fill(Complex32::ZERO);
    spectrum[band.end..].fill(Complex32::ZERO);
    for x in &mut spectrum[band] {
        *x *= 1.0 / (x.norm_sqr() + 1e-30).sqrt();
    }
}

/// The bins of the band that is listened to.
pub(super) fn band() -> std::ops::Range<usize> {
    let bin = |hz: f32| (hz * TRANSFORM as f32 / NARROW_RATE_HZ as f32) as usize;
    bin(BAND_HZ[0])..bin(BAND_HZ[1])
}

/// Copies what there is of the take from a frame on, which may lie outside; says whether anything is to be heard.
pub(super) fn copy_around(take: &[f32], from: i64, to: &mut [f32]) -> bool {
    to.fill(0.0);
    let begin = from.clamp(0, take.len() as i64) as usize;
    let end = from
        .saturating_add(to.len() as i64)
        .clamp(0, take.len() as i64) as usize;
    if begin >= end {
        return false;
    }
    let offset = (begin as i64 - from) as usize;
    to[offset..offset + end - begin].copy_from_slice(&take[begin..end]);
    !is_silent(to)
}

/// A window that rises over `edge` frames at its beginning and falls over as many at its end (J. Tukey): without it a loud
/// note spills into all the bins in which the backing track might be heard.
pub(super) fn taper(n: usize, length: usize, edge: usize) -> f32 {
    let from_edge = n.min(length - 1 - n);
    if from_edge >= edge {
        return 1.0;
    }
    let x = std::f32::consts::FRAC_PI_2 * (from_edge as f32 + 0.5) / edge as f32;
    x.sin().powi(2)
}

fn is_silent(samples: &[f32]) -> bool {
    samples.iter().all(|s| s.abs() < SILENT)
}

/// Values in units of their own root mean square: nearly all of them are background.
fn in_sigmas(values: &[f32]) -> Vec<f32> {
    let scale = 1.0 / (energy(values) / values.len() as f32).sqrt().max(1e-20);
    values.iter().map(|v| v * scale).collect()
}
