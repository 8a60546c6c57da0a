//! The contrast of colours, by WCAG 2.2.

use cover_format::Colour;

/// What WCAG 2.2 (1.4.3) requires of text.
pub(super) const LEAST_OF_TEXT: f64 = 4.5;
/// What WCAG 2.2 (1.4.11, non-text contrast) requires of what carries meaning otherwise.
pub(super) const LEAST_OF_GRAPHICS: f64 = 3.0;

/// The contrast ratio, from 1 to 21.
pub(super) fn contrast(a: Colour, b: Colour) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Rounded down, so that what is too little never looks like enough.
pub(super) fn tenths(contrast: f64) -> f64 {
    (contrast * 10.0).floor() / 10.0
}

/// Relative luminance, from 0 (black) to 1 (white).
pub(super) fn luminance(Colour { r, g, b }: Colour) -> f64 {
    0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
}

/// An sRGB channel as light, from 0 to 1 (IEC 61966-2-1).
pub(super) fn linear(channel: u8) -> f64 {
    let value = f64::from(channel) / 255.0;
    if value <= 0.04045 {
        value / 12.92
    } else {
        ((value + 0.055) / 1.055).powf(2.4)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn contrast_is_what_the_standard_says() {
        let colour = |text: &str| text.parse::<Colour>().unwrap();
        for (a, b, expected) in [
            ("#ffffff", "#000000", 21.0),
            ("#777777", "#777777", 1.0),
            ("#767676", "#ffffff", 4.54),
            ("#ff0000", "#ffffff", 4.0),
        ] {
            let found = contrast(colour(a), colour(b));
            assert!((found - expected).abs() < 0.01, "{a} on {b}: {found}");
            assert_eq!(found, contrast(colour(b), colour(a)));
        }
    }
}
