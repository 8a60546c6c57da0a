//! The studio layer: the song decoded, the typefaces, each team's covers prepared.

use std::{borrow::Cow, path::Path};

use campaign::Campaign;
use cover::text::Fonts;
use cover_build::{Emblem, PackInput, Picture, Team, Template};
use cover_format::{Colour, Face, FontList};
use mixdown::Audio;

use super::error::BuildError;
use super::folder;
use super::sources::Sources;
use super::stamp::Stamp;

const FONT_LIST: &str = "fonts.json";

/// Writes the layer, unless nothing that goes into it has changed. Returns its size in bytes.
pub(super) fn write(
    sources: &Sources,
    campaign: &Campaign,
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
    let mut files = covers(sources, campaign, progress)?;
    for (name, path, channels) in [
        ("backing.f32", &campaign.song.backing, 2),
        ("guide.f32", &campaign.song.guide, 1),
    ] {
        let audio = read_sound(sources, path, channels)?;
        files.push((
            name.to_owned(),
            audio.samples.iter().flat_map(|s| s.to_le_bytes()).collect(),
        ));
    }
    files.extend(licences(sources)?);
    // Until all files are there, the folder is of no campaign.
    Stamp::clear(dir)?;
    let bytes = folder::replace(dir, &files)?;
    stamp.set(dir)?;
    Ok(bytes)
}

/// The templates of all pictures, compiled.
fn templates(
    sources: &Sources,
    campaign: &Campaign,
    faces: &[Face],
) -> Result<Vec<Template>, BuildError> {
    let compile = |picture: &campaign::Picture| {
        let svg = sources.campaign.text(&picture.template)?;
        Template::compile(&picture.template, &svg, faces).map_err(BuildError::Svg)
    };
    campaign.pictures.iter().map(compile).collect()
}

/// Where a team's emblem lies in the campaign's folder.
pub(super) fn emblem_path(team: &campaign::Team) -> String {
    format!("teams/{}.svg", team.id)
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

fn covers(
    sources: &Sources,
    campaign: &Campaign,
    progress: &(dyn Fn(&str) + Sync),
) -> Result<Vec<(String, Vec<u8>)>, BuildError> {
    let faces = faces(sources)?;
    let templates = templates(sources, campaign, &faces)?;
    let pictures = campaign
        .pictures
        .iter()
        .zip(&templates)
        .map(|(picture, template)| {
            let side = |pixels: u32| {
                u16::try_from(pixels).map_err(|_| BuildError::PictureSize(picture.name.clone()))
            };
            Ok(Picture {
                name: picture.name.clone(),
                template,
                width: side(picture.width)?,
                height: side(picture.height)?,
            })
        })
        .collect::<Result<Vec<_>, BuildError>>()?;
    let teams = campaign
        .teams
        .iter()
        .map(|team| {
            let file = emblem_path(team);
            let svg = sources.campaign.text(&file)?;
            let emblem = Emblem::read(&file, &svg, &faces).map_err(BuildError::Svg)?;
            with_emblem(team, emblem)
        })
        .collect::<Result<Vec<_>, _>>()?;
    let teams: Vec<Team> = teams.into_iter().chain([no_team()?]).collect();
    let input = PackInput {
        teams: &teams,
        pictures: &pictures,
        song_title: &campaign.song.title,
        song_artist: &campaign.song.artist,
        song_language: &campaign.song.language,
        calls: &campaign.calls,
        fonts: &read_fonts(sources)?,
    };
    Ok(cover_build::pack(&input, &|done, of| {
        progress(&format!("covers {done} of {of}"))
    })?)
}

/// A team as its covers show it.
pub(super) fn with_emblem(team: &campaign::Team, emblem: Emblem) -> Result<Team, BuildError> {
    let colour = |text: &String| {
        text.parse::<Colour>().map_err(|reason| BuildError::Colour {
            team: team.id.clone(),
            reason,
        })
    };
    Ok(Team {
        id: team.id.clone(),
        colours: [colour(&team.colors[0])?, colour(&team.colors[1])?],
        emblem,
    })
}

/// The cover before a team is chosen: white light, no emblem.
pub(super) fn no_team() -> Result<Team, BuildError> {
    let light = |text: &str| {
        text.parse::<Colour>().map_err(|reason| BuildError::Colour {
            team: campaign::Team::NONE.to_owned(),
            reason,
        })
    };
    Ok(Team {
        id: campaign::Team::NONE.to_owned(),
        colours: [light("#f4f6fb")?, light("#9aa3b5")?],
        emblem: Emblem::blank(),
    })
}

/// The typefaces' licences travel with them.
fn licences(sources: &Sources) -> Result<Vec<(String, Vec<u8>)>, BuildError> {
    let list = FontList::parse(&sources.web.text(FONT_LIST)?)?;
    let licence = |face: &Face| {
        let path = sources
            .web
            .path()
            .join("node_modules")
            .join(&face.package)
            .join("LICENSE_FONT");
        let text = std::fs::read(&path).map_err(BuildError::io(&path))?;
        Ok((format!("fonts/{}.LICENSE.txt", face.id), text))
    };
    list.faces.iter().map(licence).collect()
}

/// The product's list of typefaces.
pub(super) fn faces(sources: &Sources) -> Result<Vec<Face>, BuildError> {
    Ok(FontList::parse(&sources.web.text(FONT_LIST)?)?.faces)
}

pub(super) fn read_fonts(sources: &Sources) -> Result<Fonts, BuildError> {
    let faces = read_faces(sources)?
        .into_iter()
        .map(|(face, bytes)| (face, Cow::Owned(bytes)));
    Ok(Fonts::new(faces.collect())?)
}

/// Every face of the product's list, with its file's bytes.
pub fn read_faces(sources: &Sources) -> Result<Vec<(Face, Vec<u8>)>, BuildError> {
    faces(sources)?
        .into_iter()
        .map(|face| {
            let bytes = read_face(sources, &face.package, &face.file)?;
            Ok((face, bytes))
        })
        .collect()
}

/// One file of a package of typefaces.
pub fn read_face(sources: &Sources, package: &str, file: &str) -> Result<Vec<u8>, BuildError> {
    let packages = sources.web.path().join("node_modules");
    let path = packages.join(package).join(file);
    std::fs::read(&path).map_err(|_| BuildError::NoFace(path))
}

/// Everything that the layer is made from, except the typefaces, whose versions the list's packages pin.
fn inputs(sources: &Sources, campaign: &Campaign) -> Result<Vec<(String, Vec<u8>)>, BuildError> {
    let mut inputs = Vec::new();
    let mut paths = vec![
        "campaign.toml".to_owned(),
        campaign.song.backing.clone(),
        campaign.song.guide.clone(),
    ];
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
