//! Words that send a name to review. Never more than that: they are also people's names.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use crate::campaign::Campaign;
use crate::name::{FanName, fold, is_mark};

/// What is flagged in one language, as review compares it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flagged {
    /// Flagged wherever they stand, inside other words too.
    pub parts: BTreeSet<String>,
    /// Flagged where they stand alone, or in several words one after the other.
    pub words: BTreeSet<String>,
}

impl Campaign {
    /// Adds a list of bad words of one of the campaign's languages. Each flags only names in which it is a word of its own: "Scunthorpe" and
    /// "Hancock" are people's names.
    pub fn add_bad_words(&mut self, locale: &str, list: impl IntoIterator<Item = impl AsRef<str>>) {
        let flagged = self.flagged.entry(locale.to_owned()).or_default();
        for word in list {
            let folded = fold(word.as_ref());
            match folded.chars().filter(|c| is_unspaced(*c)).count() {
                // These scripts put no space between words: what stands alone cannot be told.
                2.. => flagged.parts.insert(folded),
                1 => false,
                0 => !folded.is_empty() && flagged.words.insert(folded),
            };
        }
    }

    /// Whether a name waits for review: by the campaign's words for all languages, and by those of the fan's and the campaign's own language.
    pub(crate) fn flags(&self, name: &FanName, locale: &str) -> bool {
        let folded = fold(name.as_str());
        let runs = runs_of_words(name.as_str());
        let in_all = self.flagged_words.iter();
        let in_these = [locale, &self.default_locale]
            .into_iter()
            .filter_map(|locale| self.flagged.get(locale));
        in_all
            .chain(in_these.clone().flat_map(|flagged| &flagged.parts))
            .any(|part| folded.contains(part.as_str()))
            || in_these
                .flat_map(|flagged| &flagged.words)
                .any(|word| runs.contains(word))
    }
}

/// Reads a campaign's own list: a word on each line, `#` before remarks.
pub(crate) fn read(list: &str) -> Flagged {
    let words = list
        .lines()
        .map(|line| fold(line.split('#').next().unwrap_or_default()));
    Flagged {
        parts: words.filter(|word| !word.is_empty()).collect(),
        words: BTreeSet::new(),
    }
}

/// Every run of neighbouring words, folded and written as one: spaces between letters hide nothing.
fn runs_of_words(name: &str) -> BTreeSet<String> {
    let unfolded: String = name.nfkd().collect();
    let words: Vec<String> = unfolded
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

/// Letters of Thai, Lao, Burmese, Khmer, Chinese and Japanese.
fn is_unspaced(c: char) -> bool {
    matches!(c,
        '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}'
        | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{20000}'..='\u{3FFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    fn check(locale: &str, name: &str, expected: bool) {
        let mut campaign = sample::campaign();
        campaign.add_bad_words("en", ["cock", "two words", "ass"]);
        campaign.add_bad_words("fr", ["con", "糞野郎", "糞"]);
        campaign
            .flagged
            .entry("fr".to_owned())
            .or_default()
            .parts
            .extend(read("Rival FC # the other club\n\n").parts);
        let name = FanName::parse(name).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(
            campaign.flags(&name, locale),
            expected,
            "{name} in {locale}"
        );
    }

    #[test]
    fn a_listed_word_flags_alone_and_not_inside_a_name() {
        check("en", "Cock", true);
        check("en", "Mr C.o.c.k", true);
        check("en", "Côck Robin", true);
        check("en", "Two-Words", true);
        check("en", "Hancock", false);
        check("en", "Cassandra", false);
        check("en", "Zoé", false);
    }

    #[test]
    fn a_language_has_its_own_words_and_the_campaigns() {
        check("fr", "Con", true);
        check("en", "Con", false);
        check("fr", "Cock", true);
        check("fr", "X rivalfc x", true);
        check("en", "X rivalfc x", false);
    }

    #[test]
    fn where_words_have_no_spaces_a_word_flags_wherever_it_stands() {
        check("fr", "私は糞野郎です", true);
        check("fr", "糞", false);
    }
}
