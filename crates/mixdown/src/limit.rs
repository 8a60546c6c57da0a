//! A true-peak limiter: nothing between the samples rises above the ceiling either.
//!
//! The signal is looked at four times oversampled (BS.1770-4, annex 2). The gain looks ahead, so that it is down before a
//! peak arrives, and moves smoothly, so that nothing is bent into distortion.

use std::collections::VecDeque;

use crate::SAMPLE_RATE_HZ;

const OVERSAMPLING: usize = 4;
/// Taps of each phase of the interpolation filter.
const TAPS: usize = 24;
/// Half of the look-ahead, in frames: the gain is smoothed twice over this length (1.5 ms).
const HALF_LOOK_AHEAD: usize = 72;
const RELEASE_MS: f64 = 80.0;
/// Frames that share one decision whether oversampling is needed.
const BLOCK: usize = 64;

/// Where the peaks of a stereo signal are, for as many gains as it takes to find the right one.
pub(crate) struct Limiter {
    /// The true peak around each frame, of both channels together. Zero where it is certainly below `quiet`.
    peaks: Vec<f32>,
}

impl Limiter {
    /// Looks at interleaved stereo. Peaks below `quiet` will never be limited: a caller that stays below the gain
    /// `ceiling / quiet` cannot tell the difference.
    pub fn new(stereo: &[f32], quiet: f32) -> Self {
        let frames = stereo.len() / 2;
        let mut peaks = vec![0.0; frames];
        let phases = interpolation();
        let bound = phases
            .iter()
            .map(|taps| taps.iter().map(|t| t.abs()).sum::<f32>())
            .fold(1.0, f32::max);
        for channel in 0..2 {
            // Padded by half a filter at each end, so that the window of frame n starts at n.
            let padding = std::iter::repeat_n(0.0, TAPS / 2);
            let samples = stereo.iter().skip(channel).step_by(2).copied();
            let padded: Vec<f32> = padding.clone().chain(samples).chain(padding).collect();
            for start in (0..frames).step_by(BLOCK) {
                let end = (start + BLOCK).min(frames);
                let around = &padded[start..end + TAPS];
                if around.iter().fold(0.0f32, |peak, s| peak.max(s.abs())) * bound >= quiet {
                    add_peaks(&phases, around, &mut peaks[start..end]);
                }
            }
        }
        // A peak between two frames is in the hands of both.
        for n in (1..frames).rev() {
            peaks[n] = peaks[n].max(peaks[n - 1]);
        }
        Limiter { peaks }
    }

    /// The signal times `gain`, held below `ceiling` (linear) everywhere.
    pub fn apply(&self, stereo: &[f32], gain: f32, ceiling: f32) -> Vec<f32> {
        let gains = self.gains(gain, ceiling);
        let frames = stereo.chunks_exact(2).zip(&gains);
        frames
            .flat_map(|(frame, g)| [frame[0] * gain * g, frame[1] * gain * g])
            .collect()
    }

    /// The gain of each frame: the lowest one needed within the look-ahead, released slowly, smoothed twice. The two
    /// averages span exactly the look-ahead, so the result is never above what its own frame needs.
    fn gains(&self, gain: f32, ceiling: f32) -> Vec<f32> {
        let needed: Vec<f32> = self
            .peaks
            .iter()
            .map(|&peak| (ceiling / (peak * gain).max(ceiling)).min(1.0))
            .collect();
        let mut gains = lowest_ahead(&needed, 2 * HALF_LOOK_AHEAD - 1);
        let release = 1.0 - (-1000.0 / (RELEASE_MS * f64::from(SAMPLE_RATE_HZ))).exp() as f32;
        let mut last = 1.0f32;
        for value in &mut gains {
            last = value.min(last + (1.0 - last) * release);
            *value = last;
        }
        averaged(&averaged(&gains))
    }
}

/// For three points between each frame and the next, and the frame itself, the highest magnitude.
fn add_peaks(phases: &[[f32; TAPS]; OVERSAMPLING - 1], around: &[f32], peaks: &mut [f32]) {
    for (n, peak) in peaks.iter_mut().enumerate() {
        let window: &[f32; TAPS] = around[n + 1..]
            .first_chunk()
            .expect("half a filter of padding on each side");
        *peak = peak.max(window[TAPS / 2 - 1].abs());
        for taps in phases {
            let value: f32 = taps.iter().zip(window).map(|(t, s)| t * s).sum();
            *peak = peak.max(value.abs());
        }
    }
}

/// Windowed-sinc filters for the points at 1/4, 2/4 and 3/4 of the way from one frame to the next.
fn interpolation() -> [[f32; TAPS]; OVERSAMPLING - 1] {
    let mut phases = [[0.0; TAPS]; OVERSAMPLING - 1];
    for (phase, taps) in phases.iter_mut().enumerate() {
        let fraction = (phase + 1) as f64 / OVERSAMPLING as f64;
        for (n, tap) in taps.iter_mut().enumerate() {
            let t = n as f64 - (TAPS / 2 - 1) as f64 - fraction;
            let x = std::f64::consts::PI * t;
            let window = (x / TAPS as f64).cos().powi(2);
            *tap = (x.sin() / x * window) as f32;
        }
        let sum: f32 = taps.iter().sum();
        taps.iter_mut().for_each(|tap| *tap /= sum);
    }
    phases
}

/// The lowest of each value and the `ahead - 1` that follow it.
fn lowest_ahead(values: &[f32], ahead: usize) -> Vec<f32> {
    let mut lowest = vec![1.0; values.len()];
    // Indices whose values rise from front to back; the front is the lowest of the window.
    let mut window: VecDeque<usize> = VecDeque::with_capacity(ahead + 1);
    for n in (0..values.len()).rev() {
        while window
            .front()
            .is_some_and(|&first| values[first] >= values[n])
        {
            window.pop_front();
        }
        window.push_front(n);
        if window.back().is_some_and(|&last| last >= n + ahead) {
            window.pop_back();
        }
        lowest[n] = window.back().map_or(1.0, |&last| values[last]);
    }
    lowest
}

/// The average of each value and those before it, over half of the look-ahead. The first value stands for all before it.
fn averaged(values: &[f32]) -> Vec<f32> {
    let Some(&first) = values.first() else {
        return Vec::new();
    };
    let mut sum = HALF_LOOK_AHEAD as f64 * f64::from(first);
    let mut averages = Vec::with_capacity(values.len());
    for (n, &value) in values.iter().enumerate() {
        let leaving = if n >= HALF_LOOK_AHEAD {
            values[n - HALF_LOOK_AHEAD]
        } else {
            first
        };
        sum += f64::from(value) - f64::from(leaving);
        averages.push((sum / HALF_LOOK_AHEAD as f64) as f32);
    }
    averages
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::loudness::{amplitude, true_peak_and_loudness};

    /// A tone at a quarter of the rate whose samples all miss its peaks by 45 degrees: 3 dB hide between them.
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

    fn limited_peak_dbtp(stereo: &[f32], gain: f32) -> f64 {
        let ceiling = amplitude(-1.5) as f32;
        let limited = Limiter::new(stereo, ceiling / gain).apply(stereo, gain, ceiling);
        true_peak_and_loudness(&limited).0
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
    fn a_click_at_either_end_is_held() {
        for at in [0, 1, 47_998, 47_999] {
            let mut click = vec![0.0; 96_000];
            click[2 * at] = 5.0;
            let peak = limited_peak_dbtp(&click, 1.0);
            assert!(peak < -1.4, "{at}: {peak:.2} dBTP");
        }
    }

    #[test]
    fn what_stays_below_the_ceiling_is_untouched() {
        let quiet: Vec<f32> = noise(4_800).iter().map(|s| s * 0.25).collect();
        assert_eq!(Limiter::new(&quiet, 0.5).apply(&quiet, 1.0, 0.84), quiet);
    }

    #[test]
    fn the_gain_is_down_before_the_peak_and_comes_back_after_it() {
        let mut stereo = vec![0.1; 96_000];
        stereo[48_000] = 4.0;
        let gains = Limiter::new(&stereo, 0.5).gains(1.0, 0.8);
        assert!(gains[24_000] <= 0.2001);
        assert!(gains[24_000 - 2 * HALF_LOOK_AHEAD - TAPS] == 1.0);
        assert!(gains[24_000 + 4 * 3_840] > 0.97);
        assert!(
            gains
                .windows(2)
                .all(|pair| (pair[0] - pair[1]).abs() < 0.025)
        );
    }

    #[test]
    fn the_lowest_ahead_is_what_a_plain_search_finds() {
        let values: Vec<f32> = noise(500).iter().map(|s| s.abs()).collect();
        for ahead in [1, 2, 17, 143] {
            let fast = lowest_ahead(&values, ahead);
            for n in 0..values.len() {
                let window = &values[n..(n + ahead).min(values.len())];
                assert_eq!(fast[n], window.iter().copied().fold(1.0, f32::min));
            }
        }
    }
}
