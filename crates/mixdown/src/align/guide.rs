//! Aligns a fan's syllables with those of the guide vocal: the level of a few bands over time, correlated.
//!
//! An analysis frame is 10 ms here.

use std::ops::RangeInclusive;

use realfft::RealFftPlanner;

use crate::analysis::features::{BANDS, FRAMES_PER_SECOND, Features};
use crate::analysis::reduce::highest;

/// Levels are smoothed twice over so many analysis frames on either side (60 ms in all). A singer's syllables lie tens of
/// milliseconds around where they belong; smoothed, the best fit lies at their mean and not at the most frequent deviation.
const SMOOTHING_FRAMES: usize = 3;
/// A moving mean over so many analysis frames (0.4 s) is subtracted: slower changes are the song's form, not its syllables.
const TREND_FRAMES: usize = 40;
/// By how much reverberation and held notes move a syllable's centre behind its onset, in milliseconds: the median over the
/// test voices in twelve simulated rooms (`examples/align`).
pub(super) const ROOM_MS: f64 = 3.5;

/// The level of each band over time, smoothed and without its trend.
#[derive(Debug, Clone, Default)]
pub(crate) struct Contour {
    /// One level per analysis frame for each band, in nepers over the band's noise floor.
    pub(super) bands: [Vec<f32>; BANDS],
}

/// The best fit of a take to the guide.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Fit {
    /// How much later than the prior it lies, in milliseconds.
    pub shift_ms: f64,
    /// The correlation there, −1 to 1.
    pub correlation: f32,
}

impl Contour {
    pub fn of(features: &Features) -> Self {
        Contour {
            bands: std::array::from_fn(|band| {
                let mut levels: Vec<f32> = features.bands.iter().map(|b| b[band]).collect();
                to_level_over_floor(&mut levels);
                let levels = moving_mean(&levels, SMOOTHING_FRAMES);
                without_trend(&moving_mean(&levels, SMOOTHING_FRAMES))
            }),
        }
    }

    /// Finds where a take fits this guide best, within ±`reach_ms` of a prior in milliseconds from the take's first frame.
    pub fn fit(&self, take: &Contour, prior_ms: f64, reach_ms: f64) -> Fit {
        // An absurd prior lies outside any take; a year away is far enough and cannot overflow.
        let prior = (prior_ms * FRAMES_PER_SECOND / 1000.0).clamp(-3e9, 3e9);
        let whole = prior.round() as i64;
        let reach = (reach_ms * FRAMES_PER_SECOND / 1000.0) as i64;
        // One more on either side, for the vertex.
        let first = whole - reach - 1;
        let fits = self.correlations(take, first..=whole + reach + 1);
        let best = highest(&fits[1..fits.len() - 1]).0 + 1;
        let [before, here, after] = [fits[best - 1], fits[best], fits[best + 1]];
        // The vertex of the parabola through the three values.
        let curvature = before - 2.0 * here + after;
        let between = if curvature < 0.0 {
            (0.5 * (before - after) / curvature).clamp(-0.5, 0.5)
        } else {
            0.0
        };
        let shift = first as f64 - prior + best as f64 + f64::from(between);
        Fit {
            shift_ms: shift * 1000.0 / FRAMES_PER_SECOND - ROOM_MS,
            correlation: here,
        }
    }

    /// The normalised correlations over all bands, analysis frame n of the guide against n + lag of the take.
    fn correlations(&self, take: &Contour, lags: RangeInclusive<i64>) -> Vec<f32> {
        let (guide_length, take_length) = (self.bands[0].len(), take.bands[0].len());
        let length = (guide_length + take_length).next_power_of_two();
        let products = self.products(take, length);
        let (own, other) = (self.energies(), take.energies());
        let between = |energies: &[f64], from: i64, to: i64| {
            let most = energies.len() as i64 - 1;
            let at = |frame: i64| energies[frame.clamp(0, most) as usize];
            at(to) - at(from)
        };
        let whole = between(&own, 0, guide_length as i64);
        let of_lag = |lag: i64| {
            if lag <= -(guide_length as i64) || lag >= take_length as i64 {
                return 0.0;
            }
            let (from, to) = ((-lag).max(0), take_length as i64 - lag);
            let own = between(&own, from, to.min(guide_length as i64));
            let other = between(&other, from + lag, guide_length as i64 + lag);
            // Less of the guide is weaker evidence.
            let share = (own / whole.max(1e-12)).sqrt();
            let product = f64::from(products[lag.rem_euclid(length as i64) as usize]);
            (share * product / (own * other).sqrt().max(1e-9)) as f32
        };
        lags.map(of_lag).collect()
    }

    /// The sums of the products of all bands for each lag, circular over `length` analysis frames.
    fn products(&self, take: &Contour, length: usize) -> Vec<f32> {
        let mut planner = RealFftPlanner::<f32>::new();
        let (forward, inverse) = (
            planner.plan_fft_forward(length),
            planner.plan_fft_inverse(length),
        );
        let mut time = forward.make_input_vec();
        let mut spectra = [forward.make_output_vec(), forward.make_output_vec()];
        let mut cross = forward.make_output_vec();
        for bands in self.bands.iter().zip(&take.bands) {
            for (spectrum, band) in spectra.iter_mut().zip([bands.0, bands.1]) {
                time.fill(0.0);
                time[..band.len()].copy_from_slice(band);
                // It fails only for buffers of another length than its own.
                let _ = forward.process(&mut time, spectrum);
            }
            for (to, (guide, take)) in cross.iter_mut().zip(spectra[0].iter().zip(&spectra[1])) {
                *to += guide.conj() * take;
            }
        }
        let _ = inverse.process(&mut cross, &mut time);
        time.iter().map(|product| product / length as f32).collect()
    }

    /// The sums of the squares of all bands up to each analysis frame.
    pub(super) fn energies(&self) -> Vec<f64> {
        let mut sums = Vec::with_capacity(self.bands[0].len() + 1);
        let mut sum = 0.0f64;
        sums.push(sum);
        for frame in 0..self.bands[0].len() {
            sum += self
                .bands
                .iter()
                .map(|band| f64::from(band[frame].powi(2)))
                .sum::<f64>();
            sums.push(sum);
        }
        sums
    }
}

/// Turns the power of a band into its level over the band's own noise floor, ln(1 + power / floor): like loudness it is
/// compressed, and steady noise of any level comes out near zero.
fn to_level_over_floor(levels: &mut [f32]) {
    let mut ranked: Vec<f32> = levels.iter().copied().filter(|&l| l > 1e-12).collect();
    ranked.sort_by(f32::total_cmp);
    let at = |share: f32| ranked.get((ranked.len() as f32 * share) as usize).copied();
    // A take without noise has no floor: levels more than 50 dB below the loud ones are not told apart.
    let (low, high) = (at(0.2).unwrap_or(1.0), at(0.95).unwrap_or(1.0));
    let floor = (2.0 * low).max(1e-5 * high).max(1e-12);
    for level in levels {
        *level = (1.0 + *level / floor).ln();
    }
}

/// Subtracts the moving mean over [`TREND_FRAMES`].
fn without_trend(levels: &[f32]) -> Vec<f32> {
    let trend = moving_mean(levels, TREND_FRAMES / 2);
    levels.iter().zip(&trend).map(|(l, t)| l - t).collect()
}

/// The mean of each value and of up to `half` values on either side.
fn moving_mean(values: &[f32], half: usize) -> Vec<f32> {
    let mut sums = Vec::with_capacity(values.len() + 1);
    let mut sum = 0.0f64;
    sums.push(sum);
    for &value in values {
        sum += f64::from(value);
        sums.push(sum);
    }
    (0..values.len())
        .map(|n| {
            let (from, to) = (n.saturating_sub(half), (n + half + 1).min(values.len()));
            ((sums[to] - sums[from]) / (to - from) as f64) as f32
        })
        .collect()
}
