//! Sound in memory, and its outline.

/// What is left of silence in dB.
pub const SILENCE_DB: f64 = -120.0;

/// What counts as clipped, as mixdown counts it: at full scale, or at the ceiling of a microphone that clips below it,
/// which a loud take's highest sample shows.
const FULL_SCALE: f32 = 0.999;
const LOUD: f32 = 0.5;
const NEAR: f32 = 0.995;

/// Samples of one or two channels, interleaved, full scale at ±1.
pub struct Sound {
    samples: Vec<f32>,
    channels: usize,
    pub rate_hz: u32,
}

/// The outline of a stretch of sound, over all channels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Outline {
    pub low: f32,
    pub high: f32,
    pub rms: f32,
}

impl Sound {
    pub fn mono(samples: &[f32], rate_hz: u32) -> Self {
        Self {
            samples: samples.to_vec(),
            channels: 1,
            rate_hz,
        }
    }

    pub fn stereo(samples: &[f32], rate_hz: u32) -> Self {
        Self {
            channels: 2,
            ..Self::mono(samples, rate_hz)
        }
    }

    pub fn samples(&self) -> &[f32] {
        &self.samples
    }

    pub fn channels(&self) -> usize {
        self.channels
    }

    pub fn duration_s(&self) -> f64 {
        (self.samples.len() / self.channels) as f64 / f64::from(self.rate_hz)
    }

    /// The highest sample, as amplitude.
    pub fn peak(&self) -> f32 {
        self.samples.iter().fold(0.0, |peak, s| peak.max(s.abs()))
    }

    /// The mean of the channels.
    pub fn middle(&self) -> Vec<f32> {
        let frames = self.samples.chunks_exact(self.channels);
        frames
            .map(|frame| frame.iter().sum::<f32>() / self.channels as f32)
            .collect()
    }

    /// The outline from one time to another, in seconds; silence where there is no sound.
    pub fn outline(&self, from_s: f64, to_s: f64) -> Outline {
        let frames = self.samples.len() / self.channels;
        // The cast saturates: what lies before the sound is its beginning.
        let frame = |s: f64| ((s * f64::from(self.rate_hz)).round() as usize).min(frames);
        let stretch = &self.samples[frame(from_s) * self.channels..frame(to_s) * self.channels];
        let mut outline = Outline::default();
        let mut energy = 0.0;
        for &sample in stretch {
            outline.low = outline.low.min(sample);
            outline.high = outline.high.max(sample);
            energy += f64::from(sample) * f64::from(sample);
        }
        outline.rms = (energy / stretch.len().max(1) as f64).sqrt() as f32;
        outline
    }

    /// When the sound stands at its ceiling for at least three samples, in seconds of each.
    pub fn clipped_s(&self) -> Vec<f64> {
        let peak = self.peak();
        let ceiling = if peak >= LOUD {
            FULL_SCALE.min(NEAR * peak)
        } else {
            FULL_SCALE
        };
        let middle = self.middle();
        let windows = middle.windows(3).enumerate();
        windows
            .filter(|(_, window)| window.iter().all(|s| s.abs() >= ceiling))
            .map(|(at, _)| (at + 1) as f64 / f64::from(self.rate_hz))
            .collect()
    }

    /// The level of each of `per_s` stretches a second: RMS in dBFS.
    pub fn levels_dbfs(&self, per_s: u32) -> Vec<f64> {
        let count = (self.duration_s() * f64::from(per_s)).ceil() as usize;
        let at_s = |n: usize| n as f64 / f64::from(per_s);
        (0..count)
            .map(|n| decibels(self.outline(at_s(n), at_s(n + 1)).rms.into()))
            .collect()
    }
}

/// Amplitude to dB.
pub fn decibels(amplitude: f64) -> f64 {
    (20.0 * amplitude.log10()).max(SILENCE_DB)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outline_covers_its_stretch_and_silence_lies_around_the_sound() {
        let sound = Sound::stereo(&[0.5, -0.25, 0.0, 1.0, 0.0, 0.0], 1);
        let first = sound.outline(0.0, 1.0);
        assert_eq!((first.low, first.high), (-0.25, 0.5));
        assert_eq!(sound.outline(-5.0, 0.0), Outline::default());
        assert_eq!(sound.outline(3.0, 9.0), Outline::default());
        assert_eq!(sound.levels_dbfs(1)[2], SILENCE_DB);
    }

    #[test]
    fn a_ceiling_is_found_below_full_scale_and_a_top_is_not_one() {
        let cut = Sound::mono(&[0.0, 0.7, 0.7, 0.7, 0.7, 0.0], 10);
        assert_eq!(cut.clipped_s(), [0.2, 0.3]);
        let top = Sound::mono(&[0.5, 1.0, 0.5, 0.0], 10);
        assert_eq!(top.clipped_s(), [0.0; 0]);
    }
}
