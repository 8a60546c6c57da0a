//! Folders that a build reads and writes.

use std::{
    collections::BTreeSet,
    fs,
    path::{Component, Path, PathBuf},
};

use super::error::BuildError;

/// A folder that is read.
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

    /// A file by its path within the folder; nothing outside of it is read.
    pub fn bytes(&self, path: &str) -> Result<Vec<u8>, BuildError> {
        let full = self.path.join(path);
        let inside = Path::new(path)
            .components()
            .all(|part| matches!(part, Component::Normal(_)));
        if !inside {
            let outside = std::io::Error::other("lies outside its folder");
            return Err(BuildError::io(full)(outside));
        }
        fs::read(&full).map_err(BuildError::io(full))
    }

    pub fn text(&self, path: &str) -> Result<String, BuildError> {
        let bytes = self.bytes(path)?;
        String::from_utf8(bytes)
            .map_err(|error| BuildError::io(self.path.join(path))(std::io::Error::other(error)))
    }

    /// Name and text of each file of a subfolder with this ending, by name.
    pub fn files_ending(
        &self,
        subfolder: &str,
        ending: &str,
    ) -> Result<Vec<(String, String)>, BuildError> {
        let dir = self.path.join(subfolder);
        let mut names = BTreeSet::new();
        for entry in fs::read_dir(&dir).map_err(BuildError::io(&dir))? {
            let entry = entry.map_err(BuildError::io(&dir))?;
            names.extend(
                entry
                    .file_name()
                    .into_string()
                    .ok()
                    .filter(|name| name.ends_with(ending)),
            );
        }
        names
            .into_iter()
            .map(|name| {
                let text = self.text(&format!("{subfolder}/{name}"))?;
                Ok((name, text))
            })
            .collect()
    }
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

/// Writes one file, whole or not at all.
pub(super) fn write(path: &Path, bytes: &[u8]) -> Result<(), BuildError> {
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
            let path = entry.map_err(BuildError::io(&dir))?.path();
            if path.is_dir() {
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

    #[test]
    fn nothing_outside_the_folder_is_read() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("secret"), "x").unwrap();
        fs::create_dir(dir.path().join("campaign")).unwrap();
        let folder = Folder::new(dir.path().join("campaign"));
        assert!(folder.bytes("../secret").is_err());
        assert!(folder.bytes("/etc/hostname").is_err());
    }
}
