//! The prepared files of one picture. Opening reads none of them: art and overlays are decoded when a cover first needs them.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use cover_format::{Layers, PictureIndex, art_path, overlay_path};

use crate::content::CoverContent;
use crate::error::{OpenError, RenderError};
use crate::picture::cache::TextCache;
use crate::picture::splice::ArtRows;
use crate::raster::{Canvas, PixelLayer, decode_overlay};

/// A picture of a campaign, such as its cover or its share picture. Sizes are in pixels.
pub(crate) struct Picture {
    pub width: u16,
    pub height: u16,
    pub layers: Layers,
    /// By the team's id.
    art: BTreeMap<String, TeamArt>,
}

/// One team's art for one picture.
pub(crate) struct TeamArt {
    file: &'static [u8],
    unstable_rows: Vec<usize>,
    rows: OnceLock<Option<ArtRows>>,
    pub texts: TextCache,
    /// In the order of [`Layers::overlays`].
    overlays: Vec<OverlayFile>,
}

struct OverlayFile {
    png: &'static [u8],
    pixels: OnceLock<Option<Arc<PixelLayer>>>,
}

impl Picture {
    /// Finds the files of the picture `name` for each of `teams`; `get` gives a file by its path.
    pub fn open<'a>(
        name: &str,
        index: PictureIndex,
        teams: impl Iterator<Item = &'a String>,
        get: &impl Fn(String) -> Result<&'static [u8], OpenError>,
    ) -> Result<Self, OpenError> {
        let mut art = BTreeMap::new();
        for team in teams {
            let overlays = (1..=index.layers.overlays.len())
                .map(|number| {
                    Ok(OverlayFile {
                        png: get(overlay_path(team, name, number))?,
                        pixels: OnceLock::new(),
                    })
                })
                .collect::<Result<_, OpenError>>()?;
            let opened = TeamArt {
                file: get(art_path(team, name))?,
                unstable_rows: index.unstable_rows.get(team).cloned().unwrap_or_default(),
                rows: OnceLock::new(),
                texts: TextCache::default(),
                overlays,
            };
            art.insert(team.clone(), opened);
        }
        Ok(Self {
            width: index.width,
            height: index.height,
            layers: index.layers,
            art,
        })
    }

    pub fn canvas(&self) -> Canvas {
        Canvas::new(self.width, self.height, self.layers.view_size)
    }

    pub fn art(&self, team_id: &str) -> Result<&TeamArt, RenderError> {
        self.art.get(team_id).ok_or(RenderError::UnknownTeam)
    }

    /// The MCU rows of a team's art.
    pub fn rows<'a>(&self, art: &'a TeamArt) -> Result<&'a ArtRows, RenderError> {
        art.rows
            .get_or_init(|| ArtRows::new(art.file, self.width, self.height, &art.unstable_rows))
            .as_ref()
            .ok_or(RenderError::Art)
    }

    /// The overlays that a cover with this content shows, above or below text and waveform.
    pub fn overlays<'a>(
        &'a self,
        art: &'a TeamArt,
        content: &'a CoverContent,
        above: bool,
    ) -> impl Iterator<Item = Arc<PixelLayer>> + 'a {
        let all = self.layers.overlays.iter().zip(&art.overlays);
        all.filter(move |(layer, _)| layer.above == above && content.meets(layer.condition))
            .filter_map(|(_, OverlayFile { png, pixels })| {
                let decode = || decode_overlay(png, self.width, self.height).map(Arc::new);
                pixels.get_or_init(decode).clone()
            })
    }
}
