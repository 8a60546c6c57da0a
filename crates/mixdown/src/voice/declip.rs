//! Declipping: reconstructs peaks that the microphone clipped.

use crate::analysis::reduce::peak;

/// Longer clipped runs are left as they are, in samples (2 ms at 48 kHz): too little of their shape is known.
const LONGEST: usize = 96;
/// Shorter runs at the ceiling are not clipped: one sample may be there by chance.
const SHORTEST: usize = 2;
/// Samples from this share of the ceiling on count as clipped.
const NEAR: f32 = 0.995;
/// A take whose highest sample is lower than this is not clipped, only quiet.
const LOWEST_CEILING: f32 = 0.5;
/// How far a reconstructed peak may exceed the ceiling, as a factor (6 dB).
const HIGHEST: f32 = 2.0;

/// Replaces each clipped run of one channel by a cubic Hermite spline, whose ends and slopes are those of the two samples
/// on either side, in place. The ceiling is the take's highest sample.
pub(crate) fn declip(samples: &mut [f32]) {
    let ceiling = peak(samples);
    if ceiling < LOWEST_CEILING {
        return;
    }
    let clipped = |sample: f32| sample.abs() >= NEAR * ceiling;
    let mut n = 2;
    while n + 2 < samples.len() {
        if !clipped(samples[n]) {
            n += 1;
            continue;
        }
        let same_side = |&s: &f32| clipped(s) && (s > 0.0) == (samples[n] > 0.0);
        let length = samples[n..].iter().take_while(|s| same_side(s)).count();
        let end = n + length;
        if (SHORTEST..=LONGEST).contains(&length) && end + 1 < samples.len() {
            interpolate(&mut samples[n - 2..end + 2], HIGHEST * ceiling);
        }
        n = end;
    }
}

/// Interpolates all but the two samples at either end, never to a lower magnitude than before.
fn interpolate(around: &mut [f32], highest: f32) {
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
    fn clipped_peaks_are_reconstructed_within_a_tenth_of_the_error() {
        let whole = tone();
        let clipped: Vec<f32> = whole.iter().map(|s| s.clamp(-1.0, 1.0)).collect();
        let mut repaired = clipped.clone();
        declip(&mut repaired);
        let error =
            |found: &[f32]| -> f32 { found.iter().zip(&whole).map(|(a, b)| (a - b).powi(2)).sum() };
        assert!(
            error(&repaired) < 0.1 * error(&clipped),
            "{} of {}",
            error(&repaired),
            error(&clipped)
        );
    }

    #[test]
    fn a_take_that_was_not_clipped_is_hardly_changed() {
        for level in [0.1, 0.7] {
            let mut quiet: Vec<f32> = tone().iter().map(|s| s * level).collect();
            let before = quiet.clone();
            declip(&mut quiet);
            // The peaks of a tone are flat, so that a sample or two may be interpolated, by an inaudible amount.
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
        declip(&mut square);
        assert_eq!(square, before);
        let mut noise: Vec<f32> = (0..4_800)
            .map(|n| if n * 7_919 % 13 < 6 { 1.0 } else { -1.0 })
            .collect();
        declip(&mut noise);
        assert!(noise.iter().all(|s| s.abs() <= HIGHEST));
        for mut short in [vec![], vec![1.0], vec![1.0; 5]] {
            declip(&mut short);
        }
    }
}
