//! Which frequencies sound when: levels over time and a logarithmic scale of frequency.

use std::sync::Arc;

use realfft::num_complex::Complex;
use realfft::{RealFftPlanner, RealToComplex};

use super::sound::SILENCE_DB;

/// The lowest frequency shown, in hertz: under any voice.
pub const LOWEST_HZ: f64 = 60.0;
/// The highest, in hertz: the breath of an s is below.
pub const HIGHEST_HZ: f64 = 16_000.0;

/// A window is about a twelfth of a second: two partials of a bass keep apart, two syllables too.
const WINDOWS_PER_S: u32 = 12;
/// Transforms are this many times longer than windows, so that low rows lie on a smooth curve.
const PADDING: usize = 2;

/// Levels in dBFS: a sine at full scale is 0.
pub struct Spectrogram {
    pub columns: usize,
    /// Row by row, the highest frequency first.
    pub levels_dbfs: Vec<f32>,
}

/// The columns of a spectrogram.
#[derive(Clone, Copy, Debug)]
pub struct Stretch {
    /// Where the first column begins, in seconds of the sound; outside of the sound is silence.
    pub start_s: f64,
    /// How much time a column covers, in seconds.
    pub column_s: f64,
    pub columns: usize,
}

impl Spectrogram {
    /// The spectrogram of one channel.
    pub fn of(samples: &[f32], rate_hz: u32, stretch: Stretch, rows: usize) -> Self {
        let mut analyser = Analyser::new(rate_hz);
        let bins: Vec<Bins> = (0..rows).map(|row| analyser.bins(row, rows)).collect();
        let mut levels_dbfs = vec![SILENCE_DB as f32; stretch.columns * rows];
        for column in 0..stretch.columns {
            let middle_s = stretch.start_s + (column as f64 + 0.5) * stretch.column_s;
            analyser.transform(samples, (middle_s * f64::from(rate_hz)).round() as i64);
            for (row, bins) in bins.iter().enumerate() {
                levels_dbfs[row * stretch.columns + column] = analyser.level_dbfs(*bins);
            }
        }
        Self {
            columns: stretch.columns,
            levels_dbfs,
        }
    }

    /// The loudest point, in dBFS.
    pub fn loudest_dbfs(&self) -> f32 {
        self.levels_dbfs
            .iter()
            .copied()
            .fold(SILENCE_DB as f32, f32::max)
    }
}

/// How far up the scale a frequency lies, from 0 at the lowest to 1 at the highest.
pub fn height_of(hz: f64) -> f64 {
    (hz / LOWEST_HZ).ln() / (HIGHEST_HZ / LOWEST_HZ).ln()
}

fn hz_at(height: f64) -> f64 {
    LOWEST_HZ * (HIGHEST_HZ / LOWEST_HZ).powf(height)
}

/// The bins that a row shows.
#[derive(Clone, Copy)]
enum Bins {
    /// The loudest of several.
    Loudest(usize, usize),
    /// A place between one bin and the next.
    Between(usize, f64),
    /// The recording has no such frequencies.
    None,
}

struct Analyser {
    rate_hz: u32,
    window: Vec<f32>,
    fft: Arc<dyn RealToComplex<f32>>,
    input: Vec<f32>,
    spectrum: Vec<Complex<f32>>,
    scratch: Vec<Complex<f32>>,
    /// What a sine at full scale has in its bin, as energy.
    full_scale: f64,
}

impl Analyser {
    fn new(rate_hz: u32) -> Self {
        let length = (rate_hz / WINDOWS_PER_S).max(2).next_power_of_two() as usize;
        let turn = std::f64::consts::TAU / length as f64;
        let window: Vec<f32> = (0..length)
            .map(|n| (0.5 - 0.5 * (turn * n as f64).cos()) as f32)
            .collect();
        let fft = RealFftPlanner::new().plan_fft_forward(length * PADDING);
        let sum: f64 = window.iter().map(|&w| f64::from(w)).sum();
        Self {
            rate_hz,
            window,
            input: fft.make_input_vec(),
            spectrum: fft.make_output_vec(),
            scratch: fft.make_scratch_vec(),
            fft,
            full_scale: (sum / 2.0).powi(2),
        }
    }

    fn bins(&self, row: usize, rows: usize) -> Bins {
        let height = |row: f64| 1.0 - row / rows as f64;
        let bin_hz = f64::from(self.rate_hz) / self.input.len() as f64;
        let at = |row: f64| hz_at(height(row)) / bin_hz;
        let (lowest, highest) = (at(row as f64 + 1.0), at(row as f64));
        let last = self.spectrum.len() - 1;
        let middle = at(row as f64 + 0.5);
        if middle >= last as f64 {
            Bins::None
        } else if highest - lowest > 1.0 {
            Bins::Loudest(
                lowest.round() as usize,
                (highest.round() as usize).min(last),
            )
        } else {
            Bins::Between(middle as usize, middle.fract())
        }
    }

    /// Transforms the window around a frame.
    fn transform(&mut self, samples: &[f32], middle: i64) {
        let first = middle - self.window.len() as i64 / 2;
        self.input.fill(0.0);
        for ((at, input), weight) in (first..).zip(&mut self.input).zip(&self.window) {
            let sample = usize::try_from(at).ok().and_then(|at| samples.get(at));
            *input = weight * sample.copied().unwrap_or(0.0);
        }
        self.fft
            .process_with_scratch(&mut self.input, &mut self.spectrum, &mut self.scratch)
            .expect("buffers that the transform made itself");
    }

    fn level_dbfs(&self, bins: Bins) -> f32 {
        let energy = |bin: usize| f64::from(self.spectrum[bin].norm_sqr());
        let found = match bins {
            Bins::Loudest(first, last) => (first..=last).map(energy).fold(0.0, f64::max),
            Bins::Between(bin, part) => energy(bin) * (1.0 - part) + energy(bin + 1) * part,
            Bins::None => 0.0,
        };
        (10.0 * (found / self.full_scale).log10()).max(SILENCE_DB) as f32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RATE_HZ: u32 = 48_000;
    const ROWS: usize = 200;

    fn tone(hz: f64) -> Vec<f32> {
        let step = std::f64::consts::TAU * hz / f64::from(RATE_HZ);
        (0..RATE_HZ)
            .map(|n| (0.5 * (step * f64::from(n)).sin()) as f32)
            .collect()
    }

    fn of(samples: &[f32], rate_hz: u32) -> Spectrogram {
        let stretch = Stretch {
            start_s: 0.0,
            column_s: 0.1,
            columns: 12,
        };
        Spectrogram::of(samples, rate_hz, stretch, ROWS)
    }

    #[test]
    fn a_tone_lights_its_own_row() {
        for hz in [100.0, 1_000.0, 10_000.0] {
            let spectrogram = of(&tone(hz), RATE_HZ);
            let level = |row: usize| spectrogram.levels_dbfs[row * 12 + 5];
            let loudest = (0..ROWS).max_by(|&a, &b| level(a).total_cmp(&level(b)));
            let expected = ((1.0 - height_of(hz)) * ROWS as f64) as usize;
            let loudest = loudest.unwrap_or(0);
            assert!(loudest.abs_diff(expected) <= 1, "{hz} Hz in row {loudest}");
            assert!((level(loudest) + 6.0).abs() < 0.5, "{}", level(loudest));
            // From 100 Hz the lowest row is three bins away, on the window's second side lobe (−41 dB).
            let (highest, lowest) = (level(0), level(ROWS - 1));
            assert!(highest < -80.0 && lowest < -44.0, "{highest}, {lowest}");
        }
    }

    #[test]
    fn nothing_sounds_after_the_sound_or_above_half_its_rate() {
        let spectrogram = of(&tone(1_000.0), RATE_HZ);
        assert!((0..ROWS).all(|row| spectrogram.levels_dbfs[row * 12 + 11] == SILENCE_DB as f32));
        let slow = of(&tone(1_000.0), 8_000);
        assert!(
            slow.levels_dbfs[..12]
                .iter()
                .all(|&level| level == SILENCE_DB as f32)
        );
    }
}
