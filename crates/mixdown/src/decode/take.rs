//! A decoded take.

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
        let Some(right) = self.channels.get(1) else {
            return self.channels.pop().unwrap_or_default();
        };
        let left = &self.channels[0];
        let middle: Vec<f32> = left.iter().zip(right).map(|(l, r)| 0.5 * (l + r)).collect();
        let (energy_left, energy_right) = (energy_of_voice(left), energy_of_voice(right));
        // One silent channel leaves a quarter of the energy in the mean; less means opposite phase.
        if energy_of_voice(&middle) >= 0.2 * energy_left.max(energy_right) {
            middle
        } else {
            self.channels
                .swap_remove(usize::from(energy_right > energy_left))
        }
    }
}

/// The energy of the differences between neighbouring samples: without offset and nearly without hum, which a balanced cable
/// in a stereo socket has alike in both channels.
fn energy_of_voice(samples: &[f32]) -> f32 {
    let pairs = samples.windows(2);
    pairs.map(|pair| (pair[1] - pair[0]).powi(2)).sum()
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
}
