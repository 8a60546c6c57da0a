//! `[song]` of campaign.toml.

use crate::{
    campaign::Song,
    folder::{Folder, MAX_SOUND_BYTES, MAX_TEXT_BYTES},
    lyrics::Lyrics,
    manifest::{SongEntry, Text},
    read::languages,
    table::Document,
    text_file::TextFile,
};

use super::{hashtag, paths, window};

/// The longest title or artist, in characters: what fits nowhere need not be tried.
const MAX_CHARS: usize = 200;

/// Reads the lyrics, and checks that the audio files are there; who builds or checks a campaign decodes them.
pub(super) fn read(
    document: &Document<'_>,
    folder: &Folder<'_>,
    time_zone: &Option<Text>,
    song: SongEntry,
) -> (Song, Option<(TextFile, Lyrics)>) {
    if let Some(language) = &song.language {
        languages::check(document, "[song] language", language);
    }
    for (key, text) in [("title", &song.title), ("artist", &song.artist)] {
        let Some(text) = text else { continue };
        if text.get_ref().trim().is_empty() {
            document.error(text.span(), format!("[song] {key} is empty: write it"));
        } else if text.get_ref().chars().count() > MAX_CHARS {
            let problem = format!("[song] {key} is longer than {MAX_CHARS} characters: shorten it");
            document.error(text.span(), problem);
        }
    }
    let file = |text: &Option<Text>| {
        text.as_ref()
            .and_then(|text| paths::read(document, folder, text, MAX_SOUND_BYTES))
            .map_or_else(String::new, |(path, _)| path)
    };
    let lyrics = song
        .lyrics
        .as_ref()
        .and_then(|text| paths::read(document, folder, text, MAX_TEXT_BYTES))
        .and_then(|(path, bytes)| folder.decode(&path, bytes))
        .map(|file| {
            let lyrics = Lyrics::read(&file);
            folder.findings.extend(lyrics.findings.iter().cloned());
            (file, lyrics)
        });
    let hashtag = song.hashtag.as_ref();
    let hashtag = hashtag.and_then(|text| hashtag::read(document, text));
    let text = |text: Option<Text>| text.map_or_else(String::new, Text::into_inner);
    let lines = lyrics.as_ref().map(|(_, lyrics)| lyrics.lines.clone());
    let song = Song {
        backing: file(&song.backing),
        guide: song.guide.is_some().then(|| file(&song.guide)),
        title: text(song.title),
        artist: text(song.artist),
        hashtag,
        language: text(song.language),
        tempo_bpm: song.tempo_bpm.unwrap_or(120.0),
        count_in_beats: song.count_in_beats.unwrap_or(4),
        released_at: window::moment(document, time_zone, "released_at", &song.released_at),
        lyrics: lines.unwrap_or_default(),
    };
    (song, lyrics)
}
