//! Whether what a step reads has changed since it last wrote.

use std::path::Path;

use sha2::{Digest, Sha256};

use super::error::BuildError;
use super::folder;

/// The hash of everything that went into a folder. Its file lies beside the folder.
pub(super) struct Stamp(String);

impl Stamp {
    /// Over named inputs and the code that works on them.
    pub fn of<'a>(inputs: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Self {
        let mut hash = Sha256::new();
        hash.update(env!("STUDIO_CODE"));
        for (name, bytes) in inputs {
            hash.update((name.len() as u64).to_le_bytes());
            hash.update(name);
            hash.update((bytes.len() as u64).to_le_bytes());
            hash.update(bytes);
        }
        Self(hex::encode(hash.finalize()))
    }

    pub fn holds(&self, dir: &Path) -> bool {
        dir.is_dir() && std::fs::read_to_string(path(dir)).is_ok_and(|text| text == self.0)
    }

    pub fn clear(dir: &Path) -> Result<(), BuildError> {
        folder::write(&path(dir), b"")
    }

    pub fn set(&self, dir: &Path) -> Result<(), BuildError> {
        folder::write(&path(dir), self.0.as_bytes())
    }
}

fn path(dir: &Path) -> std::path::PathBuf {
    dir.with_extension("stamp")
}
