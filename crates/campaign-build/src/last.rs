//! The last result of a costly step, for builds that follow each other in one process.

use std::sync::{Arc, Mutex, PoisonError};

use sha2::{Digest, Sha256};

/// A hash of everything that a step reads.
pub(super) type Key = [u8; 32];

/// The key of some parts.
pub(super) fn key<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> Key {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    hash.finalize().into()
}

/// What a step made the last time, and from what.
pub(super) struct Last<T>(Mutex<Option<(Key, Arc<T>)>>);

impl<T> Default for Last<T> {
    fn default() -> Self {
        Self(Mutex::new(None))
    }
}

impl<T> Last<T> {
    /// The last result if it has this key, else what `make` makes now.
    pub fn of<E>(&self, key: Key, make: impl FnOnce() -> Result<T, E>) -> Result<Arc<T>, E> {
        let mut last = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((known, result)) = &*last
            && *known == key
        {
            return Ok(Arc::clone(result));
        }
        // While the next result is made, the last one needs no memory.
        *last = None;
        let result = Arc::new(make()?);
        *last = Some((key, Arc::clone(&result)));
        Ok(result)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_step_is_done_again_when_it_reads_something_else_or_has_failed() {
        let last = Last::default();
        let made = |text: &str, result: Result<u8, ()>| last.of(key([text.as_bytes()]), || result);
        assert_eq!(made("a", Ok(1)).as_deref(), Ok(&1));
        assert_eq!(made("a", Ok(2)).as_deref(), Ok(&1));
        assert_eq!(made("b", Err(())), Err(()));
        assert_eq!(made("b", Ok(3)).as_deref(), Ok(&3));
        assert_ne!(key([&b"ab"[..], b"c"]), key([&b"a"[..], b"bc"]));
    }
}
