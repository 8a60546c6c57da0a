//! What a step learns from its last write.

use campaign::{Entry, EntryId, Record};
use store::Entries;

use crate::error::StepError;

/// What is true of the work of a step that lost its last write.
pub(crate) enum Late {
    /// Another run did the same work first and wrote the same bytes, or an operator has decided since.
    Done(Box<Entry>),
    /// The work is of no use.
    Void(StepError),
}

/// Judges a lost write by what is stored now.
pub(crate) fn judge(worked_on: &Entry, now: Option<Record>) -> Late {
    match now {
        None => Late::Void(StepError::Unknown),
        Some(Record::Erased { .. }) => Late::Void(StepError::Erased),
        Some(Record::Live(live)) if live.revision == worked_on.revision => Late::Done(live),
        Some(Record::Live(_)) => Late::Void(StepError::Replaced),
    }
}

/// The entry as a write left it.
pub(crate) fn live_after(written: Record) -> Result<Box<Entry>, StepError> {
    match written {
        Record::Live(entry) => Ok(entry),
        Record::Erased { .. } => Err(StepError::Erased),
    }
}

/// The entry of an id.
pub(crate) async fn live(entries: &Entries, id: &EntryId) -> Result<Box<Entry>, StepError> {
    match entries.load(id).await? {
        None => Err(StepError::Unknown),
        Some(Record::Erased { .. }) => Err(StepError::Erased),
        Some(Record::Live(entry)) => Ok(entry),
    }
}

/// Why something that a step needs is missing: because the entry has changed since it was loaded, else for the given
/// reason.
pub(crate) async fn missing(
    entries: &Entries,
    worked_on: &Entry,
    otherwise: StepError,
) -> StepError {
    match entries.load(&worked_on.id).await {
        Err(error) => error.into(),
        Ok(now) => match judge(worked_on, now) {
            Late::Void(error) => error,
            Late::Done(_) => otherwise,
        },
    }
}
