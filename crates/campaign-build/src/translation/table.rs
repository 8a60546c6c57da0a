//! The Fluent files that a table is made of, and its columns.

use std::collections::BTreeMap;

use campaign::{FluentText, fluent_texts};

/// The columns before those of the languages.
pub(super) const FIRST: [&str; 5] = ["file", "id", "attribute", "comment", "screens"];
/// Stands for a language's tag in a file's path.
pub(super) const LOCALE: &str = "{locale}";

/// One Fluent file in all its languages.
pub(super) struct WordFile {
    /// From the checkout's root, with [`LOCALE`] in it.
    pub path: String,
    /// By locale, without a byte order mark; `None` for a file that is to be, and absent where none may be.
    pub texts: BTreeMap<String, Option<String>>,
}

/// One of its files, with a new text.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Change {
    /// From the checkout's root.
    pub path: String,
    pub text: String,
}

impl WordFile {
    /// Its path in a language.
    pub fn path_in(&self, locale: &str) -> String {
        self.path.replace(LOCALE, locale)
    }

    /// Its texts in a language; none where there is no file.
    pub fn texts_in(&self, locale: &str) -> Vec<FluentText> {
        let source = self.texts.get(locale).and_then(Option::as_deref);
        source.and_then(fluent_texts).unwrap_or_default()
    }
}
