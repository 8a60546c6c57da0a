//! The files of the embedded S3: their paths in `s3s-fs`, and how an object's files appear and disappear together.

use std::collections::BTreeMap;
use std::io::ErrorKind::{DirectoryNotEmpty, IsADirectory, NotADirectory, NotFound};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::template::ExpiryRule;

/// The bucket for writes that are not done; its name is no valid bucket name, so no client can reach it.
pub const STAGING: &str = ".staging";
/// The files beside an object: its headers, its ETag and checksums, which `s3s-fs` writes, and its tags.
const SIDECARS: [&str; 3] = ["metadata", "internal", TAGS];
const TAGS: &str = "tags";
/// How often a folder is made again that a removal took away just then.
const TRIES: usize = 16;

/// A staged object; dropped before it is published, it is removed.
pub struct Staged {
    root: PathBuf,
    /// Its key in [`STAGING`].
    pub name: String,
}

impl Staged {
    /// A name for an object that is about to be written.
    pub fn new(root: &Path) -> Self {
        Self {
            root: root.to_owned(),
            name: uuid::Uuid::new_v4().simple().to_string(),
        }
    }

    /// Moves the object to its key, its metadata first: it is there once its bytes are.
    pub fn publish(&self, bucket: &str, key: &str) -> std::io::Result<()> {
        for kind in SIDECARS {
            let from = sidecar(&self.root, STAGING, &self.name, kind);
            let to = sidecar(&self.root, bucket, key, kind);
            match std::fs::rename(from, &to) {
                Err(error) if error.kind() == NotFound => gone(std::fs::remove_file(to))?,
                moved => moved?,
            }
        }
        let (from, to) = (
            self.root.join(STAGING).join(&self.name),
            self.root.join(bucket).join(key),
        );
        let mut last = Ok(());
        for _ in 0..TRIES {
            last = to
                .parent()
                .map_or(Ok(()), std::fs::create_dir_all)
                .and_then(|()| std::fs::rename(&from, &to));
            if !last.as_ref().is_err_and(|error| error.kind() == NotFound) {
                break;
            }
        }
        last
    }
}

impl Drop for Staged {
    fn drop(&mut self) {
        // Best effort: what stays is cleared at the next start.
        let _ = remove(&self.root, STAGING, &self.name);
    }
}

/// Removes what an earlier process left half-written.
pub fn clear_staging(root: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(root.join(STAGING))?;
    for entry in std::fs::read_dir(root.join(STAGING))? {
        remove(root, STAGING, &entry?.file_name().to_string_lossy())?;
    }
    // A sidecar may be left whose bytes never came.
    let prefix = sidecar_prefix(STAGING);
    for entry in std::fs::read_dir(root)? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with(&prefix) {
            gone(std::fs::remove_file(entry.path()))?;
        }
    }
    Ok(())
}

fn sidecar_prefix(bucket: &str) -> String {
    format!(".bucket-{}.object-", URL_SAFE_NO_PAD.encode(bucket))
}

/// The path of a sidecar in `s3s-fs`, in this exact version.
fn sidecar(root: &Path, bucket: &str, key: &str, kind: &str) -> PathBuf {
    root.join(format!(
        "{}{}.{kind}.json",
        sidecar_prefix(bucket),
        URL_SAFE_NO_PAD.encode(key)
    ))
}

/// Writes the tags of an object, values by key.
pub fn write_tags(
    root: &Path,
    bucket: &str,
    key: &str,
    tags: &BTreeMap<String, String>,
) -> std::io::Result<()> {
    let json = serde_json::to_vec(tags)?;
    std::fs::write(sidecar(root, bucket, key, TAGS), json)
}

/// The tags of an object, values by key.
pub fn tags(root: &Path, bucket: &str, key: &str) -> std::io::Result<BTreeMap<String, String>> {
    match unless_gone(std::fs::read(sidecar(root, bucket, key, TAGS)))? {
        None => Ok(BTreeMap::new()),
        Some(json) => Ok(serde_json::from_slice(&json)?),
    }
}

/// Takes all tags of an object away.
pub fn remove_tags(root: &Path, bucket: &str, key: &str) -> std::io::Result<()> {
    gone(std::fs::remove_file(sidecar(root, bucket, key, TAGS)))
}

/// Removes an object with its sidecars, and the folders that are empty then: nothing of an erased entry stays.
pub fn remove(root: &Path, bucket: &str, key: &str) -> std::io::Result<()> {
    gone(std::fs::remove_file(root.join(bucket).join(key)))?;
    SIDECARS
        .iter()
        .try_for_each(|kind| gone(std::fs::remove_file(sidecar(root, bucket, key, kind))))?;
    for folder in Path::new(key)
        .ancestors()
        .skip(1)
        .filter(|folder| !folder.as_os_str().is_empty())
    {
        match std::fs::remove_dir(root.join(bucket).join(folder)) {
            Err(error) if error.kind() == DirectoryNotEmpty => break,
            other => gone(other)?,
        }
    }
    Ok(())
}

/// Removing what is not there is done already.
fn gone(removed: std::io::Result<()>) -> std::io::Result<()> {
    match removed {
        Err(error) if matches!(error.kind(), NotFound | NotADirectory | IsADirectory) => Ok(()),
        other => other,
    }
}

/// The objects of a bucket under a prefix, in the order of their keys. Only folders that can hold some are read.
pub fn list(
    root: &Path,
    bucket: &str,
    prefix: &str,
) -> std::io::Result<BTreeMap<String, std::fs::Metadata>> {
    let top = root.join(bucket);
    let (start, _) = prefix.rsplit_once('/').unwrap_or_default();
    let inside = Path::new(start)
        .components()
        .all(|part| matches!(part, std::path::Component::Normal(_)));
    let (mut found, mut folders) = (BTreeMap::new(), Vec::new());
    if inside {
        folders.push(top.join(start));
    }
    while let Some(folder) = folders.pop() {
        let Some(entries) = unless_gone(std::fs::read_dir(folder))? else {
            continue;
        };
        for entry in entries {
            let entry = entry?;
            let Some(metadata) = unless_gone(entry.metadata())? else {
                continue;
            };
            let path = entry.path();
            let Some(key) = path.strip_prefix(&top).ok().and_then(Path::to_str) else {
                continue;
            };
            if metadata.is_dir() {
                folders.push(path);
            } else if key.starts_with(prefix) {
                found.insert(key.to_owned(), metadata);
            }
        }
    }
    Ok(found)
}

/// What is removed while it is listed was not there.
fn unless_gone<T>(read: std::io::Result<T>) -> std::io::Result<Option<T>> {
    match read {
        Err(error) if matches!(error.kind(), NotFound | NotADirectory) => Ok(None),
        other => other.map(Some),
    }
}

/// Deletes the objects of a bucket that a lifecycle rule lets expire. Answers how many.
pub fn expire(
    root: &Path,
    bucket: &str,
    rule: &ExpiryRule,
    now: SystemTime,
) -> std::io::Result<usize> {
    let mut expired = 0;
    for (key, metadata) in list(root, bucket, &rule.prefix)? {
        let age = now.duration_since(metadata.modified()?).unwrap_or_default();
        if age > rule.age && rule.concerns(&key, &tags(root, bucket, &key)?) {
            remove(root, bucket, &key)?;
            expired += 1;
        }
    }
    Ok(expired)
}
