//! Loudness and true peak by a meter that is not mixdown's own.

use ebur128::{EbuR128, Mode};

use super::sound::{SILENCE_DB, Sound, decibels};

/// How often the short-term loudness is read, in hertz.
pub const READINGS_HZ: u32 = 10;

/// What a meter shows of a sound (EBU R 128, BS.1770).
pub struct Loudness {
    /// Gated, over the whole length; −120 where nothing passes the gate.
    pub integrated_lufs: f64,
    pub true_peak_dbtp: f64,
    /// The three seconds up to each tenth of a second.
    pub short_term_lufs: Vec<f64>,
    pub duration_s: f64,
}

impl Loudness {
    pub fn of(sound: &Sound) -> Self {
        let channels = sound.channels();
        let mode = Mode::I | Mode::S | Mode::TRUE_PEAK;
        let mut meter = EbuR128::new(channels as u32, sound.rate_hz, mode)
            .expect("one or two channels at a rate that mixdown reads");
        let mut short_term_lufs = Vec::new();
        let step = (sound.rate_hz / READINGS_HZ) as usize * channels;
        for chunk in sound.samples().chunks(step) {
            meter.add_frames_f32(chunk).expect("whole frames");
            short_term_lufs.push(audible(meter.loudness_shortterm()));
        }
        let peaks = (0..channels as u32).filter_map(|channel| meter.true_peak(channel).ok());
        Self {
            integrated_lufs: audible(meter.loudness_global()),
            true_peak_dbtp: decibels(peaks.fold(0.0, f64::max)),
            short_term_lufs,
            duration_s: sound.duration_s(),
        }
    }
}

fn audible(loudness_lufs: Result<f64, ebur128::Error>) -> f64 {
    loudness_lufs.unwrap_or(SILENCE_DB).max(SILENCE_DB)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_scale_tone_in_one_channel_reads_minus_three() {
        let tone: Vec<f32> = (0..48_000 * 4)
            .map(|n| (std::f32::consts::TAU * 997.0 / 48_000.0 * n as f32).sin())
            .collect();
        let loudness = Loudness::of(&Sound::mono(&tone, 48_000));
        assert!((loudness.integrated_lufs + 3.01).abs() < 0.05);
        assert!(loudness.true_peak_dbtp.abs() < 0.1);
        assert_eq!(loudness.short_term_lufs.len(), 40);
        assert!((loudness.short_term_lufs[39] + 3.01).abs() < 0.05);
    }

    #[test]
    fn silence_has_a_number_too() {
        let loudness = Loudness::of(&Sound::stereo(&[0.0; 96_000], 48_000));
        assert_eq!(loudness.integrated_lufs, SILENCE_DB);
        assert_eq!(loudness.true_peak_dbtp, SILENCE_DB);
    }
}
