//! Lists of words that send a name to review. A listed word never rejects a name: it may be somebody's name.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use unicode_script::{Script, UnicodeScript};

use crate::given_names::is_given_name;
use crate::letters::{Letter, fold, read, read_within, words};
use crate::name::FanName;

/// How many single letters in a row spell a word rather than being initials.
const MIN_SPELLED: usize = 3;
/// The longest pieces that are read together as one word that a space divides.
const MAX_PIECE: usize = 3;

/// The flagged words of one language, folded as [`fold`] does.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flagged {
    /// Flagged anywhere in a name, inside other words too.
    pub parts: BTreeSet<String>,
    /// Flagged as a whole word.
    pub words: BTreeSet<String>,
    /// Flagged as neighbouring words, each with how many they are.
    pub phrases: BTreeMap<String, usize>,
}

/// A name as it is compared with lists.
pub(crate) struct FoldedName {
    words: Vec<Vec<Letter>>,
    /// What may be one word: each word, letters that are spelled one by one, a word in short pieces.
    candidates: Vec<Vec<Letter>>,
    /// Everything without spaces.
    whole: Vec<Letter>,
    /// The same as typed, for scripts that put no spaces between words.
    unspaced: String,
}

impl Flagged {
    /// Reads a campaign's own list: one word per line, flagged anywhere in a name; `#` begins a comment.
    pub(crate) fn read(list: &str) -> Self {
        let words = list
            .lines()
            .map(|line| fold(line.split('#').next().unwrap_or_default()));
        Self {
            parts: words.filter(|word| !word.is_empty()).collect(),
            ..Self::default()
        }
    }

    /// Adds a word or several that are flagged only where they are words of their own. In scripts without spaces, words have no visible
    /// ends: there a word of two or more letters is flagged anywhere, and a single letter nowhere. What is a given name first of all is
    /// left out.
    pub(crate) fn add_word(&mut self, word: &str) {
        let folded = fold(word);
        let count = word.split_whitespace().count();
        match folded.chars().filter(|c| is_unspaced(*c)).count() {
            0 if folded.is_empty() || is_given_name(&folded) => {}
            0 if count > 1 => {
                self.phrases.insert(folded, count);
            }
            0 => {
                self.words.insert(folded);
            }
            1 => {}
            _ => {
                self.parts.insert(folded);
            }
        }
    }

    /// The first word of the list that is in a name.
    pub(crate) fn word_in(&self, name: &FoldedName) -> Option<&str> {
        let part = || name.part_of(&self.parts);
        let word = || self.words.iter().find(|word| name.has_word(word));
        let phrase = || {
            let mut phrases = self.phrases.iter();
            let found = phrases.find(|(phrase, count)| name.has_phrase(phrase, **count));
            found.map(|(phrase, _)| phrase)
        };
        let found = part().or_else(word).or_else(phrase)?;
        Some(found)
    }
}

impl FoldedName {
    pub(crate) fn new(name: &FanName) -> Self {
        let words = words(name.as_str());
        let spelled = neighbours(&words, |word| word.len() == 1, MIN_SPELLED);
        let pieces = neighbours(&words, |word| (2..=MAX_PIECE).contains(&word.len()), 2);
        let without_digits = words.iter().map(|word| without_outer_digits(word));
        let candidates = [words.clone(), spelled, pieces, without_digits.collect()].concat();
        Self {
            whole: words.concat(),
            unspaced: fold(name.as_str()),
            candidates,
            words,
        }
    }

    /// The first of the folded parts that is somewhere in the name.
    pub(crate) fn part_of<'a>(
        &self,
        parts: impl IntoIterator<Item = &'a String>,
    ) -> Option<&'a String> {
        parts.into_iter().find(|part| {
            if part.chars().any(is_unspaced) {
                self.unspaced.contains(part.as_str())
            } else {
                read_within(&self.whole, part)
            }
        })
    }

    fn has_word(&self, word: &str) -> bool {
        self.candidates.iter().any(|letters| read(letters, word))
    }

    fn has_phrase(&self, phrase: &str, count: usize) -> bool {
        (1..=count).any(|count| {
            let mut windows = self.words.windows(count);
            windows.any(|words| read(&words.concat(), phrase))
        })
    }
}

/// The runs of at least `min` neighbouring words that are all `short`, each written together.
fn neighbours(
    words: &[Vec<Letter>],
    short: impl Fn(&Vec<Letter>) -> bool,
    min: usize,
) -> Vec<Vec<Letter>> {
    let mut together = Vec::new();
    for run in words.chunk_by(|a, b| short(a) && short(b)) {
        for from in 0..run.len() {
            for to in from + min..=run.len() {
                together.push(run[from..to].concat());
            }
        }
    }
    together
}

/// A word without the year or the lucky number beside it.
fn without_outer_digits(word: &[Letter]) -> Vec<Letter> {
    let is_digit = |letter: &Letter| letter.typed.is_ascii_digit();
    let from = word.iter().position(|letter| !is_digit(letter));
    let to = word.iter().rposition(|letter| !is_digit(letter));
    match (from, to) {
        (Some(from), Some(to)) => word[from..=to].to_vec(),
        _ => Vec::new(),
    }
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
