//! Measurements of a take as it was sent.

use crate::analysis::decibel::decibels;
use crate::analysis::reduce::peak;
use crate::decode::take::Take;

/// Samples from this magnitude on count as full scale: 32,735 of 32,768.
const FULL_SCALE: f32 = 0.999;
/// Some microphones clip below full scale. In a take whose highest sample reaches `LOUD`, samples from the share `NEAR` of
/// the highest one on count as clipped.
const LOUD: f32 = 0.5;
const NEAR: f32 = 0.995;

/// Measurements of the samples alone; [`Measurements`](crate::measure::measurements::Measurements) explains each.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Raw {
    pub peak_dbfs: f32,
    pub clipped_share: f32,
}

impl Raw {
    pub fn of(take: &Take) -> Self {
        let highest = take
            .channels
            .iter()
            .map(|channel| peak(channel))
            .fold(0.0, f32::max);
        let ceiling = if highest >= LOUD {
            (NEAR * highest).min(FULL_SCALE)
        } else {
            FULL_SCALE
        };
        let at_ceiling = |channel: &Vec<f32>| clipped(channel, ceiling);
        let clipped: usize = take.channels.iter().map(at_ceiling).sum();
        let all = take.frames() * take.channels.len();
        Raw {
            peak_dbfs: decibels(highest.into()) as f32,
            clipped_share: clipped as f32 / all.max(1) as f32,
        }
    }
}

/// Counts samples at the ceiling whose neighbours are at the ceiling too: the peak of an unclipped tone touches it once.
fn clipped(channel: &[f32], ceiling: f32) -> usize {
    let at = |s: &f32| s.abs() >= ceiling;
    channel
        .windows(3)
        .filter(|w| at(&w[1]) && at(&w[0]) && at(&w[2]))
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn raw(samples: Vec<f32>) -> Raw {
        Raw::of(&Take {
            rate_hz: 48_000,
            channels: vec![samples],
        })
    }

    fn tone(level: f32) -> impl Iterator<Item = f32> {
        (0..48_000).map(move |n| level * (n as f32 * 0.03).sin())
    }

    #[test]
    fn a_cut_tone_is_clipped_at_any_ceiling_and_a_whole_one_is_not() {
        assert!(raw(tone(0.99).collect()).clipped_share < 0.06);
        for ceiling in [1.0f32, 0.8] {
            let cut = tone(2.0 * ceiling)
                .map(|s| s.clamp(-ceiling, ceiling))
                .collect();
            assert!(raw(cut).clipped_share > 0.5);
        }
        assert_eq!(raw(tone(0.3).collect()).clipped_share, 0.0);
    }

    #[test]
    fn the_peak_is_the_highest_sample_of_either_sign() {
        assert!((raw(tone(0.5).collect()).peak_dbfs + 6.02).abs() < 0.01);
        assert!((raw(vec![0.1, -0.5, 0.2]).peak_dbfs + 6.02).abs() < 0.01);
    }
}
