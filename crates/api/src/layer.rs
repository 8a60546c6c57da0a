//! A folder that `refrain build` wrote and a Lambda layer carries.

use std::{
    fs::File,
    path::{Path, PathBuf},
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
    source: std::io::Error,
}

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

    /// Maps a file for the rest of the process: pages are read when they are first touched.
    #[expect(
        unsafe_code,
        reason = "memory maps are unsafe where the file may change"
    )]
    pub fn map(&self, name: &str) -> Result<&'static [u8], LayerError> {
        let path = self.dir.join(name);
        // SAFETY: layers are read-only on Lambda, and `refrain build` replaces files by renaming
        // new ones over them, so that a mapped file never changes.
        let mapped = File::open(&path).and_then(|file| unsafe { Mmap::map(&file) });
        let map = mapped.map_err(|source| LayerError { path, source })?;
        Ok(Box::leak(Box::new(map)))
    }
}
