//! `[song]` and `[take]` of campaign.toml.

use crate::{
    campaign::{Song, TakeRules},
    error::{Result, ensure, wrong},
    folder::Folder,
    lyrics,
    manifest::SongEntry,
};

/// The largest upload that a campaign may allow, in bytes: a function holds the take and its decoded audio in memory.
const MAX_TAKE_BYTES: u64 = 64 * 1024 * 1024;
/// The longest take that a campaign may allow, in milliseconds: it has to be mixed within its function's timeout of 20 s.
const MAX_TAKE_MS: u32 = 180_000;

pub(crate) fn check_take(take: &TakeRules) -> Result<()> {
    ensure(take.min_ms >= 1_000 && take.min_ms < take.max_ms, || {
        "[take] min_ms must be at least 1000 and below max_ms".to_owned()
    })?;
    ensure(take.max_ms <= MAX_TAKE_MS, || {
        format!("[take] max_ms must be at most {MAX_TAKE_MS}")
    })?;
    ensure((1..=MAX_TAKE_BYTES).contains(&take.max_bytes), || {
        format!("[take] max_bytes must be from 1 to {MAX_TAKE_BYTES}")
    })
}

/// Reads the lyrics, and checks that the audio files are there; `refrain build` decodes them.
pub(crate) fn read(folder: &Folder<'_>, song: SongEntry) -> Result<Song> {
    ensure((30.0..=300.0).contains(&song.tempo_bpm), || {
        "[song] tempo_bpm must be from 30 to 300".to_owned()
    })?;
    ensure((1..=16).contains(&song.count_in_beats), || {
        "[song] count_in_beats must be from 1 to 16".to_owned()
    })?;
    let lyrics = lyrics::parse(&folder.text(&song.lyrics)?)
        .map_err(|error| wrong(&song.lyrics, error.to_string()))?;
    for path in [&song.backing, &song.guide] {
        folder.bytes(path)?;
    }
    Ok(Song {
        title: song.title,
        artist: song.artist,
        language: song.language,
        backing: song.backing,
        guide: song.guide,
        tempo_bpm: song.tempo_bpm,
        count_in_beats: song.count_in_beats,
        lyrics,
    })
}
