//! The backing track, heard in the take: what leaks from a loudspeaker or from headphones into the microphone.
//!
//! Generalised cross-correlation with phase transform (C. Knapp and G. Carter, "The generalized correlation method for
//! estimation of time delay", IEEE Trans. ASSP 24, 1976) in windows of a second, and the most plausible path of lags
//! through all windows (A. Viterbi, 1967), so that a block which the recorder lost or repeated shows as a jump.

use realfft::num_complex::Complex32;
use realfft::{ComplexToReal, RealFftPlanner, RealToComplex};
use std::sync::Arc;

use super::narrow::NARROW_RATE_HZ;
use crate::reduce::energy;

/// Frames of the song that one window looks for (1.024 s).
pub(crate) const WINDOW: usize = 16_384;
/// How far around the prior the take is searched, in frames: 300 ms.
pub(crate) const REACH: usize = NARROW_RATE_HZ as usize * 3 / 10;
/// Room for a window and all its lags.
const TRANSFORM: usize = 32_768;
const LAGS: usize = 2 * REACH + 1;
/// What leaks from small loudspeakers, and what the narrow sound still holds.
const BAND_HZ: [f32; 2] = [200.0, 6_500.0];

/// From one window to the next the lag may move by so many frames (±120 ppm of a second), at a price for each: clocks drift
/// slowly, while chance would take any freedom.
const DRIFT: usize = 2;
const DRIFT_SIGMAS: f32 = 1.5;
/// Lags are looked at in blocks of so many frames (10 ms) for where a jump may come from, and jumps go no further than so
/// many blocks: recorders lose blocks, not bars.
const JUMP_BLOCK: usize = NARROW_RATE_HZ as usize / 100;
const FURTHEST_BLOCKS: usize = 6;
/// A jump must explain this many sigmas more.
const JUMP_SIGMAS: f32 = 9.0;
/// Lags nearer than this to the path belong to it (1 ms): a room makes a peak broad.
const BESIDE: i64 = 16;
/// Below this share of full scale (−90 dBFS) a window is silent, and tells nothing.
const SILENT: f32 = 3e-5;

/// The spectra of the backing track's windows, found out once for many takes.
#[derive(Debug)]
pub(crate) struct Backing {
    /// Of each window; `None` where it is silent.
    windows: Vec<Option<Vec<Complex32>>>,
    transforms: Transforms,
}

#[derive(Clone)]
struct Transforms {
    forward: Arc<dyn RealToComplex<f32>>,
    inverse: Arc<dyn ComplexToReal<f32>>,
}

impl std::fmt::Debug for Transforms {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Transforms")
    }
}

/// How the take follows the backing track.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Track {
    /// The lag in each window, in frames of narrow sound from `prior − REACH`.
    pub lags: Vec<usize>,
    pub standing: Standing,
}

/// How far a path stands out of the background.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Standing {
    /// In sigmas of the paths beside it.
    pub sigmas: f32,
    /// The sum of its correlations over that of the next best path, more than 1 ms aside.
    pub lead: f32,
}

impl Backing {
    /// Looks at a backing track at [`NARROW_RATE_HZ`].
    pub fn new(narrow: &[f32]) -> Self {
        let mut planner = RealFftPlanner::new();
        let transforms = Transforms {
            forward: planner.plan_fft_forward(TRANSFORM),
            inverse: planner.plan_fft_inverse(TRANSFORM),
        };
        let mut buffer = transforms.forward.make_input_vec();
        let windows = narrow.chunks_exact(WINDOW).map(|window| {
            if is_silent(window) {
                return None;
            }
            buffer.fill(0.0);
            for (n, (to, sample)) in buffer.iter_mut().zip(window).enumerate() {
                *to = sample * taper(n, WINDOW, WINDOW / 2);
            }
            let mut spectrum = transforms.forward.make_output_vec();
            let _ = transforms.forward.process(&mut buffer, &mut spectrum);
            Some(spectrum)
        });
        Backing {
            windows: windows.collect(),
            transforms: transforms.clone(),
        }
    }

    /// Follows the backing track through a take at [`NARROW_RATE_HZ`], around a prior in its frames.
    pub fn track(&self, take: &[f32], prior: i64) -> Option<Track> {
        let correlations = self.correlations(take, prior);
        correlations.iter().flatten().next()?;
        let lags = best_path(&correlations);
        Some(Track {
            standing: standing_out(&correlations, &lags),
            lags,
        })
    }

    /// For each window the correlation at each lag, in sigmas; `None` where one of the two is silent.
    fn correlations(&self, take: &[f32], prior: i64) -> Vec<Option<Vec<f32>>> {
        let Transforms { forward, inverse } = &self.transforms;
        let mut time = forward.make_input_vec();
        let mut spectrum = forward.make_output_vec();
        let window = |(index, song): (usize, &Option<Vec<Complex32>>)| {
            let song = song.as_ref()?;
            let from = prior.saturating_add((index * WINDOW) as i64 - REACH as i64);
            if !copy_around(take, from, &mut time[..WINDOW + LAGS - 1]) {
                return None;
            }
            time[WINDOW + LAGS - 1..].fill(0.0);
            for (n, sample) in time[..WINDOW + LAGS - 1].iter_mut().enumerate() {
                *sample *= taper(n, WINDOW + LAGS - 1, REACH);
            }
            let _ = forward.process(&mut time, &mut spectrum);
            for (x, b) in spectrum.iter_mut().zip(song) {
                *x *= b.conj();
            }
            flatten(&mut spectrum);
            let _ = inverse.process(&mut spectrum, &mut time);
            Some(in_sigmas(&time[..LAGS]))
        };
        self.windows.iter().enumerate().map(window).collect()
    }

    /// The backing track's level in the take against all the rest, in dB, by the coherence of the two (G. C. Carter,
    /// "Coherence and time delay estimation", Proc. IEEE 75, 1987). `offset_at` tells where a frame of the song lies in the
    /// take.
    pub fn level_db(&self, take: &[f32], offset_at: impl Fn(usize) -> i64) -> f32 {
        let mut time = self.transforms.forward.make_input_vec();
        let mut heard = self.transforms.forward.make_output_vec();
        // What the take has in common with other windows is chance, or the key that both are in.
        let (mut here, mut elsewhere) = (Coherence::new(), Coherence::new());
        for (index, song) in self.windows.iter().enumerate() {
            let from = (index * WINDOW) as i64 + offset_at(index * WINDOW);
            time[WINDOW..].fill(0.0);
            if !copy_around(take, from, &mut time[..WINDOW]) {
                continue;
            }
            for (n, sample) in time[..WINDOW].iter_mut().enumerate() {
                *sample *= taper(n, WINDOW, WINDOW / 2);
            }
            let _ = self.transforms.forward.process(&mut time, &mut heard);
            let other = &self.windows[(index + 1) % self.windows.len()];
            if let (Some(song), Some(other)) = (song, other) {
                here.add(&heard, song);
                elsewhere.add(&heard, other);
            }
        }
        let all: f32 = here.of_take.iter().sum();
        let leaked = (here.common() - elsewhere.common()).max(0.0);
        let ratio = leaked / (all - leaked).max(1e-6 * all).max(1e-20);
        (10.0 * ratio.max(1e-12).log10()).max(NO_BLEED_DB)
    }

    /// The frame of the song at which the lag changes from `before` to `after`, two lags of the track, known to lie in the
    /// window `index` or the next.
    pub fn place_of_jump(&self, take: &[f32], prior: i64, index: usize, lags: [usize; 2]) -> usize {
        let mut best = (f32::MIN, (index + 1) * WINDOW);
        let mut sum = 0.0;
        for window in index..(index + 2).min(self.windows.len()) {
            let Some((song, heard)) = self.whitened(take, prior, window) else {
                continue;
            };
            for n in 0..WINDOW {
                sum += song[n] * (heard[n + lags[0]] - heard[n + lags[1]]);
                if sum > best.0 {
                    best = (sum, window * WINDOW + n);
                }
            }
        }
        best.1
    }

    /// One window of the song and what the take holds around it, both with a flat spectrum.
    fn whitened(&self, take: &[f32], prior: i64, index: usize) -> Option<(Vec<f32>, Vec<f32>)> {
        let Transforms { forward, inverse } = &self.transforms;
        let mut time = forward.make_input_vec();
        let from = prior.saturating_add((index * WINDOW) as i64 - REACH as i64);
        if !copy_around(take, from, &mut time[..WINDOW + LAGS - 1]) {
            return None;
        }
        let mut heard = forward.make_output_vec();
        let _ = forward.process(&mut time, &mut heard);
        let flat = |mut spectrum: Vec<Complex32>| {
            flatten(&mut spectrum);
            let mut time = inverse.make_output_vec();
            let _ = inverse.process(&mut spectrum, &mut time);
            time
        };
        Some((flat(self.windows[index].clone()?), flat(heard)))
    }
}

/// Stands for "none", in dB: less is not told from chance.
pub(crate) const NO_BLEED_DB: f32 = -60.0;
/// Neighbouring bins among which the way from loudspeaker to microphone is taken to be the same (31 Hz).
const SMOOTH_BINS: usize = 64;

/// Leaves of a spectrum its phases alone, and nothing outside the band.
fn flatten(spectrum: &mut [Complex32]) {
    let band = band();
    spectrum[..band.start].fill(Complex32::ZERO);
    spectrum[band.end..].fill(Complex32::ZERO);
    for x in &mut spectrum[band] {
        *x *= 1.0 / (x.norm_sqr() + 1e-30).sqrt();
    }
}

/// What two sounds have in common, in groups of neighbouring bins.
struct Coherence {
    cross: Vec<Complex32>,
    of_song: Vec<f32>,
    of_take: Vec<f32>,
}

impl Coherence {
    fn new() -> Self {
        let groups = band().len() / SMOOTH_BINS;
        Coherence {
            cross: vec![Complex32::ZERO; groups],
            of_song: vec![0.0; groups],
            of_take: vec![0.0; groups],
        }
    }

    fn add(&mut self, take: &[Complex32], song: &[Complex32]) {
        let pairs = take[band()]
            .chunks(SMOOTH_BINS)
            .zip(song[band()].chunks(SMOOTH_BINS));
        for (group, (take, song)) in pairs.take(self.cross.len()).enumerate() {
            for (x, b) in take.iter().zip(song) {
                self.cross[group] += x * b.conj();
                self.of_song[group] += b.norm_sqr();
                self.of_take[group] += x.norm_sqr();
            }
        }
    }

    /// The energy of the take that the song explains.
    fn common(&self) -> f32 {
        let groups = self.cross.iter().zip(&self.of_song);
        groups
            .map(|(cross, song)| cross.norm_sqr() / song.max(1e-20))
            .sum()
    }
}

/// The bins of the band that is listened to.
fn band() -> std::ops::Range<usize> {
    let bin = |hz: f32| (hz * TRANSFORM as f32 / NARROW_RATE_HZ as f32) as usize;
    bin(BAND_HZ[0])..bin(BAND_HZ[1])
}

/// Copies what there is of the take from a frame on, which may lie outside; says whether anything is to be heard.
fn copy_around(take: &[f32], from: i64, to: &mut [f32]) -> bool {
    to.fill(0.0);
    let begin = from.clamp(0, take.len() as i64) as usize;
    let end = from
        .saturating_add(to.len() as i64)
        .clamp(0, take.len() as i64) as usize;
    if begin >= end {
        return false;
    }
    let offset = (begin as i64 - from) as usize;
    to[offset..offset + end - begin].copy_from_slice(&take[begin..end]);
    !is_silent(to)
}

/// A window that rises over `edge` frames at its beginning and falls over as many at its end (J. Tukey): without it a loud
/// note spills into all the bins in which the backing track might be heard.
fn taper(n: usize, length: usize, edge: usize) -> f32 {
    let from_edge = n.min(length - 1 - n);
    if from_edge >= edge {
        return 1.0;
    }
    let x = std::f32::consts::FRAC_PI_2 * (from_edge as f32 + 0.5) / edge as f32;
    x.sin().powi(2)
}

fn is_silent(samples: &[f32]) -> bool {
    samples.iter().all(|s| s.abs() < SILENT)
}

/// Values in units of their own root mean square: nearly all of them are background.
fn in_sigmas(values: &[f32]) -> Vec<f32> {
    let scale = 1.0 / (energy(values) / values.len() as f32).sqrt().max(1e-20);
    values.iter().map(|v| v * scale).collect()
}

/// How far the sum of the correlations along a path stands out of those along all paths beside it, their sigma by the median
/// deviation. A voice that sings in tune with the backing track makes many high places, not one.
fn standing_out(correlations: &[Option<Vec<f32>>], lags: &[usize]) -> Standing {
    let along = |shift: i64| -> f32 {
        let windows = correlations.iter().zip(lags);
        windows
            .filter_map(|(sigmas, &lag)| {
                let lag = (lag as i64 + shift).rem_euclid(LAGS as i64);
                Some(sigmas.as_ref()?[lag as usize])
            })
            .sum()
    };
    let beside: Vec<f32> = (BESIDE..LAGS as i64 - BESIDE).map(along).collect();
    let middle = median(beside.clone());
    let deviation = median(beside.iter().map(|sum| (sum - middle).abs()).collect());
    let second = beside.iter().fold(1e-6f32, |most, &sum| most.max(sum));
    Standing {
        sigmas: (along(0) - middle) / (1.4826 * deviation).max(1e-6),
        lead: along(0) / second,
    }
}

fn median(mut values: Vec<f32>) -> f32 {
    let middle = values.len() / 2;
    *values.select_nth_unstable_by(middle, f32::total_cmp).1
}

/// The path of lags with the highest sum of correlations, jumps paid for.
fn best_path(correlations: &[Option<Vec<f32>>]) -> Vec<usize> {
    let mut score = vec![0.0f32; LAGS];
    let mut came_from: Vec<Vec<u16>> = Vec::with_capacity(correlations.len());
    let mut next = vec![0.0f32; LAGS];
    for window in correlations {
        let nearby = best_nearby(&score);
        let mut from = vec![0u16; LAGS];
        for lag in 0..LAGS {
            let near = lag.saturating_sub(DRIFT)..(lag + DRIFT + 1).min(LAGS);
            let from_near =
                |before: usize| score[before] - DRIFT_SIGMAS * before.abs_diff(lag) as f32;
            let mut before = (lag, score[lag]);
            for candidate in near {
                if from_near(candidate) > before.1 {
                    before = (candidate, from_near(candidate));
                }
            }
            let (best, best_score) = nearby[lag / JUMP_BLOCK];
            if best_score - JUMP_SIGMAS > before.1 {
                before = (best, best_score - JUMP_SIGMAS);
            }
            let here = window.as_ref().map_or(0.0, |sigmas| sigmas[lag]);
            next[lag] = before.1 + here;
            from[lag] = before.0 as u16;
        }
        came_from.push(from);
        std::mem::swap(&mut score, &mut next);
    }
    let (mut lag, _) = highest(&score);
    let mut lags = vec![0; correlations.len()];
    for (window, from) in came_from.iter().enumerate().rev() {
        lags[window] = lag;
        lag = usize::from(from[lag]);
    }
    lags
}

/// For each block of lags the best one that a jump may come from.
fn best_nearby(scores: &[f32]) -> Vec<(usize, f32)> {
    let best: Vec<(usize, f32)> = scores
        .chunks(JUMP_BLOCK)
        .enumerate()
        .map(|(block, scores)| {
            let (lag, score) = highest(scores);
            (block * JUMP_BLOCK + lag, score)
        })
        .collect();
    let around = |block: usize| {
        let from = block.saturating_sub(FURTHEST_BLOCKS);
        let near = &best[from..(block + FURTHEST_BLOCKS + 1).min(best.len())];
        near.iter().copied().fold(
            (0, f32::MIN),
            |most, next| if next.1 > most.1 { next } else { most },
        )
    };
    (0..best.len()).map(around).collect()
}

fn highest(scores: &[f32]) -> (usize, f32) {
    let mut best = (0, f32::MIN);
    for (lag, &score) in scores.iter().enumerate() {
        if score > best.1 {
            best = (lag, score);
        }
    }
    best
}
