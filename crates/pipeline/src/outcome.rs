//! What a step learns from its last write.

use campaign::{Entry, Record};

use crate::{error::StepError, steps::Steps};

/// How the entry stands to the work of a step that lost its last write.
pub(crate) enum Late {
    /// Another run did the same work first, to the same bytes, or an operator decided since.
    Done(Box<Entry>),
    /// The work is void.
    Void(StepError),
}

/// Judges a lost write by what stands there now.
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

/// Why something that a step needs is not there: because the entry has moved on, else for the
/// reason given.
pub(crate) async fn missing(steps: Steps, worked_on: &Entry, otherwise: StepError) -> StepError {
    match steps.entries.load(&worked_on.id).await {
        Err(error) => error.into(),
        Ok(now) => match judge(worked_on, now) {
            Late::Void(error) => error,
            Late::Done(_) => otherwise,
        },
    }
}
