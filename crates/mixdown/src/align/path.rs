//! The path of lags through the windows of a take that has the highest sum of correlations, found by dynamic programming as
//! in A. Viterbi, "Error bounds for convolutional codes", IEEE Trans. IT 13, 1967; and how significant it is.

use crate::align::window::LAGS;
use crate::analysis::decimate::ANALYSIS_RATE_HZ;

/// By how many samples the lag may drift from one window to the next (±120 ppm), because clocks differ.
const DRIFT: usize = 2;
/// What each sample of drift costs, in sigmas: without a cost the path would follow every chance peak.
const DRIFT_SIGMAS: f32 = 1.5;
/// Lags are grouped in blocks of so many samples (10 ms) to find where a jump may come from.
const JUMP_BLOCK: usize = ANALYSIS_RATE_HZ as usize / 100;
/// The furthest that a jump may go, in these blocks: recorders lose buffers, not bars.
const FURTHEST_BLOCKS: usize = 6;
/// What a jump costs, in sigmas.
const JUMP_SIGMAS: f32 = 9.0;
/// Lags nearer to the path than this belong to it, in samples (1 ms): reverberation makes a peak broad.
const BESIDE: i64 = 16;

/// How far a path exceeds the background.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Significance {
    /// By how many sigmas of the parallel paths its sum of correlations exceeds their median.
    pub sigmas: f32,
    /// Its sum of correlations, divided by that of the best parallel path.
    pub lead: f32,
}

/// Compares the sum of the correlations along a path with the sums along all parallel paths, at least 1 ms aside. Their
/// sigma is estimated by the median absolute deviation, times 1.4826 as for a normal distribution. A voice in tune with the
/// backing track gives many high sums, not one.
pub(super) fn significance(correlations: &[Option<Vec<f32>>], lags: &[usize]) -> Significance {
    let along = |shift: i64| -> f32 {
        let windows = correlations.iter().zip(lags);
        windows
            .filter_map(|(sigmas, &lag)| {
                let lag = (lag as i64 + shift).rem_euclid(LAGS as i64);
                Some(sigmas.as_ref()?[lag as usize])
            })
            .sum()
    };
    let beside: Vec<f32> = (BESIDE..LAGS as i64 - BESIDE).map(along).collect();
    let middle = median(beside.clone());
    let deviation = median(beside.iter().map(|sum| (sum - middle).abs()).collect());
    let second = beside.iter().fold(1e-6f32, |most, &sum| most.max(sum));
    Significance {
        sigmas: (along(0) - middle) / (1.4826 * deviation).max(1e-6),
        lead: along(0) / second,
    }
}

fn median(mut values: Vec<f32>) -> f32 {
    let middle = values.len() / 2;
    *values.select_nth_unstable_by(middle, f32::total_cmp).1
}

/// The lag in each window on the path with the highest sum of correlations, less the costs of drift and jumps.
pub(super) fn best_path(correlations: &[Option<Vec<f32>>]) -> Vec<usize> {
    let mut score = vec![0.0f32; LAGS];
    let mut came_from: Vec<Vec<u16>> = Vec::with_capacity(correlations.len());
    let mut next = vec![0.0f32; LAGS];
    for window in correlations {
        let nearby = best_nearby(&score);
        let mut from = vec![0u16; LAGS];
        for lag in 0..LAGS {
            let near = lag.saturating_sub(DRIFT)..(lag + DRIFT + 1).min(LAGS);
            let from_near =
                |before: usize| score[before] - DRIFT_SIGMAS * before.abs_diff(lag) as f32;
            let mut before = (lag, score[lag]);
            for candidate in near {
                if from_near(candidate) > before.1 {
                    before = (candidate, from_near(candidate));
                }
            }
            let (best, best_score) = nearby[lag / JUMP_BLOCK];
            if best_score - JUMP_SIGMAS > before.1 {
                before = (best, best_score - JUMP_SIGMAS);
            }
            let here = window.as_ref().map_or(0.0, |sigmas| sigmas[lag]);
            next[lag] = before.1 + here;
            from[lag] = before.0 as u16;
        }
        came_from.push(from);
        std::mem::swap(&mut score, &mut next);
    }
    let (mut lag, _) = highest(&score);
    let mut lags = vec![0; correlations.len()];
    for (window, from) in came_from.iter().enumerate().rev() {
        lags[window] = lag;
        lag = usize::from(from[lag]);
    }
    lags
}

/// For each block of lags the best lag that a jump into it may come from, and its score.
fn best_nearby(scores: &[f32]) -> Vec<(usize, f32)> {
    let best: Vec<(usize, f32)> = scores
        .chunks(JUMP_BLOCK)
        .enumerate()
        .map(|(block, scores)| {
            let (lag, score) = highest(scores);
            (block * JUMP_BLOCK + lag, score)
        })
        .collect();
    let around = |block: usize| {
        let from = block.saturating_sub(FURTHEST_BLOCKS);
        let near = &best[from..(block + FURTHEST_BLOCKS + 1).min(best.len())];
        near.iter().copied().fold(
            (0, f32::MIN),
            |most, next| if next.1 > most.1 { next } else { most },
        )
    };
    (0..best.len()).map(around).collect()
}

/// The index and the value of the highest score, the first of equal ones.
fn highest(scores: &[f32]) -> (usize, f32) {
    let mut best = (0, f32::MIN);
    for (lag, &score) in scores.iter().enumerate() {
        if score > best.1 {
            best = (lag, score);
        }
    }
    best
}
