//! The studio layer: the song decoded, the typefaces, each team's covers prepared.

use std::path::Path;
use std::sync::Arc;

use campaign::Campaign;
use mixdown::Audio;

use super::drawings::{self, Drawings};
use super::error::BuildError;
use super::finished_art::FinishedArt;
use super::folder;
use super::sources::Sources;
use super::stamp::Stamp;
use super::typefaces::{self, licences, read_fonts};

/// Writes the layer, unless nothing that goes into it has changed. Returns its size in bytes.
pub(super) fn write(
    sources: &Sources,
    campaign: &Campaign,
    drawings: &Drawings,
    dir: &Path,
    progress: &(dyn Fn(&str) + Sync),
) -> Result<u64, BuildError> {
    let inputs = inputs(sources, campaign)?;
    let stamp = Stamp::of(
        inputs
            .iter()
            .map(|(name, bytes)| (name.as_str(), bytes.as_slice())),
    );
    if stamp.holds(dir) {
        progress("studio: unchanged");
        return folder::size(dir);
    }
    let family = drawings.family(campaign);
    let fonts = read_fonts(sources, family)?;
    let finished = FinishedArt::read(sources, dir)?;
    let packed = drawings.with_input(campaign, &fonts, |input| {
        let before =
            |team: &str, picture: &str, made_from: &str| finished.find(team, picture, made_from);
        cover_build::pack_again(input, &before, &|done, of| {
            progress(&format!("covers {done} of {of}"))
        })
    })?;
    let mut files = packed.files;
    let backing = read_sound(sources, &campaign.song.backing, 2)?;
    // Mixdown takes an empty guide for none.
    let guide = read_guide(sources, campaign)?;
    let guide = guide.as_ref().map_or(&[][..], |guide| &guide.samples);
    for (name, samples) in [("backing.f32", &backing.samples[..]), ("guide.f32", guide)] {
        let bytes = samples.iter().flat_map(|s| s.to_le_bytes()).collect();
        files.push((name.to_owned(), bytes));
    }
    files.extend(licences(sources, family)?);
    // Until all files are there, the folder is of no campaign.
    Stamp::clear(dir)?;
    finished.clear()?;
    let bytes = folder::replace(dir, &files)?;
    finished.replace(packed.art)?;
    stamp.set(dir)?;
    Ok(bytes)
}

/// Reads a sound of the campaign at 48 kHz: the backing track in stereo, or the guide in mono.
pub fn read_sound(sources: &Sources, path: &str, channels: u16) -> Result<Arc<Audio>, BuildError> {
    let file = path.to_owned();
    let bytes = sources.campaign.bytes(path)?;
    let audio = sources.decoded(channels == 1, &bytes);
    let audio = audio.map_err(|reason| BuildError::Sound { file, reason })?;
    if audio.channels != channels {
        let expected = if channels == 2 { "stereo" } else { "mono" };
        return Err(BuildError::Channels {
            file: path.to_owned(),
            expected,
            channels: audio.channels,
        });
    }
    Ok(audio)
}

/// Reads the guide at 48 kHz, if the song has one.
pub fn read_guide(
    sources: &Sources,
    campaign: &Campaign,
) -> Result<Option<Arc<Audio>>, BuildError> {
    let guide = campaign.song.guide.as_deref();
    guide.map(|path| read_sound(sources, path, 1)).transpose()
}

/// Everything that the layer is made from, except the typefaces, whose versions the list's packages pin.
fn inputs(sources: &Sources, campaign: &Campaign) -> Result<Vec<(String, Vec<u8>)>, BuildError> {
    let mut inputs = drawings::inputs(sources, campaign)?;
    let song = &campaign.song;
    for path in [&song.backing].into_iter().chain(&song.guide) {
        inputs.push((path.clone(), sources.campaign.bytes(path)?));
    }
    inputs.extend(typefaces::inputs(sources)?);
    Ok(inputs)
}
