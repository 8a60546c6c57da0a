//! A team's colour.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// An opaque sRGB colour, written `#rrggbb`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Colour {
    pub r: u8,
    pub g: u8,
    pub b: u8,
}

/// Not a colour of the form `#rrggbb`.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a colour: write it as #rrggbb")]
pub struct BadColour(pub String);

impl Colour {
    pub(crate) const WHITE: Self = Self {
        r: 255,
        g: 255,
        b: 255,
    };

    /// The colour a fraction `t` (0 to 1) of the way to `other`. Mixed as light, so that two lights meet without a dull middle.
    pub(crate) fn toward(self, other: Self, t: f32) -> Self {
        let mix = |a: u8, b: u8| {
            let (a, b) = (f32::from(a) / 255.0, f32::from(b) / 255.0);
            let light = a * a * (1.0 - t) + b * b * t;
            (light.sqrt() * 255.0).round() as u8
        };
        Self {
            r: mix(self.r, other.r),
            g: mix(self.g, other.g),
            b: mix(self.b, other.b),
        }
    }
}

impl FromStr for Colour {
    type Err = BadColour;

    fn from_str(text: &str) -> Result<Self, BadColour> {
        let bad = || BadColour(text.to_owned());
        let hex = text.strip_prefix('#').ok_or_else(bad)?;
        if hex.len() != 6 || !hex.bytes().all(|b| b.is_ascii_hexdigit()) {
            return Err(bad());
        }
        let value = u32::from_str_radix(hex, 16).map_err(|_| bad())?;
        let [_, r, g, b] = value.to_be_bytes();
        Ok(Self { r, g, b })
    }
}

impl TryFrom<String> for Colour {
    type Error = BadColour;

    fn try_from(text: String) -> Result<Self, BadColour> {
        text.parse()
    }
}

impl From<Colour> for String {
    fn from(colour: Colour) -> Self {
        colour.to_string()
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.r, self.g, self.b)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_is_read_as_it_is_written() {
        let colour: Colour = "#0055A4".parse().unwrap();
        assert_eq!(colour.to_string(), "#0055a4");
    }

    #[test]
    fn anything_else_is_refused_by_name() {
        for text in ["", "#fff", "red", "#12345g", "#ééé"] {
            assert_eq!(
                text.parse::<Colour>(),
                Err(BadColour(text.to_owned())),
                "{text}"
            );
        }
    }
}
