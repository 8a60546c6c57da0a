//! What is recorded of a key of campaign.toml: its kind, and whether it has to be there.

use std::cell::RefCell;

/// What a key's value has to be.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    Text,
    /// A date and time with its zone: a text or TOML's own kind of value.
    Moment,
    Flag,
    /// A number; the least and the greatest, as they are written.
    Number {
        is_whole: bool,
        least: String,
        most: String,
    },
    /// One of these words.
    Choice(Vec<String>),
    /// A list of texts.
    Texts,
    Table,
    /// Any number of tables with the same keys.
    Tables,
}

/// A key that campaign.toml may hold.
#[derive(Clone, Debug, PartialEq)]
pub struct Key {
    /// Its tables and its name, as in `song.title`.
    pub path: String,
    pub kind: Kind,
    /// Whether it has to be there, in each table of its name.
    pub is_required: bool,
}

/// The keys that have been asked for, each once.
#[derive(Default)]
pub(crate) struct Asked(RefCell<Vec<Key>>);

impl Asked {
    pub fn into_keys(self) -> Vec<Key> {
        self.0.into_inner()
    }

    pub fn add(&self, path: String, kind: Kind, is_required: bool) {
        let mut all = self.0.borrow_mut();
        match all.iter_mut().find(|known| known.path == path) {
            Some(known) => known.is_required |= is_required,
            None => all.push(Key {
                path,
                kind,
                is_required,
            }),
        }
    }
}
