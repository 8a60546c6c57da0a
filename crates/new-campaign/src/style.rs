//! The styles that a campaign's pages and cover can begin with.

use clap::ValueEnum;
use cover_format::Colour;

/// A designed look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Style {
    /// A dark stage: beams of light in the team's colours.
    Stage,
    /// Daylight: paper, ink, and the notes of a score in the team's colours.
    Paper,
    /// A printed poster: flat blocks in the team's colours and thick rules.
    Poster,
}

impl Style {
    /// All styles.
    pub const ALL: [Self; 3] = [Self::Stage, Self::Paper, Self::Poster];

    /// Its name in campaign.toml.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Stage => "stage",
            Self::Paper => "paper",
            Self::Poster => "poster",
        }
    }

    /// What everything stands on, what text has, and what buttons have, where nobody says otherwise.
    pub(crate) fn colours(self) -> [Colour; 3] {
        let of = |[ground, ink, accent]: [[u8; 3]; 3]| {
            [ground, ink, accent].map(|[r, g, b]| Colour { r, g, b })
        };
        match self {
            Self::Stage => of([[8, 9, 11], [255, 255, 255], [255, 255, 255]]),
            Self::Paper => of([[244, 238, 225], [29, 26, 22], [179, 38, 30]]),
            Self::Poster => of([[255, 210, 63], [17, 17, 17], [17, 17, 17]]),
        }
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
