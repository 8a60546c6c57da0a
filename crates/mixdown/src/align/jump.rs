//! Where in the song a recorder lost or inserted a part of the take.

use crate::align::backing::Backing;
use crate::align::phases::Phases;
use crate::align::window::{TRANSFORM, Transforms, WINDOW};
use crate::analysis::reduce::highest;

/// The place lies so many windows before and after the window in which the path changes its lag, at most.
const ABOUT: usize = 2;
/// By how much more the lag before the jump weighs. What was inserted may be the part before it once more: then the take
/// follows at both lags for a while, and the end of that is where it was inserted.
const BEFORE: f32 = 1.5;

/// The sample of the song from which on the take does not follow at `lags[0]` any more, `earliest` or later. `window` is the
/// first one in which it follows at `lags[1]`. Where a part was lost, the take follows at `lags[1]` again as many samples
/// later as were lost; where one was inserted, at once.
///
/// It is where the whitened signals correlate most at the one lag before and at the other after, as a change point is
/// found by a cumulative sum (E. S. Page, "Continuous inspection schemes", Biometrika 41, 1954).
pub(super) fn place_of_jump(
    backing: &Backing,
    take: &[f32],
    window: usize,
    lags: [i64; 2],
    earliest: usize,
) -> usize {
    let lost = (lags[0] - lags[1]).max(0) as usize;
    let count = backing.windows.len();
    let first = window.saturating_sub(ABOUT);
    let end = (window + ABOUT).min(count);
    let end_after = (end + lost.div_ceil(WINDOW)).min(count);
    let before = sums(backing, take, lags[0], first..end);
    let after = sums(backing, take, lags[1], first..end_after);
    let skipped = earliest.saturating_sub(first * WINDOW);
    let gains: Vec<f32> = before
        .iter()
        .enumerate()
        .skip(skipped)
        .map(|(n, before)| BEFORE * before - after[(n + lost).min(after.len() - 1)])
        .collect();
    first * WINDOW + skipped + highest(&gains).0
}

/// The sums over a song's windows of the products of the whitened signals, up to each sample.
fn sums(backing: &Backing, take: &[f32], lag: i64, windows: std::ops::Range<usize>) -> Vec<f32> {
    let Transforms { inverse, .. } = &backing.transforms;
    let mut spectrum = inverse.make_input_vec();
    let mut to_time = |phases: &Phases| {
        let mut time = inverse.make_output_vec();
        phases.write_to(&mut spectrum);
        // It fails only for buffers of another length than its own.
        let _ = inverse.process(&mut spectrum, &mut time);
        time
    };
    // The song's window lies in the middle of the take's part.
    let margin = (TRANSFORM - WINDOW) / 2;
    let mut sums = vec![0.0];
    let mut sum = 0.0f64;
    for window in windows {
        let from = lag.saturating_add((window * WINDOW) as i64 - margin as i64);
        let song = backing.windows[window].as_ref();
        let products = song.zip(backing.transforms.of_take(take, from)).map(|(song, part)| {
            let part = to_time(&Phases::of(&part));
            (to_time(&song.phases), part)
        });
        for n in 0..WINDOW {
            if let Some((song, part)) = &products {
                sum += f64::from(song[n] * part[n + margin]);
            }
            sums.push(sum as f32);
        }
    }
    sums
}
