//! Names of exported takes: fan, team and the beginning of the entry's id, such as `zoe-fra-1a2b3c4d.flac`.

use std::collections::HashSet;

use campaign::{Entry, EntryId};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use take::TakeType;
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};
use unicode_script::{Script, UnicodeScript};

/// The longest that a fan's part of a name is, in bytes: with team, id and ending it stays below the 143 that the strictest
/// file systems allow.
const MAX_FAN_BYTES: usize = 48;
/// The longest that a team's part is, in bytes.
const MAX_TEAM_BYTES: usize = 24;
/// How many digits of the id a name has, unless two entries would get the same name then.
const ID_DIGITS: usize = 8;

/// The parts of a file's name that do not depend on other entries.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct FileName {
    /// Fan and team, each with a hyphen behind it.
    start: String,
    id: EntryId,
    /// Such as `flac`.
    ending: String,
}

impl FileName {
    pub fn of(entry: &Entry) -> Self {
        let ending = ending_of(entry.expected.take.content_type);
        Self::new(entry.name.as_str(), &entry.team, entry.id.clone(), ending)
    }

    fn new(fan: &str, team: &str, id: EntryId, ending: &str) -> Self {
        let parts = [plain(fan, MAX_FAN_BYTES), plain(team, MAX_TEAM_BYTES)];
        let parts = parts.into_iter().filter(|part| !part.is_empty());
        Self {
            start: parts.map(|part| part + "-").collect(),
            id,
            ending: ending.to_owned(),
        }
    }

    /// With the beginning of the id.
    fn short(&self) -> String {
        let id = &self.id.as_str()[..ID_DIGITS];
        format!("{}{id}.{}", self.start, self.ending)
    }

    /// With the whole id.
    fn long(&self) -> String {
        format!("{}{}.{}", self.start, self.id, self.ending)
    }
}

/// The names of all takes of an export, as far as they have to be known to make each unique: 9 to 18 bytes for each.
#[derive(Default)]
pub(super) struct FileNames {
    /// Digests of all names that were given or would have been.
    known: HashSet<u64>,
    /// Digests of short names that several entries would have.
    shared: HashSet<u64>,
}

impl FileNames {
    /// Each entry is added once, all before the first name is asked for.
    pub fn add(&mut self, name: &FileName) {
        let short = digest(&name.short());
        if !self.known.insert(short) {
            self.shared.insert(short);
        }
        self.known.insert(digest(&name.long()));
    }

    /// The file's name; the same entries have the same names in every run.
    pub fn name(&self, name: &FileName) -> String {
        let short = name.short();
        if self.shared.contains(&digest(&short)) {
            name.long()
        } else {
            short
        }
    }

    /// Whether a file of this name may be one of the export.
    pub fn contains(&self, name: &str) -> bool {
        let name: String = name.nfc().collect();
        let digest = digest(&name);
        self.known.contains(&digest) && !self.shared.contains(&digest)
    }
}

/// The beginning of the entry's id in the name of a take, 8 digits or all of them; `None` if the file is none of an export.
pub(super) fn id_in(name: &str) -> Option<&str> {
    let (stem, ending) = name.rsplit_once('.')?;
    if TakeType::ALL
        .into_iter()
        .all(|known| ending_of(known) != ending)
    {
        return None;
    }
    let whole = stem.len().checked_sub(36).and_then(|at| stem.get(at..));
    if let Some(id) = whole.filter(|id| EntryId::parse(id).is_ok()) {
        return Some(id);
    }
    let id = stem.rsplit('-').next()?;
    let is_digit = |b: u8| matches!(b, b'0'..=b'9' | b'a'..=b'f');
    (id.len() == ID_DIGITS && id.bytes().all(is_digit)).then_some(id)
}

/// A text as part of a file's name: letters, digits and the marks that scripts cannot do without, in lower case and composed
/// (NFC); hyphens for everything between. Accents of Latin letters are left out.
fn plain(text: &str, max_bytes: usize) -> String {
    let mut plain = String::new();
    let mut base = Script::Common;
    for c in text.nfkd().flat_map(char::to_lowercase) {
        if is_combining_mark(c) {
            let is_accent = matches!(base, Script::Latin | Script::Common);
            if !is_accent && !plain.ends_with('-') {
                plain.push(c);
            }
        } else if c.is_alphanumeric() {
            base = c.script();
            plain.push(c);
        } else if !plain.is_empty() && !plain.ends_with('-') {
            plain.push('-');
        }
    }
    let mut short = String::new();
    for c in plain.nfc() {
        if short.len() + c.len_utf8() > max_bytes {
            break;
        }
        short.push(c);
    }
    short.trim_end_matches('-').to_owned()
}

fn ending_of(content_type: TakeType) -> &'static str {
    content_type.as_str().trim_start_matches("audio/")
}

fn digest(name: &str) -> u64 {
    let digest = Sha256::digest(name.as_bytes());
    u64::from_le_bytes(digest[..8].try_into().expect("8 of 32 bytes"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(start: &str, end: &str) -> EntryId {
        EntryId::parse(&format!("{start}-6f5d-4c1e-9d3a-{end}")).unwrap()
    }

    fn name(fan: &str) -> FileName {
        FileName::new(fan, "fra", id("1a2b3c4d", "0123456789ab"), "flac")
    }

    #[test]
    fn names_of_every_script_are_safe_and_can_be_read() {
        for (fan, expected) in [
            ("Zoé", "zoe"),
            ("Jean-Luc  O’Neil", "jean-luc-o-neil"),
            ("Łukasz Żółć", "łukasz-zołc"),
            ("Ἀλέξανδρος", "ἀλέξανδρος"),
            ("Юлия Ёлкина", "юлия-ёлкина"),
            ("زينب", "زينب"),
            ("राधिका", "राधिका"),
            ("김민준", "김민준"),
            ("𝓐𝓸𝓲𝓯𝓮", "aoife"),
            ("../../etc/passwd", "etc-passwd"),
            ("C:\\con|*?<>\"", "c-con"),
            ("a\u{202e}b\u{7}c", "a-b-c"),
        ] {
            let expected: String = format!("{expected}-fra-1a2b3c4d.flac").nfc().collect();
            assert_eq!(name(fan).short(), expected);
        }
    }

    #[test]
    fn a_name_without_letters_leaves_team_and_id() {
        for fan in ["", "♛ ♛", "...", "-"] {
            assert_eq!(name(fan).short(), "fra-1a2b3c4d.flac", "{fan}");
        }
    }

    #[test]
    fn a_name_is_no_longer_than_file_systems_allow() {
        for fan in ["W", "क्षि", "👩‍👩‍👧", "\u{1f468}a"] {
            let long = FileName::new(
                &fan.repeat(200),
                &"t".repeat(200),
                id("1a2b3c4d", "0123456789ab"),
                "flac",
            );
            assert!(long.long().len() < 143, "{}", long.long());
        }
    }

    #[test]
    fn two_entries_never_share_a_name_and_each_has_the_same_in_every_order() {
        let [a, b, c] = ["0123456789ab", "0123456789ac", "0123456789ad"]
            .map(|end| FileName::new("Ana", "bra", id("1a2b3c4d", end), "flac"));
        let other = FileName::new("Eva", "bra", c.id.clone(), "flac");
        for order in [[&a, &b, &other], [&other, &b, &a]] {
            let mut names = FileNames::default();
            order.iter().for_each(|name| names.add(name));
            assert_eq!(names.name(&a), a.long());
            assert_eq!(names.name(&b), b.long());
            assert_eq!(names.name(&other), "eva-bra-1a2b3c4d.flac");
            assert!(names.contains(&a.long()) && names.contains("eva-bra-1a2b3c4d.flac"));
            assert!(!names.contains(&a.short()) && !names.contains(&c.long()));
        }
    }

    #[test]
    fn the_id_is_found_in_the_name_of_a_take_and_in_no_other() {
        for take in [name("Zoé"), name("♛"), name("deadbeef")] {
            assert_eq!(id_in(&take.short()), Some("1a2b3c4d"));
            assert_eq!(id_in(&take.long()), Some(take.id.as_str()));
        }
        for other in [
            "notes.txt",
            "zoe-fra.flac",
            "1a2b3c4d",
            "zoe-1A2B3C4D.flac",
            ".flac",
        ] {
            assert_eq!(id_in(other), None, "{other}");
        }
    }
}
