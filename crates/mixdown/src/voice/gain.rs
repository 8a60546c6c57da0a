//! Gains that follow a level, for gate, compressor, de-esser and ducking. They are computed once per step of a third of a
//! millisecond.

use crate::analysis::reduce::peak;
use crate::rate::SAMPLE_RATE_HZ;
use crate::voice::preset::Compressor;

/// Frames per step. Each step has one level and one gain; between two steps the gain is interpolated.
pub(crate) const STEP: usize = 16;

/// 20 log10 2. Levels are computed by powers of two, which are faster than powers of ten.
const DB_PER_DOUBLING: f32 = 6.020_6;

/// The peak level of a step in dBFS, −120 at least.
pub(crate) fn level_db(step: &[f32]) -> f32 {
    DB_PER_DOUBLING * peak(step).max(1e-6).log2()
}

/// The peak level of each step of one channel in dBFS.
pub(crate) fn levels_db(samples: &[f32]) -> Vec<f32> {
    samples.chunks(STEP).map(level_db).collect()
}

/// A one-pole smoother of a gain in dB, with a time constant for each direction.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ballistics {
    /// The share of the difference that a falling gain covers in one step.
    down: f32,
    /// The same for a rising gain.
    up: f32,
}

impl Ballistics {
    /// Time constants in milliseconds, of a falling and of a rising gain.
    pub fn new(down_ms: f32, up_ms: f32) -> Self {
        let steps_per_ms = SAMPLE_RATE_HZ as f32 / 1000.0 / STEP as f32;
        let coefficient = |ms: f32| 1.0 - (-1.0 / (ms * steps_per_ms)).exp();
        Ballistics {
            down: coefficient(down_ms),
            up: coefficient(up_ms),
        }
    }

    /// The gain after one step towards the wanted one.
    pub fn follow(self, gain_db: f32, wanted_db: f32) -> f32 {
        let speed = if wanted_db < gain_db {
            self.down
        } else {
            self.up
        };
        gain_db + (wanted_db - gain_db) * speed
    }
}

/// The gain of a compressor at a level in dBFS, in dB: zero or negative.
pub(crate) fn compression_db(compressor: &Compressor, level_db: f32) -> f32 {
    let over = level_db - compressor.threshold_db;
    let (knee, slope) = (compressor.knee_db, 1.0 / compressor.ratio - 1.0);
    if over <= -knee / 2.0 {
        0.0
    } else if over < knee / 2.0 {
        slope * (over + knee / 2.0).powi(2) / (2.0 * knee)
    } else {
        slope * over
    }
}

/// The linear gain of a gain in dB; exactly 1 below a hundredth of a dB.
pub(crate) fn linear(gain_db: f32) -> f32 {
    if gain_db.abs() < 0.01 {
        1.0
    } else {
        (gain_db / DB_PER_DOUBLING).exp2()
    }
}

/// Multiplies one channel by a linear gain per step, interpolated from step to step.
pub(crate) fn apply(samples: &mut [f32], gains: impl Iterator<Item = f32>) {
    let mut before = None;
    for (step, gain) in samples.chunks_mut(STEP).zip(gains) {
        let from = before.unwrap_or(gain);
        let slope = (gain - from) / STEP as f32;
        for (n, sample) in step.iter_mut().enumerate() {
            *sample *= from + slope * (n + 1) as f32;
        }
        before = Some(gain);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::voice::preset::sound;
    use take::Preset;

    #[test]
    fn a_compressor_bends_softly_and_then_holds_its_ratio() {
        let compressor = sound(Preset::Studio).compressor;
        let out = |level: f32| level + compression_db(&compressor, level);
        assert_eq!(out(-30.0), -30.0);
        assert!((out(-6.0) - out(-9.0) - 1.0).abs() < 1e-4);
        let levels: Vec<f32> = (-60..0).map(|db| out(db as f32)).collect();
        assert!(levels.windows(2).all(|pair| pair[0] < pair[1]));
    }

    #[test]
    fn a_gain_of_one_leaves_every_bit() {
        let mut samples = vec![0.123_456_7; 100];
        apply(
            &mut samples,
            [0.0, 0.001, -0.001, 0.0].into_iter().map(linear),
        );
        assert_eq!(samples, vec![0.123_456_7; 100]);
    }

    #[test]
    fn a_gain_is_reached_in_its_time() {
        let ballistics = Ballistics::new(8.0, 120.0);
        let steps = |ms: f32| (ms * 48.0 / STEP as f32) as usize;
        let fall = (0..steps(8.0)).fold(0.0, |gain, _| ballistics.follow(gain, -10.0));
        assert!((fall + 6.3).abs() < 0.1, "{fall}");
        let rise = (0..steps(120.0)).fold(-10.0, |gain, _| ballistics.follow(gain, 0.0));
        assert!((rise + 3.7).abs() < 0.1, "{rise}");
    }
}
