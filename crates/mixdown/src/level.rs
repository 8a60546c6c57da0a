//! Making the voice sit on the backing track: an even level by measurement, then a gentle compressor.

use crate::SAMPLE_RATE_HZ;
use crate::loudness::{TWO_LOUDSPEAKERS_LU, amplitude, decibels, integrated_lufs};

/// A take below this holds no voice: phones record singing at −45 LUFS and louder, their own noise below −65.
const SILENT_LUFS: f64 = -60.0;

/// The voice's loudness (one channel) on its way into the compressor, so that the threshold means the same for all.
const COMPRESSOR_INPUT_LUFS: f64 = -18.0;

/// How far the voice lies above the backing track, both gated. A lead vocal is as loud as all the rest together; a
/// fan wants to hear themselves, so a little more.
const VOICE_OVER_BACKING_LU: f64 = 1.0;

/// The voice's loudness where the backing track is silent.
const VOICE_ALONE_LUFS: f64 = -16.0;

const THRESHOLD_DB: f64 = -18.0;
const RATIO: f64 = 3.0;
const KNEE_DB: f64 = 6.0;
const ATTACK_MS: f64 = 8.0;
const RELEASE_MS: f64 = 120.0;

/// The compressor looks at the level once in so many frames (a third of a millisecond).
const STEP: usize = 16;

/// What levelling found and did.
pub(crate) struct Levelled {
    /// Gated loudness of the voice as it came, one channel, in LUFS.
    pub take_loudness_lufs: f64,
    /// All static gain together, in dB.
    pub gain_db: f64,
}

/// Levels the voice in place for a backing track of `backing_lufs`, the fan's gain on top. Says the loudness that it
/// found where there is no voice to level.
pub(crate) fn level(
    voice: &mut [f32],
    backing_lufs: Option<f64>,
    fan_gain_db: f32,
) -> Result<Levelled, Option<f64>> {
    let take_loudness_lufs = match integrated_lufs(voice, 1) {
        Some(lufs) if lufs >= SILENT_LUFS => lufs,
        found => return Err(found),
    };
    let into_compressor_db = COMPRESSOR_INPUT_LUFS - take_loudness_lufs;
    scale(voice, into_compressor_db);
    compress(voice);
    let target_lufs =
        backing_lufs.map_or(VOICE_ALONE_LUFS, |backing| backing + VOICE_OVER_BACKING_LU);
    let compressed_lufs =
        integrated_lufs(voice, 1).unwrap_or(COMPRESSOR_INPUT_LUFS) + TWO_LOUDSPEAKERS_LU;
    let make_up_db = target_lufs - compressed_lufs + f64::from(fan_gain_db);
    scale(voice, make_up_db);
    Ok(Levelled {
        take_loudness_lufs,
        gain_db: into_compressor_db + make_up_db,
    })
}

fn scale(samples: &mut [f32], gain_db: f64) {
    let gain = amplitude(gain_db) as f32;
    samples.iter_mut().for_each(|sample| *sample *= gain);
}

/// A feed-forward compressor, 3:1 above −18 dB with a soft knee; the gain moves in straight lines between steps.
fn compress(voice: &mut [f32]) {
    let coefficient =
        |ms: f64| 1.0 - (-(STEP as f64) * 1000.0 / (ms * f64::from(SAMPLE_RATE_HZ))).exp();
    let (attack, release) = (coefficient(ATTACK_MS), coefficient(RELEASE_MS));
    let mut reduction_db = 0.0;
    let mut gain = 1.0;
    for block in voice.chunks_mut(STEP) {
        let peak = block.iter().fold(0.0f32, |peak, s| peak.max(s.abs()));
        let wanted_db = reduction_for(decibels(peak.into()));
        reduction_db += (wanted_db - reduction_db)
            * if wanted_db > reduction_db {
                attack
            } else {
                release
            };
        let next = amplitude(-reduction_db) as f32;
        let slope = (next - gain) / block.len() as f32;
        for sample in block {
            gain += slope;
            *sample *= gain;
        }
        gain = next;
    }
}

/// How much to take off at a level, in dB.
fn reduction_for(level_db: f64) -> f64 {
    let over = level_db - THRESHOLD_DB;
    let slope = 1.0 - 1.0 / RATIO;
    if over <= -KNEE_DB / 2.0 {
        0.0
    } else if over < KNEE_DB / 2.0 {
        slope * (over + KNEE_DB / 2.0).powi(2) / (2.0 * KNEE_DB)
    } else {
        slope * over
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Three seconds of a tone at 997 Hz, `rms_dbfs` loud.
    fn tone(rms_dbfs: f64) -> Vec<f32> {
        let peak = amplitude(rms_dbfs) * 2f64.sqrt();
        let step = std::f64::consts::TAU * 997.0 / 48_000.0;
        (0..144_000)
            .map(|n| (peak * (step * f64::from(n)).sin()) as f32)
            .collect()
    }

    #[test]
    fn a_whisper_and_a_shout_sit_at_the_same_level_over_the_backing() {
        for rms_dbfs in [-52.0, -30.0, -6.0] {
            let mut voice = tone(rms_dbfs);
            assert!(level(&mut voice, Some(-17.0), 0.0).is_ok());
            let heard = integrated_lufs(&voice, 1).map(|lufs| lufs + TWO_LOUDSPEAKERS_LU);
            assert!(
                heard.is_some_and(|lufs| (lufs + 16.0).abs() < 0.1),
                "{rms_dbfs}: {heard:?}"
            );
        }
    }

    #[test]
    fn the_fans_gain_comes_on_top() {
        let (mut plain, mut louder) = (tone(-30.0), tone(-30.0));
        let gains = [
            level(&mut plain, Some(-17.0), 0.0),
            level(&mut louder, Some(-17.0), 6.0),
        ];
        let [Ok(plain_gain), Ok(louder_gain)] = gains else {
            panic!("both are loud enough")
        };
        assert!((louder_gain.gain_db - plain_gain.gain_db - 6.0).abs() < 1e-6);
        assert!((f64::from(louder[70_000] / plain[70_000]) - amplitude(6.0)).abs() < 1e-3);
    }

    #[test]
    fn a_dynamic_voice_comes_out_more_even() {
        let mut voice = [tone(-32.0), tone(-14.0)].concat();
        compress(&mut voice);
        let rms = |part: &[f32]| {
            let energy: f64 = part.iter().map(|&s| f64::from(s).powi(2)).sum();
            10.0 * (energy / part.len() as f64).log10()
        };
        let spread = rms(&voice[240_000..280_000]) - rms(&voice[50_000..90_000]);
        assert!(
            (10.0..15.0).contains(&spread),
            "18 dB became {spread:.1} dB"
        );
    }

    #[test]
    fn silence_and_faint_noise_hold_no_voice() {
        assert!(matches!(level(&mut [0.0; 144_000], None, 0.0), Err(None)));
        assert!(matches!(level(&mut tone(-65.0), None, 12.0), Err(Some(lufs)) if lufs < -60.0));
    }
}
