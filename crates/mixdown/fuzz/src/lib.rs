//! What the fuzzer does with its bytes, and what has to be true then. `tests/finds.rs` has this module too: so the
//! targets compile without cargo-fuzz, and what was found once is tried for ever.
#![allow(dead_code, clippy::unwrap_used)]

mod case;
pub mod seeds;
mod signal;
#[path = "../../tests/support/mod.rs"]
mod support;

use std::sync::LazyLock;

use mixdown::{Limits, Mix, Song, TakeError, read_song};
use take::{PEAKS, Preset};

pub use case::{Case, File};
pub use signal::{Part, Shape};
use support::memory::{Counting, MIB, most_memory_of};
use support::{AS_RECORDED, RATE, backing, voice};

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// Three of the windows in which the backing track is looked for, so that there is room for a jump; no longer, for the
/// sake of many mixes.
const SONG_SECONDS: f64 = 3.1;

/// What a campaign would say about so short a song.
const LIMITS: Limits = Limits {
    min_ms: 100,
    max_ms: 3_500,
};

/// Where reading is what is tried, most files are too short to be mixed, which costs a hundred times as much.
const READING_SECONDS: f64 = 0.5;
const READING_LIMITS: Limits = Limits {
    min_ms: 400,
    max_ms: 500,
};

/// What reading and mixing one take may hold at once.
const MOST_MEMORY: isize = 200 * MIB;

/// A mix is promised to stay below −1 dBTP; two meters agree within a tenth of a decibel.
const MOST_TRUE_PEAK_DBTP: f32 = -0.9;

static BACKING: LazyLock<Vec<f32>> = LazyLock::new(|| backing(SONG_SECONDS));
static GUIDE: LazyLock<Vec<f32>> = LazyLock::new(|| voice(SONG_SECONDS, RATE, 0.4));
static SONG: LazyLock<Song<'static>> = LazyLock::new(|| Song::new(&BACKING, &GUIDE));
static READING_SONG: LazyLock<Song<'static>> = LazyLock::new(|| {
    let frames = (READING_SECONDS * f64::from(RATE)) as usize;
    Song::new(&BACKING[..2 * frames], &GUIDE[..frames])
});

/// Any bytes that say that they are a FLAC file.
pub fn flac(bytes: &[u8]) {
    read(&with(bytes, &[(0, b"fLaC")]));
}

/// Any bytes that say that they are a WAV file.
pub fn wav(bytes: &[u8]) {
    read(&with(bytes, &[(0, b"RIFF"), (8, b"WAVE")]));
}

/// A sound file, more or less right, mixed in any way.
pub fn mix(case: &Case) {
    let preset = Preset::ALL[usize::from(case.preset) % Preset::ALL.len()];
    let file = case.file();
    let mixing = || mixdown::mix(&file, &SONG, &case.placement, preset, &case.limits);
    if let Ok(mix) = within_memory(mixing) {
        check(&mix, SONG_SECONDS);
    }
}

/// The bytes with what a file begins with, as far as they reach.
fn with(bytes: &[u8], magic: &[(usize, &[u8; 4])]) -> Vec<u8> {
    let mut file = bytes.to_vec();
    for &(at, name) in magic {
        if let Some(place) = file.get_mut(at..at + name.len()) {
            place.copy_from_slice(name);
        }
    }
    file
}

fn read(file: &[u8]) {
    let preset = Preset::default();
    let mix =
        within_memory(|| mixdown::mix(file, &READING_SONG, &AS_RECORDED, preset, &READING_LIMITS));
    // A few bytes of FLAC may hold the ten minutes of a song, and the fuzzer would soon read little else.
    if matches!(mix, Err(TakeError::TooLong { .. })) {
        return;
    }
    match within_memory(|| read_song(file)) {
        Ok(song) => {
            assert!(matches!(song.channels, 1 | 2));
            assert!(song.samples.len().is_multiple_of(song.channels.into()));
            assert!(song.samples.iter().all(|sample| sample.is_finite()));
        }
        Err(ref refusal) => assert_eq!(mix.as_ref().err(), Some(refusal), "only read as a take"),
    }
    if let Ok(mix) = mix {
        check(&mix, READING_SECONDS);
    }
}

/// Holds a mix against what is promised of every one.
fn check(mix: &Mix, seconds: f64) {
    let measured = format!("{:?}", mix.measurements);
    let mut words = measured.split(|c: char| !c.is_alphanumeric());
    assert!(
        !words.any(|word| matches!(word, "NaN" | "inf")),
        "{measured}"
    );
    assert!(
        mix.measurements.mix_true_peak_dbtp <= MOST_TRUE_PEAK_DBTP,
        "{measured}"
    );
    assert!(!mix.mp3.is_empty());
    assert_eq!(mix.peaks.len(), PEAKS);
    assert_eq!(f64::from(mix.duration_ms), seconds * 1000.0);
}

fn within_memory<T>(work: impl FnOnce() -> T) -> T {
    let (result, held) = most_memory_of(work);
    assert!(held <= MOST_MEMORY, "{} MiB at once", held / MIB);
    result
}
