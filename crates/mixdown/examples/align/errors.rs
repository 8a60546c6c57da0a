//! The errors of an alignment against the ground truth.

use mixdown::Alignment;

use crate::recorder::Recorder;

/// The offset is compared every so many milliseconds of the song.
const STEP_MS: f64 = 500.0;

/// Absolute errors of the offset over the song, in milliseconds.
#[derive(Debug, Clone, Copy)]
pub struct Errors {
    pub mean_ms: f64,
    pub median_ms: f64,
    pub worst_ms: f64,
}

impl Errors {
    pub fn of(found: &Alignment, truth: &Recorder, song_ms: f64) -> Self {
        let times = (0..=(song_ms / STEP_MS) as usize).map(|n| n as f64 * STEP_MS);
        let mut errors: Vec<f64> = times
            .filter_map(|at_ms| Some((found_at(found, at_ms) - truth.offset_at(at_ms)?).abs()))
            .collect();
        errors.sort_by(f64::total_cmp);
        Errors {
            mean_ms: errors.iter().sum::<f64>() / errors.len().max(1) as f64,
            median_ms: share_below(&errors, 0.5).unwrap_or(0.0),
            worst_ms: errors.last().copied().unwrap_or(0.0),
        }
    }
}

/// The found offset at a time of the song.
fn found_at(found: &Alignment, song_ms: f64) -> f64 {
    let passed = found.jumps.iter().filter(|jump| jump.song_ms <= song_ms);
    found.offset_ms + passed.map(|jump| jump.shift_ms).sum::<f64>()
}

/// The quantile of ranked values: the lowest one that at least this share of them does not exceed.
pub fn share_below(ranked: &[f64], share: f64) -> Option<f64> {
    let rank = (share * ranked.len() as f64).ceil() as usize;
    ranked.get(rank.max(1) - 1).copied()
}
