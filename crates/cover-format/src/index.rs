//! The index of the prepared files, and their paths.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::colour::Colour;
use crate::faces::Face;
use crate::layers::Layers;

/// The path of [`Index`] among the prepared files.
pub const INDEX_PATH: &str = "covers/index.json";

/// Everything that drawing needs to know before it opens a picture.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Index {
    /// In the order of the list of typefaces.
    pub faces: Vec<Face>,
    /// Each team's two colours, by the team's id.
    pub teams: BTreeMap<String, [Colour; 2]>,
    /// By the picture's name.
    pub pictures: BTreeMap<String, PictureIndex>,
}

/// One picture of a campaign: its size in pixels and what is drawn over its art.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PictureIndex {
    pub width: u16,
    pub height: u16,
    pub layers: Layers,
    /// By team, the MCU rows of its art, counted from 0, that change when they are decoded and encoded once more. Few teams have any.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub unstable_rows: BTreeMap<String, Vec<usize>>,
}

/// The path of a team's art for one picture.
pub fn art_path(team: &str, picture: &str) -> String {
    format!("covers/{team}/{picture}.jpg")
}

/// The path of a picture's overlay `number`, counted from 1 in the order of [`Layers::overlays`].
pub fn overlay_path(team: &str, picture: &str, number: usize) -> String {
    format!("covers/{team}/{picture}.{number}.png")
}

/// The path of a typeface.
pub fn face_path(face: &Face) -> String {
    format!("fonts/{}.ttf", face.id)
}
