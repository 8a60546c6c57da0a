//! Checks of the backing track, the guide, and the lyrics beside them.

use campaign::{Campaign, Finding, MAX_SOUND_BYTES, Reading};

use super::error::{BuildError, sound_problem};
use super::limits::MAX_STUDIO_BYTES;
use super::sources::Sources;

const BYTES_PER_SAMPLE: u64 = 4;

/// What is wrong with the sounds, and which lines of the lyrics lie behind their end.
pub(super) fn check(
    sources: &Sources,
    reading: &Reading,
    campaign: &Campaign,
) -> Result<Vec<Finding>, BuildError> {
    let song = &campaign.song;
    let mut findings = Vec::new();
    let mut samples = 0;
    for (path, channels, layout) in [(&song.backing, 2, "stereo"), (&song.guide, 1, "mono")] {
        // A path that does not lead to a file is a finding already.
        let Ok(bytes) = sources.campaign.read(path, MAX_SOUND_BYTES) else {
            continue;
        };
        let audio = match mixdown::read_song(&bytes) {
            Ok(audio) => audio,
            Err(error) => {
                findings.push(Finding::error(path, sound_problem(&error)));
                continue;
            }
        };
        samples += audio.samples.len() as u64;
        if audio.channels != channels {
            let problem = format!(
                "a {layout} file is needed, this one has {} channels: export it in {layout}",
                audio.channels
            );
            findings.push(Finding::error(path, problem));
        }
        if *path == song.backing {
            let frames = audio.samples.len() / usize::from(audio.channels.max(1));
            findings.extend(reading.lyrics_behind(length_ms(frames)));
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

fn length_ms(frames: usize) -> u32 {
    let ms = frames as u64 * 1_000 / u64::from(mixdown::SAMPLE_RATE_HZ);
    u32::try_from(ms).unwrap_or(u32::MAX)
}
