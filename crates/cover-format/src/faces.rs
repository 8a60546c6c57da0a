//! The list of typefaces: which there are, what each is for, and which npm package ships it.

use serde::{Deserialize, Serialize};

/// What a typeface is for. Font fallback tries the roles in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The campaign's own heavy type.
    Display,
    /// A script that the display faces lack, at a similar weight.
    Script,
    /// Chinese, Japanese or Korean, with one region's glyph forms.
    Han,
    /// Emoji and other symbols in one colour, for those that are text unless a variation selector says otherwise (UTS #51).
    Symbols,
    /// Colour emoji.
    Emoji,
}

/// Which region's glyph forms a typeface has for the Han characters that Unicode unifies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HanForms {
    /// Simplified Chinese.
    Sc,
    /// Traditional Chinese.
    Tc,
    /// Japanese.
    Jp,
    /// Korean.
    Kr,
}

/// One typeface of `web/fonts.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Face {
    /// Unique in the list; also the name of the face's file among the prepared files.
    pub id: String,
    pub role: Role,
    /// Only for [`Role::Han`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub han: Option<HanForms>,
    /// The family's name as CSS has it.
    pub family: String,
    /// The weight as CSS has it, 100 to 900.
    pub weight: u16,
    /// ISO 15924 codes of the scripts that the face is listed for.
    pub scripts: Vec<String>,
    /// The npm package that ships the face, with its licence in the file `LICENSE_FONT`.
    pub package: String,
    /// The path of the face's TrueType file inside the package.
    pub file: String,
}

/// `web/fonts.json`: every typeface, in the order in which font fallback tries faces of one role.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FontList {
    /// A note for people who edit the list.
    pub about: String,
    pub faces: Vec<Face>,
}

/// The list of typefaces is not the JSON that is expected.
#[derive(Debug, thiserror::Error)]
#[error("the list of typefaces cannot be read: {0}")]
pub struct FontListError(#[from] serde_json::Error);

impl FontList {
    /// Reads the list from its JSON. An unknown field is an error.
    pub fn parse(json: &str) -> Result<Self, FontListError> {
        Ok(serde_json::from_str(json)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_without_faces_is_an_error() {
        assert!(FontList::parse("{}").is_err());
        assert!(FontList::parse(r#"{"about": "", "faces": []}"#).is_ok());
    }
}
