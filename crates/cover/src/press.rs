//! The press: prepared art and faces in memory, sleeves out.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::colour::Colour;
use crate::fit::{self, Unset};
use crate::fonts::{FontError, Fonts};
use crate::jpeg;
use crate::layer::{Layers, Words};
use crate::pack::{INDEX, Index, art_path, face_path};
use crate::paint::Painter;

/// More peaks than this say nothing more.
const MOST_PEAKS: usize = 256;
/// What is printed before there is a take: a row of the shortest bars.
const SILENCE: [u8; MOST_PEAKS] = [0; MOST_PEAKS];

/// One fan's sleeve.
#[derive(Clone, Copy, Debug)]
pub struct Sleeve<'a> {
    /// A picture's name in the campaign, such as `cover`.
    pub picture: &'a str,
    pub team_id: &'a str,
    /// The team's name in the fan's language.
    pub team_name: &'a str,
    /// The cleaned name; `None` is the blank sleeve.
    pub name: Option<&'a str>,
    /// The fan's language, as a BCP 47 tag: capitals and the regional forms of Han follow it.
    pub locale: &'a str,
    /// The take's loudness over its length, 0 to 255; at most 256 of them are used. `None` prints silence.
    pub peaks: Option<&'a [u8]>,
}

/// Why a sleeve cannot be drawn.
#[derive(Debug, thiserror::Error)]
pub enum DrawError {
    #[error("no picture has this name")]
    UnknownPicture,
    #[error("no team has this id")]
    UnknownTeam,
    /// The name or the team's name is too long for its box, even in two lines at the smallest size.
    #[error("the text does not fit")]
    CannotFit,
    /// A character that no face has.
    #[error("no typeface can show \"{0}\"")]
    Unshown(String),
    #[error("a picture cannot be read or written")]
    Jpeg(#[from] turbojpeg::Error),
    #[error("the prepared art has another size than its index says")]
    Art,
}

/// Why a press cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    #[error("\"{0}\" is missing: build the campaign again")]
    Missing(String),
    #[error("the index cannot be read: build the campaign again")]
    Index(#[from] serde_json::Error),
    #[error(transparent)]
    Font(#[from] FontError),
}

struct Picture {
    width: u16,
    height: u16,
    layers: Layers,
    /// Each team's finished art, as JPEG.
    art: BTreeMap<String, &'static [u8]>,
}

/// Draws sleeves from what [`crate::pack`] prepared. Opening reads only the index and the faces' tables; one press serves all threads.
pub struct Press {
    fonts: Fonts,
    teams: BTreeMap<String, [Colour; 2]>,
    pictures: BTreeMap<String, Picture>,
}

impl Press {
    /// Opens a press on the packed files; `get` gives a file's bytes by its path, memory-mapped for the life of the process.
    pub fn open(get: impl Fn(&str) -> Option<&'static [u8]>) -> Result<Self, OpenError> {
        let need = |path: String| get(&path).ok_or(OpenError::Missing(path));
        let index: Index = serde_json::from_slice(need(INDEX.to_owned())?)?;
        let mut faces = Vec::with_capacity(index.faces.len());
        for face in index.faces {
            let bytes = need(face_path(&face))?;
            faces.push((face, Cow::Borrowed(bytes)));
        }
        let mut pictures = BTreeMap::new();
        for (name, picture) in index.pictures {
            let mut art = BTreeMap::new();
            for team in index.teams.keys() {
                art.insert(team.clone(), need(art_path(team, &name))?);
            }
            pictures.insert(
                name,
                Picture {
                    width: picture.width,
                    height: picture.height,
                    layers: picture.layers,
                    art,
                },
            );
        }
        Ok(Self {
            fonts: Fonts::new(faces)?,
            teams: index.teams,
            pictures,
        })
    }

    /// The first user-perceived character of `name` that no face can show.
    pub fn missing(&self, name: &str) -> Option<String> {
        self.fonts.missing(name)
    }

    /// Whether `name` can be set on every picture, without drawing it.
    pub fn check(&self, name: &str, locale: &str) -> Result<(), DrawError> {
        for layer in self.pictures.values().flat_map(|p| &p.layers.texts) {
            if layer.words == Words::FanName {
                fit::set(&self.fonts, name, layer, locale)?;
            }
        }
        Ok(())
    }

    /// Draws a sleeve as a baseline JPEG. The same sleeve gives the same bytes.
    pub fn draw(&self, sleeve: &Sleeve) -> Result<Vec<u8>, DrawError> {
        let picture = self
            .pictures
            .get(sleeve.picture)
            .ok_or(DrawError::UnknownPicture)?;
        let colours = self
            .teams
            .get(sleeve.team_id)
            .ok_or(DrawError::UnknownTeam)?;
        let art = picture
            .art
            .get(sleeve.team_id)
            .ok_or(DrawError::UnknownTeam)?;
        let mut pixels = jpeg::decode(art, picture.width, picture.height)?.ok_or(DrawError::Art)?;
        let mut painter = Painter::new(&self.fonts, &pixels, picture.layers.view);
        if let Some(wave) = &picture.layers.wave {
            let peaks = sleeve.peaks.unwrap_or(&SILENCE);
            let peaks = &peaks[..peaks.len().min(MOST_PEAKS)];
            painter.wave(peaks, wave, *colours);
        }
        for layer in &picture.layers.texts {
            let text = match layer.words {
                Words::FanName => sleeve.name,
                Words::TeamName => Some(sleeve.team_name),
                Words::SongTitle | Words::SongArtist => None,
            };
            let Some(text) = text.filter(|t| !t.trim().is_empty()) else {
                continue;
            };
            let setting = fit::set(&self.fonts, text, layer, sleeve.locale)?;
            painter.text(&setting, layer);
        }
        painter.finish(&mut pixels);
        Ok(jpeg::encode_sleeve(&pixels)?)
    }
}

impl From<Unset> for DrawError {
    fn from(unset: Unset) -> Self {
        match unset {
            Unset::Unshown(grapheme) => Self::Unshown(grapheme),
            Unset::CannotFit => Self::CannotFit,
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
