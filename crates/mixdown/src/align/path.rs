//! The path of lags through the windows of a take that has the highest sum of correlations, found by dynamic programming as
//! in A. Viterbi, "Error bounds for convolutional codes", IEEE Trans. IT 13, 1967.
//!
//! A path instead of one lag, because the recorder may have lost or repeated a part of the take, and clocks drift.

use std::ops::Range;

use crate::align::near::{ASIDE, Near};
use crate::analysis::decimate::ANALYSIS_RATE_HZ;
use crate::analysis::reduce::highest;

/// By how many samples the lag may drift from one window to the next (±120 ppm), because clocks differ.
pub(super) const DRIFT: usize = 2;
/// What each sample of drift costs, in sigmas: without a cost the path would follow every chance peak.
const DRIFT_SIGMAS: f32 = 1.5;
/// The furthest that a jump may go, in samples (1.05 s): recorders lose buffers, not bars.
const FURTHEST: usize = ANALYSIS_RATE_HZ as usize * 105 / 100;
/// Beyond so many samples (60 ms) a jump is rare, and costs so many sigmas more: there are many lags so far away.
const RARE: usize = ANALYSIS_RATE_HZ as usize * 6 / 100;
const RARE_SIGMAS: f32 = 5.0;
/// Lags near one candidate.
const WIDTH: usize = 2 * ASIDE + 1;

/// The lag in each window on the path with the highest sum of correlations, less the costs of drift and jumps. Only the
/// given windows count; the path goes on straight before and after them.
pub(super) fn best_path(
    nears: &[Near],
    count: usize,
    windows: Range<usize>,
    jump_sigmas: f32,
) -> Vec<usize> {
    let mut score = vec![0.0f32; nears.len() * WIDTH];
    let mut next = score.clone();
    let mut came_from: Vec<Vec<u16>> = Vec::with_capacity(windows.len());
    for window in windows.clone() {
        let jumps = jumps(nears, &score, jump_sigmas);
        let mut from = vec![0u16; score.len()];
        for (n, near) in nears.iter().enumerate() {
            let states = n * WIDTH..(n + 1) * WIDTH;
            let sigmas = near.windows[window].as_deref();
            step(
                &score[states.clone()],
                jumps[n],
                sigmas,
                states.start,
                (&mut next[states.clone()], &mut from[states]),
            );
        }
        came_from.push(from);
        std::mem::swap(&mut score, &mut next);
    }
    let mut state = highest(&score).0;
    let lag = |state: usize| (nears[state / WIDTH].lag + state % WIDTH).saturating_sub(ASIDE);
    let mut lags = vec![lag(state); count];
    for (window, from) in windows.clone().zip(came_from).rev() {
        lags[window] = lag(state);
        state = usize::from(from[state]);
    }
    let first = lags.get(windows.start).copied();
    lags[..windows.start].fill(first.unwrap_or_else(|| lag(state)));
    lags
}

/// One window for the states near one candidate, the first of which is `first` of all: their scores, and where each came
/// from.
fn step(
    score: &[f32],
    jump: (usize, f32),
    sigmas: Option<&[f32]>,
    first: usize,
    (next, from): (&mut [f32], &mut [u16]),
) {
    for place in 0..WIDTH {
        let mut best = (first + place, score[place]);
        let near = place.saturating_sub(DRIFT)..(place + DRIFT + 1).min(WIDTH);
        for before in near {
            let drifted = score[before] - DRIFT_SIGMAS * before.abs_diff(place) as f32;
            if drifted > best.1 {
                best = (first + before, drifted);
            }
        }
        if jump.1 > best.1 {
            best = jump;
        }
        next[place] = best.1 + sigmas.map_or(0.0, |sigmas| sigmas[place]);
        from[place] = best.0 as u16;
    }
}

/// For each candidate the best state that a jump to it may come from, and that state's score less the cost of the jump.
fn jumps(nears: &[Near], score: &[f32], jump_sigmas: f32) -> Vec<(usize, f32)> {
    let best: Vec<(usize, f32)> = score
        .chunks(WIDTH)
        .enumerate()
        .map(|(n, score)| {
            let (place, score) = highest(score);
            (n * WIDTH + place, score - jump_sigmas)
        })
        .collect();
    let to = |near: &Near| {
        let from = |(from, &(state, score)): (&Near, &(usize, f32))| {
            let far = from.lag.abs_diff(near.lag);
            if far > FURTHEST {
                return (state, f32::MIN);
            }
            (
                state,
                if far > RARE {
                    score - RARE_SIGMAS
                } else {
                    score
                },
            )
        };
        let reachable = nears.iter().zip(&best).map(from);
        reachable.fold(
            (0, f32::MIN),
            |most, next| if next.1 > most.1 { next } else { most },
        )
    };
    nears.iter().map(to).collect()
}
