//! Renders covers.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use cover_format::{Colour, Condition, INDEX_PATH, Index, TextField, TextLayer, face_path};

use crate::content::CoverContent;
use crate::error::{OpenError, RenderError};
use crate::picture::{CachedTexts, CoverLayer, Picture, SharedTexts, TeamArt};
use crate::raster::{PixelLayer, TooLong, draw_qr, draw_wave};
use crate::text::fit::fit_text;
use crate::text::{FitError, Fonts, Reader, draw_text};

/// The waveform of a cover without a take: all bars have the least height.
const SILENCE: [u8; take::PEAKS] = [0; take::PEAKS];

/// Renders covers from a campaign's prepared files. One renderer serves all threads.
pub struct Renderer {
    fonts: Fonts,
    teams: BTreeMap<String, [Colour; 2]>,
    pictures: BTreeMap<String, Picture>,
}

impl Renderer {
    /// Opens a renderer; `get` gives a prepared file by its path, mapped into memory for the life of the process. Only the index and the
    /// typefaces' table directories are read.
    pub fn open(get: impl Fn(&str) -> Option<&'static [u8]>) -> Result<Self, OpenError> {
        let get = |path: String| get(&path).ok_or(OpenError::Missing(path));
        let index: Index = serde_json::from_slice(get(INDEX_PATH.to_owned())?)?;
        let mut faces = Vec::with_capacity(index.faces.len());
        for face in index.faces {
            let bytes = get(face_path(&face))?;
            faces.push((face, Cow::Borrowed(bytes)));
        }
        let mut pictures = BTreeMap::new();
        for (name, picture) in index.pictures {
            let opened = Picture::open(&name, picture, index.teams.keys(), &get)?;
            pictures.insert(name, opened);
        }
        Ok(Self {
            fonts: Fonts::new(faces)?,
            teams: index.teams,
            pictures,
        })
    }

    /// Whether the name fits every picture: [`RenderError::CannotFit`] or [`RenderError::MissingGlyph`] if not. Nothing is drawn.
    pub fn check(&self, name: &str, locale: &str) -> Result<(), RenderError> {
        let reader = Reader::from(locale);
        for layer in self.pictures.values().flat_map(|p| &p.layers.texts) {
            if layer.field == TextField::FanName {
                fit_text(&self.fonts, name, layer, &reader)?;
            }
        }
        Ok(())
    }

    /// Renders one picture of a cover, such as `share`, as a baseline JPEG in sRGB. The same content gives the same bytes on every machine.
    pub fn render(&self, picture: &str, content: &CoverContent) -> Result<Vec<u8>, RenderError> {
        let picture = self.picture(picture)?;
        let art = picture.art(content.team_id)?;
        let rows = picture.rows(art)?;
        let texts = art.texts.get_or_render(shared(content), || {
            Ok::<_, RenderError>(CachedTexts {
                layers: self.texts(picture, content, is_shared)?,
                encoded_rows: (0..rows.count()).map(|_| OnceLock::new()).collect(),
            })
        })?;
        let layers = self.cover_layers(picture, art, content, &texts.layers)?;
        Ok(rows.render(&layers, &texts.encoded_rows)?)
    }

    /// What [`render`](Self::render) composites over the art, lowest first. Nothing is taken from the cache of texts.
    ///
    /// With this a test can encode the whole picture at once and compare.
    pub fn layers(
        &self,
        picture: &str,
        content: &CoverContent,
    ) -> Result<Vec<Arc<PixelLayer>>, RenderError> {
        let picture = self.picture(picture)?;
        let art = picture.art(content.team_id)?;
        let texts = self.texts(picture, content, is_shared)?;
        let layers = self.cover_layers(picture, art, content, &texts)?;
        Ok(layers.into_iter().map(|layer| layer.pixels).collect())
    }

    fn picture(&self, name: &str) -> Result<&Picture, RenderError> {
        self.pictures.get(name).ok_or(RenderError::UnknownPicture)
    }

    fn cover_layers(
        &self,
        picture: &Picture,
        art: &TeamArt,
        content: &CoverContent,
        shared: &[Option<Arc<PixelLayer>>],
    ) -> Result<Vec<CoverLayer>, RenderError> {
        let own = |pixels| CoverLayer {
            pixels,
            is_cacheable: false,
        };
        let below = picture.overlays(art, content, false);
        let mut layers: Vec<CoverLayer> = below.map(own).collect();
        layers.extend(self.wave(picture, content)?.map(own));
        let fan_name = self.texts(picture, content, |field| !is_shared(field))?;
        for ((layer, shared), fan_name) in picture.layers.texts.iter().zip(shared).zip(fan_name) {
            if content.meets(layer.condition) {
                let is_cacheable =
                    !matches!(layer.condition, Some(Condition::Name | Condition::Take));
                layers.extend(shared.clone().map(|pixels| CoverLayer {
                    pixels,
                    is_cacheable,
                }));
                layers.extend(fan_name.map(own));
            }
        }
        layers.extend(qr(picture, content)?.map(own));
        layers.extend(picture.overlays(art, content, true).map(own));
        Ok(layers)
    }

    fn wave(
        &self,
        picture: &Picture,
        content: &CoverContent,
    ) -> Result<Option<Arc<PixelLayer>>, RenderError> {
        let Some(layer) = &picture.layers.wave else {
            return Ok(None);
        };
        if !content.meets(layer.condition) {
            return Ok(None);
        }
        let peaks = content.peaks.unwrap_or(&SILENCE);
        let peaks = &peaks[..peaks.len().min(take::PEAKS)];
        let colours = self.teams.get(content.team_id);
        let colours = colours.ok_or(RenderError::UnknownTeam)?;
        Ok(draw_wave(&picture.canvas(), peaks, layer, *colours).map(Arc::new))
    }

    /// For each text layer of the picture its drawn text, if `shows` is true of its field.
    fn texts(
        &self,
        picture: &Picture,
        content: &CoverContent,
        shows: impl Fn(TextField) -> bool,
    ) -> Result<Vec<Option<Arc<PixelLayer>>>, RenderError> {
        let canvas = picture.canvas();
        let draw = |layer: &TextLayer| {
            let text = text(content, layer.field);
            if !shows(layer.field) || text.trim().is_empty() {
                return Ok(None);
            }
            let reader = Reader {
                locale: content.locale,
                // Other texts are written for the page; a fan's name as the fan writes it.
                countries: match layer.field {
                    TextField::FanName => content.countries,
                    _ => &[],
                },
            };
            match draw_text(&self.fonts, &canvas, text, layer, reader) {
                // The QR code leads there, and no fan can shorten it.
                Err(FitError::CannotFit) if layer.field == TextField::Address => Ok(None),
                drawn => Ok(drawn?.map(Arc::new)),
            }
        };
        picture.layers.texts.iter().map(draw).collect()
    }
}

/// Whether a text is the same for all fans of a team in one locale.
fn is_shared(field: TextField) -> bool {
    field != TextField::FanName
}

fn shared(content: &CoverContent) -> SharedTexts {
    SharedTexts {
        locale: content.locale.to_owned(),
        team_name: content.team_name.to_owned(),
        address: content.address.to_owned(),
        call: content.call.to_owned(),
    }
}

/// The text of a field; empty if it is not known, or drawn into the art already.
fn text<'a>(content: &CoverContent<'a>, field: TextField) -> &'a str {
    match field {
        TextField::FanName => content.name.unwrap_or_default(),
        TextField::TeamName => content.team_name,
        TextField::Address => content.address,
        TextField::Call => content.call,
        TextField::SongTitle | TextField::SongArtist => "",
    }
}

/// The QR code of the share page, if there is one and the picture shows it.
fn qr(picture: &Picture, content: &CoverContent) -> Result<Option<Arc<PixelLayer>>, RenderError> {
    let layer = picture.layers.qr.as_ref();
    let layer = layer.filter(|layer| content.meets(layer.condition));
    let Some((layer, share_page)) = layer.zip(content.share_page) else {
        return Ok(None);
    };
    let drawn = draw_qr(&picture.canvas(), share_page, layer);
    Ok(drawn
        .map_err(|TooLong| RenderError::LongAddress)?
        .map(Arc::new))
}
