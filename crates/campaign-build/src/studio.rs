//! The studio layer: the song decoded, the typefaces, each team's covers prepared.

use std::path::Path;

use campaign::Campaign;
use mixdown::Audio;

use super::drawings::{Drawings, emblem_path};
use super::error::BuildError;
use super::folder;
use super::sources::Sources;
use super::stamp::Stamp;
use super::typefaces::{FONT_LIST, licences, read_fonts};

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
    let mut files = drawings.with_input(campaign, &fonts, |input| {
        cover_build::pack(input, &|done, of| {
            progress(&format!("covers {done} of {of}"))
        })
    })?;
    let backing = read_sound(sources, &campaign.song.backing, 2)?.samples;
    // Mixdown takes an empty guide for none.
    let guide = read_guide(sources, campaign)?.unwrap_or_default();
    for (name, samples) in [("backing.f32", backing), ("guide.f32", guide)] {
        let bytes = samples.iter().flat_map(|s| s.to_le_bytes()).collect();
        files.push((name.to_owned(), bytes));
    }
    files.extend(licences(sources, family)?);
    // Until all files are there, the folder is of no campaign.
    Stamp::clear(dir)?;
    let bytes = folder::replace(dir, &files)?;
    stamp.set(dir)?;
    Ok(bytes)
}

/// Reads a sound of the campaign at 48 kHz.
pub fn read_sound(sources: &Sources, path: &str, channels: u16) -> Result<Audio, BuildError> {
    let file = path.to_owned();
    let audio = mixdown::read_song(&sources.campaign.bytes(path)?)
        .map_err(|reason| BuildError::Sound { file, reason })?;
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
pub fn read_guide(sources: &Sources, campaign: &Campaign) -> Result<Option<Vec<f32>>, BuildError> {
    let guide = campaign.song.guide.as_deref();
    let audio = guide.map(|path| read_sound(sources, path, 1)).transpose()?;
    Ok(audio.map(|audio| audio.samples))
}

/// Everything that the layer is made from, except the typefaces, whose versions the list's packages pin.
fn inputs(sources: &Sources, campaign: &Campaign) -> Result<Vec<(String, Vec<u8>)>, BuildError> {
    // Of campaign.toml only what covers show: whoever tries another look waits for no cover.
    let shown = (
        &campaign.song,
        &campaign.teams,
        &campaign.calls,
        &campaign.pictures,
    );
    let shown = serde_json::to_vec(&shown)
        .map_err(|error| BuildError::io("campaign.toml")(error.into()))?;
    let mut inputs = vec![("campaign.toml".to_owned(), shown)];
    let mut paths = vec![campaign.song.backing.clone()];
    paths.extend(campaign.song.guide.clone());
    paths.extend(
        campaign
            .pictures
            .iter()
            .map(|picture| picture.template.clone()),
    );
    paths.extend(campaign.teams.iter().map(emblem_path));
    for path in paths {
        let bytes = sources.campaign.bytes(&path)?;
        inputs.push((path, bytes));
    }
    for path in [FONT_LIST, "package-lock.json"] {
        inputs.push((path.to_owned(), sources.web.bytes(path)?));
    }
    Ok(inputs)
}
