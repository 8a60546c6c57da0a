//! Which grants were used, a line each, in a file of this local cloud alone: many may write into one folder.

use std::collections::HashSet;
use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use crate::error::DevError;
use crate::template::permissions::Grant;

/// The grants that were used so far.
pub struct Used(Mutex<(HashSet<Grant>, File)>);

impl Used {
    /// Makes a file in a folder, which is made when it is missing.
    pub fn open(folder: &Path) -> Result<Self, DevError> {
        let failed = || DevError::io(format!("cannot write to {}", folder.display()));
        std::fs::create_dir_all(folder).map_err(failed())?;
        let path = folder.join(format!("{}.txt", uuid::Uuid::new_v4()));
        let file = File::create_new(path).map_err(failed())?;
        Ok(Self(Mutex::new((HashSet::new(), file))))
    }

    /// Writes a grant down when it is used for the first time.
    pub fn note(&self, grant: Grant) {
        let mut used = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (known, file) = &mut *used;
        if known.contains(&grant) {
            return;
        }
        if let Err(error) = file.write_all(format!("{grant}\n").as_bytes()) {
            tracing::error!(%error, %grant, "a grant that was used cannot be written down");
        }
        known.insert(grant);
    }
}
