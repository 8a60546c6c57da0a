//! Where in the song a recorder lost or inserted a part of the take.

use crate::align::phases::Phases;
use crate::align::playback::Playback;
use crate::align::window::{TRANSFORM, WINDOW, around, is_silent};
use crate::analysis::reduce::{energy, highest};

/// The place lies so many windows before and after the window in which the path changes its lag, at most.
const ABOUT: usize = 2;
/// The fan's loudness is taken to be constant for so many samples (16 ms), and no lower than this share of the mean.
const MOMENT: usize = 256;
const QUIETEST: f32 = 0.05;
/// By how much more the lag before the jump weighs where a part was inserted. It may be the part before it once more: then the take
/// follows at both lags for a while, and the end of that is where it was inserted.
const BEFORE: f32 = 1.5;

/// The sample of the song from which on the take does not follow at `lags[0]` any more, `earliest` or later. `window` is the
/// first one in which it follows at `lags[1]`. Where a part was lost, the take follows at `lags[1]` again as many samples
/// later as were lost; where one was inserted, at once.
///
/// It is where the whitened signals correlate most at the one lag before and at the other after, as a change point is
/// found by a cumulative sum (E. S. Page, "Continuous inspection schemes", Biometrika 41, 1954).
pub(super) fn place_of_jump(
    playback: &Playback,
    take: &[f32],
    window: usize,
    lags: [i64; 2],
    earliest: usize,
) -> usize {
    let lost = (lags[0] - lags[1]).max(0) as usize;
    let count = playback.windows.len();
    let first = window.saturating_sub(ABOUT);
    let end = (window + ABOUT).min(count);
    let end_after = (end + lost.div_ceil(WINDOW)).min(count);
    let before = sums(playback, take, lags[0], first..end);
    let after = sums(playback, take, lags[1], first..end_after);
    let weight = if lost == 0 { BEFORE } else { 1.0 };
    let skipped = earliest.saturating_sub(first * WINDOW);
    let gains: Vec<f32> = before
        .iter()
        .enumerate()
        .skip(skipped)
        .map(|(n, before)| weight * before - after[(n + lost).min(after.len() - 1)])
        .collect();
    first * WINDOW + skipped + highest(&gains).0
}

/// The sums over a song's windows of the products of the whitened signals, up to each sample.
fn sums(playback: &Playback, take: &[f32], lag: i64, windows: std::ops::Range<usize>) -> Vec<f32> {
    let mut transforms = playback.transforms.buffered();
    // The song's window lies in the middle of the take's part.
    let margin = (TRANSFORM - WINDOW) / 2;
    let mut sums = vec![0.0];
    let mut sum = 0.0f64;
    for window in windows {
        let from = lag.saturating_add((window * WINDOW) as i64 - margin as i64);
        let part = transforms.of_take(take, from).map(Phases::of);
        let Some((song, part)) = playback.windows[window].as_ref().zip(part) else {
            sums.resize(sums.len() + WINDOW, sum as f32);
            continue;
        };
        let part =
            transforms.sound_of(|spectrum| part.write_to(spectrum))[margin..][..WINDOW].to_vec();
        let song = transforms.sound_of(|spectrum| song.phases.write_to(spectrum));
        let quietest = QUIETEST * energy(&part) / WINDOW as f32;
        let moments = song[..WINDOW].chunks(MOMENT).zip(part.chunks(MOMENT));
        for (n, (song, part)) in moments.enumerate() {
            // Where the fan is louder, there is more by chance, and where a recorder wrote silence, there is nothing else.
            let from = from.saturating_add((margin + n * MOMENT) as i64);
            let weight = if is_silent(around(take, from, MOMENT)) {
                0.0
            } else {
                1.0 / (energy(part) / MOMENT as f32).max(quietest).max(1e-20)
            };
            for (song, part) in song.iter().zip(part) {
                sum += f64::from(weight * song * part);
                sums.push(sum as f32);
            }
        }
    }
    sums
}
