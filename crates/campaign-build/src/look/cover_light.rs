//! The two colours of covers that have no team.

use campaign::Look;
use cover_format::Colour;

use super::{palette::Palette, style::Defaults};
use crate::{error::BuildError, sources::Sources};

/// What lights a dark ground.
const WHITE: [Colour; 2] = [
    Colour {
        r: 0xf4,
        g: 0xf6,
        b: 0xfb,
    },
    Colour {
        r: 0x9a,
        g: 0xa3,
        b: 0xb5,
    },
];

/// What the campaign names as `light`. Else white on a dark ground; on a light one, where white would not be seen, as on the pages.
///
/// # Errors
/// The style's own file is missing or wrong.
pub fn cover_light(sources: &Sources, look: &Look) -> Result<[Colour; 2], BuildError> {
    let palette = Palette::of(look, &Defaults::read(sources, look.style)?);
    Ok(match look.light.is_none() && palette.is_dark() {
        true => WHITE,
        false => palette.light,
    })
}
