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
    Ok(light(look, &Defaults::read(sources, look.style)?))
}

fn light(look: &Look, style: &Defaults) -> [Colour; 2] {
    let palette = Palette::of(look, style);
    match look.light.is_none() && palette.is_dark() {
        true => WHITE,
        false => palette.light,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    const STAGE: &str = include_str!("../../../../web/styles/looks/stage.json");
    const PAPER: &str = include_str!("../../../../web/styles/looks/paper.json");

    fn light_of(look: &Look, style: &str) -> [String; 2] {
        light(look, &serde_json::from_str(style).unwrap()).map(|colour| colour.to_string())
    }

    #[test]
    fn a_cover_without_a_team_is_lit_white_on_a_dark_ground_alone() {
        let look = Look::default();
        assert_eq!(light_of(&look, STAGE), ["#f4f6fb", "#9aa3b5"]);
        assert_eq!(light_of(&look, PAPER), ["#1d1a16", "#b3261e"]);
    }

    #[test]
    fn a_light_that_the_campaign_names_is_the_cover_s_too() {
        let own = ["#7cc4ff", "#ffe08a"].map(str::to_owned);
        let look = Look {
            light: Some(own.clone()),
            ..Look::default()
        };
        assert_eq!(light_of(&look, STAGE), own);
    }
}
