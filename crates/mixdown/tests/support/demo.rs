//! The demo's song and the recorded voices, read once.

use std::path::PathBuf;
use std::sync::LazyLock;

use mixdown::{Song, read_song};

pub static BACKING: LazyLock<Vec<f32>> =
    LazyLock::new(|| read("campaigns/night-game/audio/backing.flac"));
pub static GUIDE: LazyLock<Vec<f32>> =
    LazyLock::new(|| read("campaigns/night-game/audio/guide.flac"));
pub static FAN: LazyLock<Vec<f32>> = LazyLock::new(|| read("tests/voices/fan.flac"));
pub static SINGER: LazyLock<Vec<f32>> = LazyLock::new(|| read("tests/voices/singer.flac"));
pub static SONG: LazyLock<Song<'static>> = LazyLock::new(|| Song::new(&BACKING, &GUIDE));

/// The samples of a sound file of the repository.
pub fn read(path: &str) -> Vec<f32> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../..")
        .join(path);
    read_song(&std::fs::read(path).unwrap()).unwrap().samples
}
