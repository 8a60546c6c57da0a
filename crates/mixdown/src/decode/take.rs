//! A decoded take.

use crate::decode::mono::mono_of;

/// Decoded sound at its own rate: one or two channels of equal length, finite samples, full scale at ±1.
#[derive(Debug, Clone, PartialEq)]
pub struct Take {
    /// One of [`take::SAMPLE_RATES_HZ`].
    pub rate_hz: u32,
    /// Planar: the samples of each channel.
    pub channels: Vec<Vec<f32>>,
}

impl Take {
    /// The length in frames.
    pub fn frames(&self) -> usize {
        self.channels.first().map_or(0, Vec::len)
    }

    /// The length in milliseconds.
    pub fn duration_ms(&self) -> u32 {
        (self.frames() as u64 * 1000 / u64::from(self.rate_hz)) as u32
    }

    /// Mixes down to one channel: the mean of two, or the louder one where the two cancel each other.
    pub(crate) fn into_mono(mut self) -> Vec<f32> {
        match (self.channels.pop(), self.channels.pop()) {
            (Some(right), Some(left)) => mono_of(left, right, self.rate_hz),
            (only, _) => only.unwrap_or_default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stereo(left: &[f32], right: &[f32]) -> Take {
        Take {
            rate_hz: 48_000,
            channels: vec![left.to_vec(), right.to_vec()],
        }
    }

    #[test]
    fn two_channels_become_their_mean() {
        assert_eq!(stereo(&[0.5, -0.5], &[0.1, -0.1]).into_mono(), [0.3, -0.3]);
        assert_eq!(stereo(&[0.5, -0.5], &[0.0, 0.0]).into_mono(), [0.25, -0.25]);
    }

    #[test]
    fn channels_in_opposite_phase_do_not_cancel_the_voice() {
        assert_eq!(stereo(&[0.4, -0.4], &[-0.5, 0.5]).into_mono(), [-0.5, 0.5]);
    }

    #[test]
    fn what_both_channels_have_alike_hides_no_opposite_phase() {
        let tone = |n: usize, hz: f32| (std::f32::consts::TAU * hz * n as f32 / 48_000.0).sin();
        for common in [|_| 0.1, |n| 0.05 * (n as f32 * 0.006_545).sin()] {
            let channel = |sign: f32| -> Vec<f32> {
                let sample = |n| sign * 0.05 * tone(n, 440.0) + common(n);
                (0..48_000).map(sample).collect()
            };
            let (left, right) = (channel(1.0), channel(-0.9));
            assert_eq!(stereo(&left, &right).into_mono(), left);
        }
    }

    /// Two seconds of a note that swells and ebbs, as syllables do.
    fn note() -> Vec<f32> {
        let sample = |n: usize| {
            let seconds = n as f32 / 48_000.0;
            let swell = 0.6 + 0.4 * (std::f32::consts::TAU * 3.0 * seconds).sin();
            0.3 * swell * (std::f32::consts::TAU * 220.0 * seconds).sin()
        };
        (0..96_000).map(sample).collect()
    }

    /// The energy of each 20 ms, in proportion to that of `whole`.
    fn least_share(samples: &[f32], whole: &[f32]) -> f32 {
        let energy = |samples: &[f32]| -> f32 { samples.iter().map(|s| s * s).sum() };
        let blocks = samples.chunks(960).zip(whole.chunks(960));
        blocks
            .map(|(block, of)| energy(block) / energy(of))
            .fold(f32::MAX, f32::min)
    }

    #[test]
    fn a_phase_that_flips_within_a_take_cancels_no_part_of_it() {
        let left = [note(), note(), note()].concat();
        for flips in [
            [false, true, false],
            [true, false, true],
            [true, false, false],
        ] {
            // Not where blocks begin, and the other channel a little louder or softer.
            for (early, gain) in [(0, 1.0), (0, 0.9), (500, 1.1), (700, 0.8)] {
                let sign = |n: usize| {
                    if flips[((n + early) / 96_000).min(2)] {
                        -1.0
                    } else {
                        1.0
                    }
                };
                let right: Vec<f32> = left
                    .iter()
                    .enumerate()
                    .map(|(n, s)| gain * sign(n) * s)
                    .collect();
                let mono = stereo(&left, &right).into_mono();
                assert_eq!(mono.len(), left.len());
                let least = least_share(&mono, &left);
                assert!(least > 0.2, "{flips:?}, {early} early, {gain}: {least}");
            }
        }
    }

    #[test]
    fn a_change_between_the_mean_and_a_channel_makes_no_step() {
        // A tone is smooth, so that a step would stand out.
        let tone = |n: usize| 0.4 * (std::f32::consts::TAU * 100.0 * n as f32 / 48_000.0).sin();
        let left: Vec<f32> = (0..192_000).map(tone).collect();
        let right: Vec<f32> = (0..192_000)
            .map(|n| {
                if n < 96_000 {
                    0.5 * tone(n)
                } else {
                    -0.5 * tone(n)
                }
            })
            .collect();
        let mono = stereo(&left, &right).into_mono();
        let steps = mono.windows(2).map(|pair| (pair[1] - pair[0]).abs());
        let steepest = 0.4 * std::f32::consts::TAU * 100.0 / 48_000.0;
        assert!(steps.fold(0.0, f32::max) < 1.1 * steepest);
        assert_eq!(
            mono[..90_000],
            left[..90_000].iter().map(|s| 0.75 * s).collect::<Vec<_>>()
        );
        assert_eq!(mono[100_000..], left[100_000..]);
    }

    #[test]
    fn moments_in_which_channels_happen_to_cancel_change_nothing() {
        // A third of a second now and then, as the notes of two microphones apart from each other do.
        let left = [note(), note(), note()].concat();
        let opposite = |n: usize| n % 60_000 < 16_000;
        let right: Vec<f32> = left
            .iter()
            .enumerate()
            .map(|(n, s)| if opposite(n) { -0.9 * s } else { 0.9 * s })
            .collect();
        let mean: Vec<f32> = left
            .iter()
            .zip(&right)
            .map(|(l, r)| 0.5 * (l + r))
            .collect();
        assert_eq!(stereo(&left, &right).into_mono(), mean);
    }
}
