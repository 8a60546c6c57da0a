//! Measures, colours and type: the night game's, so that the picture looks like the product.

/// The picture's width in pixels.
pub const WIDTH: u32 = 1600;
/// Where every row's field begins and how wide it is, in pixels.
pub const LEFT: f64 = 112.0;
pub const FIELD: f64 = 1376.0;

pub const GROUND: &str = "#08090b";
pub const FIELD_GROUND: &str = "#0d0f13";

/// White at three strengths, and what rules and grids are drawn in.
pub const WHITE: &str = "rgba(255,255,255,1)";
pub const WHITE_2: &str = "rgba(255,255,255,0.76)";
pub const WHITE_3: &str = "rgba(255,255,255,0.62)";
pub const RULE: &str = "rgba(255,255,255,0.26)";
pub const GRID: &str = "rgba(255,255,255,0.09)";

/// Two lights, as a team has them: the fan's and the song's.
pub const WARM: &str = "#ffd67a";
pub const COOL: &str = "#7cc4ff";
/// Something is wrong here.
pub const WARNING: &str = "#ff6f59";

/// A way to set text.
#[derive(Clone, Copy)]
pub struct Type {
    pub family: &'static str,
    pub weight: u16,
    pub size: f64,
    pub colour: &'static str,
    /// In parts of the size.
    pub tracking: f64,
}

const DISPLAY: Type = Type {
    family: "Sofia Sans Extra Condensed",
    weight: 900,
    size: 30.0,
    colour: WHITE,
    tracking: -0.006,
};
const TEXT: Type = Type {
    family: "Noto Sans",
    weight: 400,
    size: 15.0,
    colour: WHITE_2,
    tracking: 0.0,
};

/// The picture's title, as large as it may be.
pub const TITLE: Type = Type {
    size: 104.0,
    tracking: -0.012,
    ..DISPLAY
};
/// The title of a row.
pub const HEADING: Type = DISPLAY;
/// Sentences.
pub const BODY: Type = TEXT;
/// Labels of axes.
pub const LABEL: Type = Type {
    size: 13.0,
    colour: WHITE_3,
    ..TEXT
};
/// Values.
pub const VALUE: Type = Type {
    weight: 600,
    colour: WHITE,
    ..TEXT
};

impl Type {
    pub fn in_colour(self, colour: &'static str) -> Self {
        Self { colour, ..self }
    }
}

/// A colour for a level from 0 to 1: from the ground through blue and red to warm white. Lightness (in Oklab) goes up
/// evenly, so that equal steps in dB look equal.
pub fn heat(level: f64) -> [u8; 3] {
    let level = level.clamp(0.0, 1.0);
    let lightness = 0.14 + 0.83 * level;
    let hue = (275.0 + 180.0 * level.powf(0.9)).to_radians();
    let chroma = 0.21 * (std::f64::consts::PI * level.powf(0.8)).sin().powf(0.9);
    oklab(lightness, chroma * hue.cos(), chroma * hue.sin())
}

/// Oklab to sRGB (Björn Ottosson, "A perceptual color space for image processing", 2020).
fn oklab(lightness: f64, a: f64, b: f64) -> [u8; 3] {
    let l = (lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b).powi(3);
    let m = (lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b).powi(3);
    let s = (lightness - 0.089_484_177_5 * a - 1.291_485_548_0 * b).powi(3);
    [
        4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s,
        -1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s,
        -0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701_0 * s,
    ]
    .map(gamma)
}

/// Linear light to a byte of sRGB.
fn gamma(light: f64) -> u8 {
    let light = light.clamp(0.0, 1.0);
    let value = if light <= 0.003_130_8 {
        12.92 * light
    } else {
        1.055 * light.powf(1.0 / 2.4) - 0.055
    };
    (255.0 * value).round() as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_louder_point_is_always_lighter() {
        let luminance = |step: u32| {
            let [r, g, b] = heat(f64::from(step) / 64.0).map(f64::from);
            0.2126 * r + 0.7152 * g + 0.0722 * b
        };
        assert!((0..64).all(|step| luminance(step + 1) > luminance(step)));
    }

    #[test]
    fn oklab_knows_white_and_black() {
        assert_eq!(oklab(1.0, 0.0, 0.0), [255; 3]);
        assert_eq!(oklab(0.0, 0.0, 0.0), [0; 3]);
    }
}
