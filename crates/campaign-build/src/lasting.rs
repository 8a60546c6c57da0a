//! Files that whoever draws covers holds for as long as the process runs.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// What was read of each file, the last time.
#[derive(Default)]
pub(super) struct Lasting(Mutex<HashMap<PathBuf, &'static [u8]>>);

impl Lasting {
    /// A file's bytes, which are never given back: a file that is what it was takes no more memory when it is read again.
    pub fn read(&self, path: &Path) -> Option<&'static [u8]> {
        let bytes = std::fs::read(path).ok()?;
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(same) = known.get(path).copied().filter(|same| *same == bytes) {
            return Some(same);
        }
        let bytes: &'static [u8] = bytes.leak();
        known.insert(path.to_owned(), bytes);
        Some(bytes)
    }
}
