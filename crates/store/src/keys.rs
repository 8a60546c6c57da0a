//! Keys of objects. They are derived from the entry's id, so that a retry finds what an earlier attempt wrote.

use campaign::{EntryId, Revision, Sha256Hex};

/// A file that an entry has from its cover on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MediaFile<'a> {
    Mix,
    /// By the picture's name.
    Picture(&'a str),
    /// The small player for other people's pages.
    Embed,
}

/// Where an entry's media files are. At rest, each is in one place alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place<'a> {
    /// While the entry waits for review, or is rejected: only its owner and operators download it, by presigned URLs.
    Private(&'a Revision),
    /// While the entry is published.
    Public,
}

impl MediaFile<'_> {
    pub(crate) fn content_type(self) -> &'static str {
        match self {
            Self::Mix => "audio/mpeg",
            Self::Picture(_) => "image/jpeg",
            Self::Embed => HTML,
        }
    }

    fn name(self) -> String {
        match self {
            Self::Mix => MIX.to_owned(),
            Self::Picture(name) => format!("{name}.jpg"),
            Self::Embed => "embed.html".to_owned(),
        }
    }
}

const MIX: &str = "mix.mp3";
const TAKES: &str = "takes/";
pub(crate) const HTML: &str = "text/html; charset=utf-8";

pub(crate) fn take(id: &EntryId, take: &Sha256Hex) -> String {
    format!("{}{take}", take_folder(id))
}

/// The takes of an entry, of which one is archived at most.
pub(crate) fn take_folder(id: &EntryId) -> String {
    format!("{TAKES}{id}/")
}

/// The mix of an entry without a cover.
pub(crate) fn new_mix(id: &EntryId, revision: &Revision) -> String {
    format!("{}{}/{MIX}", mixing_folder(id), revision.as_str())
}

pub(crate) fn mixing_folder(id: &EntryId) -> String {
    format!("mixing/{id}/")
}

pub(crate) fn media(id: &EntryId, place: Place<'_>, file: MediaFile<'_>) -> String {
    let folder = match place {
        Place::Private(revision) => private_revision_folder(id, revision),
        Place::Public => public_folder(id),
    };
    format!("{folder}{}", file.name())
}

pub(crate) fn private_folder(id: &EntryId) -> String {
    format!("private/{id}/")
}

pub(crate) fn private_revision_folder(id: &EntryId, revision: &Revision) -> String {
    format!("{}{}/", private_folder(id), revision.as_str())
}

/// The share page. While it is there, the entry is public.
pub(crate) fn share_page(id: &EntryId) -> String {
    format!("{}index.html", public_folder(id))
}

pub(crate) fn public_folder(id: &EntryId) -> String {
    format!("e/{id}/")
}

/// The entry that a take belongs to; `None` if the key is not one of a take.
pub fn entry_of_take(key: &str) -> Option<EntryId> {
    let (id, take) = key.strip_prefix(TAKES)?.split_once('/')?;
    Sha256Hex::parse(take)?;
    EntryId::parse(id).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_upload_names_its_entry_and_nothing_else_does() {
        let id = EntryId::parse("0b8f1f0e-6f5d-4c1e-9d3a-0123456789ab").unwrap();
        let sha256 = Sha256Hex::of(b"take");
        let key = take(&id, &sha256);
        assert_eq!(entry_of_take(&key), Some(id.clone()));
        for other in [
            "takes/x",
            "takes/a/b",
            &format!("takes/{id}/../x"),
            &format!("mixing/{id}/{sha256}"),
            "",
        ] {
            assert_eq!(entry_of_take(other), None, "{other}");
        }
    }
}
