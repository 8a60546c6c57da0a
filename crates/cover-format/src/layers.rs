//! The layers that are drawn over a template's art at run time.
//!
//! All lengths are in the template's own units, those of its `viewBox`; x grows to the right and y grows downwards.

use serde::{Deserialize, Serialize};

/// A rectangle, by the positions of its edges.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Bounds {
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

    /// The smallest rectangle that contains both.
    pub fn union(self, other: Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    /// The same rectangle, moved.
    pub fn translate(self, x: f32, y: f32) -> Self {
        Self {
            left: self.left + x,
            top: self.top + y,
            right: self.right + x,
            bottom: self.bottom + y,
        }
    }
}

/// Which text a text layer shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TextField {
    FanName,
    TeamName,
    SongTitle,
    SongArtist,
    /// The campaign's host, as people type it.
    Address,
    /// A few words that invite to sing.
    Call,
}

impl TextField {
    /// The field that a layer's id names, such as `fan_name` in `text--fan_name`.
    pub fn from_id(id: &str) -> Option<Self> {
        match id {
            "fan_name" => Some(Self::FanName),
            "team_name" => Some(Self::TeamName),
            "song_title" => Some(Self::SongTitle),
            "song_artist" => Some(Self::SongArtist),
            "address" => Some(Self::Address),
            "call" => Some(Self::Call),
            _ => None,
        }
    }

    /// Whether the text is the same on every cover of a campaign, so that the build draws it into the art.
    pub fn is_known_at_build(self) -> bool {
        matches!(self, Self::SongTitle | Self::SongArtist)
    }
}

/// What has to be known of a fan before a layer is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// The fan has chosen a team.
    Team,
    /// The fan has typed a name.
    Name,
    /// The fan has sung.
    Take,
    /// The fan has a number. No entry has one yet, so the layer is never shown.
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

/// Art that is composited over the finished JPEG at run time: it has a condition, or it covers text or waveform.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OverlayLayer {
    pub condition: Option<Condition>,
    /// Whether it lies above text and waveform; if not, it lies below them.
    pub above: bool,
}

/// Where a line of text is placed in its box, as SVG's `text-anchor`. For right-to-left text that mirrors, start is on the right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Anchor {
    Start,
    Middle,
    End,
}

/// One or two lines of text, set as large as their box allows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TextLayer {
    pub field: TextField,
    /// The box that the glyphs' outlines stay in.
    pub fit: Bounds,
    /// The y of the last line's baseline.
    pub baseline: f32,
    /// The largest font size.
    pub max_size: f32,
    /// Text that would be smaller than this on one line is broken into two.
    pub one_line_min_size: f32,
    /// Text that would be smaller than this even on two lines does not fit.
    pub min_size: f32,
    /// sRGB: red, green, blue.
    pub fill: [u8; 3],
    /// 0 to 1.
    pub opacity: f32,
    pub anchor: Anchor,
    /// Whether right-to-left text swaps [`Anchor::Start`] and [`Anchor::End`]; false if the template sets `direction`.
    pub mirrors: bool,
    /// Extra space between letters, in em. It applies to display faces alone: it would separate the joined letters of other scripts.
    pub letter_spacing_em: f32,
    pub uppercase: bool,
    pub condition: Option<Condition>,
}

/// How a waveform is aligned in its band.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WaveAlign {
    Middle,
    Bottom,
}

/// How a waveform is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WaveStyle {
    /// One upright bar for each value.
    Bars,
    /// One line along the tops of the bars. With [`WaveAlign::Middle`] its mirror image closes it.
    Line,
}

/// The band in which a take's waveform is drawn.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WaveLayer {
    pub band: Bounds,
    /// How many bars at most; at least 1.
    pub max_bars: u16,
    /// The width of a bar or of the line, as a share of the distance between two bars: 0.1 to 1.
    pub weight: f32,
    /// How far the team's colours are mixed with white, 0 to 1, so that bars can be seen on art of the same colours.
    pub whiten: f32,
    pub align: WaveAlign,
    pub style: WaveStyle,
    pub condition: Option<Condition>,
}

/// The square in which the QR code (ISO/IEC 18004) of an entry's share page is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct QrLayer {
    pub square: Bounds,
    pub condition: Option<Condition>,
}

impl QrLayer {
    /// Light modules on each side of a code: what the standard asks for.
    pub const QUIET_MODULES: usize = 4;
    /// The least side of a module, in pixels: smaller ones do not outlast the compression of the networks that show a picture.
    pub const MIN_MODULE_PX: usize = 3;
    /// Modules across a code of version 6, which at level M holds 106 bytes: a share page's address with a host of up to 58 letters.
    const MAX_MODULES: usize = 41;
    /// The least side of the square, in pixels, in which every code up to that version can be drawn.
    pub const MIN_SIDE_PX: usize =
        (Self::MAX_MODULES + 2 * Self::QUIET_MODULES) * Self::MIN_MODULE_PX;

    /// Left, top and side of the square in whole pixels; `scale` are the pixels in one unit of the template, across and down.
    pub fn square_px(&self, scale: [f64; 2]) -> [usize; 3] {
        let px = |at: f32, scale: f64| (f64::from(at) * scale).round() as usize;
        let (left, right) = (
            px(self.square.left, scale[0]),
            px(self.square.right, scale[0]),
        );
        let (top, bottom) = (
            px(self.square.top, scale[1]),
            px(self.square.bottom, scale[1]),
        );
        [left, top, (right - left).min(bottom - top)]
    }
}

/// Everything that is drawn over one picture's art, lowest first: the overlays below, the waveform, the texts, the QR code, the overlays
/// above.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Layers {
    /// Width and height of the template's `viewBox`.
    pub view_size: [f32; 2],
    pub texts: Vec<TextLayer>,
    pub wave: Option<WaveLayer>,
    pub qr: Option<QrLayer>,
    /// In the order in which they are composited.
    pub overlays: Vec<OverlayLayer>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_layer_s_id_names_its_condition() {
        let table = [
            ("layer--if-team", Some(Condition::Team)),
            ("layer--if-take--badge", Some(Condition::Take)),
            ("layer--if-", None),
            ("if-team", None),
        ];
        for (id, expected) in table {
            assert_eq!(Condition::from_id(id), expected, "{id}");
        }
    }

    #[test]
    fn a_qr_code_s_square_has_whole_pixels() {
        let layer = QrLayer {
            square: Bounds {
                left: 10.0,
                top: 20.0,
                right: 110.0,
                bottom: 120.4,
            },
            condition: None,
        };
        assert_eq!(layer.square_px([1.0, 1.0]), [10, 20, 100]);
        assert_eq!(layer.square_px([0.25, 0.25]), [3, 5, 25]);
    }
}
