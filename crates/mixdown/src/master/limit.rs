//! A look-ahead true-peak limiter: also between samples nothing exceeds the ceiling.
//!
//! The gain falls before a peak arrives, and changes smoothly, so that it does not distort. It is computed once per step of
//! a third of a millisecond: the minimum over the look-ahead, an exponential release, and two moving averages.

use std::collections::VecDeque;

use crate::analysis::loudness;
use crate::analysis::true_peak::{STEP, true_peaks};
use crate::rate::SAMPLE_RATE_HZ;

/// Half of the look-ahead, in steps (1.7 ms): the length of each of the two moving averages.
const HALF_LOOK_AHEAD: usize = 5;
/// The time constant of the release, in milliseconds.
const RELEASE_MS: f64 = 80.0;

/// The true peaks of a stereo signal, measured once for any number of gains.
pub(crate) struct Limiter {
    /// The true peak of each step, as an amplitude.
    peaks: Vec<f32>,
    /// As an amplitude.
    ceiling: f32,
}

/// One linear gain for the whole signal, and the limiter's linear gain for each step, reached at the step's end by
/// interpolation.
pub(crate) struct Gains {
    gain: f32,
    limit: Vec<f32>,
}

impl Limiter {
    /// Measures interleaved stereo that is to stay below a ceiling, given as an amplitude.
    pub fn new(stereo: &[f32], ceiling: f32) -> Self {
        Limiter {
            peaks: true_peaks(stereo),
            ceiling,
        }
    }

    /// The gains that hold the signal times `gain` below the ceiling. Both averages together span the look-ahead over which
    /// the minimum was taken, so that the result never exceeds what a step and the next one need.
    pub fn gains(&self, gain: f32) -> Gains {
        let needed: Vec<f32> = self
            .peaks
            .iter()
            .map(|&peak| (self.ceiling / (peak * gain).max(self.ceiling)).min(1.0))
            .collect();
        // A peak between two steps is subject to the gains of both, and the gain of a step is interpolated from the one
        // before: hence one step behind.
        let mut limit = moving_minimum(&needed, 1, 2 * HALF_LOOK_AHEAD);
        let steps_per_ms = f64::from(SAMPLE_RATE_HZ) / 1000.0 / STEP as f64;
        let release = 1.0 - (-1.0 / (RELEASE_MS * steps_per_ms)).exp() as f32;
        let mut last = 1.0f32;
        for value in &mut limit {
            last = value.min(last + (1.0 - last) * release);
            *value = last;
        }
        Gains {
            gain,
            limit: moving_average(&moving_average(&limit)),
        }
    }

    /// The highest true peak after these gains, as an amplitude.
    pub fn peak_after(&self, gains: &Gains) -> f32 {
        let mut before = gains.limit.first().copied().unwrap_or(1.0);
        let mut highest = 0.0f32;
        for (&peak, &limit) in self.peaks.iter().zip(&gains.limit) {
            highest = highest.max(peak * gains.gain * limit.max(before));
            before = limit;
        }
        highest
    }
}

impl Gains {
    /// The mean linear gain of each step that loudness is measured in (10 ms).
    pub fn by_loudness_step(&self) -> impl Iterator<Item = f64> {
        let steps = self.limit.chunks(loudness::STEP / STEP);
        steps.map(|part| {
            let mean = part.iter().sum::<f32>() / part.len() as f32;
            f64::from(self.gain * mean)
        })
    }

    /// Applies the gains to interleaved stereo.
    pub fn apply(&self, stereo: &mut [f32]) {
        let mut before = self.limit.first().copied().unwrap_or(1.0);
        for (step, &limit) in stereo.chunks_mut(2 * STEP).zip(&self.limit) {
            let slope = (limit - before) / STEP as f32;
            for (n, frame) in step.chunks_mut(2).enumerate() {
                let gain = self.gain * (before + slope * (n + 1) as f32);
                frame.iter_mut().for_each(|sample| *sample *= gain);
            }
            before = limit;
        }
    }
}

/// The minimum of each value, the `behind` values before it and the `ahead` values after it, by a monotonic queue.
fn moving_minimum(values: &[f32], behind: usize, ahead: usize) -> Vec<f32> {
    // Indices whose values increase from front to back; the front is the minimum of the window.
    let mut window: VecDeque<usize> = VecDeque::with_capacity(behind + ahead + 2);
    let mut lowest = Vec::with_capacity(values.len());
    let mut coming = 0;
    for n in 0..values.len() {
        while coming < values.len() && coming <= n + ahead {
            while window
                .back()
                .is_some_and(|&last| values[last] >= values[coming])
            {
                window.pop_back();
            }
            window.push_back(coming);
            coming += 1;
        }
        while window.front().is_some_and(|&first| first + behind < n) {
            window.pop_front();
        }
        lowest.push(window.front().map_or(1.0, |&first| values[first]));
    }
    lowest
}

/// The moving average over each value and those before it, half of the look-ahead long. The first value stands for all
/// before it.
fn moving_average(values: &[f32]) -> Vec<f32> {
    let Some(&first) = values.first() else {
        return Vec::new();
    };
    let at = |n: usize, back: usize| n.checked_sub(back).map_or(first, |n| values[n]);
    let mean =
        |n| (0..HALF_LOOK_AHEAD).map(|back| at(n, back)).sum::<f32>() / HALF_LOOK_AHEAD as f32;
    (0..values.len()).map(mean).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::decibel::{amplitude, decibels};

    /// A tone at a quarter of the rate whose samples miss its peaks by 45 degrees: its true peak is 3 dB over its samples.
    fn between_the_samples(level: f32) -> Vec<f32> {
        let tone = |n: u32| {
            (std::f32::consts::FRAC_PI_2 * n as f32 + std::f32::consts::FRAC_PI_4).sin() * level
        };
        (0..24_000).flat_map(|n| [tone(n), -tone(n)]).collect()
    }

    fn noise(frames: usize) -> Vec<f32> {
        let mut state = 1u32;
        let mut next = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 8) as f32 / 8_388_608.0 - 1.0
        };
        (0..frames * 2).map(|_| next()).collect()
    }

    /// Measured by the `ebur128` crate.
    fn true_peak_dbtp(stereo: &[f32]) -> f64 {
        let mut meter = ebur128::EbuR128::new(2, SAMPLE_RATE_HZ, ebur128::Mode::TRUE_PEAK)
            .expect("stereo at 48 kHz");
        meter.add_frames_f32(stereo).expect("whole frames");
        let peak = |channel| meter.true_peak(channel).expect("two channels");
        decibels(peak(0).max(peak(1)))
    }

    fn limited_peak_dbtp(stereo: &[f32], gain: f32) -> f64 {
        let mut limited = stereo.to_vec();
        let limiter = Limiter::new(stereo, amplitude(-1.5) as f32);
        limiter.gains(gain).apply(&mut limited);
        true_peak_dbtp(&limited)
    }

    #[test]
    fn nothing_passes_the_ceiling_not_even_between_samples() {
        for gain in [1.0, 4.0, 30.0] {
            let tone = limited_peak_dbtp(&between_the_samples(0.99), gain);
            let noise = limited_peak_dbtp(&noise(48_000), gain);
            assert!(
                tone < -1.4 && noise < -1.3,
                "{gain}: {tone:.2} and {noise:.2} dBTP"
            );
        }
    }

    #[test]
    fn a_click_anywhere_stays_below_the_ceiling() {
        for at in [0, 1, 15, 16, 17, 31, 20_000, 47_998, 47_999] {
            let mut click = vec![0.0; 96_000];
            click[2 * at] = 5.0;
            let peak = limited_peak_dbtp(&click, 1.0);
            assert!(peak < -1.4, "{at}: {peak:.2} dBTP");
        }
    }

    #[test]
    fn what_stays_below_the_ceiling_is_untouched() {
        let quiet: Vec<f32> = noise(4_800).iter().map(|s| s * 0.25).collect();
        let mut limited = quiet.clone();
        Limiter::new(&quiet, 0.84).gains(1.0).apply(&mut limited);
        assert_eq!(limited, quiet);
    }

    #[test]
    fn the_gain_is_down_before_the_peak_and_comes_back_after_it() {
        let mut stereo = vec![0.1; 96_000];
        stereo[48_000] = 4.0;
        let limit = Limiter::new(&stereo, 0.8).gains(1.0).limit;
        let peak = 24_000 / STEP;
        assert!(limit[peak] <= 0.2001 && limit[peak - 1] <= 0.2001);
        assert!(limit[peak - 2 * HALF_LOOK_AHEAD - 4] == 1.0);
        assert!(limit[peak + 4 * 3_840 / STEP] > 0.97);
        assert!(limit.windows(2).all(|pair| (pair[0] - pair[1]).abs() < 0.2));
    }

    #[test]
    fn the_moving_minimum_is_what_a_plain_search_finds() {
        let values: Vec<f32> = noise(500).iter().map(|s| s.abs()).collect();
        for (behind, ahead) in [(0, 0), (1, 2), (1, 10), (3, 50)] {
            let fast = moving_minimum(&values, behind, ahead);
            for n in 0..values.len() {
                let window = &values[n.saturating_sub(behind)..(n + ahead + 1).min(values.len())];
                assert_eq!(fast[n], window.iter().copied().fold(f32::MAX, f32::min));
            }
        }
    }
}
