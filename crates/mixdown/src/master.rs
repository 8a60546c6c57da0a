//! Bringing a mix to its loudness without letting it clip.

use crate::limit::Limiter;
use crate::loudness::{amplitude, integrated_lufs, true_peak_and_loudness};

/// What streaming services play at.
pub(crate) const TARGET_LUFS: f64 = -14.0;

/// True peaks stay below this before encoding, so that they are below −1 dBTP after it. The encoder moves peaks by 0.2 dB
/// on real mixes and by up to 1.2 dB on bursts of white noise (24 drum patterns measured); at −14 LUFS the lower ceiling
/// costs nothing that can be heard.
pub(crate) const CEILING_DBTP: f64 = -2.5;

/// The limiter takes loudness away; this close to the target is close enough.
const TOLERANCE_LU: f64 = 0.03;
const MAX_PASSES: usize = 5;

/// At most this much more than the first guess is given to make up for the limiter, in dB.
const MAX_MAKE_UP_DB: f64 = 12.0;

/// A finished mix.
pub(crate) struct Mastered {
    /// Interleaved stereo.
    pub samples: Vec<f32>,
    pub loudness_lufs: f64,
    pub true_peak_dbtp: f64,
}

/// Finds the gain at which the limited sum has the target loudness.
pub(crate) fn master(sum: &[f32]) -> Mastered {
    let first_db = integrated_lufs(sum, 2).map_or(0.0, |lufs| TARGET_LUFS - lufs);
    let most_db = first_db + MAX_MAKE_UP_DB;
    let ceiling = amplitude(CEILING_DBTP) as f32;
    let limiter = Limiter::new(sum, (amplitude(CEILING_DBTP - most_db)) as f32);
    let mut gain_db = first_db;
    let mut samples = limiter.apply(sum, amplitude(gain_db) as f32, ceiling);
    for _ in 1..MAX_PASSES {
        let missing_lu = integrated_lufs(&samples, 2).map_or(0.0, |lufs| TARGET_LUFS - lufs);
        if missing_lu.abs() <= TOLERANCE_LU || gain_db + missing_lu > most_db {
            break;
        }
        gain_db += missing_lu;
        samples = limiter.apply(sum, amplitude(gain_db) as f32, ceiling);
    }
    let (true_peak_dbtp, loudness) = true_peak_and_loudness(&samples);
    Mastered {
        samples,
        loudness_lufs: loudness.unwrap_or(f64::from(i8::MIN)),
        true_peak_dbtp,
    }
}
