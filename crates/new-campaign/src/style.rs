//! The styles that a campaign's pages and cover can begin with.

use campaign::Style;
use cover_format::Colour;

/// What everything stands on, what text has, and what buttons have, where nobody says otherwise: as in the style's file below
/// web/styles/looks/.
pub(crate) fn style_colours(style: Style) -> [Colour; 3] {
    let of = |[ground, ink, accent]: [[u8; 3]; 3]| {
        [ground, ink, accent].map(|[r, g, b]| Colour { r, g, b })
    };
    match style {
        Style::Stage => of([[8, 9, 11], [255, 255, 255], [255, 255, 255]]),
        Style::Paper => of([[244, 238, 225], [29, 26, 22], [179, 38, 30]]),
        Style::Poster => of([[255, 210, 63], [17, 17, 17], [17, 17, 17]]),
    }
}

/// Pairs of colours for teams that have none: light ones for a dark ground, dark ones for a light one.
pub(crate) fn team_colours(ground: Colour, number: usize) -> [&'static str; 2] {
    const LIGHT: [[&str; 2]; 6] = [
        ["#7cc4ff", "#ffe08a"],
        ["#ff8a66", "#ffd9c2"],
        ["#6fe0a8", "#f2f7a1"],
        ["#f59adf", "#ffd1f3"],
        ["#c3b1ff", "#7fe3ff"],
        ["#ffd21f", "#ffffff"],
    ];
    const DARK: [[&str; 2]; 6] = [
        ["#123a7a", "#7a1230"],
        ["#8a1c12", "#123f5c"],
        ["#0b4a3a", "#5a2a82"],
        ["#5a1a6e", "#0f4c45"],
        ["#3a2f0b", "#8a1246"],
        ["#1a2a4a", "#6a2a0b"],
    ];
    let pairs = if brightness(ground) < 0.4 {
        LIGHT
    } else {
        DARK
    };
    pairs[number % pairs.len()]
}

/// From 0 (black) to 1 (white), as an eye weighs the channels.
fn brightness(colour: Colour) -> f64 {
    let [r, g, b] = [colour.r, colour.g, colour.b].map(f64::from);
    (0.299 * r + 0.587 * g + 0.114 * b) / 255.0
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn the_colours_of_a_new_campaign_are_those_of_its_style() {
        for style in Style::ALL {
            let looks = concat!(env!("CARGO_MANIFEST_DIR"), "/../../web/styles/looks");
            let text = std::fs::read_to_string(format!("{looks}/{}.json", style.as_str())).unwrap();
            let look: serde_json::Value = serde_json::from_str(&text).unwrap();
            let ours = style_colours(style).map(|colour| colour.to_string());
            let theirs = ["ground", "ink", "accent"].map(|key| look[key].as_str().unwrap());
            assert_eq!(ours, theirs, "{style:?}");
        }
    }
}
