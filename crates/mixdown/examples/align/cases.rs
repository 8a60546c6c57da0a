//! Which takes are made: every combination of voice, noise and leak equally often, everything else at random.

use std::fmt;

use mixdown::{Clock, Placement};

use crate::noise::{NOISES, Noise};
use crate::random::Random;
use crate::recorder::{BUFFER_MS, Block, PIECE_MS, Recorder};
use crate::room::ROOMS;
use crate::song::BACKINGS;
use crate::voices::{SYNTHETIC, Voice};

pub const SNRS_DB: [f64; 4] = [0.0, 10.0, 20.0, 30.0];
/// What leaks from the loudspeaker into the microphone.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Leak {
    /// Nothing: the fan wears headphones.
    Nothing,
    /// The backing track, at this level against the voice's in dB.
    Backing(f64),
    /// The backing track and the guide as loud as the booth plays it, which the mixdown is told; this is the guide's level
    /// against the voice's in dB.
    Guided(f64),
}

impl Leak {
    pub fn name(self) -> String {
        match self {
            Leak::Nothing => "no leak".to_owned(),
            Leak::Backing(db) => format!("leak {db:.0} dB"),
            Leak::Guided(db) => format!("leaking guide {db:.0} dB"),
        }
    }
}

pub const LEAKS: [Leak; 9] = [
    Leak::Nothing,
    Leak::Backing(-40.0),
    Leak::Backing(-30.0),
    Leak::Backing(-20.0),
    Leak::Backing(-10.0),
    Leak::Backing(0.0),
    Leak::Guided(-30.0),
    Leak::Guided(-20.0),
    Leak::Guided(-10.0),
];
/// The share of the takes on headphones in which these play the guide, too.
const GUIDED_SHARE: f64 = 0.5;

/// The share of takes without a voice and without bleed, and of those with another line.
const NOTHING_SHARE: f64 = 0.08;
const ANOTHER_LINE_SHARE: f64 = 0.04;
/// The share of takes that lose or repeat one to three buffers, and of those that lose or repeat a longer piece, or two.
const BUFFERS_SHARE: f64 = 0.25;
const PIECES_SHARE: f64 = 0.25;
/// No piece is lost so near to another one or to an end of the song, which dies away for a second, that nothing says where the
/// rest lies, in milliseconds.
const APART_MS: f64 = 3_500.0;
/// The share of takes that are chosen files, and how long before or after the song's zero these begin.
const FILES_SHARE: f64 = 0.25;
const FILE_MS: f64 = 5_000.0;
/// The share of takes with a leaking backing track in which a guide leaks that the mixdown is not told of, and its level
/// against the backing track's.
const GUIDE_SHARE: f64 = 0.5;
const GUIDE_DB: [f64; 2] = [-12.0, 3.0];
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
    /// `case` or `cut`: which of the two lists it is in.
    pub list: &'static str,
    /// Its place in that list.
    pub number: usize,
    /// Whose line the song has, as an index of the voices.
    pub voice: usize,
    pub voice_name: &'static str,
    /// One of [`BACKINGS`], by its index.
    pub backing: usize,
    pub sung: Sung,
    pub snr_db: f64,
    pub noise: Noise,
    pub leak: Leak,
    /// The level of a guide against the backing track's that the mixdown is not told of.
    pub guide_db: Option<f64>,
    pub room: usize,
    pub spread_ms: f64,
    pub peak_db: f64,
    /// By how much the placement is too late.
    pub prior_error_ms: f64,
    pub placement: Placement,
    pub recorder: Recorder,
    /// A phrase that is sung late.
    pub late: Option<LateStart>,
    /// For the samples of this case.
    pub random: Random,
}

/// A phrase that is sung late.
#[derive(Debug, Clone, Copy)]
pub struct LateStart {
    /// Where in the song it should begin, about.
    pub from_ms: f64,
    pub length_ms: f64,
    pub late_ms: f64,
}

/// Draws so many cases for these voices, in songs that last `song_ms`.
pub fn draw(count: usize, seed: u64, voices: &[Voice], song_ms: f64) -> Vec<Case> {
    let mut grid = Vec::new();
    for voice in 0..voices.len() {
        for snr_db in SNRS_DB {
            for leak in LEAKS {
                grid.extend(NOISES.map(|noise| (voice, snr_db, leak, noise)));
            }
        }
    }
    Random::new(seed, u64::MAX).shuffle(&mut grid);
    let combinations = grid.into_iter().cycle().take(count).enumerate();
    combinations
        .map(|(number, (voice, snr_db, leak, noise))| {
            let random = Random::new(seed, number as u64);
            let sound = (snr_db, leak, noise);
            drawn(number, (voice, voices), sound, song_ms, random)
        })
        .collect()
}

/// Draws everything else of a case for a voice, its level above the noise, its leak and its noise.
pub fn drawn(
    number: usize,
    (voice, voices): (usize, &[Voice]),
    (snr_db, leak, noise): (f64, Leak, Noise),
    song_ms: f64,
    mut random: Random,
) -> Case {
    let sung = what_is_sung(voice, voices.len(), &mut random);
    let (recorder, prior_error_ms, placement) = recording(song_ms, &mut random);
    let leak = if sung == Sung::Line {
        leak
    } else {
        Leak::Nothing
    };
    let guide_db = random.between(GUIDE_DB[0], GUIDE_DB[1]);
    let guide_leaks = random.happens(GUIDE_SHARE) && matches!(leak, Leak::Backing(_));
    let on_headphones = random.happens(GUIDED_SHARE) && leak == Leak::Nothing;
    let placement = Placement {
        guide: on_headphones || matches!(leak, Leak::Guided(_)),
        ..placement
    };
    Case {
        list: "case",
        number,
        voice,
        voice_name: voices[voice].name,
        backing: random.below(BACKINGS.len()),
        sung,
        snr_db,
        noise,
        leak,
        guide_db: guide_leaks.then_some(guide_db),
        room: random.below(ROOMS),
        spread_ms: random.between(SPREAD_MS[0], SPREAD_MS[1]),
        peak_db: random.between(PEAK_DB[0], PEAK_DB[1]),
        prior_error_ms,
        placement,
        recorder,
        late: None,
        random,
    }
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
    let is_file = random.happens(FILES_SHARE);
    let round_trip_ms = random.between(ROUND_TRIP_MS[0], ROUND_TRIP_MS[1]);
    let offset_ms = if is_file {
        random.between(-FILE_MS, FILE_MS)
    } else {
        random.between(START_MS[0], START_MS[1]) + round_trip_ms
    };
    let drift_ppm = if random.happens(DRIFT_SHARE) {
        random.between(-DRIFT_PPM, DRIFT_PPM)
    } else {
        0.0
    };
    let recorder = Recorder {
        rate_hz,
        offset_ms,
        drift_ppm,
        blocks: blocks((-offset_ms).max(0.0), song_ms, random),
    };
    if is_file {
        let placement = Placement {
            clock: Clock::None,
            ..Placement::default()
        };
        return (recorder, -offset_ms, placement);
    }
    let prior_error_ms = random.between(-PRIOR_ERROR_MS, PRIOR_ERROR_MS);
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

/// What a take loses or repeats between two times of the song.
fn blocks(from_ms: f64, to_ms: f64, random: &mut Random) -> Vec<Block> {
    let draw = random.between(0.0, 1.0);
    let (count, length_ms, apart_ms) = if draw < BUFFERS_SHARE {
        (1 + random.below(3), BUFFER_MS, None)
    } else if draw < BUFFERS_SHARE + PIECES_SHARE {
        (1 + random.below(2), PIECE_MS, Some(APART_MS))
    } else {
        return vec![];
    };
    // One in each part of the song, not at its very edges.
    let part_ms = (to_ms - from_ms) / count as f64;
    let apart_ms = apart_ms.unwrap_or(0.05 * part_ms);
    let block = |n: usize| {
        let from_ms = from_ms + n as f64 * part_ms;
        let (from_ms, to_ms) = (from_ms + apart_ms, from_ms + part_ms - apart_ms);
        Block::draw(from_ms, to_ms, length_ms, random)
    };
    (0..count).map(block).collect()
}

impl Case {
    /// Whether the take contains evidence of where it lies.
    pub fn has_evidence(&self) -> bool {
        self.sung == Sung::Line
    }

    /// Whether headphones played the guide, too, and nothing leaks.
    pub fn is_guided_on_headphones(&self) -> bool {
        self.placement.guide && self.leak == Leak::Nothing
    }

    /// Whether the take is a file that the fan chose.
    pub fn is_file(&self) -> bool {
        self.placement.clock == Clock::None
    }

    /// Whether the take lost or repeated more than a buffer.
    pub fn has_pieces(&self) -> bool {
        let longest_ms = self.recorder.blocks.iter().map(|block| block.length_ms);
        longest_ms.fold(0.0, f64::max) > BUFFER_MS[1]
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
        match self.leak {
            Leak::Nothing => write!(f, " leak=none")?,
            Leak::Backing(db) => write!(f, " leak={db:.0}")?,
            Leak::Guided(db) => write!(f, " guided={db:.0}")?,
        }
        if self.is_guided_on_headphones() {
            write!(f, " headphones")?;
        }
        if let Some(db) = self.guide_db {
            write!(f, " guide={db:+.0}")?;
        }
        if self.is_file() {
            write!(f, " file")?;
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
        for block in &self.recorder.blocks {
            write!(f, " {:?}", block.fault)?;
        }
        if self.late.is_some() {
            write!(f, " late")?;
        }
        match self.voice_name {
            // Sings as recorded.
            SYNTHETIC => Ok(()),
            _ => write!(f, " spread={:.0}", self.spread_ms),
        }
    }
}
