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
    /// Only for covers whose display family this is, in place of the face of the same role, scripts and forms that is for all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub beside: Option<String>,
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

    /// The families that covers can be set in; the first is the one of those that name none.
    pub fn display_families(&self) -> Vec<&str> {
        let own = |face: &&Face| face.role == Role::Display && face.beside.is_none();
        let displays = self.faces.iter().filter(own);
        displays.map(|face| face.family.as_str()).collect()
    }

    /// The display family that is meant, as CSS writes it (`"Playfair Display", serif`) or as Illustrator names a style of it
    /// (`PlayfairDisplay-ExtraBold`): of several names the first that is listed.
    pub fn display_family(&self, families: &str) -> Option<&str> {
        let displays = self.display_families();
        families.split(',').find_map(|name| {
            let family = name.split('-').next().unwrap_or_default();
            let is_meant = |known: &&&str| letters(known) == letters(family);
            displays.iter().find(is_meant).copied()
        })
    }

    /// The faces of covers that are set in the display family that is meant; in the list's own first one if none is.
    pub fn of_family(self, families: Option<&str>) -> Vec<Face> {
        let named = families.and_then(|families| self.display_family(families));
        let first = || self.display_families().first().copied();
        let Some(family) = named.or_else(first).map(str::to_owned) else {
            return self.faces;
        };
        let beside = |face: &Face| face.beside.as_ref() == Some(&family);
        let replaced = |face: &Face| {
            let same = |other: &Face| {
                (other.role, other.han, &other.scripts) == (face.role, face.han, &face.scripts)
            };
            face.role != Role::Display && self.faces.iter().any(|f| beside(f) && same(f))
        };
        let is_used = |face: &&Face| match face.beside {
            Some(_) => beside(face),
            None if face.role == Role::Display => face.family == family,
            None => !replaced(face),
        };
        self.faces.iter().filter(is_used).cloned().collect()
    }
}

/// A family's name without what programs write in different ways.
fn letters(name: &str) -> String {
    let letters = name.chars().filter(char::is_ascii_alphanumeric);
    letters.map(|letter| letter.to_ascii_lowercase()).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_list_without_faces_is_an_error() {
        assert!(FontList::parse("{}").is_err());
        assert!(FontList::parse(r#"{"about": "", "faces": []}"#).is_ok());
    }

    #[test]
    fn a_display_family_brings_its_own_faces_for_other_scripts() {
        let face = |id: &str, role: &str, family: &str, more: &str| {
            format!(
                r#"{{"id": "{id}", "role": "{role}", "family": "{family}", "weight": 900, "scripts": ["{id:.4}"], "package": "", "file": ""{more}}}"#
            )
        };
        let (sans, serif) = (r#", "beside": "Sans""#, r#", "beside": "Serif""#);
        let faces = [
            face("latn", "display", "Sans", ""),
            face("latn-more", "display", "More", sans),
            face("latn-serif", "display", "Serif", ""),
            face("arab", "script", "Kufi", ""),
            face("arab-serif", "script", "Naskh", serif),
            face("hebr", "script", "Hebrew", ""),
        ];
        let list = format!(r#"{{"about": "", "faces": [{}]}}"#, faces.join(","));
        let check = |families: Option<&str>, expected: &[&str]| {
            let faces = FontList::parse(&list).unwrap().of_family(families);
            let ids: Vec<&str> = faces.iter().map(|face| face.id.as_str()).collect();
            assert_eq!(ids, expected, "{families:?}");
        };
        let usual = ["latn", "latn-more", "arab", "hebr"];
        check(None, &usual);
        check(Some("Sans"), &usual);
        check(Some("Elsewhere, sans-serif"), &usual);
        let serif = ["latn-serif", "arab-serif", "hebr"];
        check(Some("'Elsewhere', \"Serif\""), &serif);
        check(Some("'Serif-ExtraBold'"), &serif);
    }
}
