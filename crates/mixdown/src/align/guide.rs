//! Aligns a fan's syllables with those of the guide vocal: the level of a few bands over time, correlated.
//!
//! An analysis frame is 10 ms here.

use crate::analysis::features::{BANDS, FRAMES_PER_SECOND, Features};

/// How far before and after the prior the best fit is searched, in analysis frames: 300 ms.
const REACH: i64 = 30;
/// Levels are smoothed twice over so many analysis frames on either side (60 ms in all). A singer's syllables lie tens of
/// milliseconds around where they belong; smoothed, the best fit lies at their mean and not at the most frequent deviation.
const SMOOTHING_FRAMES: usize = 3;
/// A moving mean over so many analysis frames (0.4 s) is subtracted: slower changes are the song's form, not its syllables.
const TREND_FRAMES: usize = 40;
/// By how much reverberation and held notes move a syllable's centre behind its onset, in milliseconds: the median over the
/// test voices in twelve simulated rooms (`examples/align`).
const ROOM_MS: f64 = 3.5;

/// The level of each band over time, smoothed and without its trend.
#[derive(Debug, Clone, Default)]
pub(crate) struct Contour {
    /// One level per analysis frame for each band, in nepers over the band's noise floor.
    bands: [Vec<f32>; BANDS],
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

    /// Finds where a take fits this guide best, within ±300 ms of a prior in milliseconds from the take's first frame.
    pub fn fit(&self, take: &Contour, prior_ms: f64) -> Fit {
        // An absurd prior lies outside any take; a year away is far enough and cannot overflow.
        let prior = (prior_ms * FRAMES_PER_SECOND / 1000.0).clamp(-3e9, 3e9);
        let whole = prior.round() as i64;
        let fits: Vec<f32> = (-REACH - 1..=REACH + 1)
            .map(|shift| self.correlation(take, whole + shift))
            .collect();
        let inside = 1..fits.len() - 1;
        let best = inside
            .max_by(|&a, &b| fits[a].total_cmp(&fits[b]))
            .unwrap_or(1);
        let [before, here, after] = [fits[best - 1], fits[best], fits[best + 1]];
        // The vertex of the parabola through the three values.
        let curvature = before - 2.0 * here + after;
        let between = if curvature < 0.0 {
            (0.5 * (before - after) / curvature).clamp(-0.5, 0.5)
        } else {
            0.0
        };
        let shift = whole as f64 - prior + (best as i64 - REACH - 1) as f64 + f64::from(between);
        Fit {
            shift_ms: shift * 1000.0 / FRAMES_PER_SECOND - ROOM_MS,
            correlation: here,
        }
    }

    /// The normalised correlation over all bands, analysis frame n of the guide against n + lag of the take.
    fn correlation(&self, take: &Contour, lag: i64) -> f32 {
        let (mut product, mut own, mut other) = (0.0, 0.0, 0.0);
        for (guide, take) in self.bands.iter().zip(&take.bands) {
            let from = usize::try_from(-lag).unwrap_or(0).min(guide.len());
            let skip = usize::try_from(lag).unwrap_or(0).min(take.len());
            for (g, t) in guide[from..].iter().zip(&take[skip..]) {
                product += g * t;
                own += g * g;
                other += t * t;
            }
        }
        product / (own * other).sqrt().max(1e-12)
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
