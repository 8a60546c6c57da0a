//! Where nothing leaks: a place from which on all syllables to the end of the song lie earlier or later than before it,
//! because the recorder lost or inserted a part.
//!
//! Of all places and pairs of lags it is the one with the highest correlation of the two parts together (binary
//! segmentation: A. J. Scott and M. Knott, "A cluster analysis method for grouping means in the analysis of variance",
//! Biometrics 30, 1974). A singer who is late for a phrase comes back, and whoever is late for the rest of the song is so by
//! less than [`LEAST`]: the parts have to be long, and nearly every second of each has to agree.

use std::ops::Range;

use crate::align::change::gains;
use crate::align::guide::{Contour, ROOM_MS};
use crate::align::marks;
use crate::align::window::SAMPLES_PER_MS;
use crate::analysis::decimate::ANALYSIS_RATE_HZ;
use crate::analysis::features::FRAMES_PER_SECOND;
use crate::analysis::reduce::highest;

/// The least and the furthest that the offset changes, in analysis frames (0.15 and 1.05 s).
const LEAST: usize = 15;
const FURTHEST: usize = 105;
pub(super) const FURTHEST_MS: f64 = 1_050.0;
/// Analysis frames of one hop (0.1 s).
const HOP: usize = 10;
/// Parts are compared in blocks of such a share of the guide's whole energy: one and a half seconds of singing in a song of
/// half a minute, and more in a longer one, where a part has to be as much longer.
const BLOCKS: usize = 16;
/// A part needs so many blocks, and its own lag so much more correlation than the other one on average: in the takes of the
/// bench without a jump the difference is 0.1 at most on the worse side, in those with one nearly always 0.3 and more.
const FEWEST: usize = 3;
const CLEAR: f32 = 0.2;
/// The same holds for so many blocks nearest to the place: a singer who drags fits neither lag there.
const NEAREST: usize = 2;
/// One block among so many may prefer the other lag.
const MOST_CONTRARY: usize = 6;
/// Both halves of a part are best at lags that differ by no more (80 ms): who hurries or drags is nowhere long at one lag.
const STEADY: usize = 8;
/// So many frames before and after the place are not compared (0.3 s).
const ASIDE: usize = 30;
/// The place lies so many frames from where hops say, at most (1.5 s).
const ABOUT: usize = 150;
/// Places whose gain is less than the highest one by so large a share of a block's energy come into question.
const PLACE_SHARE: f64 = 0.25;
const SAMPLES_PER_FRAME: usize = ANALYSIS_RATE_HZ as usize / FRAMES_PER_SECOND as usize;

/// One place where the offset changes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Split {
    /// The offset before, in milliseconds from the take's first frame.
    pub offset_ms: f64,
    pub shift_ms: f64,
    /// Where in the song the part before ends, in milliseconds.
    pub song_ms: f64,
    /// The correlation of both parts together.
    pub correlation: f32,
}

/// The guide and a take at every lag in question.
struct Comparison<'a> {
    guide: &'a Contour,
    take: &'a Contour,
    /// The first of [`LAGS`] lags.
    first_lag: i64,
    /// For each lag the sums of the products up to each hop.
    sums: Vec<Vec<f32>>,
    guide_energies: Vec<f64>,
    take_energies: Vec<f64>,
}

const LAGS: usize = 2 * FURTHEST + 1;

/// Finds the split of a take whose best lag on the whole is near `around_ms`.
pub(super) fn find(
    guide: &Contour,
    take: &Contour,
    samples: &[f32],
    around_ms: f64,
) -> Option<Split> {
    let around = (around_ms * FRAMES_PER_SECOND / 1000.0)
        .clamp(-3e6, 3e6)
        .round() as i64;
    let comparison = Comparison::new(guide, take, around - FURTHEST as i64);
    comparison.best(samples)
}

impl<'a> Comparison<'a> {
    fn new(guide: &'a Contour, take: &'a Contour, first_lag: i64) -> Self {
        let mut comparison = Comparison {
            guide,
            take,
            first_lag,
            sums: vec![],
            guide_energies: guide.energies(),
            take_energies: take.energies(),
        };
        comparison.sums = (0..LAGS).map(|lag| comparison.sums_at(lag)).collect();
        comparison
    }

    fn frames(&self) -> usize {
        self.guide_energies.len() - 1
    }

    /// The frames of the guide at which a take is there at a lag.
    fn covered(&self, lag: usize) -> Range<usize> {
        let lag = self.first_lag + lag as i64;
        let length = self.take_energies.len() as i64 - 1;
        let within = |frame: i64| frame.clamp(0, self.frames() as i64) as usize;
        within(-lag)..within(length - lag).max(within(-lag))
    }

    /// The products of all bands summed over some frames of the guide at a lag.
    fn product(&self, frames: Range<usize>, lag: usize) -> f32 {
        let covered = self.covered(lag);
        let (from, to) = (frames.start.max(covered.start), frames.end.min(covered.end));
        if from >= to {
            return 0.0;
        }
        let at = (from as i64 + self.first_lag + lag as i64) as usize;
        let bands = self.guide.bands.iter().zip(&self.take.bands);
        bands
            .map(|(guide, take)| {
                let pairs = guide[from..to].iter().zip(&take[at..]);
                pairs.map(|(a, b)| a * b).sum::<f32>()
            })
            .sum()
    }

    fn sums_at(&self, lag: usize) -> Vec<f32> {
        let mut sum = 0.0;
        let hops = (0..self.frames()).step_by(HOP).map(|from| {
            sum += self.product(from..(from + HOP).min(self.frames()), lag);
            sum
        });
        [0.0].into_iter().chain(hops).collect()
    }

    /// The energies of the guide and of the take in some frames of the guide at a lag.
    fn energies(&self, frames: Range<usize>, lag: usize) -> (f64, f64) {
        let own = self.guide_energies[frames.end] - self.guide_energies[frames.start];
        let covered = self.covered(lag);
        let (from, to) = (frames.start.max(covered.start), frames.end.min(covered.end));
        if from >= to {
            return (own, 0.0);
        }
        let at = |frame: usize| {
            self.take_energies[(frame as i64 + self.first_lag + lag as i64) as usize]
        };
        (own, at(to) - at(from))
    }

    /// The normalised correlation of parts of the song, each at its lag.
    fn correlation_of(&self, parts: &[(Range<usize>, usize)]) -> f32 {
        let (mut product, mut own, mut other) = (0.0, 0.0, 0.0);
        for (frames, lag) in parts {
            let energies = self.energies(frames.clone(), *lag);
            product += f64::from(self.product(frames.clone(), *lag));
            own += energies.0;
            other += energies.1;
        }
        (product / (own * other).sqrt().max(1e-9)) as f32
    }

    /// The best place and lags, if the parts on both sides are clearly apart.
    fn best(&self, samples: &[f32]) -> Option<Split> {
        let (hop, lags) = self.highest();
        if !(LEAST..=FURTHEST).contains(&lags[0].abs_diff(lags[1])) {
            return None;
        }
        let (gains, first) = self.gains(hop * HOP, lags);
        let place = first + highest(&gains).0;
        // Where a part was lost, the part after it begins as much later.
        let next = (place + lags[0].saturating_sub(lags[1])).min(self.frames());
        let (before, after) = (0..place, next..self.frames());
        // The blocks nearest to the place come first.
        let compared = before.start..before.end.saturating_sub(ASIDE);
        let of_before = self.differences(self.blocks_to(compared), lags);
        let from = (after.start + ASIDE).min(after.end);
        let of_after = self.differences(self.blocks_from(from..after.end), [lags[1], lags[0]]);
        if !is_clear(&of_before) || !is_clear(&of_after) {
            return None;
        }
        if !self.is_steady(&before, lags[0]) || !self.is_steady(&after, lags[1]) {
            return None;
        }
        let vertices = [
            self.vertex(before.clone(), lags[0]),
            self.vertex(after.clone(), lags[1]),
        ];
        let frame_ms = 1000.0 / FRAMES_PER_SECOND;
        Some(Split {
            offset_ms: (self.first_lag as f64 + vertices[0]) * frame_ms - ROOM_MS,
            shift_ms: (vertices[1] - vertices[0]) * frame_ms,
            song_ms: self.place((&gains, first), lags, samples) as f64 / SAMPLES_PER_MS,
            correlation: self.correlation_of(&[(before, lags[0]), (after, lags[1])]),
        })
    }

    /// Whether a part keeps its lag from the first half of what is sung in it to the second.
    fn is_steady(&self, part: &Range<usize>, lag: usize) -> bool {
        let covered = self.covered(lag);
        let (start, end) = (part.start.max(covered.start), part.end.min(covered.end));
        if start >= end {
            return false;
        }
        let half = self.guide_energies[start].midpoint(self.guide_energies[end]);
        let middle = self.guide_energies.partition_point(|energy| *energy < half);
        let nearest = |half: Range<usize>| {
            let lags = lag.saturating_sub(LEAST)..(lag + LEAST + 1).min(LAGS);
            let products = lags.map(|lag| self.product(half.clone(), lag));
            highest(&products.collect::<Vec<f32>>()).0
        };
        nearest(start..middle).abs_diff(nearest(middle..end)) <= STEADY
    }

    /// The hop at which the sum of products is highest at some lag before and at another one after, and these.
    fn highest(&self) -> (usize, [usize; 2]) {
        let hops = self.sums[0].len();
        let mut best = (f32::MIN, (0, [0, 0]));
        for hop in 1..hops - 1 {
            let before: Vec<f32> = self.sums.iter().map(|sums| sums[hop]).collect();
            let after: Vec<f32> = self
                .sums
                .iter()
                .map(|sums| sums[hops - 1] - sums[hop])
                .collect();
            let (before, after) = (highest(&before), highest(&after));
            if before.1 + after.1 > best.0 {
                best = (before.1 + after.1, (hop, [before.0, after.0]));
            }
        }
        best.1
    }

    /// The gain of a change at each frame of the song from the one on that is returned, near a frame.
    fn gains(&self, split: usize, lags: [usize; 2]) -> (Vec<f32>, usize) {
        let first = split.saturating_sub(ABOUT);
        let count = (split + ABOUT).min(self.frames()) - first;
        let inserted = lags[1].saturating_sub(lags[0]);
        // How much of the guide's levels a take's have, on the whole.
        let product = self.product(0..split, lags[0]) + self.product(split..self.frames(), lags[1]);
        let level = product / (self.guide_energies[self.frames()] as f32).max(1e-9);
        let evidence = |n: usize| {
            // The same frame of the take at either lag.
            let here = first + n;
            let there = (here + lags[0]).saturating_sub(lags[1]);
            [(here, lags[0]), (there, lags[1])].map(|(frame, lag)| {
                let within = |frame: usize| frame.min(self.frames());
                let frames = within(frame)..within(frame + 1);
                let own = self.guide_energies[frames.end] - self.guide_energies[frames.start];
                self.product(frames, lag) - 0.5 * level * own as f32
            })
        };
        let evidence: Vec<[f32; 2]> = (0..count + inserted).map(evidence).collect();
        (gains(&evidence, inserted, 1.0), first)
    }

    /// By how much the one lag is better than the other in each block.
    fn differences(&self, blocks: Vec<Range<usize>>, lags: [usize; 2]) -> Vec<f32> {
        let difference = |block: Range<usize>| {
            let [own, other] = lags.map(|lag| self.correlation_of(&[(block.clone(), lag)]));
            own - other
        };
        blocks.into_iter().map(difference).collect()
    }

    /// Cuts frames of the song into blocks of equal energy, from the first frame on.
    fn blocks_from(&self, frames: Range<usize>) -> Vec<Range<usize>> {
        let mut blocks = Vec::new();
        let mut from = frames.start;
        for frame in frames {
            if self.guide_energies[frame] - self.guide_energies[from] >= self.block() {
                blocks.push(from..frame);
                from = frame;
            }
        }
        blocks
    }

    /// The same from the last frame back.
    fn blocks_to(&self, frames: Range<usize>) -> Vec<Range<usize>> {
        let mut blocks = Vec::new();
        let mut to = frames.end;
        for frame in frames.rev() {
            if self.guide_energies[to] - self.guide_energies[frame] >= self.block() {
                blocks.push(frame..to);
                to = frame;
            }
        }
        blocks
    }

    /// The energy of one block.
    fn block(&self) -> f64 {
        self.guide_energies[self.frames()] / BLOCKS as f64
    }

    /// The sample of the song at which the part before ends, by the gains from a frame of the song on: where the sound shows
    /// that a part was inserted, or else where the syllables change their place.
    fn place(&self, (gains, first): (&[f32], usize), lags: [usize; 2], samples: &[f32]) -> usize {
        let (best, most) = highest(gains);
        let by_syllables = (first + best) * SAMPLES_PER_FRAME;
        let inserted = lags[1].saturating_sub(lags[0]);
        if inserted == 0 {
            return by_syllables;
        }
        let least = most - (PLACE_SHARE * self.block()) as f32;
        let is_near = |gain: &f32| *gain >= least;
        let from = gains.iter().position(is_near).unwrap_or(best);
        let to = gains.iter().rposition(is_near).unwrap_or(best);
        // From frames of the song to samples of the take.
        let lag = self.first_lag + lags[0] as i64;
        let sample =
            |frame: usize| ((first + frame) as i64 + lag).max(0) as usize * SAMPLES_PER_FRAME;
        let found = marks::inserted(
            samples,
            sample(from)..sample(to + inserted),
            inserted * SAMPLES_PER_FRAME,
        );
        let in_song = |at: usize| (at as i64 - lag * SAMPLES_PER_FRAME as i64).max(0) as usize;
        found.map_or(by_syllables, in_song)
    }

    /// The lag of the vertex of the parabola through the products at a lag and beside it, in some frames of the song.
    fn vertex(&self, frames: Range<usize>, lag: usize) -> f64 {
        if lag == 0 || lag + 1 == LAGS {
            return lag as f64;
        }
        let at = |lag: usize| self.product(frames.clone(), lag);
        let [before, here, after] = [at(lag - 1), at(lag), at(lag + 1)];
        let curvature = before - 2.0 * here + after;
        if curvature < 0.0 {
            lag as f64 + f64::from((0.5 * (before - after) / curvature).clamp(-0.5, 0.5))
        } else {
            lag as f64
        }
    }
}

/// Whether blocks of a part, the nearest to the place first, are better at its own lag by these differences.
fn is_clear(differences: &[f32]) -> bool {
    let contrary = differences.iter().filter(|difference| **difference < 0.0);
    differences.len() >= FEWEST
        && mean(differences) >= CLEAR
        && mean(&differences[..NEAREST]) >= CLEAR
        && contrary.count() * MOST_CONTRARY <= differences.len()
}

fn mean(values: &[f32]) -> f32 {
    values.iter().sum::<f32>() / values.len().max(1) as f32
}
