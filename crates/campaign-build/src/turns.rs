//! Builds that follow each other in one process: a newer one ends those before it, and no two of them write at once.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// A build's place among those of one process.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn(u64);

/// Whose turn it is.
#[derive(Default)]
pub(super) struct Turns {
    last: AtomicU64,
    writing: Mutex<()>,
}

impl Turns {
    /// Begins a turn, and ends those before it.
    pub fn next(&self) -> Turn {
        Turn(self.last.fetch_add(1, Ordering::SeqCst) + 1)
    }

    /// Whether no other turn has begun since.
    pub fn is(&self, turn: Turn) -> bool {
        self.last.load(Ordering::SeqCst) == turn.0
    }

    /// Waits until nobody writes. `None` if another turn has begun meanwhile; one that begins later waits in turn.
    pub fn write(&self, turn: Turn) -> Option<MutexGuard<'_, ()>> {
        let guard = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        self.is(turn).then_some(guard)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_newer_turn_ends_those_before_it() {
        let turns = Turns::default();
        let first = turns.next();
        assert!(turns.is(first) && turns.write(first).is_some());
        let second = turns.next();
        assert!(!turns.is(first) && turns.write(first).is_none());
        assert!(turns.is(second) && turns.write(second).is_some());
    }
}
