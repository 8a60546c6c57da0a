//! The renderer: prepared art and faces in memory, sleeves out.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use crate::colour::Colour;
use crate::fit::{self, Unset};
use crate::fonts::{FontError, Fonts};
use crate::ink::{Drawn, Ink};
use crate::kept::{Keeper, Kept};
use crate::layer::{Condition, Layers, TextLayer, Words};
use crate::overlay;
use crate::pack::{INDEX, Index, art_path, face_path, overlay_path};
use crate::paint::Painter;
use crate::sheet::Sheet;
use crate::wave;

/// What is printed before there is a take: a row of the shortest bars.
const SILENCE: [u8; take::PEAKS] = [0; take::PEAKS];

/// One fan's sleeve.
#[derive(Clone, Copy, Debug)]
pub struct CoverContent<'a> {
    pub team_id: &'a str,
    /// The team's name in the fan's language.
    pub team_name: &'a str,
    /// The cleaned name; `None` is the blank sleeve.
    pub name: Option<&'a str>,
    /// The fan's language, as a BCP 47 tag: capitals and the regional forms of Han follow it.
    pub locale: &'a str,
    /// The take's loudness over its length, 0 to 255; at most [`take::PEAKS`] of them are used. `None` prints silence.
    pub peaks: Option<&'a [u8]>,
}

/// Why a sleeve cannot be drawn.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
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
    #[error("the prepared art is not what its index says: build the campaign again")]
    Art,
}

/// Why a renderer cannot be opened.
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
    /// By team.
    art: BTreeMap<String, Art>,
}

/// One team's finished art, opened when it is first printed on.
struct Art {
    file: &'static [u8],
    unsettled: Vec<usize>,
    sheet: OnceLock<Option<Sheet>>,
    kept: Keeper,
    /// As many as the layers have.
    overlays: Vec<Overlay>,
}

/// A PNG, decoded when it is first laid over a sleeve.
struct Overlay {
    png: &'static [u8],
    ink: OnceLock<Option<Arc<Ink>>>,
}

/// Draws sleeves from what [`crate::pack`] prepared. Opening reads only the index and the faces' tables; one renderer serves all threads.
pub struct Renderer {
    fonts: Fonts,
    teams: BTreeMap<String, [Colour; 2]>,
    pictures: BTreeMap<String, Picture>,
}

impl Renderer {
    /// Opens a renderer on the packed files; `get` gives a file's bytes by its path, memory-mapped for the life of the process.
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
                let overlays = (1..=picture.layers.overlays.len())
                    .map(|part| {
                        Ok(Overlay {
                            png: need(overlay_path(team, &name, part))?,
                            ink: OnceLock::new(),
                        })
                    })
                    .collect::<Result<_, OpenError>>()?;
                let opened = Art {
                    file: need(art_path(team, &name))?,
                    unsettled: picture.unsettled.get(team).cloned().unwrap_or_default(),
                    sheet: OnceLock::new(),
                    kept: Keeper::default(),
                    overlays,
                };
                art.insert(team.clone(), opened);
            }
            let opened = Picture {
                width: picture.width,
                height: picture.height,
                layers: picture.layers,
                art,
            };
            pictures.insert(name, opened);
        }
        Ok(Self {
            fonts: Fonts::new(faces)?,
            teams: index.teams,
            pictures,
        })
    }

    /// Whether `name` can be set on every picture, without drawing it.
    pub fn check(&self, name: &str, locale: &str) -> Result<(), RenderError> {
        for layer in self.pictures.values().flat_map(|p| &p.layers.texts) {
            if layer.words == Words::FanName {
                fit::set(&self.fonts, name, layer, locale)?;
            }
        }
        Ok(())
    }

    /// Draws a picture of a sleeve, such as its `cover`, as a baseline JPEG. The same sleeve gives the same bytes.
    pub fn render(&self, picture: &str, sleeve: &CoverContent) -> Result<Vec<u8>, RenderError> {
        let picture = self
            .pictures
            .get(picture)
            .ok_or(RenderError::UnknownPicture)?;
        let art = picture
            .art
            .get(sleeve.team_id)
            .ok_or(RenderError::UnknownTeam)?;
        let open = || Sheet::new(art.file, picture.width, picture.height, &art.unsettled);
        let sheet = art
            .sheet
            .get_or_init(open)
            .as_ref()
            .ok_or(RenderError::Art)?;
        let kept = art.kept.get(sleeve.team_name, sleeve.locale, || {
            Ok::<_, RenderError>(Kept {
                inks: self.words(picture, sleeve, Words::TeamName, sleeve.team_name)?,
                rows: (0..sheet.rows()).map(|_| OnceLock::new()).collect(),
            })
        })?;
        let inks = self.inks(picture, art, sleeve, &kept)?;
        Ok(sheet.print(&inks, &kept.rows)?)
    }

    /// Everything that is drawn over the art, in order.
    fn inks(
        &self,
        picture: &Picture,
        art: &Art,
        sleeve: &CoverContent,
        kept: &Kept,
    ) -> Result<Vec<Drawn>, RenderError> {
        let layers = &picture.layers;
        let fresh = |ink| Drawn {
            ink,
            is_stored: false,
        };
        let mut inks: Vec<Drawn> = picture.overlays(art, sleeve, false).map(fresh).collect();
        if let Some(layer) = &layers.wave
            && sleeve.meets(layer.condition)
        {
            let peaks = sleeve.peaks.unwrap_or(&SILENCE);
            let peaks = &peaks[..peaks.len().min(take::PEAKS)];
            let colours = self.teams.get(sleeve.team_id);
            let colours = colours.ok_or(RenderError::UnknownTeam)?;
            let ink = wave::wave(&self.painter(picture), peaks, layer, *colours);
            inks.extend(ink.map(Arc::new).map(fresh));
        }
        let name = sleeve.name.unwrap_or_default();
        let names = self.words(picture, sleeve, Words::FanName, name)?;
        for ((layer, team_name), name) in layers.texts.iter().zip(&kept.inks).zip(names) {
            if sleeve.meets(layer.condition) {
                let is_stored = !matches!(layer.condition, Some(Condition::Name | Condition::Take));
                inks.extend(team_name.clone().map(|ink| Drawn { ink, is_stored }));
                inks.extend(name.map(fresh));
            }
        }
        inks.extend(picture.overlays(art, sleeve, true).map(fresh));
        Ok(inks)
    }

    /// For each text layer its ink, if it holds these `words`.
    fn words(
        &self,
        picture: &Picture,
        sleeve: &CoverContent,
        words: Words,
        text: &str,
    ) -> Result<Vec<Option<Arc<Ink>>>, RenderError> {
        let painter = self.painter(picture);
        let ink = |layer: &TextLayer| {
            if layer.words != words || text.trim().is_empty() {
                return Ok(None);
            }
            let setting = fit::set(&self.fonts, text, layer, sleeve.locale)?;
            Ok(painter.text(&setting, layer).map(Arc::new))
        };
        picture.layers.texts.iter().map(ink).collect()
    }

    fn painter(&self, picture: &Picture) -> Painter<'_> {
        let view = picture.layers.view;
        Painter::new(&self.fonts, picture.width, picture.height, view)
    }
}

impl Picture {
    /// The overlays that a sleeve has over or under its words.
    fn overlays<'a>(
        &'a self,
        art: &'a Art,
        sleeve: &'a CoverContent,
        above: bool,
    ) -> impl Iterator<Item = Arc<Ink>> + 'a {
        let all = self.layers.overlays.iter().zip(&art.overlays);
        all.filter(move |(overlay, _)| overlay.above == above && sleeve.meets(overlay.condition))
            .filter_map(|(_, Overlay { png, ink })| {
                let decode = || overlay::decode(png, self.width, self.height).map(Arc::new);
                ink.get_or_init(decode).clone()
            })
    }
}

impl CoverContent<'_> {
    fn meets(&self, condition: Option<Condition>) -> bool {
        match condition {
            None => true,
            Some(Condition::Team) => !self.team_name.is_empty(),
            Some(Condition::Name) => self.name.is_some(),
            Some(Condition::Take) => self.peaks.is_some(),
            Some(Condition::Number) => false,
        }
    }
}

impl From<Unset> for RenderError {
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
