//! The song as browsers download it: the backing track, the guide, both together, and the melody.

use std::path::Path;

use ::site::{Sound, Sounds};
use campaign::{Campaign, Sha256Hex};

use super::error::BuildError;
use super::folder;
use super::sources::Sources;
use super::steps;
use super::studio::{self, read_sound};

/// The highest level of the demo, full scale at 1: an MP3 decoder overshoots a little.
const DEMO_PEAK: f32 = 0.9;

/// Encodes the sounds into a folder that then holds nothing else.
pub(super) fn write(
    sources: &Sources,
    campaign: &Campaign,
    dir: &Path,
) -> Result<Sounds, BuildError> {
    let mut parts = vec![sources.campaign.bytes(&campaign.song.backing)?];
    if let Some(guide) = &campaign.song.guide {
        parts.push(sources.campaign.bytes(guide)?);
    }
    let key = steps::key(parts.iter().map(Vec::as_slice));
    let encode_now = || encode(sources, campaign, dir);
    let sounds = sources.steps.of("encode the song", key, encode_now)?;
    let of_guide = sounds.guide.iter();
    let mut all = of_guide.chain([&sounds.backing, &sounds.demo]);
    let is_there = |sound: &Sound| {
        let name = sound.path.rsplit('/').next().unwrap_or_default();
        dir.join(name).is_file()
    };
    match all.all(is_there) {
        true => Ok(Sounds::clone(&sounds)),
        // Another campaign's build has been here since.
        false => encode(sources, campaign, dir),
    }
}

fn encode(sources: &Sources, campaign: &Campaign, dir: &Path) -> Result<Sounds, BuildError> {
    let backing = read_sound(sources, &campaign.song.backing, 2)?;
    let backing = &backing.samples;
    let guide = studio::read_guide(sources, campaign)?;
    let guide = guide.as_ref().map(|guide| &guide.samples);
    let frames = (backing.len() / 2) as u64;
    let mut files = Vec::new();
    let mut sound = |stem: &str, mp3: Vec<u8>, frames: u64| {
        let name = format!("{stem}.{}.mp3", &Sha256Hex::of(&mp3).as_str()[..12]);
        files.push((name.clone(), mp3));
        Sound {
            path: format!("/audio/{name}"),
            frames,
        }
    };
    let band = sound("backing", mixdown::encode(backing), frames);
    let guided = guide.map(|guide| {
        let both = mixdown::encode_demo(&demo(backing, guide));
        let alone = mixdown::encode_guide(guide);
        let alone = sound("guide", alone, guide.len() as u64);
        (alone, sound("demo", both, frames))
    });
    let (guide_alone, both) = guided.unzip();
    let sounds = Sounds {
        demo: both.unwrap_or_else(|| band.clone()),
        backing: band,
        guide: guide_alone,
        melody: guide
            .map(|guide| mixdown::melody(guide))
            .unwrap_or_default(),
        melody_step_ms: mixdown::MELODY_STEP_MS,
    };
    folder::replace(dir, &files)?;
    Ok(sounds)
}

/// The guide in the middle of the backing track, as they lie beside each other; interleaved stereo, as long as the backing track.
fn demo(backing: &[f32], guide: &[f32]) -> Vec<f32> {
    let voice = guide.iter().copied().chain(std::iter::repeat(0.0));
    let mut both: Vec<f32> = backing
        .chunks_exact(2)
        .zip(voice)
        .flat_map(|(pair, voice)| [pair[0] + voice, pair[1] + voice])
        .collect();
    let peak = both
        .iter()
        .fold(0.0_f32, |peak, sample| peak.max(sample.abs()));
    let gain = (DEMO_PEAK / peak.max(f32::MIN_POSITIVE)).min(1.0);
    for sample in &mut both {
        *sample *= gain;
    }
    both
}

#[cfg(test)]
mod tests {
    use super::demo;

    #[test]
    fn the_guide_is_in_the_middle_and_nothing_is_louder_than_full_scale() {
        let both = demo(&[0.8, -0.2, 0.1, 0.1, 0.2, 0.0], &[0.4, 0.0]);
        let expected = [0.9, 0.15, 0.075, 0.075, 0.15, 0.0];
        assert!(
            both.iter().zip(expected).all(|(a, b)| (a - b).abs() < 1e-6),
            "{both:?}"
        );
        assert_eq!(demo(&[0.1, 0.2], &[0.1]), [0.2, 0.3]);
    }
}
