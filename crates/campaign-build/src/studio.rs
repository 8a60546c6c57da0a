//! The studio layer: the song decoded, the typefaces, each team's covers prepared.

use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;

use campaign::Campaign;
use cover_build::{ArtRecord, PackInput, TeamArt};
use mixdown::Audio;

use super::drawings::{self, Drawings};
use super::error::BuildError;
use super::finished_art::FinishedArt;
use super::folder;
use super::sources::Sources;
use super::stamp::Stamp;
use super::turns::Turn;
use super::typefaces::{self, licences, read_fonts};

/// Whether covers, and the icons that are made of them, are drawn if they have to be drawn anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Covers {
    Now,
    /// Not now, if there are those of before: they stay as they are.
    Later,
}

/// What is to be written into the layer.
pub(super) enum Studio<'a> {
    /// Nothing: nothing has changed that goes into it.
    Unchanged,
    /// Nothing yet: it has covers of before.
    Waits,
    Changed {
        files: Vec<(String, Vec<u8>)>,
        art: Vec<ArtRecord>,
        finished: FinishedArt<'a>,
        stamp: Stamp,
    },
}

impl Studio<'_> {
    /// Writes the layer.
    pub fn write(self, dir: &Path) -> Result<(), BuildError> {
        let Self::Changed {
            files,
            art,
            finished,
            stamp,
        } = self
        else {
            return Ok(());
        };
        // Until all files are there, the folder is of no campaign.
        Stamp::clear(dir)?;
        finished.clear()?;
        folder::replace(dir, &files)?;
        finished.replace(art)?;
        stamp.set(dir)
    }
}

/// Prepares the layer's files, unless nothing that goes into them has changed.
pub(super) fn prepare<'a>(
    sources: &'a Sources,
    campaign: &Campaign,
    drawings: &Drawings,
    (turn, covers): (Turn, Covers),
    dir: &Path,
    progress: &(dyn Fn(&str) + Sync),
) -> Result<Studio<'a>, BuildError> {
    let inputs = inputs(sources, campaign)?;
    let stamp = Stamp::of(
        inputs
            .iter()
            .map(|(name, bytes)| (name.as_str(), bytes.as_slice())),
    );
    if stamp.holds(dir) {
        progress("studio: unchanged");
        return Ok(Studio::Unchanged);
    }
    let family = drawings.family(campaign);
    let fonts = read_fonts(sources, family)?;
    let finished = FinishedArt::read(sources, dir)?;
    if covers == Covers::Later && drawings.with_input(campaign, &fonts, |i| waits(i, &finished)) {
        return Ok(Studio::Waits);
    }
    let before =
        |team: &str, picture: &str, made_from: &str| finished.find(team, picture, made_from);
    let rendered = |art: &[TeamArt]| {
        for ArtRecord { team, picture, .. } in art.iter().map(|art| &art.record) {
            let step = format!("draw {picture} of {team}");
            sources.steps.note_done(step);
        }
        sources.rendered.add(art);
        match sources.turns.is(turn) {
            true => ControlFlow::Continue(()),
            false => ControlFlow::Break(()),
        }
    };
    let progress = |done, of| progress(&format!("covers {done} of {of}"));
    let packed = drawings.with_input(campaign, &fonts, |input| {
        cover_build::pack_again(input, &before, &rendered, &progress)
    })?;
    let mut files = packed.files;
    files.extend(sounds(sources, campaign)?);
    files.extend(licences(sources, family)?);
    Ok(Studio::Changed {
        files,
        art: packed.art,
        finished,
        stamp,
    })
}

/// Whether the layer does until its covers are drawn: it has one of each team and picture, but not all of them as they should be.
fn waits(input: &PackInput, finished: &FinishedArt) -> bool {
    let names = |team: &str| {
        let pictures = input.pictures.iter();
        pictures
            .map(|picture| (team.to_owned(), picture.name.clone()))
            .collect::<Vec<_>>()
    };
    let all = input.teams.iter().flat_map(|team| names(&team.id));
    let lists =
        |team: &str, picture: &str, made_from: &str| finished.lists(team, picture, made_from);
    finished.is_of(all.collect()) && !cover_build::is_finished(input, lists)
}

/// The song, decoded.
fn sounds(sources: &Sources, campaign: &Campaign) -> Result<Vec<(String, Vec<u8>)>, BuildError> {
    let backing = read_sound(sources, &campaign.song.backing, 2)?;
    // Mixdown takes an empty guide for none.
    let guide = read_guide(sources, campaign)?;
    let guide = guide.as_ref().map_or(&[][..], |guide| &guide.samples);
    let files = [("backing.f32", &backing.samples[..]), ("guide.f32", guide)];
    let files = files.into_iter().map(|(name, samples)| {
        let bytes = samples.iter().flat_map(|s| s.to_le_bytes()).collect();
        (name.to_owned(), bytes)
    });
    Ok(files.collect())
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
