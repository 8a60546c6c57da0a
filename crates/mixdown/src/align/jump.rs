//! Where in the song a recorder lost or inserted a part of the take.

use std::ops::Range;

use crate::align::bleed::Stretch;
use crate::align::change::gains;
use crate::align::frames::{Followed, Frames, HOP};
use crate::align::playback::Playback;
use crate::align::window::WINDOW;
use crate::analysis::reduce::highest;

/// The place lies so many windows before and after the window in which the path changes its lag, at most.
const ABOUT: usize = 3;
/// The response is estimated over so many windows on either side of these.
const SIDE: usize = 8;

/// By how much more the lag before the jump weighs where a part was inserted. It may be the part before it once more: then the
/// take follows at both lags for a while, and the end of that is where it was inserted.
const BEFORE: f32 = 1.5;

/// The sample of the song from which on the take does not follow at the first stretch's lag any more, `earliest` or later.
/// Where a part was lost, the take follows at the second lag as many samples later as were lost; where one was inserted, at
/// once.
///
/// It is where the take follows most at the one lag before and at the other after.
pub(super) fn place_of_jump(
    playback: &Playback,
    take: &[f32],
    [before, after]: [&Stretch; 2],
    earliest: usize,
) -> usize {
    let (middle, end) = (after.window, after.end);
    let sides = [
        (middle.saturating_sub(SIDE)).max(before.window)..middle,
        middle..(middle + SIDE).min(end),
    ];
    let lags = [before.last_lag, after.first_lag];
    let about = middle.saturating_sub(ABOUT)..(middle + ABOUT).min(end);
    let lost = (lags[0] - lags[1]).max(0) as usize;
    let inserted = (lags[1] - lags[0]).max(0) as usize;
    let windows = sides[0].start.min(about.start)
        ..(about.end + lost.div_ceil(WINDOW))
            .max(sides[1].end)
            .min(playback.windows.len());
    let mut frames = Frames::new(playback, windows, take);
    let responses = [
        frames.response(&parts(before, sides[0].clone(), 0..middle - 1)),
        frames.response(&parts(after, sides[1].clone(), middle + 1..end)),
    ];
    let first = (about.start * WINDOW).max(earliest);
    let count = (about.end * WINDOW).saturating_sub(first) / HOP;
    let inserted = inserted / HOP;
    // Of each frame of the take, counted from where the song's sample `first` is at the lag before.
    let evidence = |n: usize| {
        let centre = (first + n * HOP) as i64 + lags[0];
        frames.evidence(centre, lags, &responses)
    };
    let evidence: Vec<[f32; 2]> = (0..count + inserted).map(evidence).collect();
    let weight = if inserted == 0 { 1.0 } else { BEFORE };
    first + highest(&gains(&evidence, inserted, weight)).0 * HOP
}

/// The parts of a stretch in some windows, at its lag as it drifts, without the windows that belong to another one perhaps.
fn parts(stretch: &Stretch, windows: Range<usize>, sure: Range<usize>) -> Vec<Followed> {
    let some = windows.start.max(sure.start)..windows.end.min(sure.end);
    let windows = if some.is_empty() { windows } else { some };
    windows
        .map(|window| Followed {
            song: window * WINDOW..(window + 1) * WINDOW,
            lag: stretch.lag_in(window),
        })
        .collect()
}
