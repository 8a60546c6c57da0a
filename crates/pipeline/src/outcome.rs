//! What a step learns when its last write comes too late.

use campaign::{Entry, Record};

use crate::{error::StepError, steps::Steps};

/// How the entry stands to the work of a step that lost its last write.
pub(crate) enum Late {
    /// Another run did the same work first, to the same bytes.
    Done(Box<Entry>),
    /// The work is void; what was written has to go.
    Void(StepError),
}

/// Judges a lost write by what stands there now.
pub(crate) fn judge(worked_on: &Entry, now: Option<Record>) -> Late {
    match now {
        None => Late::Void(StepError::Unknown),
        Some(Record::Erased { .. }) => Late::Void(StepError::Erased),
        Some(Record::Live(live)) if live.revision() == worked_on.revision() => Late::Done(live),
        Some(Record::Live(_)) => Late::Void(StepError::Replaced),
    }
}

/// Why something that a step needs is not there: because the entry has moved on, else for the reason given.
pub(crate) async fn missing(steps: Steps, worked_on: &Entry, otherwise: StepError) -> StepError {
    match steps.entries.load(&worked_on.id).await {
        Err(error) => error.into(),
        Ok(now) => match judge(worked_on, now) {
            Late::Void(error) => error,
            Late::Done(_) => otherwise,
        },
    }
}
