//! Colours of teams.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// An opaque sRGB colour (IEC 61966-2-1) of 8 bits per channel. As text it is `#rrggbb`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Colour {
    pub r: u8,
    pub g: u8,
    pub b: u8,
}

/// A text that is not a colour of the form `#rrggbb`; holds the text.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a colour: write it as #rrggbb")]
pub struct BadColour(pub String);

impl FromStr for Colour {
    type Err = BadColour;

    fn from_str(text: &str) -> Result<Self, BadColour> {
        let mut rgb = [0; 3];
        text.strip_prefix('#')
            .and_then(|digits| hex::decode_to_slice(digits, &mut rgb).ok())
            .ok_or_else(|| BadColour(text.to_owned()))?;
        let [r, g, b] = rgb;
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
        for text in ["", "#fff", "red", "#12345g", "#ééé", "#12345678"] {
            assert_eq!(
                text.parse::<Colour>(),
                Err(BadColour(text.to_owned())),
                "{text}"
            );
        }
    }
}
