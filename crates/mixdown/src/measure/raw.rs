//! Measurements of a take as it was sent.

use crate::analysis::decibel::decibels;
use crate::analysis::reduce::{energy, peak};
use crate::decode::take::Take;

/// Samples from this magnitude on count as full scale: 32,735 of 32,768.
const FULL_SCALE: f32 = 0.999;
/// Some microphones clip below full scale. In a take whose highest sample reaches `LOUD`, samples from the share `NEAR` of
/// the highest one on count as clipped.
const LOUD: f32 = 0.5;
const NEAR: f32 = 0.995;

/// Levels are measured in blocks of 10 ms.
const BLOCKS_PER_SECOND: u32 = 100;
/// Blocks below this RMS level are silent, in dBFS.
const SILENT_DBFS: f32 = -60.0;

/// Measurements of the samples alone; [`Measurements`](crate::measure::measurements::Measurements) explains each.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Raw {
    pub peak_dbfs: f32,
    pub clipped_share: f32,
    pub silent_share: f32,
    pub snr_db: f32,
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
        let levels = levels_dbfs(take);
        let silent = levels.iter().filter(|&&level| level < SILENT_DBFS).count();
        Raw {
            peak_dbfs: decibels(highest.into()) as f32,
            clipped_share: clipped as f32 / all.max(1) as f32,
            silent_share: silent as f32 / levels.len().max(1) as f32,
            snr_db: spread_db(levels),
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

/// The RMS level of each block over all channels, in dBFS.
fn levels_dbfs(take: &Take) -> Vec<f32> {
    let block = (take.rate_hz / BLOCKS_PER_SECOND).max(1) as usize;
    let blocks = take.frames() / block;
    (0..blocks)
        .map(|n| {
            let range = n * block..(n + 1) * block;
            let sum: f32 = take
                .channels
                .iter()
                .map(|c| energy(&c[range.clone()]))
                .sum();
            let mean = sum / (block * take.channels.len()) as f32;
            10.0 * mean.max(1e-12).log10()
        })
        .collect()
}

/// From the 10th to the 90th percentile, in dB.
fn spread_db(mut levels: Vec<f32>) -> f32 {
    levels.sort_by(f32::total_cmp);
    let at = |share: f32| levels.get((levels.len() as f32 * share) as usize).copied();
    at(0.9)
        .zip(at(0.1))
        .map_or(0.0, |(loud, quiet)| loud - quiet)
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
    fn a_voice_over_noise_has_its_distance_and_silence_its_share() {
        let samples = tone(0.5)
            .chain(tone(0.005))
            .chain(std::iter::repeat_n(0.0, 12_000));
        let raw = raw(samples.collect());
        assert!(
            (raw.snr_db - 114.0).abs() < 3.0 || (raw.snr_db - 40.0).abs() < 1.0,
            "{raw:?}"
        );
        assert!((raw.silent_share - 1.0 / 9.0).abs() < 0.01);
        assert!((raw.peak_dbfs + 6.02).abs() < 0.01);
    }
}
