//! Which keys campaign.toml may hold: whatever its reader asks for. It is asked once with a document that answers every table, and each
//! question is recorded, so that nothing has to be said twice.

use std::cell::RefCell;

use toml::de::DeTable;

use crate::{
    finding::Collector,
    manifest::{MANIFEST, Manifest},
    table::{Document, Table},
    text_file::TextFile,
};

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

/// Every key that campaign.toml may hold, in the order in which it is read: a table stands before its keys.
pub fn manifest_keys() -> Vec<Key> {
    let file = TextFile {
        path: MANIFEST.to_owned(),
        text: String::new(),
    };
    let (root, _) = DeTable::parse_recoverable("");
    let document = Document {
        file: &file,
        findings: &Collector::default(),
        whole: false,
        broken: Vec::new(),
        asked: Some(Asked::default()),
    };
    Manifest::of(Table::top(&document, &root));
    document
        .asked
        .map_or_else(Vec::new, |asked| asked.0.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_that_is_read_is_there_once_behind_its_table() {
        let keys = manifest_keys();
        for (at, key) in keys.iter().enumerate() {
            assert!(keys[..at].iter().all(|known| known.path != key.path));
            let Some((table, _)) = key.path.rsplit_once('.') else {
                continue;
            };
            let table = keys[..at].iter().find(|known| known.path == table);
            assert!(matches!(table.unwrap().kind, Kind::Table | Kind::Tables));
        }
        let find = |path: &str| keys.iter().find(|key| key.path == path).unwrap();
        assert!(find("song.title").is_required && find("take").is_required);
        assert!(!find("song.hashtag").is_required && !find("sound").is_required);
        assert_eq!(
            find("song.count_in_beats").kind,
            Kind::Number {
                is_whole: true,
                least: "1".to_owned(),
                most: "16".to_owned()
            }
        );
        assert_eq!(
            find("review").kind,
            Kind::Choice(vec!["before".to_owned(), "after".to_owned()])
        );
        assert_eq!(find("team").kind, Kind::Tables);
    }
}
