//! What each fuzz target does with its bytes, and the properties that it checks. `tests/finds.rs` includes this module too,
//! so that the targets compile without cargo-fuzz, and that everything found once is tried in every run.
#![allow(dead_code, clippy::unwrap_used)]

mod case;
pub mod seeds;
mod signal;
mod song;
#[path = "../../tests/support/mod.rs"]
mod support;

use mixdown::{Mix, TakeError, read_song};
use take::{PEAKS, Preset};

pub use case::{Case, File};
pub use signal::{Part, Shape};
use song::{READING_LIMITS, READING_SECONDS, READING_SONG, SONG, SONG_SECONDS};
use support::AS_RECORDED;
use support::memory::{Counting, MIB, most_memory_of};

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// The most memory that decoding and mixing one take may hold at once, in bytes.
const MOST_MEMORY: isize = 200 * MIB;

/// Every mix stays below −1 dBTP; two meters agree within a tenth of a decibel.
const MOST_TRUE_PEAK_DBTP: f32 = -0.9;

/// Decodes and mixes any bytes behind the signature of FLAC.
pub fn flac(bytes: &[u8]) {
    read(&with(bytes, &[(0, b"fLaC")]));
}

/// Decodes and mixes any bytes behind the signature of WAV.
pub fn wav(bytes: &[u8]) {
    read(&with(bytes, &[(0, b"RIFF"), (8, b"WAVE")]));
}

/// Mixes an audio file, valid or damaged, in any way.
pub fn mix(case: &Case) {
    let preset = Preset::ALL[usize::from(case.preset) % Preset::ALL.len()];
    let file = case.file();
    let mixing = || mixdown::mix(&file, &SONG, &case.placement, preset, &case.limits);
    if let Ok(mix) = within_memory(mixing) {
        check(&mix, SONG_SECONDS);
    }
}

/// Overwrites the bytes with a file's signatures, as far as they reach.
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
    // A few bytes of FLAC may decode to ten minutes, and the fuzzer would soon decode little else.
    if matches!(mix, Err(TakeError::TooLong { .. })) {
        return;
    }
    match within_memory(|| read_song(file)) {
        Ok(song) => {
            assert!(matches!(song.channels, 1 | 2));
            assert!(song.samples.len().is_multiple_of(song.channels.into()));
            assert!(song.samples.iter().all(|sample| sample.is_finite()));
        }
        Err(ref error) => assert_eq!(mix.as_ref().err(), Some(error), "only read as a take"),
    }
    if let Ok(mix) = mix {
        check(&mix, READING_SECONDS);
    }
}

/// Checks the properties of every mix.
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
