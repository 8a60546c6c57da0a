//! A fingerprint of the sound of a take, by which the same recording is recognised when it is sent again.
//!
//! After J. Haitsma and T. Kalker, "A highly robust audio fingerprinting system", ISMIR 2002: a word of 32 bits per hop,
//! each bit the sign of the energy difference between two neighbouring bands, less the same difference one hop before.
//! Unlike there, hops and windows are longer (120 and 500 ms), because takes are compared as a whole. It survives another
//! format or level. It says nothing about the person: two songs by one voice differ as much as by two.

use crate::analysis::features::{FINGERPRINT_BANDS, Features};

/// Analysis frames from one word to the next: 120 ms.
const HOP: usize = 12;
/// Analysis frames that one word spans: 0.5 s.
const SPAN: usize = 50;
/// Two takes are the same recording if less than this share of their bits differs. The paper's threshold for music is 0.35,
/// but two fans who sing the same line over the same loudspeaker come as near as 0.27.
const SAME_BELOW: f32 = 0.2;
/// The least overlap in words (three seconds) for a comparison.
const ENOUGH: usize = 24;
/// The furthest that two takes may be shifted against each other, in words (two seconds): one may lack its beginning.
const MOST_ASIDE: isize = 16;

/// The words of a take in time order.
pub(crate) fn fingerprint(take: &Features) -> Vec<u32> {
    let frames = &take.fingerprint_bands;
    let windows: Vec<[f32; FINGERPRINT_BANDS]> = (0..)
        .map(|n| n * HOP)
        .take_while(|from| from + SPAN <= frames.len())
        .map(|from| {
            let mut sums = [0.0; FINGERPRINT_BANDS];
            for frame in &frames[from..from + SPAN] {
                for (sum, band) in sums.iter_mut().zip(frame) {
                    // As levels, so that a window is not dominated by its loudest analysis frame.
                    *sum += (band + 1e-12).ln();
                }
            }
            sums
        })
        .collect();
    let word = |pair: &[[f32; FINGERPRINT_BANDS]]| {
        (0..32).fold(0u32, |word, band| {
            let slope = |window: &[f32; FINGERPRINT_BANDS]| window[band] - window[band + 1];
            word << 1 | u32::from(slope(&pair[1]) > slope(&pair[0]))
        })
    };
    windows.windows(2).map(word).collect()
}

/// Whether two fingerprints are of the same recording. False if they overlap by less than three seconds at every shift of
/// up to two seconds.
pub fn same_take(one: &[u32], other: &[u32]) -> bool {
    (-MOST_ASIDE..=MOST_ASIDE).any(|aside| {
        let one = &one[usize::try_from(aside).unwrap_or(0).min(one.len())..];
        let other = &other[usize::try_from(-aside).unwrap_or(0).min(other.len())..];
        let words = one.len().min(other.len());
        let differing: u32 = one
            .iter()
            .zip(other)
            .map(|(a, b)| (a ^ b).count_ones())
            .sum();
        words >= ENOUGH && (differing as f32) < SAME_BELOW * 32.0 * words as f32
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_far_apart_are_two_takes_and_near_ones_are_one() {
        let mut state = 1u32;
        let mut next = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            state.rotate_left(13)
        };
        let one: Vec<u32> = (0..100).map(|_| next()).collect();
        let other: Vec<u32> = (0..100).map(|_| next()).collect();
        let noisy: Vec<u32> = one.iter().map(|word| word ^ 0x1000_0401).collect();
        assert!(same_take(&one, &one) && same_take(&one, &noisy) && same_take(&one[3..], &noisy));
        assert!(
            !same_take(&one, &other) && !same_take(&one, &[]) && !same_take(&one[..5], &one[..5])
        );
    }
}
