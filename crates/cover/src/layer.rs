//! What a template says of the layers that are drawn on top of its art. All lengths are in the template's own units.

use serde::{Deserialize, Serialize};

/// A box: left, top, right, bottom.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Bounds {
    pub left: f32,
    pub top: f32,
    pub right: f32,
    pub bottom: f32,
}

impl Bounds {
    pub fn width(&self) -> f32 {
        self.right - self.left
    }

    pub fn height(&self) -> f32 {
        self.bottom - self.top
    }

    /// The smallest box around both.
    pub fn union(self, other: Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }
}

/// Whose words a text layer holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Words {
    FanName,
    TeamName,
    SongTitle,
    SongArtist,
}

impl Words {
    /// The words that a layer's id asks for, such as `fan_name`.
    pub fn from_id(id: &str) -> Option<Self> {
        match id {
            "fan_name" => Some(Self::FanName),
            "team_name" => Some(Self::TeamName),
            "song_title" => Some(Self::SongTitle),
            "song_artist" => Some(Self::SongArtist),
            _ => None,
        }
    }

    /// Known when the campaign is built, so printed into the art; the others differ from fan to fan.
    pub fn is_known_at_build(self) -> bool {
        matches!(self, Self::SongTitle | Self::SongArtist)
    }
}

/// What a layer waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Condition {
    /// The fan has chosen a team.
    Team,
    /// The fan has typed a name.
    Name,
    /// The fan has sung.
    Take,
    /// The fan has a number, which nobody has yet.
    Number,
}

impl Condition {
    /// The condition in a layer's id, such as `layer--if-team` or `layer--if-team--badge`.
    pub fn from_id(id: &str) -> Option<Self> {
        match id.strip_prefix("layer--if-")?.split("--").next()? {
            "team" => Some(Self::Team),
            "name" => Some(Self::Name),
            "take" => Some(Self::Take),
            "number" => Some(Self::Number),
            _ => None,
        }
    }
}

/// Art that is laid over a sleeve apart from the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Overlay {
    pub condition: Option<Condition>,
    /// Over the words, else under them.
    pub above: bool,
}

/// On which side of its box a line starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Anchor {
    Start,
    Middle,
    End,
}

/// A line or two of text, set as large as its box allows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct TextLayer {
    pub words: Words,
    pub fit: Bounds,
    /// Where the last line stands.
    pub baseline: f32,
    /// The largest font size.
    pub size: f32,
    /// Below this size one line becomes two.
    pub one_line_min: f32,
    /// Below this size the text does not fit.
    pub min: f32,
    pub fill: [u8; 3],
    /// 0 to 1.
    pub opacity: f32,
    pub anchor: Anchor,
    /// Whether a right-to-left line starts on the other side; a template that sets `direction` keeps its own.
    pub mirrors: bool,
    /// Extra space between letters, in em; only where the display faces are used, since it would tear joined scripts apart.
    pub tracking_em: f32,
    pub capitals: bool,
    pub condition: Option<Condition>,
}

/// Where a waveform's bars stand in their band.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Stand {
    Middle,
    Bottom,
}

/// How a waveform is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Stroke {
    Bars,
    /// One line along the bars' tops; in the middle of the band its mirror image closes it.
    Line,
}

/// The band in which a take's waveform is printed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct WaveLayer {
    pub band: Bounds,
    /// How many bars at most.
    pub bars: u16,
    /// A bar's or the line's share of the room that a bar has, 0 to 1.
    pub weight: f32,
    /// How far the team's colours are bleached, 0 to 1, so that bars stand out before the same colours in the art.
    pub bleach: f32,
    pub stand: Stand,
    pub stroke: Stroke,
    pub condition: Option<Condition>,
}

/// Everything that is drawn over one picture's art.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Layers {
    /// The template's size in its own units.
    pub view: [f32; 2],
    pub texts: Vec<TextLayer>,
    pub wave: Option<WaveLayer>,
    /// In the order in which they are drawn.
    pub overlays: Vec<Overlay>,
}
