//! Kinds of values: how they are recorded, and how they are said.

use std::ops::RangeInclusive;

use toml::de::DeValue;

use crate::shape::Kind;

/// A number within a range, as it is recorded.
pub(super) fn number_of<T: std::fmt::Display>(range: &RangeInclusive<T>, is_whole: bool) -> Kind {
    Kind::Number {
        is_whole,
        least: range.start().to_string(),
        most: range.end().to_string(),
    }
}

/// One of several words, as it is recorded.
pub(super) fn choice_of<T>(choices: &[(&str, T)]) -> Kind {
    let words = choices.iter().map(|(word, _)| (*word).to_owned());
    Kind::Choice(words.collect())
}

pub(super) fn is_tables(value: &DeValue<'_>) -> bool {
    value
        .as_array()
        .and_then(|items| items.first())
        .is_some_and(|item| item.get_ref().is_table())
}

pub(super) fn words_of<T>(choices: &[(&str, T)]) -> String {
    let words: Vec<_> = choices
        .iter()
        .map(|(word, _)| format!("\"{word}\""))
        .collect();
    words.join(" or ")
}
