//! Folders that a build reads and writes.

use std::{
    collections::BTreeSet,
    fs,
    io::{self, Read},
    path::{Component, Path, PathBuf},
};

use campaign::{FileError, MAX_SOUND_BYTES, TextFile};
use unicode_normalization::UnicodeNormalization;

use super::copies::is_copy;
use super::error::BuildError;
use super::leftovers::is_leftover;

/// The most files of one subfolder that are read.
const MAX_FILES: usize = 50;
/// The most names that are compared with one that is missing.
const MAX_NAMES: usize = 1_000;

/// A folder that is read. Nothing outside of it is, whatever paths and links say, and nothing but files.
pub(super) struct Folder {
    path: PathBuf,
}

impl Folder {
    pub fn new(path: PathBuf) -> Self {
        Self { path }
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// A file of at most `max_bytes`, by its path within the folder.
    pub fn read(&self, path: &str, max_bytes: u64) -> Result<Vec<u8>, FileError> {
        let path = path.strip_prefix("./").unwrap_or(path);
        let parts = Path::new(path).components();
        if !parts
            .into_iter()
            .all(|part| matches!(part, Component::Normal(_)))
        {
            return Err(FileError::Outside);
        }
        let unreadable = |error: io::Error| FileError::Unreadable(error.to_string());
        let root = self.path.canonicalize().map_err(unreadable)?;
        let full = match root.join(path).canonicalize() {
            Ok(full) => full,
            Err(error) => return Err(self.absent(path, &error)),
        };
        if !full.starts_with(&root) {
            return Err(FileError::Outside);
        }
        if !is_spelt(&root, path) {
            let similar = self.similar(path);
            return Err(FileError::Missing { similar });
        }
        // Nothing is opened that is no file: a device has no end, and a pipe waits.
        let found = fs::metadata(&full).map_err(unreadable)?;
        if !found.is_file() {
            return Err(FileError::NoFile);
        }
        if found.len() > max_bytes {
            return Err(FileError::TooLarge { max_bytes });
        }
        let mut bytes = Vec::new();
        let file = fs::File::open(&full).map_err(unreadable)?;
        let read = file.take(max_bytes + 1).read_to_end(&mut bytes);
        read.map_err(unreadable)?;
        if bytes.len() as u64 > max_bytes {
            return Err(FileError::TooLarge { max_bytes });
        }
        Ok(bytes)
    }

    fn absent(&self, path: &str, error: &io::Error) -> FileError {
        match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => {
                // A link that leads nowhere is there, but not what it leads to.
                if fs::symlink_metadata(self.path.join(path)).is_ok() {
                    let reason = "it is a link to a file that does not exist";
                    return FileError::Unreadable(reason.to_owned());
                }
                if self.is_in_icloud(path) {
                    let reason =
                        "it is still in iCloud: open it in the Finder, so that it is downloaded";
                    return FileError::Unreadable(reason.to_owned());
                }
                FileError::Missing {
                    similar: self.similar(path),
                }
            }
            _ => FileError::Unreadable(error.to_string()),
        }
    }

    /// Whether macOS has left a mark in the place of a file that it took away (`.guide.flac.icloud`).
    fn is_in_icloud(&self, path: &str) -> bool {
        let path = Path::new(path);
        let name = path.file_name().and_then(|name| name.to_str());
        let mark = name.map(|name| path.with_file_name(format!(".{name}.icloud")));
        mark.is_some_and(|mark| self.path.join(mark).is_file())
    }

    /// The path of a file that is nearly the one that is missing: in other letters' case, with its accents in another form, with
    /// an ending more that the system did not show (`campaign.ftl.txt`), or called a copy (`guide (1).flac`).
    fn similar(&self, path: &str) -> Option<String> {
        let mut found = PathBuf::new();
        for part in Path::new(path).components() {
            let part = part.as_os_str().to_str()?;
            let names = names(&self.path.join(&found));
            let wanted = folded(part);
            let name = names.iter().find(|name| *name == part);
            let name = name.or_else(|| names.iter().find(|name| folded(name) == wanted));
            let name = name.or_else(|| {
                let mut names = names.iter().filter(|name| !is_leftover(name));
                names.find(|name| {
                    let name = folded(name);
                    name == format!("{wanted}.txt") || is_copy(&name, &wanted)
                })
            });
            found.push(name?);
        }
        found.to_str().map(str::to_owned)
    }

    pub fn bytes(&self, path: &str) -> Result<Vec<u8>, BuildError> {
        let full = self.path.join(path);
        self.read(path, MAX_SOUND_BYTES)
            .map_err(|error| BuildError::io(full)(io::Error::other(error.problem(path))))
    }

    pub fn text(&self, path: &str) -> Result<String, BuildError> {
        let bytes = self.bytes(path)?;
        let file = TextFile::decode(path, bytes).map_err(|finding| {
            BuildError::io(self.path.join(path))(io::Error::other(finding.message))
        })?;
        Ok(file.text)
    }

    /// The names of a subfolder's files with this ending, sorted, without what systems and programs leave behind.
    pub fn names_ending(&self, subfolder: &str, ending: &str) -> Vec<String> {
        let mut names = names(&self.path.join(subfolder));
        names.retain(|name| name.to_lowercase().ends_with(ending) && !is_leftover(name));
        names.sort();
        names.truncate(MAX_FILES);
        names
    }

    /// Name and text of each file of a subfolder with this ending, by name.
    pub fn files_ending(
        &self,
        subfolder: &str,
        ending: &str,
    ) -> Result<Vec<(String, String)>, BuildError> {
        let dir = self.path.join(subfolder);
        fs::read_dir(&dir).map_err(BuildError::io(&dir))?;
        let names = self.names_ending(subfolder, ending).into_iter();
        names
            .map(|name| {
                let text = self.text(&format!("{subfolder}/{name}"))?;
                Ok((name, text))
            })
            .collect()
    }
}

/// The names in a folder that are text; none if it cannot be read.
pub(super) fn names(dir: &Path) -> Vec<String> {
    let entries = fs::read_dir(dir).into_iter().flatten().flatten();
    entries
        .take(MAX_NAMES)
        .filter_map(|entry| entry.file_name().into_string().ok())
        .collect()
}

/// Whether each part of a path is spelt as in the folder. Some systems find files of other spellings; others, where the campaign
/// is built one day, do not.
fn is_spelt(root: &Path, path: &str) -> bool {
    let mut dir = root.to_owned();
    Path::new(path).components().all(|part| {
        let all = names(&dir);
        dir.push(part);
        // In a very large folder not all names were looked at.
        all.len() >= MAX_NAMES || all.iter().any(|name| name.as_str() == part.as_os_str())
    })
}

/// A name without what systems do not tell apart: the case of letters, and accents as part of a letter or behind it.
fn folded(name: &str) -> String {
    name.nfc()
        .collect::<String>()
        .to_lowercase()
        .nfc()
        .collect()
}

/// Makes a folder hold exactly these files, by path within it. A file is replaced by renaming, so
/// that a process which has the old one mapped still sees all of it. Returns their size in bytes.
pub(super) fn replace(dir: &Path, files: &[(String, Vec<u8>)]) -> Result<u64, BuildError> {
    for (path, bytes) in files {
        write(&dir.join(path), bytes)?;
    }
    let wanted: BTreeSet<PathBuf> = files.iter().map(|(path, _)| dir.join(path)).collect();
    for stale in walk(dir)?.into_iter().filter(|path| !wanted.contains(path)) {
        fs::remove_file(&stale).map_err(BuildError::io(stale))?;
    }
    Ok(files.iter().map(|(_, bytes)| bytes.len() as u64).sum())
}

/// Writes one file, whole or not at all; a file that holds the same already is left as it is.
pub(super) fn write(path: &Path, bytes: &[u8]) -> Result<(), BuildError> {
    let is_same = |found: fs::Metadata| found.is_file() && found.len() == bytes.len() as u64;
    if fs::metadata(path).is_ok_and(is_same) && fs::read(path).is_ok_and(|found| found == bytes) {
        return Ok(());
    }
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).map_err(BuildError::io(parent))?;
    }
    let mut name = path.as_os_str().to_owned();
    name.push(".new");
    let new = PathBuf::from(name);
    fs::write(&new, bytes).map_err(BuildError::io(&new))?;
    fs::rename(&new, path).map_err(BuildError::io(path))
}

/// The bytes of all files under a folder.
pub(super) fn size(dir: &Path) -> Result<u64, BuildError> {
    walk(dir)?
        .into_iter()
        .map(|path| {
            fs::metadata(&path)
                .map(|m| m.len())
                .map_err(BuildError::io(path))
        })
        .sum()
}

/// Every file under a folder.
pub(super) fn walk(dir: &Path) -> Result<Vec<PathBuf>, BuildError> {
    let mut files = Vec::new();
    let mut open = vec![dir.to_owned()];
    while let Some(dir) = open.pop() {
        if !dir.is_dir() {
            continue;
        }
        for entry in fs::read_dir(&dir).map_err(BuildError::io(&dir))? {
            let entry = entry.map_err(BuildError::io(&dir))?;
            let path = entry.path();
            // A link to a folder is not followed: it may lead out, or in a circle.
            if entry.file_type().map_err(BuildError::io(&path))?.is_dir() {
                open.push(path);
            } else {
                files.push(path);
            }
        }
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_replaced_folder_holds_exactly_the_new_files() {
        let dir = tempfile::tempdir().unwrap();
        let file = |path: &str, text: &str| (path.to_owned(), text.as_bytes().to_vec());
        replace(dir.path(), &[file("a", "1"), file("b/c", "2")]).unwrap();
        let bytes = replace(dir.path(), &[file("b/d", "33")]).unwrap();
        assert_eq!(bytes, 2);
        assert_eq!(walk(dir.path()).unwrap(), vec![dir.path().join("b/d")]);
        assert_eq!(size(dir.path()).unwrap(), 2);
    }

    fn campaign() -> (tempfile::TempDir, Folder) {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("secret"), "x").unwrap();
        fs::create_dir_all(dir.path().join("campaign/audio")).unwrap();
        let folder = Folder::new(dir.path().join("campaign"));
        (dir, folder)
    }

    #[test]
    fn nothing_outside_the_folder_is_read() {
        let (_dir, folder) = campaign();
        for path in [
            "../secret",
            "/etc/hostname",
            "audio/../../secret",
            "./../secret",
        ] {
            assert_eq!(folder.read(path, 10), Err(FileError::Outside), "{path}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn no_link_leads_out_and_nothing_but_a_file_is_opened() {
        use std::os::unix::fs::symlink;
        let (dir, folder) = campaign();
        let link = |to: &Path, name: &str| symlink(to, folder.path().join(name)).unwrap();
        link(&dir.path().join("secret"), "law.md");
        link(dir.path(), "up");
        link(Path::new("/dev/zero"), "zero.svg");
        link(Path::new("circle"), "circle");
        link(Path::new("nowhere"), "broken");
        fs::write(folder.path().join("audio/song"), "la").unwrap();
        link(Path::new("audio/song"), "inside");
        for path in ["law.md", "up/secret", "zero.svg"] {
            assert_eq!(folder.read(path, 10), Err(FileError::Outside), "{path}");
        }
        for path in ["circle", "broken"] {
            let read = folder.read(path, 10);
            assert!(
                matches!(read, Err(FileError::Unreadable(_))),
                "{path}: {read:?}"
            );
        }
        assert_eq!(folder.read("audio", 10), Err(FileError::NoFile));
        assert_eq!(folder.read("inside", 10), Ok(b"la".to_vec()));
        assert_eq!(
            folder.read("inside", 1),
            Err(FileError::TooLarge { max_bytes: 1 })
        );
        assert_eq!(
            walk(folder.path()).unwrap().len(),
            7,
            "links to folders are not followed"
        );
    }

    #[test]
    fn a_file_of_nearly_the_right_name_is_named() {
        let (_dir, folder) = campaign();
        for name in ["Backing.FLAC", "me\u{301}lodie.lrc", "campaign.ftl.txt"] {
            fs::write(folder.path().join("audio").join(name), "x").unwrap();
        }
        let check = |path: &str, expect: Option<&str>| {
            let similar = expect.map(str::to_owned);
            assert_eq!(
                folder.read(path, 10),
                Err(FileError::Missing { similar }),
                "{path}"
            );
        };
        check("audio/backing.flac", Some("audio/Backing.FLAC"));
        check("Audio/backing.flac", Some("audio/Backing.FLAC"));
        check("audio/m\u{e9}lodie.lrc", Some("audio/me\u{301}lodie.lrc"));
        check("audio/campaign.ftl", Some("audio/campaign.ftl.txt"));
        check("audio/guide.flac", None);
    }

    #[test]
    fn what_systems_leave_behind_is_skipped() {
        let (_dir, folder) = campaign();
        for name in ["a.ftl", "._a.ftl", "~$a.ftl", ".DS_Store", "B.FTL"] {
            fs::write(folder.path().join("audio").join(name), "x").unwrap();
        }
        assert_eq!(folder.names_ending("audio", ".ftl"), ["B.FTL", "a.ftl"]);
    }
}
