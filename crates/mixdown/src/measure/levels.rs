//! Levels of a take: how much of it is silent, and how far the voice stands out.

use crate::analysis::reduce::energy;
use crate::rate::SAMPLE_RATE_HZ;

/// Levels are measured in blocks of 10 ms.
const BLOCKS_PER_SECOND: usize = 100;
const BLOCK: usize = SAMPLE_RATE_HZ as usize / BLOCKS_PER_SECOND;
/// Blocks below this RMS level are silent, in dBFS.
const SILENT_DBFS: f32 = -60.0;
/// The shortest phrase, in blocks: half a second.
const PHRASE_BLOCKS: usize = BLOCKS_PER_SECOND / 2;

/// Measured where the high-pass has left the voice alone, so that neither a constant offset nor wind counts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Levels {
    /// See [`Measurements::silent_share`](crate::measure::measurements::Measurements::silent_share).
    pub silent_share: f32,
    /// See [`Measurements::snr_db`](crate::measure::measurements::Measurements::snr_db).
    pub snr_db: f32,
    /// From the 10th percentile of the levels to what the loudest half second exceeds, in dB: how far a short phrase stands
    /// out of a take that is quiet otherwise. Of a take below five seconds it is `snr_db`.
    pub phrase_db: f32,
}

impl Levels {
    /// Measures one channel at 48 kHz, high-passed.
    pub fn of(voice: &[f32]) -> Self {
        let mut levels: Vec<f32> = voice.chunks_exact(BLOCK).map(level_dbfs).collect();
        levels.sort_by(f32::total_cmp);
        let silent = levels.partition_point(|&level| level < SILENT_DBFS);
        let share = |share: f32| (levels.len() as f32 * share) as usize;
        let level = |at: usize| levels.get(at).copied().unwrap_or(0.0);
        let (quiet, loud) = (share(0.1), share(0.9));
        let phrase = loud.max(levels.len().saturating_sub(PHRASE_BLOCKS));
        Levels {
            silent_share: silent as f32 / levels.len().max(1) as f32,
            snr_db: level(loud) - level(quiet),
            phrase_db: level(phrase) - level(quiet),
        }
    }
}

/// The RMS level of a block in dBFS.
fn level_dbfs(block: &[f32]) -> f32 {
    let mean = energy(block) / block.len() as f32;
    10.0 * mean.max(1e-12).log10()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tone(seconds: f32, level: f32) -> impl Iterator<Item = f32> {
        let samples = (seconds * SAMPLE_RATE_HZ as f32) as usize;
        (0..samples).map(move |n| level * (n as f32 * 0.03).sin())
    }

    #[test]
    fn a_voice_over_noise_has_its_distance_and_silence_its_share() {
        let samples: Vec<f32> = tone(1.0, 0.5)
            .chain(tone(1.0, 0.005))
            .chain(std::iter::repeat_n(0.0, 8_000))
            .collect();
        let levels = Levels::of(&samples);
        assert!((levels.snr_db - 40.0).abs() < 1.0, "{levels:?}");
        assert_eq!(levels.phrase_db, levels.snr_db);
        assert!(
            (levels.silent_share - 1.0 / 13.0).abs() < 0.01,
            "{levels:?}"
        );
    }

    #[test]
    fn a_phrase_of_a_second_stands_out_of_half_a_minute() {
        let samples: Vec<f32> = tone(29.0, 0.005).chain(tone(1.0, 0.5)).collect();
        let levels = Levels::of(&samples);
        assert!(levels.snr_db < 1.0, "{levels:?}");
        assert!((levels.phrase_db - 40.0).abs() < 1.0, "{levels:?}");
    }

    #[test]
    fn nothing_at_all_has_no_levels() {
        let none = Levels {
            silent_share: 0.0,
            snr_db: 0.0,
            phrase_db: 0.0,
        };
        assert_eq!(Levels::of(&[]), none);
    }
}
