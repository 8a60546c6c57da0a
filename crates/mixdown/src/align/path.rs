//! The most plausible path of lags through the windows of a take (A. Viterbi, "Error bounds for convolutional codes", IEEE
//! Trans. IT 13, 1967), and how far it stands out of chance.

use super::bleed::LAGS;
use super::narrow::NARROW_RATE_HZ;

/// From one window to the next the lag may move by so many frames (±120 ppm of a second), at a price for each: clocks drift
/// slowly, while chance would take any freedom.
const DRIFT: usize = 2;
const DRIFT_SIGMAS: f32 = 1.5;
/// Lags are looked at in blocks of so many frames (10 ms) for where a jump may come from, and jumps go no further than so
/// many blocks: recorders lose blocks, not bars.
const JUMP_BLOCK: usize = NARROW_RATE_HZ as usize / 100;
const FURTHEST_BLOCKS: usize = 6;
/// A jump must explain this many sigmas more.
const JUMP_SIGMAS: f32 = 9.0;
/// Lags nearer than this to the path belong to it (1 ms): a room makes a peak broad.
const BESIDE: i64 = 16;
/// How far a path stands out of the background.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Standing {
    /// In sigmas of the paths beside it.
    pub sigmas: f32,
    /// The sum of its correlations over that of the next best path, more than 1 ms aside.
    pub lead: f32,
}

/// How far the sum of the correlations along a path stands out of those along all paths beside it, their sigma by the median
/// deviation. A voice that sings in tune with the backing track makes many high places, not one.
pub(crate) fn standing_out(correlations: &[Option<Vec<f32>>], lags: &[usize]) -> Standing {
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
    Standing {
        sigmas: (along(0) - middle) / (1.4826 * deviation).max(1e-6),
        lead: along(0) / second,
    }
}

fn median(mut values: Vec<f32>) -> f32 {
    let middle = values.len() / 2;
    *values.select_nth_unstable_by(middle, f32::total_cmp).1
}

/// The path of lags with the highest sum of correlations, jumps paid for.
pub(crate) fn best_path(correlations: &[Option<Vec<f32>>]) -> Vec<usize> {
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

/// For each block of lags the best one that a jump may come from.
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

fn highest(scores: &[f32]) -> (usize, f32) {
    let mut best = (0, f32::MIN);
    for (lag, &score) in scores.iter().enumerate() {
        if score > best.1 {
            best = (lag, score);
        }
    }
    best
}
