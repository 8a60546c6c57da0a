//! The songs and limits that takes are mixed with.

use std::sync::LazyLock;

use mixdown::{Limits, Song};

use super::support::{RATE, backing, voice};

/// Three of the windows in which the backing track is searched, so that there may be a jump. No longer, so that many takes
/// are mixed in little time.
pub const SONG_SECONDS: f64 = 3.1;

/// The limits of a campaign with so short a song.
pub const LIMITS: Limits = Limits {
    min_ms: 100,
    max_ms: 3_500,
};

/// For the targets of the decoders. Most of their files are too short to be mixed, which would take a hundred times as
/// long.
pub const READING_SECONDS: f64 = 0.5;
pub const READING_LIMITS: Limits = Limits {
    min_ms: 400,
    max_ms: 500,
};

pub static BACKING: LazyLock<Vec<f32>> = LazyLock::new(|| backing(SONG_SECONDS));
pub static GUIDE: LazyLock<Vec<f32>> = LazyLock::new(|| voice(SONG_SECONDS, RATE, 0.4));
pub static SONG: LazyLock<Song<'static>> = LazyLock::new(|| Song::new(&BACKING, &GUIDE));
pub static READING_SONG: LazyLock<Song<'static>> = LazyLock::new(|| {
    let frames = (READING_SECONDS * f64::from(RATE)) as usize;
    Song::new(&BACKING[..2 * frames], &GUIDE[..frames])
});
