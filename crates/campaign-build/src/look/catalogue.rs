//! The catalogue of the typefaces of pages, `web/typefaces.json`.

use std::collections::BTreeMap;

use campaign::near;
use serde::Deserialize;

use crate::{error::BuildError, sources::Sources};

/// Within web/.
const CATALOGUE: &str = "typefaces.json";

#[derive(Debug, Deserialize)]
pub(super) struct Catalogue {
    pub subsets: BTreeMap<String, Subset>,
    pub weights: Weights,
    pub faces: Vec<Typeface>,
    /// What stands in for the scripts that a typeface does not have.
    pub scripts: Scripts,
}

/// The least and the greatest weight that files hold.
#[derive(Debug, Deserialize)]
pub(super) struct Weights {
    pub text: [u16; 2],
    pub both: [u16; 2],
}

/// A part of a typeface that is a file of its own.
#[derive(Debug, Deserialize)]
pub(super) struct Subset {
    /// ISO 15924.
    pub script: String,
    /// The letters for which browsers fetch it, as `unicode-range` in CSS.
    pub range: String,
}

/// A typeface that campaigns may name.
#[derive(Debug, Deserialize)]
pub(super) struct Typeface {
    pub name: String,
    pub character: Character,
    pub package: String,
    pub subsets: Vec<String>,
    /// SPDX identifier.
    pub licence: String,
    /// Whether its licence lets nobody change it under its name, so that its files are served whole.
    #[serde(default)]
    pub reserved_name: bool,
    /// How it is set in large words; `None` if it is not made for them.
    pub display: Option<Display>,
    /// `None` if it is not made for small words.
    pub text: Option<Text>,
}

#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Character {
    Sans,
    Serif,
}

#[derive(Clone, Copy, Debug, Deserialize)]
pub(super) struct Display {
    pub weight: u16,
    /// In capitals, against the narrowest face of the catalogue.
    pub capitals_size: f64,
    /// In small letters, against the same.
    pub size: f64,
    /// Height of a line in capitals, against the size.
    pub leading: f64,
    pub tracking_em: f64,
    pub standin_percent: f64,
}

#[derive(Clone, Copy, Debug, Deserialize)]
pub(super) struct Text {
    pub standin_percent: f64,
}

#[derive(Debug, Deserialize)]
pub(super) struct Scripts {
    sans: OfCharacter,
    serif: OfCharacter,
}

/// The Noto faces of one character.
#[derive(Debug, Deserialize)]
pub(super) struct OfCharacter {
    /// One of all weights.
    pub variable: Variable,
    /// A file for each weight.
    #[serde(rename = "static")]
    pub fixed: Vec<Fixed>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Variable {
    pub name: String,
    pub package: String,
    pub subsets: Vec<String>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Fixed {
    pub subset: String,
    pub package: String,
    /// In ascending order.
    pub weights: Vec<u16>,
}

/// Which of a campaign's two typefaces is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Display,
    Text,
}

impl Role {
    /// The key in campaign.toml.
    pub fn key(self) -> &'static str {
        match self {
            Self::Display => "display",
            Self::Text => "text",
        }
    }
}

impl Catalogue {
    /// Reads the product's catalogue.
    ///
    /// # Errors
    /// The product's own file is missing or wrong.
    pub fn read(sources: &Sources) -> Result<Self, BuildError> {
        sources.product_json(CATALOGUE)
    }

    /// The typeface of a name.
    ///
    /// # Errors
    /// There is none that is made for this; says which are, or which was meant.
    pub fn find(&self, name: &str, role: Role) -> Result<&Typeface, String> {
        let suits = |face: &&Typeface| match role {
            Role::Display => face.display.is_some(),
            Role::Text => face.text.is_some(),
        };
        let known = self.faces.iter().find(|face| face.name == name);
        if let Some(face) = known.filter(suits) {
            return Ok(face);
        }
        let fitting: Vec<&str> = self.faces.iter().filter(suits).map(name_of).collect();
        let all = format!("write one of {}", fitting.join(", "));
        let key = role.key();
        Err(match (known, near(name, fitting.iter().copied())) {
            (Some(_), _) => format!("\"{name}\" is not made for {key}: {all}"),
            (None, Some(similar)) => {
                format!("there is no typeface \"{name}\": did you mean \"{similar}\"?")
            }
            (None, None) => format!("there is no typeface \"{name}\": {all}"),
        })
    }

    /// What stands in for the scripts that a typeface does not have.
    pub fn scripts_of(&self, character: Character) -> &OfCharacter {
        match character {
            Character::Sans => &self.scripts.sans,
            Character::Serif => &self.scripts.serif,
        }
    }
}

fn name_of(face: &Typeface) -> &str {
    &face.name
}

impl Typeface {
    /// Whether one file holds all weights.
    pub fn is_variable(&self) -> bool {
        is_variable(&self.package)
    }
}

/// What a file of a typeface was cut to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cut {
    Display,
    Text,
    Both,
}

impl Cut {
    fn id(self) -> &'static str {
        match self {
            Self::Display => "display",
            Self::Text => "text",
            Self::Both => "both",
        }
    }
}

/// The path of a file that `web/typefaces.mjs` has cut, within web/.
pub(super) fn cut_file_of(package: &str, subset: &str, cut: Cut) -> String {
    let id = package.rsplit('/').next().unwrap_or(package);
    format!("generated/typefaces/{id}-{subset}-{}.woff2", cut.id())
}

/// Whether the files of a package hold all weights each.
pub(super) fn is_variable(package: &str) -> bool {
    package.starts_with("@fontsource-variable/")
}

/// The path of a subset's whole file within its package.
pub(super) fn file_of(package: &str, subset: &str, weight: u16) -> String {
    let id = package.rsplit('/').next().unwrap_or(package);
    if is_variable(package) {
        format!("files/{id}-{subset}-wght-normal.woff2")
    } else {
        format!("files/{id}-{subset}-{weight}-normal.woff2")
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    fn catalogue() -> Catalogue {
        serde_json::from_str(include_str!("../../../../web/typefaces.json")).unwrap()
    }

    fn packages() -> PathBuf {
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../web/node_modules")
    }

    #[test]
    fn every_file_of_the_catalogue_is_installed_with_its_licence() {
        let catalogue = catalogue();
        let mut files = Vec::new();
        for face in &catalogue.faces {
            let weight = face.display.map_or(400, |display| display.weight);
            for subset in &face.subsets {
                assert!(catalogue.subsets.contains_key(subset), "{subset}");
                files.push((
                    face.package.as_str(),
                    file_of(&face.package, subset, weight),
                ));
            }
            let licence = std::fs::read_to_string(packages().join(&face.package).join("LICENSE"));
            let expected = match face.licence.as_str() {
                "OFL-1.1" => "SIL OPEN FONT LICENSE",
                "Apache-2.0" => "APACHE LICENSE",
                other => panic!("{other} is not among the licences that are let in"),
            };
            let licence = licence.unwrap().to_uppercase();
            assert!(licence.contains(expected), "{}", face.name);
        }
        for character in [Character::Sans, Character::Serif] {
            let of = catalogue.scripts_of(character);
            for subset in &of.variable.subsets {
                let file = file_of(&of.variable.package, subset, 400);
                files.push((&of.variable.package, file));
            }
            for fixed in &of.fixed {
                for weight in &fixed.weights {
                    let file = file_of(&fixed.package, &fixed.subset, *weight);
                    files.push((&fixed.package, file));
                }
            }
        }
        for (package, file) in files {
            let path = packages().join(package).join(&file);
            assert!(path.is_file(), "{}", path.display());
        }
    }

    #[test]
    fn every_typeface_that_may_be_changed_is_cut_for_each_of_its_roles() {
        let catalogue = catalogue();
        let web = packages().join("..");
        for face in catalogue.faces.iter().filter(|face| !face.reserved_name) {
            let display = face.display.map(|_| Cut::Display);
            let cuts = display.into_iter().chain(face.text.map(|_| Cut::Text));
            for (cut, subset) in cuts.flat_map(|cut| face.subsets.iter().map(move |s| (cut, s))) {
                let file = web.join(cut_file_of(&face.package, subset, cut));
                let whole = file_of(
                    &face.package,
                    subset,
                    face.display.map_or(400, |d| d.weight),
                );
                let whole = packages().join(&face.package).join(whole);
                let size = |path: &PathBuf| {
                    let found = path.metadata();
                    found.unwrap_or_else(|_| panic!("{}", path.display())).len()
                };
                assert!(size(&file) < size(&whole), "{}", file.display());
            }
        }
    }

    #[test]
    fn a_typeface_whose_licence_reserves_its_name_is_never_changed() {
        for face in catalogue().faces {
            let licence = packages().join(&face.package).join("LICENSE");
            let licence = std::fs::read_to_string(licence).unwrap();
            let reserves = licence.contains(&format!("Reserved Font Name \"{}\"", face.name));
            assert!(!reserves || face.reserved_name, "{}", face.name);
        }
    }

    #[test]
    fn there_are_five_typefaces_for_each_role_at_least() {
        let catalogue = catalogue();
        let display = catalogue.faces.iter().filter(|face| face.display.is_some());
        let text = catalogue.faces.iter().filter(|face| face.text.is_some());
        assert!(display.count() >= 5 && text.count() >= 5);
    }

    #[test]
    fn a_typeface_that_is_not_there_is_not_guessed() {
        let catalogue = catalogue();
        let said = |name, role| catalogue.find(name, role).map(name_of).unwrap_err();
        assert_eq!(
            said("Oswld", Role::Display),
            "there is no typeface \"Oswld\": did you mean \"Oswald\"?"
        );
        assert!(
            said("Oswald", Role::Text)
                .starts_with("\"Oswald\" is not made for text: write one of ")
        );
        assert!(
            said("Comic Sans", Role::Text)
                .starts_with("there is no typeface \"Comic Sans\": write one of ")
        );
        assert_eq!(
            catalogue.find("Oswald", Role::Display).unwrap().name,
            "Oswald"
        );
    }

    #[test]
    fn the_documentation_shows_the_catalogue() {
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/typefaces.md");
        let text = std::fs::read_to_string(path).unwrap();
        for face in catalogue().faces {
            let row = text
                .lines()
                .find(|line| line.starts_with(&format!("| {} |", face.name)));
            let row = row.unwrap_or_else(|| panic!("{} is not in docs/typefaces.md", face.name));
            assert!(
                row.contains(&face.package) && row.contains(&face.licence),
                "{row}"
            );
            let roles = [
                (face.display.is_some(), "`display`"),
                (face.text.is_some(), "`text`"),
            ];
            for (is_made_for, role) in roles {
                assert_eq!(row.contains(role), is_made_for, "{row}");
            }
        }
    }
}
