//! The typefaces of one campaign's pages: which files its languages need, and the rules that load them.

use std::fmt::Write as _;

use campaign::Sha256Hex;

use super::catalogue::{Catalogue, Character, Cut, Display, Text, Typeface, cut_file_of, file_of};
use crate::{
    error::BuildError,
    sources::Sources,
    typefaces::{read_cut, read_face},
};

/// The weight of small words.
const TEXT_WEIGHT: u16 = 400;
/// The weights of a file that holds all of them.
const ALL_WEIGHTS: &str = "100 900";
/// The family of the scripts whose faces have a file for each weight.
const SCRIPTS: &str = "Noto";
/// The licence of all Noto faces.
const NOTO_LICENCE: &str = "OFL-1.1";
/// The language whose Latin letters need a file of their own.
const VIETNAMESE: &str = "vi";
/// Letters that a stand-in is shown for: Arial has Hebrew and Arabic too, and would be taken for them.
const STANDIN_RANGE: &str = "U+0-2FF,U+1E00-22FF";
const STANDIN_GREEK_CYRILLIC: &str = ",U+370-4FF";
/// The phone's own faces of the same widths as Arial and Times, by their names on each system.
const SANS_BOLD: &str = r#"local("Arial Bold"),local("Arial-BoldMT"),local("Roboto Bold"),local("Roboto-Bold"),local("Liberation Sans Bold")"#;
const SANS: &str = r#"local("Arial"),local("ArialMT"),local("Roboto"),local("Liberation Sans")"#;
const SERIF_BOLD: &str = r#"local("Times New Roman Bold"),local("TimesNewRomanPS-BoldMT"),local("Liberation Serif Bold")"#;
const SERIF: &str =
    r#"local("Times New Roman"),local("TimesNewRomanPSMT"),local("Liberation Serif")"#;

/// The two typefaces of a campaign, with the rest of the catalogue.
pub(super) struct Chosen<'a> {
    pub catalogue: &'a Catalogue,
    pub display: (&'a Typeface, Display),
    pub text: (&'a Typeface, Text),
}

/// What the style sheet and the pages need to know of a campaign's typefaces.
pub(super) struct Faces {
    /// `@font-face` rules.
    pub rules: String,
    /// Values of `font-family`: of Latin text, of all text, and of large words.
    pub text_latin: String,
    pub text: String,
    pub display: String,
    /// Name in the site's assets and contents.
    pub files: Vec<(String, Vec<u8>)>,
    /// By script, the name of the manifest's entry and that of the file that a first screen needs.
    pub preload: Vec<(String, String)>,
}

/// One file with the rule that loads it.
struct File {
    family: String,
    cut: Cut,
    script: String,
    name: String,
    bytes: Vec<u8>,
}

/// Collects files and their rules, each once.
struct Loader<'a> {
    sources: &'a Sources,
    catalogue: &'a Catalogue,
    locales: &'a [String],
    scripts: &'a [String],
    rules: String,
    files: Vec<File>,
}

impl Chosen<'_> {
    /// Reads the files that a campaign of these locales and scripts (ISO 15924) needs.
    ///
    /// # Errors
    /// A typeface is not installed.
    pub fn load(
        &self,
        sources: &Sources,
        locales: &[String],
        scripts: &[String],
    ) -> Result<Faces, BuildError> {
        let mut loader = Loader {
            sources,
            catalogue: self.catalogue,
            locales,
            scripts,
            rules: String::new(),
            files: Vec::new(),
        };
        let (display, text) = (self.display.0, self.text.0);
        let weight = self.display.1.weight;
        let [least, greatest] = self.catalogue.weights.text;
        let text_holds_display = text.name == display.name
            && (text.reserved_name || (least..=greatest).contains(&weight));
        if !text_holds_display {
            loader.typeface(display, Cut::Display, weight)?;
        }
        loader.typeface(text, Cut::Text, TEXT_WEIGHT)?;
        let text_others = loader.others(text)?;
        let display_others = loader.others(display)?;
        loader.fixed(text, TEXT_WEIGHT)?;
        loader.fixed(display, weight)?;
        let preload = self.preload(&loader);
        self.standins(&mut loader.rules);
        let has_scripts = loader.files.iter().any(|f| f.family == SCRIPTS);
        let rest = |others: String, face: &Typeface| {
            let scripts = if has_scripts {
                format!("{SCRIPTS},")
            } else {
                String::new()
            };
            let generic = match face.character {
                Character::Sans => "system-ui,sans-serif",
                Character::Serif => "serif",
            };
            format!("{others}{scripts}{generic}")
        };
        Ok(Faces {
            text_latin: format!("{},Text Standin", family(&text.name)),
            text: format!("var(--text-latin),{}", rest(text_others, text)),
            display: format!(
                "{},Display Standin,{}",
                family(&display.name),
                rest(display_others, display)
            ),
            rules: loader.rules,
            preload,
            files: loader
                .files
                .into_iter()
                .map(|f| (f.name, f.bytes))
                .collect(),
        })
    }

    /// The licences of the typefaces that may be shown, as one text.
    pub fn licences(&self, sources: &Sources) -> Result<Vec<u8>, BuildError> {
        let mut packages: Vec<(&str, &str)> = Vec::new();
        for face in [self.display.0, self.text.0] {
            let others = self.catalogue.scripts_of(face.character);
            let others = others.fixed.iter().map(|fixed| fixed.package.as_str());
            let variable = &self.catalogue.scripts_of(face.character).variable;
            packages.push((&face.package, &face.licence));
            packages.push((&variable.package, NOTO_LICENCE));
            packages.extend(others.map(|package| (package, NOTO_LICENCE)));
        }
        packages.sort_unstable();
        packages.dedup();
        let mut all = Vec::new();
        for (package, licence) in packages {
            all.extend(format!("{package} ({licence})\n\n").bytes());
            all.extend(read_face(sources, package, "LICENSE")?);
            all.extend(b"\n\n");
        }
        Ok(all)
    }

    /// By script, the file of large words, then that of small ones. Small Latin words have a stand-in that is as wide: their own face
    /// comes last, so that it is not in the way of the first picture.
    fn preload(&self, loader: &Loader<'_>) -> Vec<(String, String)> {
        let mut preload = Vec::new();
        for script in loader.scripts {
            let of = |family: &str, cut: Cut| {
                let suits = |file: &&File| file.family == family && file.script == *script;
                let files = || loader.files.iter().filter(suits);
                // One file may be for both roles.
                let own = files().find(|file| file.cut == cut);
                own.or_else(|| files().next())
            };
            let of_role = |face: &Typeface, cut: Cut| {
                let variable = &self.catalogue.scripts_of(face.character).variable;
                let file = of(&face.name, cut).or_else(|| of(&variable.name, cut));
                file.map(|file| file.name.as_str())
            };
            let large = of_role(self.display.0, Cut::Display);
            let small = of_role(self.text.0, Cut::Text).filter(|small| Some(*small) != large);
            // Those of large words were loaded last.
            let fixed = loader.files.iter().rev();
            let fixed = fixed.filter(|file| file.family == SCRIPTS && file.script == *script);
            let fixed = fixed.map(|file| file.name.as_str());
            let (first, late): (Vec<_>, Vec<_>) = if script == "Latn" {
                (large.into_iter().collect(), small.into_iter().collect())
            } else {
                (
                    large.into_iter().chain(small).chain(fixed).collect(),
                    Vec::new(),
                )
            };
            for (role, files) in [("font", first), ("late-font", late)] {
                let names = files.into_iter().enumerate();
                preload.extend(
                    names.map(|(at, file)| (format!("{role}/{script}/{at}"), file.to_owned())),
                );
            }
        }
        preload
    }

    /// Faces that phones have, stretched to the widths of those on their way, so that nothing moves when they come.
    fn standins(&self, rules: &mut String) {
        let range = |face: &Typeface| {
            let has_greek = face.subsets.iter().any(|subset| subset == "greek");
            let more = if has_greek {
                STANDIN_GREEK_CYRILLIC
            } else {
                ""
            };
            format!("{STANDIN_RANGE}{more}")
        };
        let (display, as_display) = self.display;
        let local = match display.character {
            Character::Sans => SANS_BOLD,
            Character::Serif => SERIF_BOLD,
        };
        let _ = write!(
            rules,
            "@font-face{{font-family:Display Standin;src:{local};font-weight:{};size-adjust:{}%;unicode-range:{}}}",
            as_display.weight,
            as_display.standin_percent,
            range(display)
        );
        let (text, as_text) = self.text;
        let local = match text.character {
            Character::Sans => SANS,
            Character::Serif => SERIF,
        };
        let _ = write!(
            rules,
            "@font-face{{font-family:Text Standin;src:{local};size-adjust:{}%;unicode-range:{}}}",
            as_text.standin_percent,
            range(text)
        );
    }
}

impl Loader<'_> {
    fn typeface(&mut self, face: &Typeface, cut: Cut, weight: u16) -> Result<(), BuildError> {
        let shown = match cut {
            _ if face.reserved_name && face.is_variable() => ALL_WEIGHTS.to_owned(),
            Cut::Text => range(self.catalogue.weights.text),
            Cut::Display | Cut::Both => weight.to_string(),
        };
        for subset in &face.subsets {
            let source = if face.reserved_name {
                let file = file_of(&face.package, subset, weight);
                Source::Whole(&face.package, file, cut)
            } else {
                Source::Cut(&face.package, cut)
            };
            self.add(&face.name, subset, &source, &shown)?;
        }
        Ok(())
    }

    /// Adds what stands in for the Greek and Cyrillic letters that a face does not have; answers the family, with a comma.
    fn others(&mut self, face: &Typeface) -> Result<String, BuildError> {
        let variable = &self.catalogue.scripts_of(face.character).variable;
        let mut others = String::new();
        for subset in &variable.subsets {
            if face.subsets.contains(subset) {
                continue;
            }
            let source = Source::Cut(&variable.package, Cut::Both);
            let shown = range(self.catalogue.weights.both);
            self.add(&variable.name, subset, &source, &shown)?;
            let is_there = self.files.iter().any(|file| file.family == variable.name);
            if is_there && others.is_empty() {
                others = format!("{},", family(&variable.name));
            }
        }
        Ok(others)
    }

    /// Adds the faces of the other scripts in one weight, or the nearest that they have.
    fn fixed(&mut self, face: &Typeface, weight: u16) -> Result<(), BuildError> {
        for fixed in &self.catalogue.scripts_of(face.character).fixed {
            let weights = fixed.weights.iter().copied();
            let nearest = weights.min_by_key(|known| known.abs_diff(weight));
            let nearest = nearest.unwrap_or(weight);
            let shown = weight.to_string();
            let file = file_of(&fixed.package, &fixed.subset, nearest);
            let source = Source::Whole(&fixed.package, file, Cut::Both);
            self.add(SCRIPTS, &fixed.subset, &source, &shown)?;
        }
        Ok(())
    }

    /// Adds a file and its rule, if the campaign's languages need it.
    fn add(
        &mut self,
        name: &str,
        subset: &str,
        source: &Source<'_>,
        shown: &str,
    ) -> Result<(), BuildError> {
        let Some(about) = self.catalogue.subsets.get(subset) else {
            return Ok(());
        };
        // Names in Latin letters are written everywhere.
        let is_needed = about.script == "Latn" || self.scripts.contains(&about.script);
        let is_vietnamese = |locale: &String| locale.split('-').next() == Some(VIETNAMESE);
        if !is_needed || subset == "vietnamese" && !self.locales.iter().any(is_vietnamese) {
            return Ok(());
        }
        let bytes = match source {
            Source::Whole(package, file, _) => read_face(self.sources, package, file)?,
            Source::Cut(package, cut) => {
                read_cut(self.sources, &cut_file_of(package, subset, *cut))?
            }
        };
        let hash = Sha256Hex::of(&bytes);
        let hash = &hash.as_str()[..8];
        let file = format!("{hash}.woff2");
        if self.files.iter().any(|known| known.name == file) {
            return Ok(());
        }
        let _ = write!(
            self.rules,
            "@font-face{{font-family:{};src:url({file});font-weight:{shown};font-display:swap;unicode-range:{}}}",
            family(name),
            about.range
        );
        self.files.push(File {
            family: name.to_owned(),
            cut: source.cut(),
            script: about.script.clone(),
            name: file,
            bytes,
        });
        Ok(())
    }
}

/// Where a file comes from, by its npm package.
enum Source<'a> {
    /// From the package itself, by the path within it.
    Whole(&'a str, String, Cut),
    /// Cut from it.
    Cut(&'a str, Cut),
}

impl Source<'_> {
    /// What the file is for.
    fn cut(&self) -> Cut {
        match self {
            Self::Whole(_, _, cut) | Self::Cut(_, cut) => *cut,
        }
    }
}

/// Weights as CSS has them.
fn range([least, greatest]: [u16; 2]) -> String {
    format!("{least} {greatest}")
}

/// A family's name in CSS: a word that begins with a digit has to stand in quotes.
fn family(name: &str) -> String {
    let needs_quotes = name
        .split(' ')
        .any(|word| !word.starts_with(|c: char| c.is_ascii_alphabetic()));
    if needs_quotes {
        format!("\"{name}\"")
    } else {
        name.to_owned()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::path::PathBuf;

    use super::*;
    use crate::BuildOptions;

    fn load(display: &str, text: &str, locales: &[&str]) -> Faces {
        let sources = Sources::new(&BuildOptions {
            root: PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../.."),
            slug: String::new(),
            public_url: String::new(),
            pseudo: false,
        });
        let catalogue = Catalogue::read(&sources).unwrap();
        let face = |name: &str| catalogue.faces.iter().find(|f| f.name == name).unwrap();
        let chosen = Chosen {
            catalogue: &catalogue,
            display: (face(display), face(display).display.unwrap()),
            text: (face(text), face(text).text.unwrap()),
        };
        let locales: Vec<String> = locales.iter().map(|&locale| locale.to_owned()).collect();
        let scripts: Vec<String> = locales.iter().map(|l| ::site::script(l)).collect();
        chosen.load(&sources, &locales, &scripts).unwrap()
    }

    #[test]
    fn every_script_has_faces_for_its_first_screen_whatever_typefaces_are_chosen() {
        let locales = ["en", "el", "uk", "ar", "he", "hi", "th"];
        for (display, text) in [
            ("Sofia Sans Extra Condensed", "Hanken Grotesk"),
            ("Inter Tight", "Inter Tight"),
            ("Playfair Display", "Nunito"),
            ("Nunito", "Source Serif 4"),
        ] {
            let faces = load(display, text, &locales);
            for script in ["Latn", "Grek", "Cyrl", "Arab", "Hebr", "Deva", "Thai"] {
                let key = format!("font/{script}/0");
                let found = faces.preload.iter().find(|(name, _)| *name == key);
                let (_, file) = found.unwrap_or_else(|| panic!("{display}, {text}: {script}"));
                assert!(faces.rules.contains(file.as_str()));
                assert!(
                    faces
                        .files
                        .iter()
                        .any(|(name, bytes)| name == file && !bytes.is_empty())
                );
            }
        }
    }

    #[test]
    fn the_small_words_of_latin_are_loaded_last_and_those_of_other_scripts_first() {
        let faces = load("Nunito", "Nunito", &["en", "uk"]);
        let keys: Vec<&str> = faces.preload.iter().map(|(key, _)| key.as_str()).collect();
        let expected = [
            "font/Latn/0",
            "late-font/Latn/0",
            "font/Cyrl/0",
            "font/Cyrl/1",
        ];
        assert_eq!(keys, expected);
        let weights_of = |(_, file): &(String, String)| {
            let (_, rule) = faces.rules.split_once(file.as_str()).unwrap();
            rule.split(['{', '}']).next().unwrap().to_owned()
        };
        assert!(weights_of(&faces.preload[0]).contains("font-weight:900;"));
        assert!(weights_of(&faces.preload[1]).contains("font-weight:400 800;"));
    }

    #[test]
    fn one_typeface_for_all_words_has_every_weight_once() {
        let weights = |display, text| {
            let rules = load(display, text, &["en"]).rules;
            let of = |weight: &str| rules.matches(&format!("font-weight:{weight};")).count();
            [of("400 800"), of("800"), of("900"), of("100 900")]
        };
        // Latin and its extension each; one rule more is the stand-in's.
        assert_eq!(weights("Inter Tight", "Inter Tight"), [2, 1, 0, 0]);
        assert_eq!(weights("Nunito", "Nunito"), [2, 0, 3, 0]);
        assert_eq!(weights("Playfair Display", "Source Serif 4"), [0, 1, 0, 4]);
    }

    #[test]
    fn only_what_the_languages_are_written_in_is_loaded() {
        let english = load("EB Garamond", "Source Serif 4", &["en", "ja"]);
        assert_eq!(english.files.len(), 4, "Latin and its extension, twice");
        assert!(!english.text.contains("Noto"));
        let vietnamese = load("EB Garamond", "Source Serif 4", &["en", "vi"]);
        assert_eq!(vietnamese.files.len(), 6);
    }

    #[test]
    fn beside_a_serif_the_other_scripts_have_serifs_too() {
        let faces = load("Playfair Display", "Source Serif 4", &["ar", "el"]);
        // Playfair Display has no Greek.
        assert!(faces.display.contains("Noto Serif") && !faces.text.contains("Noto Serif"));
        assert!(faces.display.ends_with(",serif"));
    }
}
