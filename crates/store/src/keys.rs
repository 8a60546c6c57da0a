//! Keys of objects. They are derived from the entry's id, so that a retry finds what an earlier attempt wrote.

use campaign::{EntryId, Revision, Sha256Hex};

/// Files of an entry that only its owner downloads, by presigned URLs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PrivateFile<'a> {
    /// The mix of an entry that has no cover yet, under a prefix that S3 empties after two days.
    NewMix,
    /// The mix of an entry that has its cover.
    Mix,
    /// By the picture's name.
    Picture(&'a str),
}

/// Files of an entry's public folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PublicFile<'a> {
    Mix,
    /// By the picture's name.
    Picture(&'a str),
    /// The small player for other people's pages.
    Embed,
    /// The share page.
    Page,
}

impl PrivateFile<'_> {
    pub(crate) fn content_type(self) -> &'static str {
        match self {
            Self::NewMix | Self::Mix => "audio/mpeg",
            Self::Picture(_) => "image/jpeg",
        }
    }
}

impl PublicFile<'_> {
    pub(crate) fn content_type(self) -> &'static str {
        match self {
            Self::Mix => "audio/mpeg",
            Self::Picture(_) => "image/jpeg",
            Self::Embed | Self::Page => "text/html; charset=utf-8",
        }
    }
}

pub(crate) fn incoming(id: &EntryId, take: &Sha256Hex) -> String {
    format!("incoming/{id}/{take}")
}

pub(crate) fn archived_take(id: &EntryId, take: &Sha256Hex) -> String {
    format!("takes/{id}/{take}")
}

/// Both folders of an entry in the bucket of takes.
pub(crate) fn take_folders(id: &EntryId) -> [String; 2] {
    [format!("incoming/{id}/"), format!("takes/{id}/")]
}

pub(crate) fn private(id: &EntryId, revision: &Revision, file: PrivateFile<'_>) -> String {
    let revision = revision.as_str();
    match file {
        PrivateFile::NewMix => format!("{}{revision}/mix.mp3", mixing_folder(id)),
        PrivateFile::Mix => format!("{}{revision}/mix.mp3", private_folder(id)),
        PrivateFile::Picture(name) => format!("{}{revision}/{name}.jpg", private_folder(id)),
    }
}

pub(crate) fn mixing_folder(id: &EntryId) -> String {
    format!("mixing/{id}/")
}

pub(crate) fn private_folder(id: &EntryId) -> String {
    format!("private/{id}/")
}

pub(crate) fn private_revision_folder(id: &EntryId, revision: &Revision) -> String {
    format!("{}{}/", private_folder(id), revision.as_str())
}

pub(crate) fn public(id: &EntryId, file: PublicFile<'_>) -> String {
    let name = match file {
        PublicFile::Mix => "mix.mp3".to_owned(),
        PublicFile::Picture(name) => format!("{name}.jpg"),
        PublicFile::Embed => "embed.html".to_owned(),
        PublicFile::Page => "index.html".to_owned(),
    };
    format!("{}{name}", public_folder(id))
}

pub(crate) fn public_folder(id: &EntryId) -> String {
    format!("e/{id}/")
}

/// The entry that an uploaded take belongs to; `None` if the key is not one of an uploaded take.
pub fn entry_of_incoming(key: &str) -> Option<EntryId> {
    let (id, take) = key.strip_prefix("incoming/")?.split_once('/')?;
    Sha256Hex::parse(take)?;
    EntryId::parse(id).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_upload_names_its_entry_and_nothing_else_does() {
        let id = EntryId::parse("0b8f1f0e-6f5d-4c1e-9d3a-0123456789ab").unwrap();
        let key = incoming(&id, &Sha256Hex::of(b"take"));
        assert_eq!(entry_of_incoming(&key), Some(id.clone()));
        for other in [
            "incoming/x",
            "takes/a/b",
            &format!("incoming/{id}/../x"),
            "",
        ] {
            assert_eq!(entry_of_incoming(other), None, "{other}");
        }
    }
}
