//! Checks of the backing track, the guide, and the lyrics beside them.

use campaign::{Campaign, Finding, Line, MAX_SOUND_BYTES, Reading, TakeRules};
use mixdown::Audio;

use super::error::{BuildError, sound_problem};
use super::limits::MAX_STUDIO_BYTES;
use super::sources::Sources;
use super::steps::{Key, key};
use super::{guided, levels};

const BYTES_PER_SAMPLE: u64 = 4;
/// Below this amplitude (−60 dBFS) nobody hears a guide.
const SILENT: f32 = 0.001;
/// What a recorder adds to the song: the count-in before it, and the last note after it.
const AROUND_SONG_MS: u32 = 4_000;
/// A take of 48 kHz and 16 bits is so many bytes a millisecond before FLAC makes about half of it.
const TAKE_BYTES_PER_MS: u64 = 96;

/// What is wrong with the sounds, and which lines of the lyrics lie behind their end.
pub(super) fn check(
    sources: &Sources,
    reading: &Reading,
    campaign: &Campaign,
) -> Result<Vec<Finding>, BuildError> {
    let song = &campaign.song;
    let mut findings = Vec::new();
    let mut samples = 0;
    let mut song_ms = None;
    let guide = song.guide.as_ref().map(|path| (path, 1, "mono"));
    for (path, channels, layout) in [(&song.backing, 2, "stereo")].into_iter().chain(guide) {
        // A path that does not lead to a file is a finding already.
        let Ok(bytes) = sources.campaign.read(path, MAX_SOUND_BYTES) else {
            continue;
        };
        let audio = match sources.decoded(*path != song.backing, &bytes) {
            Ok(audio) => audio,
            Err(error) => {
                let problem = foreign(&bytes).map_or_else(|| sound_problem(&error), str::to_owned);
                findings.push(Finding::error(path, problem));
                continue;
            }
        };
        samples += audio.samples.len() as u64;
        if audio.channels != channels {
            let problem = format!(
                "a {layout} file is needed, this one has {} channel{}: export it in {layout}",
                audio.channels,
                if audio.channels == 1 { "" } else { "s" }
            );
            findings.push(Finding::error(path, problem));
        }
        let frames = audio.samples.len() / usize::from(audio.channels.max(1));
        if *path == song.backing {
            let length_ms = length_ms(frames);
            song_ms = Some(length_ms);
            findings.extend(reading.lyrics_behind(length_ms));
            findings.extend(limits(reading, &campaign.take, length_ms));
            let key = key([path.as_bytes(), &bytes]);
            let measure = || Ok::<_, BuildError>(levels::of_backing(path, &audio));
            let found = sources
                .steps
                .of("measure the backing track", key, measure)?;
            findings.extend(found.iter().cloned());
        } else {
            let song_ms = song_ms.filter(|_| audio.channels == channels);
            let key = guide_key(path, &bytes, &song.lyrics, song_ms)?;
            let measure = || Ok::<_, BuildError>(of_guide(path, &audio, &song.lyrics, song_ms));
            let found = sources.steps.of("measure the guide", key, measure)?;
            findings.extend(found.iter().cloned());
        }
    }
    let bytes = samples * BYTES_PER_SAMPLE;
    if bytes > MAX_STUDIO_BYTES {
        let problem = format!(
            "the song is too long: decoded it has {bytes} bytes, at most {MAX_STUDIO_BYTES} can be deployed"
        );
        findings.push(reading.error_at("song.backing", problem));
    }
    Ok(findings)
}

/// Everything that decides about the findings of a guide.
fn guide_key(
    path: &str,
    bytes: &[u8],
    lyrics: &[Line],
    song_ms: Option<u32>,
) -> Result<Key, BuildError> {
    let beside = serde_json::to_vec(&(path, lyrics, song_ms));
    let beside = beside.map_err(|error| BuildError::io(path)(error.into()))?;
    Ok(key([bytes, &beside]))
}

/// What is wrong with a guide; beside a backing track of `song_ms`, if both can be compared.
fn of_guide(path: &str, audio: &Audio, lyrics: &[Line], song_ms: Option<u32>) -> Vec<Finding> {
    if audio.samples.iter().all(|sample| sample.abs() < SILENT) {
        let problem = "this is silence: export the sung line alone";
        return vec![Finding::error(path, problem)];
    }
    let Some(song_ms) = song_ms else {
        return Vec::new();
    };
    let mut findings = levels::of_guide(path, audio, song_ms.into());
    findings.splice(0..0, guided::check(path, &audio.samples, lyrics, song_ms));
    findings
}

/// What a file is that is no sound at all, if it says so, and what to do.
fn foreign(bytes: &[u8]) -> Option<&'static str> {
    /// Where a web page says that it is one.
    const START: usize = 64;
    let start = bytes.get(..START).unwrap_or(bytes).trim_ascii_start();
    let begins_with = |text: &str| {
        let start = start.get(..text.len());
        start.is_some_and(|start| start.eq_ignore_ascii_case(text.as_bytes()))
    };
    if bytes.is_empty() {
        Some("this file is empty: export it again")
    } else if begins_with("<!doctype html") || begins_with("<html") {
        Some("this is a web page, not a sound: download the file itself")
    } else if begins_with("version https://git-lfs") {
        Some("this stands for a file in Git LFS that was not fetched: run `git lfs pull`")
    } else if begins_with("PK\x03\x04") {
        Some("this is a ZIP archive, not a sound: unpack it")
    } else {
        None
    }
}

/// Bounds that no take of the whole song could keep.
fn limits(reading: &Reading, take: &TakeRules, song_ms: u32) -> Vec<Finding> {
    let longest_ms = song_ms.saturating_add(AROUND_SONG_MS);
    let largest_bytes = u64::from(longest_ms) * TAKE_BYTES_PER_MS;
    let mut findings = Vec::new();
    let mut find = |key: &str, problem: String| {
        findings.push(reading.error_at(&format!("take.{key}"), problem));
    };
    if take.max_ms < longest_ms {
        find(
            "max_ms",
            format!(
                "no take of the whole song would be accepted, it lasts {song_ms} ms and the count-in is recorded too: write {longest_ms} or more"
            ),
        );
    }
    if take.min_ms > song_ms {
        find(
            "min_ms",
            format!("no take would be accepted, the song lasts {song_ms} ms: write less"),
        );
    }
    if take.max_bytes < largest_bytes {
        find(
            "max_bytes",
            format!("a take of the whole song may have {largest_bytes} bytes: write that or more"),
        );
    }
    findings
}

fn length_ms(frames: usize) -> u32 {
    let ms = frames as u64 * 1_000 / u64::from(mixdown::SAMPLE_RATE_HZ);
    u32::try_from(ms).unwrap_or(u32::MAX)
}
