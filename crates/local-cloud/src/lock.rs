//! One running local cloud for each data folder. The lock is the operating system's: it ends with the process, however
//! that ends, so a lock never stays behind.

use std::fs::{File, TryLockError};
use std::io::{Read, Seek, Write};
use std::path::Path;

use crate::error::DevError;

/// Held as long as the local cloud runs.
#[derive(Debug)]
pub struct Lock(File);

impl Lock {
    /// Takes the lock of a data folder, making the folder if it is not there.
    pub fn take(folder: &Path) -> Result<Self, DevError> {
        std::fs::create_dir_all(folder)
            .map_err(DevError::io(format!("cannot make {}", folder.display())))?;
        let path = folder.join("lock");
        let opened = File::options()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(&path);
        let mut file = opened.map_err(DevError::io(format!("cannot open {}", path.display())))?;
        match file.try_lock() {
            Ok(()) => {
                // The address of an earlier run would mislead.
                file.set_len(0)
                    .map_err(DevError::io(format!("cannot write {}", path.display())))?;
                Ok(Self(file))
            }
            Err(TryLockError::WouldBlock) => {
                let mut address = String::new();
                // The address only makes the message better.
                let _ = file.read_to_string(&mut address);
                let address = if address.is_empty() {
                    address
                } else {
                    format!(" at {address}")
                };
                Err(DevError::AlreadyRunning {
                    folder: folder.to_owned(),
                    address,
                })
            }
            Err(TryLockError::Error(source)) => Err(DevError::Io {
                what: format!("cannot lock {}", path.display()),
                source,
            }),
        }
    }

    /// Writes the address into the lock, for the error of another process that finds it taken.
    pub fn write_address(&mut self, address: &str) -> Result<(), DevError> {
        let written = self
            .0
            .set_len(0)
            .and_then(|()| self.0.rewind())
            .and_then(|()| self.0.write_all(address.as_bytes()));
        written.map_err(DevError::io("cannot write the address into the lock"))
    }
}
