//! What a style of pages has where a campaign says nothing: `web/styles/looks/<style>.json`.

use campaign::{Corners, Style};
use cover_format::Colour;
use serde::Deserialize;

use crate::{error::BuildError, sources::Sources};

/// The values of a style. Shares are percentages of the ink over the ground.
#[derive(Debug, Deserialize)]
pub(super) struct Defaults {
    pub ground: Colour,
    pub ink: Colour,
    pub accent: Colour,
    pub light: [Colour; 2],
    /// Text about what is wrong, before it is made readable on the campaign's ground.
    pub warning: Colour,
    /// The back of the cover, on the style's own ground.
    pub cover_back: Colour,
    pub display: String,
    pub text: String,
    pub corners: Corners,
    pub grain: bool,
    /// Whether large words are set in capitals where their script has them.
    pub capitals: bool,
    pub ink_2: u8,
    pub ink_3: u8,
    pub rule: u8,
    pub edge: u8,
    pub cover_edge: u8,
    pub touch: u8,
}

impl Defaults {
    /// Reads those of a style.
    ///
    /// # Errors
    /// The product's own file is missing or wrong.
    pub fn read(sources: &Sources, style: Style) -> Result<Self, BuildError> {
        sources.product_json(&format!("styles/looks/{}.json", style.as_str()))
    }
}
