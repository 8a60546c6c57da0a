//! Finds the playback in a take: the lags at which the take follows it, and how far they can be relied on.

use std::ops::Range;

use crate::align::near::{Near, NearLags};
use crate::align::path::{DRIFT, best_path};
use crate::align::playback::Playback;
use crate::align::survey::Survey;
use crate::analysis::reduce::highest;

/// A lag must have so many times the correlation of any other that is looked at, those a beat away among them, to be told
/// from it. Instruments that are samples correlate with themselves a beat or a bar away: the bench's songs at up to a
/// quarter of their correlation at the true lag (a lead of 4 where the bleed is far above the noise), and a drum machine
/// alone at all of it. Chance leads by 1.2 at most, so that 1.5 is clear of both.
pub(super) const LEAD: f32 = 1.5;
/// Lags nearer to the path than this belong to it, in samples (1 ms): reverberation makes a peak broad.
const BESIDE: i64 = 16;
/// Lags that differ by less are one piece, in samples (3 ms): clocks drift, and nobody hears that little.
const JUMP: usize = 48;
/// What a jump costs, in sigmas of one window, and as a share of what a window gains on average on the best path: where the
/// take was cut a window follows at no lag, and must not go astray for what it finds by chance.
const JUMP_SIGMAS: f32 = 9.0;
const JUMP_SHARE: f32 = 0.5;
/// The least correlation of a piece on either side of a jump, in sigmas of its sum.
const PIECE_SIGMAS: f32 = 6.0;
/// Over so many windows at most the lag next to a jump is averaged.
const EDGE: usize = 3;
/// For the median, every so manieth lag is enough.
const SPARSE: usize = 8;

/// Which lags are looked at, in samples of the take.
pub(super) struct Search {
    pub first_lag: i64,
    /// How many windows' lengths of them.
    pub blocks: usize,
    /// Where the song's zero is expected; of lags that cannot be told from each other, the one in here is taken.
    pub expected: Range<i64>,
}

/// Windows of the song that a take follows at one lag.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Stretch {
    /// The first of them, and the one after the last.
    pub window: usize,
    pub end: usize,
    /// The median lag, in samples of the take.
    pub lag: i64,
    /// The lags at the beginning and at the end, which may differ because clocks drift.
    pub first_lag: i64,
    pub last_lag: i64,
}

impl Stretch {
    /// The lag in one of its windows, as it drifts.
    pub fn lag_in(&self, window: usize) -> i64 {
        let count = (self.end - self.window).max(2) as i64 - 1;
        let place = window.saturating_sub(self.window) as i64;
        self.first_lag + (self.last_lag - self.first_lag) * place.min(count) / count
    }
}

/// The lags at which a take follows the playback.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Track {
    /// In the order of the song, one at least.
    pub stretches: Vec<Stretch>,
    /// By how many sigmas of the parallel paths its sum of correlations exceeds their median.
    pub sigmas: f32,
    /// Its sum of correlations, divided by that of the best parallel path.
    pub lead: f32,
    /// The same, of the parallel paths that begin where they are expected.
    pub lead_as_expected: f32,
    /// Whether it begins where it is expected.
    pub is_expected: bool,
    /// The least correlation of a group of windows at its lag, in sigmas.
    pub weakest: f32,
    /// By how many sigmas of the lags beside it the backing track alone follows it too; `None` where it is all that is
    /// played.
    pub backing_sigmas: Option<f32>,
}

/// Follows the playback through a take at the analysis rate. `None` where no window of both holds any sound.
pub(super) fn follow(playback: &Playback, take: &[f32], search: &Search) -> Option<Track> {
    let survey = Survey::of(playback, take, search.first_lag, search.blocks);
    let candidates = survey.candidates();
    let mut transform = NearLags::new();
    let nears: Vec<Near> = candidates
        .iter()
        .map(|&lag| survey.near(lag, &mut transform))
        .collect();
    // Where the take has not begun or has ended, nothing says that it jumped.
    let covered = |window: &usize| survey.covers(*window, candidates[0]);
    let begin = (0..survey.window_count()).find(covered)?;
    let end = (begin..survey.window_count()).take_while(covered).last()? + 1;
    let jump_sigmas = JUMP_SIGMAS.max(JUMP_SHARE * survey.sigmas_per_window());
    let mut lags = best_path(&nears, survey.window_count(), begin..end, jump_sigmas);
    for lag in &mut lags {
        // A close look reaches over the end of the survey.
        *lag = (*lag).min(survey.lags - 1);
    }
    let path = Path {
        survey: &survey,
        nears: &nears,
        covered: begin..end,
    };
    path.sounding().next()?;
    path.straighten(&mut lags);
    Some(path.track(lags, &search.expected))
}

/// What a path of lags is judged by.
struct Path<'a> {
    survey: &'a Survey<'a>,
    nears: &'a [Near],
    covered: Range<usize>,
}

impl Path<'_> {
    /// The windows in which both have sound.
    fn sounding(&self) -> impl Iterator<Item = usize> {
        let sounds = |window: &usize| {
            self.nears
                .iter()
                .any(|near| near.windows[*window].is_some())
        };
        self.covered.clone().filter(sounds)
    }

    /// A window's correlation at a lag near one of the candidates.
    fn at(&self, window: usize, lag: usize) -> f32 {
        let near = self.nears.iter().find_map(|near| near.at(window, lag));
        near.unwrap_or(0.0)
    }

    /// Takes back each jump whose lags cannot be told from each other, or from chance, on both sides of it.
    fn straighten(&self, lags: &mut [usize]) {
        let sum = |windows: Range<usize>, lag: usize| -> f32 {
            self.sounding()
                .filter(|w| windows.contains(w))
                .map(|window| self.at(window, lag))
                .sum()
        };
        let is_distinct = |windows: Range<usize>, lag: usize, other: usize| {
            let sounding = self.sounding().filter(|w| windows.contains(w)).count();
            let here = sum(windows.clone(), lag);
            here >= LEAD * sum(windows, other) && here >= PIECE_SIGMAS * (sounding as f32).sqrt()
        };
        let mut all = pieces(lags);
        let mut n = 0;
        while n + 1 < all.len() {
            let [(from, lag), (middle, next)] = [all[n], all[n + 1]];
            let end = all.get(n + 2).map_or(lags.len(), |piece| piece.0);
            if is_distinct(from..middle, lag, next) && is_distinct(middle..end, next, lag) {
                n += 1;
                continue;
            }
            let better = if sum(from..end, lag) >= sum(from..end, next) {
                lag
            } else {
                next
            };
            lags[from..end].fill(better);
            all = pieces(lags);
            n = n.saturating_sub(1);
        }
    }

    /// Judges a path, and moves it to where it is expected if it cannot be told from a parallel one there.
    fn track(&self, mut lags: Vec<usize>, expected: &Range<i64>) -> Track {
        let survey = self.survey;
        let sums = self.parallel(&lags);
        let begin = survey.first_lag + lags[0] as i64;
        let is_expected = |shift: i64| expected.contains(&(begin + shift));
        // The shift that an index of `sums` stands for.
        let shift_of = |n: usize| n as i64 - lags[0] as i64;
        let here = lags[0];
        let mut chosen = here;
        if !is_expected(0) {
            let there = (0..sums.len()).filter(|&n| is_expected(shift_of(n)));
            let best = there.max_by(|&a, &b| sums[a].total_cmp(&sums[b]));
            chosen = best
                .filter(|&n| LEAD * sums[n] >= sums[here])
                .unwrap_or(here);
        }
        let beside = |n: &usize| n.abs_diff(chosen) >= BESIDE as usize;
        let best = |sum: f32, n: usize| sum.max(sums[n]);
        let others = (0..sums.len()).filter(beside);
        let second = others.clone().fold(1e-6, best);
        let expected_others = others.filter(|&n| is_expected(shift_of(n)));
        let second_expected = expected_others.fold(1e-6, best);
        let own: f32 = if chosen == here {
            self.sounding()
                .map(|window| self.at(window, lags[window]))
                .sum()
        } else {
            sums[chosen]
        };
        let (middle, sigma) = spread(&sums);
        let shift = shift_of(chosen);
        let weakest = self.weakest(&lags, shift);
        for lag in &mut lags {
            *lag = (*lag as i64 + shift).clamp(0, survey.lags as i64 - 1) as usize;
        }
        Track {
            stretches: self.stretches(&lags),
            sigmas: (own - middle) / sigma,
            lead: sums[chosen] / second,
            lead_as_expected: sums[chosen] / second_expected,
            is_expected: is_expected(shift),
            weakest,
            backing_sigmas: self.backing_sigmas(&lags),
        }
    }

    /// By how many sigmas the backing track's sum of correlations along a path exceeds those along the parallel paths
    /// beside it.
    fn backing_sigmas(&self, lags: &[usize]) -> Option<f32> {
        if self.survey.plays_backing_alone() {
            return None;
        }
        let mut transform = NearLags::new();
        let mut of_window = |window: usize| {
            self.survey
                .backing_near(window, lags[window], &mut transform)
        };
        let mut sums: Option<Vec<f32>> = None;
        for sigmas in self.covered.clone().filter_map(&mut of_window) {
            let sums = sums.get_or_insert_with(|| vec![0.0; sigmas.len()]);
            for (sum, sigma) in sums.iter_mut().zip(&sigmas) {
                *sum += sigma;
            }
        }
        let Some(sums) = sums else {
            return Some(0.0);
        };
        let (middle, sigma) = spread(&sums);
        let about = sums.len() / 2 - DRIFT..=sums.len() / 2 + DRIFT;
        Some((highest(&sums[about]).1 - middle) / sigma)
    }

    fn stretches(&self, lags: &[usize]) -> Vec<Stretch> {
        let all = pieces(lags);
        let ends = all.iter().skip(1).map(|piece| piece.0).chain([lags.len()]);
        let absolute = |lag: usize| self.survey.first_lag + lag as i64;
        let stretch = |(&(window, lag), end): (&(usize, usize), usize)| {
            let edge = EDGE.min(end - window);
            Stretch {
                window,
                end,
                lag: absolute(lag),
                first_lag: absolute(middle(&lags[window..window + edge])),
                last_lag: absolute(middle(&lags[end - edge..end])),
            }
        };
        all.iter().zip(ends).map(stretch).collect()
    }

    /// The sums of the correlations along all parallel paths, by where the path begins.
    fn parallel(&self, lags: &[usize]) -> Vec<f32> {
        let count = self.survey.lags;
        let mut sums = vec![0.0f32; count];
        for group in 0..self.survey.groups() {
            let windows = self.survey.windows(group);
            let aside = lags[windows.start + windows.len() / 2] + count - lags[0];
            let of_group = self.survey.group(group);
            let (late, early) = of_group.split_at(aside % count);
            for (sum, of_group) in sums.iter_mut().zip(early) {
                *sum += of_group;
            }
            for (sum, of_group) in sums[early.len()..].iter_mut().zip(late) {
                *sum += of_group;
            }
        }
        sums
    }

    /// The least correlation of a group along a path that is shifted, in sigmas of the group.
    fn weakest(&self, lags: &[usize], shift: i64) -> f32 {
        let survey = self.survey;
        let of_group = |group: usize| {
            let windows: Vec<usize> = self
                .sounding()
                .filter(|w| survey.windows(group).contains(w))
                .collect();
            let count = windows.len();
            let sum: f32 = match shift {
                0 => windows
                    .into_iter()
                    .map(|window| self.at(window, lags[window]))
                    .sum(),
                _ => {
                    let middle =
                        lags[survey.windows(group).start + survey.windows(group).len() / 2];
                    let lag = (middle as i64 + shift).clamp(0, survey.lags as i64 - 1);
                    survey.group(group)[lag as usize]
                }
            };
            (count > 0).then(|| sum / (count as f32).sqrt())
        };
        (0..survey.groups())
            .filter_map(of_group)
            .fold(f32::MAX, f32::min)
    }
}

/// The median of values, and their sigma, estimated by the median absolute deviation times 1.4826 as for a normal
/// distribution. A voice in tune with the playback gives many high sums, not one.
fn spread(values: &[f32]) -> (f32, f32) {
    let some: Vec<f32> = values.iter().copied().step_by(SPARSE).collect();
    let middle = median(some.clone());
    let deviation = median(some.iter().map(|sum| (sum - middle).abs()).collect());
    (middle, (1.4826 * deviation).max(1e-6))
}

fn median(mut values: Vec<f32>) -> f32 {
    let middle = values.len() / 2;
    *values.select_nth_unstable_by(middle, f32::total_cmp).1
}

/// The median of some lags.
fn middle(lags: &[usize]) -> usize {
    let mut ranked = lags.to_vec();
    ranked.sort_unstable();
    ranked[ranked.len() / 2]
}

/// Cuts a path into pieces of one lag each: the first window of a piece, and the median of its lags.
fn pieces(lags: &[usize]) -> Vec<(usize, usize)> {
    let mut pieces = Vec::new();
    let mut from = 0;
    for window in 1..=lags.len() {
        if window == lags.len() || lags[window].abs_diff(lags[window - 1]) >= JUMP {
            pieces.push((from, middle(&lags[from..window])));
            from = window;
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slow_drift_is_one_piece_and_a_jump_makes_two() {
        assert_eq!(pieces(&[100, 101, 103, 104, 106]), [(0, 103)]);
        assert_eq!(pieces(&[100, 101, 261, 262, 262]), [(0, 101), (2, 262)]);
        assert_eq!(pieces(&[7]), [(0, 7)]);
    }
}
