//! Finds where a recorder inserted a part, by the sound itself: the part is digital silence, which no room has, or it is a
//! repetition of the part before.
//!
//! A lost part leaves a break in the waveform. It is not searched: noise hides it, and linear prediction found it in only one of
//! ten takes.

use std::ops::{Range, RangeInclusive};

use crate::align::window::is_silent;

/// Two parts with at least this correlation are a part and its repetition. It is far below 1, because the repetition may begin
/// at a fraction of a sample, where the samples of the two differ.
const SAME: f64 = 0.5;
/// So many samples are added up into one before parts are compared: half as many samples and half as many lengths are a
/// quarter of the work.
const PAIR: usize = 2;
/// By how many samples the length of what was inserted may differ from what is expected (38 ms).
const TOLERANCE: usize = 600;
/// The silence that is found is shorter than what was inserted by about so many samples (25 ms): at its beginning the filters
/// before this still ring.
const DECAY: usize = 400;
/// The steps in which silence is measured, in samples (2 ms).
const SILENCE_STEP: usize = 32;
/// The share of the neighbouring sample that is subtracted from each: the low notes of a voice resemble themselves.
const EMPHASIS: f32 = 0.95;

/// Finds where a part of about so many samples was inserted, within some samples of a take: where silence of that length
/// begins, or the second of two equal parts.
pub(super) fn inserted(take: &[f32], within: Range<usize>, length: usize) -> Option<usize> {
    let within = within.start.saturating_sub(TOLERANCE)..within.end + TOLERANCE;
    let silence = silence(take, within.clone());
    if !silence.is_empty() && (silence.len() + DECAY).abs_diff(length) < TOLERANCE {
        return Some(silence.end.saturating_sub(length));
    }
    let lengths = length.saturating_sub(TOLERANCE)..=length + TOLERANCE;
    repeat(
        take,
        within.start.saturating_sub(length)..within.end,
        lengths,
    )
}

/// Finds a part of a take that follows itself, within some samples of the take and of one of these lengths, and returns where
/// the second of the two begins.
fn repeat(take: &[f32], within: Range<usize>, lengths: RangeInclusive<usize>) -> Option<usize> {
    let within = within.start.min(take.len())..within.end.min(take.len());
    let pairs: Vec<f32> = take[within.clone()]
        .chunks_exact(PAIR)
        .map(|pair| pair.iter().sum())
        .collect();
    let samples: Vec<f32> = pairs.windows(2).map(|w| w[1] - EMPHASIS * w[0]).collect();
    let energies = running_sum(samples.iter().map(|sample| sample * sample));
    let mut best = (SAME, None);
    for length in (*lengths.start() / PAIR).max(1)..=*lengths.end() / PAIR {
        if 2 * length > samples.len() {
            break;
        }
        let products = samples.iter().zip(&samples[length..]).map(|(a, b)| a * b);
        let products = running_sum(products);
        for first in 0..=samples.len() - 2 * length {
            let second = first + length;
            let own = energies[second] - energies[first];
            let other = energies[second + length] - energies[second];
            let product = products[second] - products[first];
            let correlation = product / (own * other).sqrt().max(1e-12);
            if correlation > best.0 {
                best = (correlation, Some(within.start + PAIR * second));
            }
        }
    }
    best.1
}

/// The sums of the values up to each.
fn running_sum(values: impl Iterator<Item = f32>) -> Vec<f64> {
    let mut sum = 0.0;
    let sums = values.map(|value| {
        sum += f64::from(value);
        sum
    });
    [0.0].into_iter().chain(sums).collect()
}

/// Finds the longest silence within some samples of a take.
fn silence(take: &[f32], within: Range<usize>) -> Range<usize> {
    let within = within.start.min(take.len())..within.end.min(take.len());
    let (mut longest, mut from) = (0..0, None);
    for at in within.clone().step_by(SILENCE_STEP) {
        let end = (at + SILENCE_STEP).min(within.end);
        if !is_silent(&take[at..end]) {
            from = None;
            continue;
        }
        let begin = *from.get_or_insert(at);
        if end - begin > longest.len() {
            longest = begin..end;
        }
    }
    longest
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Noise of 2.5 s.
    fn noise() -> Vec<f32> {
        let mut state = 1u32;
        let next = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            0.1 * ((state >> 8) as f32 / 8_388_608.0 - 1.0)
        };
        std::iter::repeat_with(next).take(40_000).collect()
    }

    #[test]
    fn inserted_silence_is_found_where_it_begins() {
        let mut take = noise();
        take.splice(20_000..20_000, vec![0.0; 5_000]);
        let found = inserted(&take, 15_000..30_000, 5_100).unwrap_or(0);
        assert!(found.abs_diff(20_000) < 200, "{found}");
        assert_eq!(inserted(&take, 15_000..30_000, 9_000), None);
    }

    #[test]
    fn a_part_that_is_there_twice_is_found_where_the_second_begins() {
        let mut take = noise();
        let again = take[16_000..20_000].to_vec();
        take.splice(20_000..20_000, again);
        let found = inserted(&take, 15_000..30_000, 4_200).unwrap_or(0);
        assert!(found.abs_diff(20_000) < 9, "{found}");
        assert_eq!(inserted(&take, 15_000..30_000, 8_000), None);
    }

    #[test]
    fn nothing_is_found_outside_of_a_take() {
        for within in [0..0, 0..200, 39_900..50_000, 60_000..70_000] {
            assert_eq!(inserted(&noise(), within, 1_000), None);
        }
        assert_eq!(inserted(&[], 0..1_000, 300), None);
    }
}
