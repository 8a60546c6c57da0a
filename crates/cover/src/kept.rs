//! What stays the same from fan to fan: a team's name in one language, drawn and coded once.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use crate::ink::Ink;

/// More languages than any campaign has; whoever asks for more has them drawn each time.
const MOST: usize = 64;

/// A team's words on one sheet.
pub(crate) struct Kept {
    /// For each text layer; `None` where it holds other words or nothing.
    pub inks: Vec<Option<Arc<Ink>>>,
    /// Rows of blocks on which nothing else is drawn, once coded.
    pub rows: Vec<OnceLock<Vec<u8>>>,
}

/// By the team's name and the fan's locale.
#[derive(Default)]
pub(crate) struct Keeper(Mutex<BTreeMap<(String, String), Arc<Kept>>>);

impl Keeper {
    /// What is kept for these words, or what `make` makes of them.
    pub fn get<E>(
        &self,
        words: &str,
        locale: &str,
        make: impl FnOnce() -> Result<Kept, E>,
    ) -> Result<Arc<Kept>, E> {
        let key = (words.to_owned(), locale.to_owned());
        if let Some(kept) = self.lock().get(&key) {
            return Ok(kept.clone());
        }
        // Made without the lock: two may do the same at once, and either is as good.
        let made = Arc::new(make()?);
        let mut all = self.lock();
        if all.len() < MOST {
            all.insert(key, made.clone());
        }
        Ok(made)
    }

    /// Nothing is left half-done when a holder panics, so a poisoned lock is as good as any.
    fn lock(&self) -> std::sync::MutexGuard<'_, BTreeMap<(String, String), Arc<Kept>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
