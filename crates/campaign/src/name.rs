//! Which names a fan may put on a cover.

use std::fmt;

use unicode_normalization::UnicodeNormalization;
use unicode_properties::{GeneralCategory, GeneralCategoryGroup, UnicodeGeneralCategory};
use unicode_segmentation::UnicodeSegmentation;

/// The longest name, in grapheme clusters (what a person calls a letter; UAX #29). The cover may hold fewer: it is measured.
const MAX_GRAPHEMES: usize = 100;
/// Longer texts are rejected unread; no name of 100 letters is as long.
const MAX_BYTES: usize = 4096;
/// The most combining marks on one letter. Pointed Hebrew and Tibetan need up to four; stacked "zalgo" text has dozens.
const MAX_MARKS_PER_GRAPHEME: usize = 5;
/// The most code points in one letter. An emoji family of four with skin tones has eleven.
const MAX_CHARS_PER_GRAPHEME: usize = 12;

/// A fan's name, composed (Unicode NFC, except that compatibility ideographs stay): one line, without control characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FanName(String);

/// Why a name cannot be on a cover.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NameError {
    #[error("the name is empty")]
    Empty,
    #[error("the name is longer than {MAX_GRAPHEMES} letters")]
    TooLong,
    #[error("the character U+{:04X} cannot be part of a name", *.0 as u32)]
    Character(char),
    #[error("there are too many marks on one letter")]
    Marks,
}

impl FanName {
    /// Cleans and checks what a fan typed: composes it, drops invisible and direction characters, and joins runs of
    /// white space to one space.
    ///
    /// # Errors
    /// The name is empty or too long, contains a control, private-use or unassigned code point, or stacks too many marks.
    pub fn parse(typed: &str) -> Result<Self, NameError> {
        if typed.len() > MAX_BYTES {
            return Err(NameError::TooLong);
        }
        let visible: String = typed.graphemes(true).flat_map(visible_of).collect();
        let visible = compose(&visible);
        if let Some(bad) = visible.chars().find(|c| is_forbidden(*c)) {
            return Err(NameError::Character(bad));
        }
        let name = visible.split_whitespace().collect::<Vec<_>>().join(" ");
        check_letters(&name)?;
        Ok(Self(name))
    }

    /// A name as it was stored. The rules of [`parse`](Self::parse) do not apply: they may have changed since the name was
    /// accepted, and its entry must still be read, exported and erased.
    pub fn from_storage(stored: String) -> Self {
        Self(stored)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Composes a text (NFC) without replacing ideographs: U+FA11 and U+FA19 are in names as they are, and NFC makes U+5D0E and U+795E of them.
fn compose(text: &str) -> String {
    let is_same_kind =
        |a: &char, b: &char| is_compatibility_ideograph(*a) == is_compatibility_ideograph(*b);
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    for part in chars.chunk_by(is_same_kind) {
        if part.first().is_some_and(|c| is_compatibility_ideograph(*c)) {
            out.extend(part);
        } else {
            out.extend(part.iter().copied().nfc());
        }
    }
    out
}

fn is_compatibility_ideograph(c: char) -> bool {
    matches!(c, '\u{F900}'..='\u{FAFF}' | '\u{2F800}'..='\u{2FA1F}')
}

/// The visible code points of one grapheme cluster. Tag characters count only after a black flag, where they spell the flag
/// of a region.
fn visible_of(grapheme: &str) -> impl Iterator<Item = char> + '_ {
    let is_flag = grapheme.starts_with('\u{1F3F4}');
    grapheme
        .chars()
        .filter(move |c| !is_invisible(*c) && (is_flag || !is_tag(*c)))
}

fn check_letters(name: &str) -> Result<(), NameError> {
    if !name.chars().any(is_visible) {
        return Err(NameError::Empty);
    }
    for (count, grapheme) in name.graphemes(true).enumerate() {
        if count == MAX_GRAPHEMES {
            return Err(NameError::TooLong);
        }
        let marks = grapheme.chars().filter(|c| is_mark(*c)).count();
        if marks > MAX_MARKS_PER_GRAPHEME || grapheme.chars().count() > MAX_CHARS_PER_GRAPHEME {
            return Err(NameError::Marks);
        }
    }
    Ok(())
}

/// Characters that draw nothing and only deceive or break lines: direction controls, zero-width spaces, soft hyphens. The
/// joiners are not among them: Persian, Indic scripts and emoji need them.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
        | '\u{180B}'..='\u{180E}' | '\u{200B}' | '\u{200E}' | '\u{200F}'
        | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FEFF}'
        | '\u{FFA0}' | '\u{FFF9}'..='\u{FFFB}')
}

fn is_forbidden(c: char) -> bool {
    if matches!(c, '\t' | ' ') {
        return false;
    }
    matches!(
        c.general_category(),
        GeneralCategory::Control
            | GeneralCategory::PrivateUse
            | GeneralCategory::Surrogate
            | GeneralCategory::Unassigned
            | GeneralCategory::LineSeparator
            | GeneralCategory::ParagraphSeparator
    ) || c == '\u{FFFD}'
}

fn is_mark(c: char) -> bool {
    c.general_category_group() == GeneralCategoryGroup::Mark && !is_variation_selector(c)
}

fn is_variation_selector(c: char) -> bool {
    matches!(c, '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}')
}

fn is_tag(c: char) -> bool {
    matches!(c, '\u{E0000}'..='\u{E007F}')
}

/// Whether the character alone draws something.
fn is_visible(c: char) -> bool {
    !c.is_whitespace()
        && !is_mark(c)
        && !is_variation_selector(c)
        && !is_tag(c)
        && !matches!(c, '\u{200C}' | '\u{200D}')
}

impl fmt::Display for FanName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(typed: &str, expect: Result<&str, NameError>) {
        let got = FanName::parse(typed).map(|name| name.0);
        assert_eq!(got, expect.map(str::to_owned), "{typed:?}");
    }

    #[test]
    fn names_in_every_script_pass_unchanged() {
        for name in [
            "Zoé",
            "Nguyễn Thị Ánh",
            "Þórdís",
            "Дарья",
            "Ξένια",
            "Անահիտ",
            "ნინო",
            "محمد",
            "نیلوفر",
            "שָׁלוֹם",
            "अनुष्का",
            "অনন্যা",
            "தமிழ்ச்செல்வி",
            "శ్రీనివాస్",
            "กิ่งแก้ว",
            "សុភា",
            "བོད",
            "王芳",
            "さくら",
            "민준",
            "O’Brien-Smith Jr.",
            "👩🏽\u{200D}🚒 Ada",
            "🇫🇷 Zoé",
            "👨\u{200D}👩\u{200D}👧\u{200D}👦",
        ] {
            let composed: String = name.nfc().collect();
            check(name, Ok(&composed));
        }
    }

    #[test]
    fn a_decomposed_name_is_composed() {
        check("Zoe\u{301}", Ok("Zoé"));
    }

    #[test]
    fn an_ideograph_and_its_variation_stay_as_typed() {
        for name in [
            "大\u{FA10}",
            "\u{FA19}谷",
            "葛\u{E0100}城",
            "山\u{FA11}",
            "\u{2F804}",
            "❤\u{FE0E}",
        ] {
            check(name, Ok(name));
        }
    }

    #[test]
    fn white_space_and_invisibles_are_folded() {
        check("  Ana \u{3000} \t Lía\u{200B}\u{202E} ", Ok("Ana Lía"));
    }

    #[test]
    fn a_name_that_draws_nothing_is_empty() {
        for typed in [
            "",
            "   ",
            "\u{200B}\u{200D}",
            "\u{301}\u{302}",
            "\u{3164}",
            "\u{E0041}\u{E0042}",
        ] {
            check(typed, Err(NameError::Empty));
        }
    }

    #[test]
    fn a_stored_name_is_read_whatever_the_rules_are_today() {
        let stored = "A\u{7}b".repeat(40);
        assert!(FanName::parse(&stored).is_err());
        assert_eq!(FanName::from_storage(stored.clone()).as_str(), stored);
    }

    #[test]
    fn a_hundred_letters_pass_and_one_more_does_not() {
        let long = "Warnakulasuriya Patabendige Ushantha S.";
        check(long, Ok(long));
        check(&"a".repeat(100), Ok(&"a".repeat(100)));
        check(&"a".repeat(101), Err(NameError::TooLong));
        check(&"é".repeat(4000), Err(NameError::TooLong));
    }

    #[test]
    fn controls_private_use_and_unassigned_are_named() {
        for bad in ['\u{7}', '\n', '\u{E000}', '\u{378}', '\u{2028}', '\u{FFFD}'] {
            check(&format!("A{bad}b"), Err(NameError::Character(bad)));
        }
    }

    #[test]
    fn stacked_marks_are_an_error() {
        check(
            &format!("Z{}", "\u{335}\u{32D}\u{30D}".repeat(4)),
            Err(NameError::Marks),
        );
    }

    proptest::proptest! {
        #[test]
        fn cleaning_twice_changes_nothing(typed in "\\PC{0,60}|.{0,60}") {
            if let Ok(once) = FanName::parse(&typed) {
                proptest::prop_assert_eq!(FanName::parse(once.as_str()), Ok(once));
            }
        }
    }
}
