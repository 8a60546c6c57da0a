//! How a campaign's pages look.

use serde::{Deserialize, Serialize};

/// What a campaign says of its look; what it leaves out is the style's own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Look {
    pub style: Style,
    /// What everything stands on, as `#rrggbb`.
    pub ground: Option<String>,
    /// Text and lines, as `#rrggbb`.
    pub ink: Option<String>,
    /// Buttons and what is marked, as `#rrggbb`.
    pub accent: Option<String>,
    /// The two lights or inks of pages without a team, each as `#rrggbb`.
    pub light: Option<[String; 2]>,
    /// The name of the typeface of large words, from the catalogue.
    pub display: Option<String>,
    /// The name of the typeface of all other words, from the catalogue.
    pub text: Option<String>,
    /// Path of a picture behind the pages within the campaign's folder.
    pub background: Option<String>,
    pub corners: Option<Corners>,
    /// Whether the ground has a fine grain.
    pub grain: Option<bool>,
    /// Path of the small icon in the browser's tab within the campaign's folder.
    pub favicon: Option<String>,
}

/// A designed look that the campaign's colours and typefaces are put into.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Style {
    /// A dark stage: beams of light in the team's colours cross behind the cover.
    #[default]
    Stage,
    /// Daylight: paper, ink and one colour; the cover lies on the staves of a score.
    Paper,
    /// A printed poster: flat blocks in the team's colours, thick rules, large numerals.
    Poster,
}

impl Style {
    /// All styles.
    pub const ALL: [Self; 3] = [Self::Stage, Self::Paper, Self::Poster];

    /// The name in campaign.toml, and of the style's files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Stage => "stage",
            Self::Paper => "paper",
            Self::Poster => "poster",
        }
    }
}

/// The corners of buttons, fields and boxes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Corners {
    Square,
    Round,
}

impl Corners {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Square, Self::Round];

    /// The name in campaign.toml.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Square => "square",
            Self::Round => "round",
        }
    }
}
