//! Lists of words that send a name to review. A listed word never rejects a name: it may be somebody's name.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;
use unicode_script::{Script, UnicodeScript};

use crate::name::{FanName, fold, is_mark};

/// The flagged words of one language, folded as [`fold`] does.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flagged {
    /// Flagged anywhere in a name, inside other words too.
    pub parts: BTreeSet<String>,
    /// Flagged as a whole word, or as several neighbouring words written together.
    pub words: BTreeSet<String>,
}

/// A name as it is compared with lists.
pub(crate) struct FoldedName {
    whole: String,
    /// Every run of neighbouring words, written together: spaces between letters hide nothing.
    runs: BTreeSet<String>,
}

impl Flagged {
    /// Reads a campaign's own list: one word per line, flagged anywhere in a name; `#` begins a comment.
    pub(crate) fn read(list: &str) -> Self {
        let words = list
            .lines()
            .map(|line| fold(line.split('#').next().unwrap_or_default()));
        Self {
            parts: words.filter(|word| !word.is_empty()).collect(),
            words: BTreeSet::new(),
        }
    }

    /// Adds a word that is flagged only where it is a word of its own. In scripts without spaces, words have no visible
    /// ends: there a word of two or more letters is flagged anywhere, and a single letter nowhere.
    pub(crate) fn add_word(&mut self, word: &str) {
        let folded = fold(word);
        match folded.chars().filter(|c| is_unspaced(*c)).count() {
            2.. => self.parts.insert(folded),
            1 => false,
            0 => !folded.is_empty() && self.words.insert(folded),
        };
    }

    pub(crate) fn flags(&self, name: &FoldedName) -> bool {
        name.holds_any(&self.parts) || self.words.iter().any(|word| name.runs.contains(word))
    }
}

impl FoldedName {
    pub(crate) fn new(name: &FanName) -> Self {
        Self {
            whole: fold(name.as_str()),
            runs: runs_of_words(name.as_str()),
        }
    }

    /// Whether one of the folded parts is somewhere in the name.
    pub(crate) fn holds_any<'a>(&self, parts: impl IntoIterator<Item = &'a String>) -> bool {
        parts
            .into_iter()
            .any(|part| self.whole.contains(part.as_str()))
    }
}

fn runs_of_words(name: &str) -> BTreeSet<String> {
    let decomposed: String = name.nfkd().collect();
    let words: Vec<String> = decomposed
        .split(|c: char| {
            !c.is_alphanumeric() && !is_mark(c) && !matches!(c, '\u{200C}' | '\u{200D}')
        })
        .map(fold)
        .filter(|word| !word.is_empty())
        .collect();
    (0..words.len())
        .flat_map(|from| (from + 1..=words.len()).map(move |to| from..to))
        .map(|run| words[run].concat())
        .collect()
}

/// Whether a character belongs to a script that puts no spaces between words.
fn is_unspaced(c: char) -> bool {
    matches!(
        c.script(),
        Script::Thai
            | Script::Lao
            | Script::Myanmar
            | Script::Khmer
            | Script::Han
            | Script::Hiragana
            | Script::Katakana
    )
}
