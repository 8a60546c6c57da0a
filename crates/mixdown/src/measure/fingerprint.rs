//! A fingerprint of the sound of a take, by which it is known again when it is sent twice.
//!
//! J. Haitsma and T. Kalker, "A highly robust audio fingerprinting system", ISMIR 2002: 32 bits for each moment, each
//! bit the sign of a difference of differences of energy, between neighbouring bands and between moments. It survives
//! another format or level. It is of the sound alone: two songs by one voice are as different as by two.

use crate::align::hearing::{Hearing, PRINT_BANDS};

/// Looks from one word to the next: an eighth of a second.
const HOP: usize = 12;
/// Looks that one word hears: 0.5 s.
const SPAN: usize = 50;
/// Two takes are one where fewer bits than this differ. The paper's threshold for music is 0.35; but two fans who sing the
/// same line over the same loudspeaker come as near as 0.27.
const SAME_BELOW: f32 = 0.2;
/// So many words (three seconds) must lie over each other to tell.
const ENOUGH: usize = 24;
/// A take that lost its beginning lies so many words aside, at most (two seconds).
const MOST_ASIDE: isize = 16;

/// The words of a take, in time order.
pub(crate) fn fingerprint(take: &Hearing) -> Vec<u32> {
    let looks = &take.print;
    let moments: Vec<[f32; PRINT_BANDS]> = (0..)
        .map(|n| n * HOP)
        .take_while(|from| from + SPAN <= looks.len())
        .map(|from| {
            let mut sums = [0.0; PRINT_BANDS];
            for look in &looks[from..from + SPAN] {
                for (sum, band) in sums.iter_mut().zip(look) {
                    // By level, so that a moment is not its loudest look alone.
                    *sum += (band + 1e-12).ln();
                }
            }
            sums
        })
        .collect();
    let word = |pair: &[[f32; PRINT_BANDS]]| {
        (0..32).fold(0u32, |word, band| {
            let slope = |moment: &[f32; PRINT_BANDS]| moment[band] - moment[band + 1];
            word << 1 | u32::from(slope(&pair[1]) > slope(&pair[0]))
        })
    };
    moments.windows(2).map(word).collect()
}

/// Whether two fingerprints are of one recording, sent twice.
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
