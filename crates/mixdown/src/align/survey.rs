//! A survey of all lags at which a take may follow the playback: it leaks from a loudspeaker or from headphones into the
//! microphone.
//!
//! Generalised cross-correlation with phase transform (C. Knapp and G. C. Carter, "The generalized correlation method for
//! estimation of time delay", IEEE Trans. ASSP 24, 1976) of windows of one second. Both signals are whitened apart, so each
//! part of the take is transformed once for all lags (partitioned convolution: T. G. Stockham, "High-speed convolution and
//! correlation", AFIPS 1966), and a few windows share one inverse transform.

use crate::align::near::{ASIDE, Near, NearLags};
use crate::align::phases::{Phases, sigmas_per_unit};
use crate::align::playback::{Playback, SongWindow};
use crate::align::window::{Buffered, WINDOW};
use crate::analysis::reduce::highest;

/// Windows of the song in one group (3 s): a piece of a take that is longer than half of it shows in some group.
const GROUP: usize = 3;
/// At most so many groups, so that a long song does not need more memory; its groups are longer.
const MOST_GROUPS: usize = 16;
/// A lag may belong to a piece of the take if a group exceeds the background there by so many sigmas (by chance one in fifty
/// groups does anywhere), and the group's next best lags by this factor: a voice in tune reaches many lags.
const CANDIDATE_SIGMAS: f32 = 5.0;
const CANDIDATE_LEAD: f32 = 1.2;
/// At most so many places are looked at closely.
const MOST_CANDIDATES: usize = 10;

/// The spectra of a take's parts, and their correlations with the playback.
pub(super) struct Survey<'a> {
    playback: &'a Playback,
    /// The lag that lag 0 stands for, in samples of the take.
    pub first_lag: i64,
    /// How many lags were surveyed.
    pub lags: usize,
    /// Samples of the take.
    take_length: usize,
    /// The part of the take that begins [`WINDOW`] · n samples after `first_lag`; `None` where it is silent.
    parts: Vec<Option<Phases>>,
    /// How many windows a group has.
    group: usize,
    /// For each group and lag the sum of the windows' correlations, in sigmas of one window.
    sums: Vec<Vec<f32>>,
    /// For each group the lag of its highest sum, and that.
    peaks: Vec<(usize, f32)>,
}

impl<'a> Survey<'a> {
    /// Surveys the lags from `first_lag` on, `blocks` windows of them.
    pub fn of(playback: &'a Playback, take: &[f32], first_lag: i64, blocks: usize) -> Self {
        let windows = playback.windows.len();
        let mut transforms = playback.transforms.buffered();
        let part = |n: usize| {
            let from = first_lag.saturating_add((n * WINDOW) as i64);
            transforms.of_take(take, from).map(Phases::of)
        };
        let mut survey = Survey {
            playback,
            first_lag,
            lags: blocks * WINDOW,
            take_length: take.len(),
            parts: (0..windows + blocks - 1).map(part).collect(),
            group: GROUP.max(windows.div_ceil(MOST_GROUPS)),
            sums: vec![],
            peaks: vec![],
        };
        survey.sums = (0..windows.div_ceil(survey.group))
            .map(|group| survey.sum(group, &mut transforms))
            .collect();
        survey.peaks = survey.sums.iter().map(|sums| highest(sums)).collect();
        survey
    }

    /// The correlations of a group's windows at all lags.
    fn sum(&self, group: usize, transforms: &mut Buffered<'_>) -> Vec<f32> {
        let sigmas = sigmas_per_unit();
        let mut sums = Vec::with_capacity(self.lags);
        for block in 0..self.lags / WINDOW {
            let mut cross = Phases::zero();
            for window in self.windows(group) {
                let part = self.parts[window + block].as_ref();
                if let Some((part, song)) = part.zip(self.playback.windows[window].as_ref()) {
                    cross.add_cross(part, &song.phases);
                }
            }
            let time = transforms.sound_of(|spectrum| cross.write_to(spectrum));
            sums.extend(time[..WINDOW].iter().map(|sum| sum * sigmas));
        }
        sums
    }

    /// The windows of a group.
    pub fn windows(&self, group: usize) -> std::ops::Range<usize> {
        let end = (group + 1) * self.group;
        group * self.group..end.min(self.playback.windows.len())
    }

    /// How many groups there are.
    pub fn groups(&self) -> usize {
        self.sums.len()
    }

    /// How many windows the playback has.
    pub fn window_count(&self) -> usize {
        self.playback.windows.len()
    }

    /// The correlations of a group at all lags, in sigmas of one window.
    pub fn group(&self, group: usize) -> &[f32] {
        &self.sums[group]
    }

    /// Whether at least half of a window lies inside the take at a lag.
    pub fn covers(&self, window: usize, lag: usize) -> bool {
        let middle = self
            .first_lag
            .saturating_add((window * WINDOW + WINDOW / 2 + lag) as i64);
        (0..self.take_length as i64).contains(&middle)
    }

    /// The lags around which a close look is worthwhile, the one that most of the take supports first.
    pub fn candidates(&self) -> Vec<usize> {
        let mut total = vec![0.0f32; self.lags];
        for sums in &self.sums {
            for (to, sum) in total.iter_mut().zip(sums) {
                *to += sum;
            }
        }
        let mut candidates = vec![highest(&total).0];
        let of_group = |group: usize| {
            let scale = 1.0 / (self.windows(group).len() as f32).sqrt();
            let peaks = self.distinct_peaks(group).into_iter();
            peaks.map(move |(lag, sum)| (lag, sum * scale))
        };
        let mut of_groups: Vec<(usize, f32)> = (0..self.groups())
            .flat_map(of_group)
            .filter(|&(_, sigmas)| sigmas >= CANDIDATE_SIGMAS)
            .collect();
        of_groups.sort_by(|a, b| b.1.total_cmp(&a.1));
        for (lag, _) in of_groups {
            let is_near = |known: &usize| known.abs_diff(lag) <= ASIDE / 2;
            if candidates.len() < MOST_CANDIDATES && !candidates.iter().any(is_near) {
                candidates.push(lag);
            }
        }
        candidates
    }

    /// The one or two highest correlations of a group, apart from each other, if they exceed the next one clearly: two, where
    /// the take was cut inside the group.
    fn distinct_peaks(&self, group: usize) -> Vec<(usize, f32)> {
        let sums = &self.sums[group];
        let mut peaks = vec![self.peaks[group]];
        while peaks.len() < 3 {
            let mut known: Vec<usize> = peaks.iter().map(|peak| peak.0).collect();
            known.sort_unstable();
            let ends = known
                .iter()
                .map(|lag| lag.saturating_sub(ASIDE))
                .chain([sums.len()]);
            let begins = [0].into_iter().chain(known.iter().map(|lag| lag + ASIDE));
            let between = begins.zip(ends).filter(|(begin, end)| begin < end);
            let next = between
                .map(|(begin, end)| {
                    let (lag, sum) = highest(&sums[begin..end]);
                    (begin + lag, sum)
                })
                .max_by(|a, b| a.1.total_cmp(&b.1));
            peaks.extend(next);
            if next.is_none() {
                return peaks;
            }
        }
        let is_clear = |n: &usize| peaks[n - 1].1 >= CANDIDATE_LEAD * peaks[*n].1;
        let clear = [2, 1].into_iter().find(is_clear).unwrap_or(0);
        peaks.truncate(clear);
        peaks
    }

    /// The highest correlation of each group, per window: the mean, in sigmas.
    pub fn sigmas_per_window(&self) -> f32 {
        let sum: f32 = self.peaks.iter().map(|peak| peak.1).sum();
        sum / self.window_count().max(1) as f32
    }

    /// The correlations of each window near a lag.
    pub fn near(&self, lag: usize, transform: &mut NearLags) -> Near {
        let turn = Phases::earlier(lag % WINDOW);
        let of_window = |(window, song): (usize, &Option<SongWindow>)| {
            let phases = &song.as_ref()?.phases;
            self.window_near(window, phases, (lag, &turn), transform)
        };
        let windows = self.playback.windows.iter().enumerate();
        Near {
            lag,
            windows: windows.map(of_window).collect(),
        }
    }

    /// Whether nothing but the backing track is played.
    pub fn plays_backing_alone(&self) -> bool {
        self.playback.backing.is_none()
    }

    /// The correlations of a window near a lag with the backing track alone; `None` where one of the two is silent, or the
    /// backing track is all that is played.
    pub fn backing_near(
        &self,
        window: usize,
        lag: usize,
        transform: &mut NearLags,
    ) -> Option<Vec<f32>> {
        let phases = self.playback.backing.as_ref()?[window].as_ref()?;
        let turn = Phases::earlier(lag % WINDOW);
        self.window_near(window, phases, (lag, &turn), transform)
    }

    /// The correlations of a window with some phases near a lag, which is given with what turns a spectrum by it.
    fn window_near(
        &self,
        window: usize,
        song: &Phases,
        (lag, turn): (usize, &Phases),
        transform: &mut NearLags,
    ) -> Option<Vec<f32>> {
        let part = self.parts[window + lag / WINDOW].as_ref()?;
        let mut cross = Phases::zero();
        cross.add_cross(part, song);
        cross.multiply(turn);
        Some(transform.of(&cross))
    }
}
