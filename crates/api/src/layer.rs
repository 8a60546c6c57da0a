//! A folder that `refrain build` wrote and a Lambda layer carries.

use std::{
    collections::BTreeMap,
    fs::File,
    io,
    os::unix::fs::MetadataExt,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

use memmap2::Mmap;

/// The folder of a layer's files.
pub(crate) struct Layer {
    dir: PathBuf,
}

/// A file of a layer cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("{path} cannot be read; `refrain build` writes it")]
pub struct LayerError {
    path: PathBuf,
    #[source]
    source: io::Error,
}

/// The files of this process that are mapped, by device and inode: neither is given to another file while it is mapped. A process
/// may have no more than some ten thousand maps, and the local cloud starts its functions again with each file that is saved.
static MAPPED: Mutex<BTreeMap<(u64, u64), &[u8]>> = Mutex::new(BTreeMap::new());

impl Layer {
    pub fn new(dir: &Path) -> Self {
        Self {
            dir: dir.to_owned(),
        }
    }

    /// A file's text.
    pub fn text(&self, name: &str) -> Result<String, LayerError> {
        let path = self.dir.join(name);
        std::fs::read_to_string(&path).map_err(|source| LayerError { path, source })
    }

    /// Maps a file for the rest of the process, once however many ask for it: pages are read when they are first touched.
    pub fn map(&self, name: &str) -> Result<&'static [u8], LayerError> {
        let path = self.dir.join(name);
        map_once(&path).map_err(|source| LayerError { path, source })
    }
}

#[expect(
    unsafe_code,
    reason = "memory maps are unsafe where the file may change"
)]
fn map_once(path: &Path) -> io::Result<&'static [u8]> {
    let file = File::open(path)?;
    let metadata = file.metadata()?;
    let mut mapped = MAPPED.lock().unwrap_or_else(PoisonError::into_inner);
    let key = (metadata.dev(), metadata.ino());
    if let Some(known) = mapped.get(&key) {
        return Ok(known);
    }
    // SAFETY: layers are read-only on Lambda, and `refrain build` replaces files by renaming
    // new ones over them, so that a mapped file never changes.
    let map: &'static Mmap = Box::leak(Box::new(unsafe { Mmap::map(&file) }?));
    mapped.insert(key, map);
    Ok(map)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_mapped_once_and_what_replaces_it_anew() {
        let folder = tempfile::tempdir().unwrap();
        let write = |text: &str| {
            let new = folder.path().join("new");
            std::fs::write(&new, text).unwrap();
            std::fs::rename(new, folder.path().join("file")).unwrap();
        };
        let map = || Layer::new(folder.path()).map("file").unwrap();
        write("first");
        let first = map();
        assert_eq!((first, first.as_ptr()), (&b"first"[..], map().as_ptr()));
        write("second");
        assert_eq!(map(), b"second");
        assert_eq!(first, b"first");
    }
}
