//! The OKLab colour space, in which equal distances look equally far: Björn Ottosson, "A perceptual color space for image
//! processing", 2020, <https://bottosson.github.io/posts/oklab/>.

use cover_format::Colour;

use super::contrast::{contrast, linear};

/// Steps of lightness between black and white that are tried, and of chroma between grey and the colour's own.
const LIGHTNESS_STEPS: u16 = 250;
const CHROMA_STEPS: u16 = 40;

/// Lightness from 0 to 1, and how far the colour is from grey towards red (a) and yellow (b).
#[derive(Clone, Copy)]
struct Lab {
    l: f64,
    a: f64,
    b: f64,
}

/// The nearest colour of the same hue that has a contrast of at least `least` to the ground; the colour itself if it has. `None` if
/// no colour of this hue has.
pub(super) fn nearest(colour: Colour, ground: Colour, least: f64) -> Option<Colour> {
    if contrast(colour, ground) >= least {
        return Some(colour);
    }
    let from = lab(colour);
    let mut found: Option<(f64, Colour)> = None;
    for step in 0..=LIGHTNESS_STEPS {
        let l = f64::from(step) / f64::from(LIGHTNESS_STEPS);
        for step in 0..=CHROMA_STEPS {
            let share = f64::from(step) / f64::from(CHROMA_STEPS);
            let to = Lab {
                l,
                a: from.a * share,
                b: from.b * share,
            };
            let distance = (from.l - to.l).hypot(from.a - to.a).hypot(from.b - to.b);
            if found.is_some_and(|(best, _)| best <= distance) {
                continue;
            }
            let candidate = srgb(to).filter(|colour| contrast(*colour, ground) >= least);
            if let Some(candidate) = candidate {
                found = Some((distance, candidate));
            }
        }
    }
    found.map(|(_, colour)| colour)
}

fn lab(Colour { r, g, b }: Colour) -> Lab {
    let [r, g, b] = [r, g, b].map(linear);
    let l = (0.412_221_470_8 * r + 0.536_332_536_3 * g + 0.051_445_992_9 * b).cbrt();
    let m = (0.211_903_498_2 * r + 0.680_699_545_1 * g + 0.107_396_956_6 * b).cbrt();
    let s = (0.088_302_461_9 * r + 0.281_718_837_6 * g + 0.629_978_700_5 * b).cbrt();
    Lab {
        l: 0.210_454_255_3 * l + 0.793_617_785_0 * m - 0.004_072_046_8 * s,
        a: 1.977_998_495_1 * l - 2.428_592_205_0 * m + 0.450_593_709_9 * s,
        b: 0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766_0 * s,
    }
}

/// `None` if sRGB has no such colour.
fn srgb(Lab { l, a, b }: Lab) -> Option<Colour> {
    let cube = |value: f64| value * value * value;
    let long = cube(l + 0.396_337_777_4 * a + 0.215_803_757_3 * b);
    let medium = cube(l - 0.105_561_345_8 * a - 0.063_854_172_8 * b);
    let short = cube(l - 0.089_484_177_5 * a - 1.291_485_548_0 * b);
    let channel = |value: f64| {
        // Black and white themselves lie a rounding error outside.
        let inside = (-1e-4..=1.0 + 1e-4).contains(&value);
        let value = value.clamp(0.0, 1.0);
        let encoded = if value <= 0.003_130_8 {
            12.92 * value
        } else {
            1.055 * value.powf(1.0 / 2.4) - 0.055
        };
        inside.then(|| (encoded * 255.0).round() as u8)
    };
    Some(Colour {
        r: channel(4.076_741_662_1 * long - 3.307_711_591_3 * medium + 0.230_969_929_2 * short)?,
        g: channel(-1.268_438_004_6 * long + 2.609_757_401_1 * medium - 0.341_319_396_5 * short)?,
        b: channel(-0.004_196_086_3 * long - 0.703_418_614_7 * medium + 1.707_614_701_0 * short)?,
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Colour {
        text.parse().unwrap()
    }

    #[test]
    fn a_colour_comes_back_from_oklab() {
        for text in [
            "#000000", "#ffffff", "#ff0000", "#00ff00", "#0000ff", "#3a74ff", "#9aa3b5",
        ] {
            assert_eq!(srgb(lab(colour(text))), Some(colour(text)), "{text}");
        }
    }

    #[test]
    fn red_is_where_the_article_says() {
        let red = lab(colour("#ff0000"));
        assert!(
            (red.l - 0.6279).abs() < 1e-3
                && (red.a - 0.2249).abs() < 1e-3
                && (red.b - 0.1258).abs() < 1e-3
        );
    }

    #[test]
    fn the_nearest_colour_passes_and_keeps_its_hue() {
        let ground = colour("#08090b");
        let blue = colour("#001489");
        let found = nearest(blue, ground, 3.0).unwrap();
        assert!(contrast(found, ground) >= 3.0);
        let (from, to) = (lab(blue), lab(found));
        let hue = |lab: Lab| lab.b.atan2(lab.a);
        assert!((hue(from) - hue(to)).abs() < 0.05);
        assert_eq!(
            nearest(colour("#ffffff"), ground, 4.5),
            Some(colour("#ffffff"))
        );
    }

    #[test]
    fn a_grey_ground_has_no_colour_of_the_highest_contrast() {
        assert_eq!(nearest(colour("#ff0000"), colour("#777777"), 7.0), None);
    }
}
