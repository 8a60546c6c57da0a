//! The windows in which the backing track is compared with a take: their length, their spectra and the lags that are
//! searched.

use std::ops::Range;
use std::sync::Arc;

use realfft::num_complex::Complex32;
use realfft::{ComplexToReal, RealFftPlanner, RealToComplex};

use crate::analysis::decimate::ANALYSIS_RATE_HZ;

/// Samples of the song in one window (1.024 s).
pub(super) const WINDOW: usize = 16_384;
/// How far before and after the prior a take is searched, in samples: 300 ms.
pub(super) const REACH: usize = ANALYSIS_RATE_HZ as usize * 3 / 10;
/// How many lags are searched: lag n is prior − [`REACH`] + n.
pub(super) const LAGS: usize = 2 * REACH + 1;
/// Samples of the take that one window of the song may lie in, over all lags.
pub(super) const SEARCHED: usize = WINDOW + LAGS - 1;
/// Samples of one transform: the next power of two after [`SEARCHED`].
const TRANSFORM: usize = 32_768;
/// The band that is compared, in hertz: what small loudspeakers emit, and what is left at [`ANALYSIS_RATE_HZ`].
const BAND_HZ: [f32; 2] = [200.0, 6_500.0];
/// Below this amplitude (−90 dBFS) everywhere, a window is silent and is not compared.
const SILENT: f32 = 3e-5;

/// The transforms of one window, planned once.
#[derive(Clone)]
pub(super) struct Transforms {
    pub forward: Arc<dyn RealToComplex<f32>>,
    pub inverse: Arc<dyn ComplexToReal<f32>>,
}

impl Transforms {
    pub fn new() -> Self {
        let mut planner = RealFftPlanner::new();
        Transforms {
            forward: planner.plan_fft_forward(TRANSFORM),
            inverse: planner.plan_fft_inverse(TRANSFORM),
        }
    }
}

/// Sets each bin inside the band to magnitude 1, so that only its phase is left, and all others to zero.
pub(super) fn whiten(spectrum: &mut [Complex32]) {
    let band = band();
    spectrum[..band.start].fill(Complex32::ZERO);
    spectrum[band.end..].fill(Complex32::ZERO);
    for x in &mut spectrum[band] {
        *x *= 1.0 / (x.norm_sqr() + 1e-30).sqrt();
    }
}

/// The bins of the compared band.
pub(super) fn band() -> Range<usize> {
    let bin = |hz: f32| (hz * TRANSFORM as f32 / ANALYSIS_RATE_HZ as f32) as usize;
    bin(BAND_HZ[0])..bin(BAND_HZ[1])
}

/// Copies the samples of a take from `from` on, which may lie outside of it: the rest is zero. Returns whether anything but
/// silence was copied.
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

/// Sample n of a window of `length` samples that rises from 0 to 1 over `edge` samples and falls over as many at its end (a
/// Tukey window). Without it a loud note would leak into all bins in which the backing track may be found.
pub(super) fn taper(n: usize, length: usize, edge: usize) -> f32 {
    let from_edge = n.min(length - 1 - n);
    if from_edge >= edge {
        return 1.0;
    }
    let x = std::f32::consts::FRAC_PI_2 * (from_edge as f32 + 0.5) / edge as f32;
    x.sin().powi(2)
}

/// Whether no sample reaches −90 dBFS.
pub(super) fn is_silent(samples: &[f32]) -> bool {
    samples.iter().all(|s| s.abs() < SILENT)
}
