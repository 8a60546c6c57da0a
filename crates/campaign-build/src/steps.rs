//! What costly steps made the last time, for builds that follow each other in one process: a step is done again only when something
//! that it reads has changed.

use std::any::Any;
use std::collections::{BTreeSet, HashMap};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

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

/// The last result of each step, by the step's name.
#[derive(Default)]
pub(super) struct Steps(Mutex<Inner>);

#[derive(Default)]
struct Inner {
    last: HashMap<String, (Key, Arc<dyn Any + Send + Sync>)>,
    done: BTreeSet<String>,
}

impl Steps {
    /// The last result of a step if it has this key, else what `make` makes now. The same step has results of one type.
    pub fn of<T: Send + Sync + 'static, E>(
        &self,
        step: &str,
        key: Key,
        make: impl FnOnce() -> Result<T, E>,
    ) -> Result<Arc<T>, E> {
        if let Some(result) = self.last(step, key) {
            return Ok(result);
        }
        // Steps are made of others, so nothing is locked meanwhile.
        let result = Arc::new(make()?);
        let mut inner = self.inner();
        inner.done.insert(step.to_owned());
        let any: Arc<dyn Any + Send + Sync> = Arc::<T>::clone(&result);
        inner.last.insert(step.to_owned(), (key, any));
        Ok(result)
    }

    /// The last result of a step if it has another key.
    pub fn outdated<T: Send + Sync + 'static>(&self, step: &str, key: Key) -> Option<Arc<T>> {
        let inner = self.inner();
        let (known, result) = inner.last.get(step)?;
        let is_outdated = *known != key;
        is_outdated.then(|| Arc::clone(result).downcast().ok())?
    }

    fn last<T: Send + Sync + 'static>(&self, step: &str, key: Key) -> Option<Arc<T>> {
        let mut inner = self.inner();
        match inner.last.get(step) {
            Some((known, result)) if *known == key => Arc::clone(result).downcast().ok(),
            _ => {
                // While the next result is made, the last one needs no memory.
                inner.last.remove(step);
                None
            }
        }
    }

    /// Notes that a step was done whose results are stored elsewhere.
    pub fn note_done(&self, step: String) {
        self.inner().done.insert(step);
    }

    /// The steps that were done since the last call, in the order of their names.
    pub fn take_done(&self) -> Vec<String> {
        std::mem::take(&mut self.inner().done).into_iter().collect()
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_step_is_done_again_when_it_reads_something_else_or_has_failed() {
        let steps = Steps::default();
        let made = |step: &str, text: &str, result: Result<u8, ()>| {
            steps.of(step, key([text.as_bytes()]), || result)
        };
        assert_eq!(made("one", "a", Ok(1)).as_deref(), Ok(&1));
        assert_eq!(made("two", "a", Ok(5)).as_deref(), Ok(&5));
        assert_eq!(steps.take_done(), ["one", "two"]);
        assert_eq!(made("one", "a", Ok(2)).as_deref(), Ok(&1));
        assert_eq!(made("one", "b", Err(())), Err(()));
        assert_eq!(steps.take_done(), Vec::<String>::new());
        assert_eq!(made("one", "b", Ok(3)).as_deref(), Ok(&3));
        assert_eq!(made("two", "a", Ok(6)).as_deref(), Ok(&5));
        assert_eq!(steps.take_done(), ["one"]);
        let outdated = |text: &str| steps.outdated::<u8>("one", key([text.as_bytes()]));
        assert_eq!(outdated("c").as_deref(), Some(&3));
        assert_eq!(outdated("b"), None);
        assert_ne!(key([&b"ab"[..], b"c"]), key([&b"a"[..], b"bc"]));
    }
}
