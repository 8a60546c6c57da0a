//! Lengths and shares (CSS Values 3; SVG 2, 8.9).

use std::str::FromStr;

use svgtypes::{Length, LengthUnit};

/// What is longer would not stay a number once it is scaled.
const LONGEST: f32 = 1e9;

/// A length in user units, which are CSS pixels, of which an inch has 96. `em` is the font size and `whole` the length that 100 % stand for.
/// `None` if `text` is no length or has another unit, or is so long that no drawing has it.
pub(crate) fn length(text: &str, em: f32, whole: f32) -> Option<f32> {
    let length = Length::from_str(text.trim()).ok()?;
    let unit = match length.unit {
        LengthUnit::None | LengthUnit::Px => 1.0,
        LengthUnit::Em => f64::from(em),
        LengthUnit::Ex => f64::from(em) / 2.0,
        LengthUnit::In => 96.0,
        LengthUnit::Cm => 96.0 / 2.54,
        LengthUnit::Mm => 96.0 / 25.4,
        LengthUnit::Pt => 96.0 / 72.0,
        LengthUnit::Pc => 16.0,
        LengthUnit::Percent => f64::from(whole) / 100.0,
    };
    Some((length.number * unit) as f32).filter(|number| number.abs() <= LONGEST)
}

/// An opacity: a number from 0 to 1 or a percentage, brought into that range.
pub(crate) fn fraction(text: &str) -> Option<f32> {
    length(text, f32::NAN, 1.0).map(|number| number.clamp(0.0, 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_unit_is_read_and_others_are_not() {
        let table = [
            ("12", Some(12.0)),
            (" 12px ", Some(12.0)),
            ("3pt", Some(4.0)),
            ("1pc", Some(16.0)),
            ("1in", Some(96.0)),
            ("25.4mm", Some(96.0)),
            ("2.54cm", Some(96.0)),
            ("1.5em", Some(15.0)),
            ("50%", Some(100.0)),
            ("1vw", None),
            ("1e38", None),
            ("wide", None),
            ("", None),
        ];
        for (text, expected) in table {
            let read = length(text, 10.0, 200.0);
            let alike = match (read, expected) {
                (Some(read), Some(expected)) => (read - expected).abs() < 1e-3,
                (read, expected) => read == expected,
            };
            assert!(alike, "{text}: {read:?}");
        }
    }

    #[test]
    fn opacities_are_numbers_or_percentages() {
        let table = [
            (".5", Some(0.5)),
            ("15%", Some(0.15)),
            ("7", Some(1.0)),
            ("-1", Some(0.0)),
            ("1em", None),
        ];
        for (text, expected) in table {
            assert_eq!(fraction(text), expected, "{text}");
        }
    }
}
