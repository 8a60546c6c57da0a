//! Tops that the microphone cut off, drawn again.

use crate::reduce::peak;

/// A top that is cut for longer is not a top any more: 2 ms at 48 kHz.
const LONGEST: usize = 96;
/// Two samples in a row at the ceiling are a cut top; one may be chance.
const SHORTEST: usize = 2;
/// Samples so near the ceiling count as cut.
const NEAR: f32 = 0.995;
/// A ceiling lower than this is no ceiling, only the loudest place of a quiet take.
const LOWEST_CEILING: f32 = 0.5;
/// How far a new top may rise over the ceiling (6 dB).
const HIGHEST: f32 = 2.0;

/// Gives tops that were cut at the take's own ceiling a curve again: a cubic between the last whole samples on both sides
/// that leaves and arrives as steeply as they do. Longer cuts stay as they are.
pub(crate) fn mend_clipping(samples: &mut [f32]) {
    let ceiling = peak(samples);
    if ceiling < LOWEST_CEILING {
        return;
    }
    let cut = |sample: f32| sample.abs() >= NEAR * ceiling;
    let mut n = 2;
    while n + 2 < samples.len() {
        if !cut(samples[n]) {
            n += 1;
            continue;
        }
        let same_side = |&s: &f32| cut(s) && (s > 0.0) == (samples[n] > 0.0);
        let length = samples[n..].iter().take_while(|s| same_side(s)).count();
        let end = n + length;
        if (SHORTEST..=LONGEST).contains(&length) && end + 1 < samples.len() {
            redraw(&mut samples[n - 2..end + 2], HIGHEST * ceiling);
        }
        n = end;
    }
}

/// Hermite's cubic over all but the two samples at either end, never below what was there.
fn redraw(around: &mut [f32], highest: f32) {
    let last = around.len() - 1;
    let (from, to) = (around[1], around[last - 1]);
    let span = (last - 2) as f32;
    let (up, down) = ((from - around[0]) * span, (around[last] - to) * span);
    for (n, sample) in around[2..last - 1].iter_mut().enumerate() {
        let t = (n + 1) as f32 / span;
        let (t2, t3) = (t * t, t * t * t);
        let curve = (2.0 * t3 - 3.0 * t2 + 1.0) * from
            + (t3 - 2.0 * t2 + t) * up
            + (3.0 * t2 - 2.0 * t3) * to
            + (t3 - t2) * down;
        let side = sample.signum();
        *sample = side * (curve * side).clamp(sample.abs(), highest);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tone() -> Vec<f32> {
        (0..4_800).map(|n| 1.3 * (n as f32 * 0.06).sin()).collect()
    }

    #[test]
    fn cut_tops_come_back_near_to_what_they_were() {
        let whole = tone();
        let cut: Vec<f32> = whole.iter().map(|s| s.clamp(-1.0, 1.0)).collect();
        let mut mended = cut.clone();
        mend_clipping(&mut mended);
        let error =
            |heard: &[f32]| -> f32 { heard.iter().zip(&whole).map(|(a, b)| (a - b).powi(2)).sum() };
        assert!(
            error(&mended) < 0.1 * error(&cut),
            "{} of {}",
            error(&mended),
            error(&cut)
        );
    }

    #[test]
    fn a_take_that_was_not_cut_keeps_every_bit() {
        for level in [0.1, 0.7] {
            let mut quiet: Vec<f32> = tone().iter().map(|s| s * level).collect();
            let before = quiet.clone();
            mend_clipping(&mut quiet);
            // A tone's own tops are flat, so a sample or two may be drawn anew: within what nobody hears.
            let worst = quiet
                .iter()
                .zip(&before)
                .map(|(a, b)| (a - b).abs())
                .fold(0.0, f32::max);
            assert!(worst < 0.004, "{worst}");
        }
    }

    #[test]
    fn a_square_stays_a_square_and_nothing_explodes() {
        let mut square: Vec<f32> = (0..4_800)
            .map(|n| if n / 200 % 2 == 0 { 1.0 } else { -1.0 })
            .collect();
        let before = square.clone();
        mend_clipping(&mut square);
        assert_eq!(square, before);
        let mut noise: Vec<f32> = (0..4_800)
            .map(|n| if n * 7_919 % 13 < 6 { 1.0 } else { -1.0 })
            .collect();
        mend_clipping(&mut noise);
        assert!(noise.iter().all(|s| s.abs() <= HIGHEST));
        for mut short in [vec![], vec![1.0], vec![1.0; 5]] {
            mend_clipping(&mut short);
        }
    }
}
