//! How large layers may be.

use super::error::BuildError;

/// What AWS allows of a function and its layers, unzipped, less what the functions need.
pub(super) const MAX_STUDIO_BYTES: u64 = 200 * 1024 * 1024;
/// Every function reads the words at each cold start.
pub(super) const MAX_WORDS_BYTES: u64 = 2 * 1024 * 1024;

/// Whether a layer can be deployed.
pub(super) fn check(what: &'static str, bytes: u64, max_bytes: u64) -> Result<(), BuildError> {
    if bytes > max_bytes {
        return Err(BuildError::TooLarge {
            what,
            bytes,
            max_bytes,
        });
    }
    Ok(())
}
