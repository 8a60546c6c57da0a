//! Which keys campaign.toml may hold: whatever its reader asks for. It is asked once with a document that answers every table, and each
//! question is recorded, so that nothing has to be said twice.

use toml::de::DeTable;

use crate::{
    finding::Collector,
    manifest::{MANIFEST, Manifest},
    shape::{Asked, Key},
    table::{Document, Table},
    text_file::TextFile,
};

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
    document.asked.map_or_else(Vec::new, Asked::into_keys)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shape::Kind;

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
