//! Which takes are made: every combination of voice, noise and bleed equally often, everything else at random.

use std::fmt;

use mixdown::Placement;

use crate::noise::{NOISES, Noise};
use crate::random::Random;
use crate::recorder::{Block, Recorder};
use crate::room::ROOMS;
use crate::song::BACKINGS;
use crate::voices::{SYNTHETIC, Voice};

pub const SNRS_DB: [f64; 4] = [0.0, 10.0, 20.0, 30.0];
/// The backing track's level in the microphone against the voice's, in dB; `None` is no bleed.
pub const BLEEDS_DB: [Option<f64>; 6] = [
    None,
    Some(-40.0),
    Some(-30.0),
    Some(-20.0),
    Some(-10.0),
    Some(0.0),
];

/// The share of takes without a voice and without bleed, and of those with another line.
const NOTHING_SHARE: f64 = 0.08;
const ANOTHER_LINE_SHARE: f64 = 0.04;
/// The share of takes that lose or repeat one to three blocks.
const BLOCKS_SHARE: f64 = 1.0 / 3.0;
/// The share of takes whose clocks drift, and by how many parts per million at most.
const DRIFT_SHARE: f64 = 0.1;
const DRIFT_PPM: f64 = 50.0;
/// From the loudspeaker's first frame to the microphone's.
const ROUND_TRIP_MS: [f64; 2] = [10.0, 400.0];
/// How far the reported placement may be from the truth.
const PRIOR_ERROR_MS: f64 = 250.0;
/// How early or late a fan's syllables are at most, from the best to the worst timing.
const SPREAD_MS: [f64; 2] = [10.0, 60.0];
/// The song starts so long after the recorder.
const START_MS: [f64; 2] = [50.0, 500.0];
/// The take's highest sample, below full scale.
const PEAK_DB: [f64; 2] = [-18.0, -1.0];

/// What a take contains.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sung {
    /// The song's line.
    Line,
    /// Another voice's line; no bleed.
    AnotherLine(usize),
    /// Nobody and no bleed: noise, or in every fourth such take digital silence.
    Nothing { silent: bool },
}

pub struct Case {
    pub number: usize,
    /// Whose line the song has, as an index of the voices.
    pub voice: usize,
    pub voice_name: &'static str,
    /// One of [`BACKINGS`], by its index.
    pub backing: usize,
    pub sung: Sung,
    pub snr_db: f64,
    pub noise: Noise,
    pub bleed_db: Option<f64>,
    pub room: usize,
    pub spread_ms: f64,
    pub peak_db: f64,
    /// By how much the placement is too late.
    pub prior_error_ms: f64,
    pub placement: Placement,
    pub recorder: Recorder,
    /// For the samples of this case.
    pub random: Random,
}

/// Draws so many cases for these voices, in songs that last `song_ms`.
pub fn draw(count: usize, seed: u64, voices: &[Voice], song_ms: f64) -> Vec<Case> {
    let mut grid = Vec::new();
    for voice in 0..voices.len() {
        for snr_db in SNRS_DB {
            for bleed_db in BLEEDS_DB {
                grid.extend(NOISES.map(|noise| (voice, snr_db, bleed_db, noise)));
            }
        }
    }
    Random::new(seed, u64::MAX).shuffle(&mut grid);
    let combinations = grid.into_iter().cycle().take(count).enumerate();
    combinations
        .map(|(number, (voice, snr_db, bleed_db, noise))| {
            let mut random = Random::new(seed, number as u64);
            let sung = what_is_sung(voice, voices.len(), &mut random);
            let (recorder, prior_error_ms, placement) = recording(song_ms, &mut random);
            Case {
                number,
                voice,
                voice_name: voices[voice].name,
                backing: random.below(BACKINGS.len()),
                sung,
                snr_db,
                noise,
                bleed_db: bleed_db.filter(|_| sung == Sung::Line),
                room: random.below(ROOMS),
                spread_ms: random.between(SPREAD_MS[0], SPREAD_MS[1]),
                peak_db: random.between(PEAK_DB[0], PEAK_DB[1]),
                prior_error_ms,
                placement,
                recorder,
                random,
            }
        })
        .collect()
}

fn what_is_sung(voice: usize, voices: usize, random: &mut Random) -> Sung {
    let other = (voice + 1 + random.below(voices - 1)) % voices;
    let silent = random.happens(0.25);
    let draw = random.between(0.0, 1.0);
    if draw < NOTHING_SHARE {
        Sung::Nothing { silent }
    } else if draw < NOTHING_SHARE + ANOTHER_LINE_SHARE {
        Sung::AnotherLine(other)
    } else {
        Sung::Line
    }
}

fn recording(song_ms: f64, random: &mut Random) -> (Recorder, f64, Placement) {
    let rate_hz = if random.happens(0.5) { 44_100 } else { 48_000 };
    let round_trip_ms = random.between(ROUND_TRIP_MS[0], ROUND_TRIP_MS[1]);
    let offset_ms = random.between(START_MS[0], START_MS[1]) + round_trip_ms;
    let prior_error_ms = random.between(-PRIOR_ERROR_MS, PRIOR_ERROR_MS);
    let drift_ppm = if random.happens(DRIFT_SHARE) {
        random.between(-DRIFT_PPM, DRIFT_PPM)
    } else {
        0.0
    };
    let count = if random.happens(BLOCKS_SHARE) {
        1 + random.below(3)
    } else {
        0
    };
    // One in each part of the song, not at its very edges.
    let part_ms = song_ms / count as f64;
    let block = |n: usize| {
        let from_ms = n as f64 * part_ms;
        Block::draw(from_ms + 0.05 * part_ms, from_ms + 0.95 * part_ms, random)
    };
    let recorder = Recorder {
        rate_hz,
        offset_ms,
        drift_ppm,
        blocks: (0..count).map(block).collect(),
    };
    // No browser reports a negative latency: what is left of the error lies in the frame.
    let latency_ms = (round_trip_ms + prior_error_ms).max(0.0);
    let start_ms = offset_ms + prior_error_ms - latency_ms;
    let placement = Placement {
        backing_start_frame: (start_ms * f64::from(rate_hz) / 1000.0).round() as i64,
        latency_ms,
        ..Placement::default()
    };
    (recorder, prior_error_ms, placement)
}

impl Case {
    /// Whether the take contains evidence of where it lies.
    pub fn has_evidence(&self) -> bool {
        self.sung == Sung::Line
    }
}

/// The case's label: `only=` picks cases by a part of it.
impl fmt::Display for Case {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:03} {}", self.number, self.voice_name)?;
        match self.sung {
            Sung::Line => write!(f, " line")?,
            Sung::AnotherLine(_) => write!(f, " another-line")?,
            Sung::Nothing { silent: false } => write!(f, " nothing")?,
            Sung::Nothing { silent: true } => write!(f, " silence")?,
        }
        match self.bleed_db {
            Some(db) => write!(f, " bleed={db:.0}")?,
            None => write!(f, " bleed=none")?,
        }
        let Recorder {
            rate_hz,
            drift_ppm,
            blocks,
            ..
        } = &self.recorder;
        write!(
            f,
            " snr={:.0} {} {} {rate_hz} jumps={} drift={drift_ppm:+.0} prior={:+.0}",
            self.snr_db,
            self.noise.name(),
            BACKINGS[self.backing],
            blocks.len(),
            self.prior_error_ms,
        )?;
        match self.voice_name {
            // Sings as recorded.
            SYNTHETIC => Ok(()),
            _ => write!(f, " spread={:.0}", self.spread_ms),
        }
    }
}
