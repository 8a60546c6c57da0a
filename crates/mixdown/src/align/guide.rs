//! The guide, followed by the fan: the rise and fall of a few bands of the voice, laid over that of the guide.

use super::hearing::{BANDS, Hearing, LOOKS_PER_SECOND};

/// How far around the prior the guide is looked for, in looks: 300 ms.
const REACH: i64 = 30;
/// A singer's syllables lie tens of milliseconds around where they belong. Smoothed twice by so many looks on either side
/// (60 ms in all), the best fit lies where they lie on average, not where most of them happen to.
const SMOOTHING_LOOKS: usize = 3;
/// What a band does more slowly than 0.4 s is the song's form, not its syllables.
const TREND_LOOKS: usize = 40;
/// A room and a held note put a syllable's weight so much after its beginning, in milliseconds: the median over the test
/// voices in twelve rooms.
const ROOM_MS: f64 = 3.5;

/// The rise and fall of each band, even over the bands: what is compared.
#[derive(Debug, Clone, Default)]
pub(crate) struct Contour {
    /// Band by band, with a mean of zero.
    bands: [Vec<f32>; BANDS],
}

/// How well a take fits the guide.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Fit {
    /// Where the best fit lies against the prior, in milliseconds.
    pub shift_ms: f64,
    /// How well it fits there, −1 to 1.
    pub correlation: f32,
}

impl Contour {
    pub fn of(hearing: &Hearing) -> Self {
        Contour {
            bands: std::array::from_fn(|band| {
                let mut levels: Vec<f32> = hearing.bands.iter().map(|b| b[band]).collect();
                over_its_floor(&mut levels);
                let levels = moving_mean(&levels, SMOOTHING_LOOKS);
                without_trend(&moving_mean(&levels, SMOOTHING_LOOKS))
            }),
        }
    }

    /// Lays a take over this guide, around a prior in milliseconds from the take's first frame.
    pub fn fit(&self, take: &Contour, prior_ms: f64) -> Fit {
        let prior = prior_ms * LOOKS_PER_SECOND / 1000.0;
        let whole = prior.round() as i64;
        let fits: Vec<f32> = (-REACH - 1..=REACH + 1)
            .map(|shift| self.correlation(take, whole + shift))
            .collect();
        let inside = 1..fits.len() - 1;
        let best = inside
            .max_by(|&a, &b| fits[a].total_cmp(&fits[b]))
            .unwrap_or(1);
        let [before, here, after] = [fits[best - 1], fits[best], fits[best + 1]];
        let bend = before - 2.0 * here + after;
        let between = if bend < 0.0 {
            (0.5 * (before - after) / bend).clamp(-0.5, 0.5)
        } else {
            0.0
        };
        let shift = whole as f64 - prior + (best as i64 - REACH - 1) as f64 + f64::from(between);
        Fit {
            shift_ms: shift * 1000.0 / LOOKS_PER_SECOND - ROOM_MS,
            correlation: here,
        }
    }

    /// The correlation over all bands where look n of the guide lies on look n + lag of the take.
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

/// Power to a level over the band's own floor, which is as the ear hears it: noise of any kind comes out near zero.
fn over_its_floor(levels: &mut [f32]) {
    let mut ranked: Vec<f32> = levels.iter().copied().filter(|&l| l > 1e-12).collect();
    ranked.sort_by(f32::total_cmp);
    let at = |share: f32| ranked.get((ranked.len() as f32 * share) as usize).copied();
    // In a take without noise the floor is nothing: no more than 50 dB below what is loud are told apart.
    let (low, high) = (at(0.2).unwrap_or(1.0), at(0.95).unwrap_or(1.0));
    let floor = (2.0 * low).max(1e-5 * high).max(1e-12);
    for level in levels {
        *level = (1.0 + *level / floor).ln();
    }
}

fn without_trend(levels: &[f32]) -> Vec<f32> {
    let trend = moving_mean(levels, TREND_LOOKS / 2);
    levels.iter().zip(&trend).map(|(l, t)| l - t).collect()
}

/// The mean of each value and the `half` on both sides of it, as far as they exist.
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
