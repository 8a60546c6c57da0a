//! Errors of the pipeline's steps.

use campaign::{FailedTake, State};

/// Why a step did not do its work. [`Store`](Self::Store) may succeed when it is tried again; the others need the fan, an
/// operator or a developer.
#[derive(Debug, thiserror::Error)]
pub enum StepError {
    #[error("there is no such entry")]
    Unknown,
    #[error("the entry was erased")]
    Erased,
    /// The fan announced another take, or another placement, in the meantime.
    #[error("another take has replaced this one")]
    Replaced,
    #[error("the take has not been uploaded")]
    TakeMissing,
    /// The take cannot be used; the fan may send another.
    #[error("the take cannot be used: {}", .0.kind.id())]
    TakeFailed(FailedTake),
    #[error("the entry has not been mixed")]
    NotMixed,
    /// The entry is mixed, but its mix is not where it was written. The sweep mixes it again while it has a message about it.
    #[error("the new mix is not there")]
    MixMissing,
    /// An operator asked for what this state does not allow.
    #[error("an entry that is {} cannot do that: its cover has to be rendered first", .0.as_str())]
    WrongState(State),
    #[error(transparent)]
    Store(#[from] store::Error),
    /// Our own data could not be worked with: a bug, or a damaged layer.
    #[error("{what} failed")]
    Broken {
        what: &'static str,
        #[source]
        source: Box<dyn std::error::Error + Send + Sync>,
    },
}

impl StepError {
    /// Whether there is no entry any more, so that the step has to delete what it wrote. The mix of a replaced take is not
    /// deleted by the step: the fan may return to that take at any moment. The sweep deletes it, see
    /// [`Sweeper::complete_and_clean`](crate::Sweeper::complete_and_clean), and S3 does after two days.
    pub(crate) fn is_gone(&self) -> bool {
        matches!(self, Self::Unknown | Self::Erased)
    }
}

/// Makes [`StepError::Broken`] of an error that no fan can cause.
pub(crate) fn broken<E>(what: &'static str) -> impl FnOnce(E) -> StepError
where
    E: Into<Box<dyn std::error::Error + Send + Sync>>,
{
    move |source| StepError::Broken {
        what,
        source: source.into(),
    }
}
