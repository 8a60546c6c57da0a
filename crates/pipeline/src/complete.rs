//! The safety net: whichever step of an entry is missing is done.

use campaign::{Entry, EntryId, Record, State};

use crate::{
    erase::clear,
    error::StepError,
    mix::mix,
    publish::{live, write_public},
    render_cover::render_cover,
    steps::{Steps, Studio},
};

/// Brings an entry to where it belongs. What only the fan can mend is no failure of the sweep.
pub async fn complete(
    steps: Steps,
    studio: &'static Studio,
    id: &EntryId,
) -> Result<(), StepError> {
    match steps.entries.load(id).await? {
        None => Ok(()),
        Some(Record::Erased { .. }) => clear(steps.takes, steps.media, id).await,
        Some(Record::Live(entry)) => match finish(steps, studio, entry).await {
            Err(
                StepError::TakeMissing
                | StepError::TakeFailed(_)
                | StepError::Replaced
                | StepError::Unknown,
            ) => Ok(()),
            Err(StepError::Erased) => clear(steps.takes, steps.media, id).await,
            other => other,
        },
    }
}

async fn finish(steps: Steps, studio: &'static Studio, entry: Box<Entry>) -> Result<(), StepError> {
    match entry.state {
        State::Reserved | State::Mixed => {
            let mixed = mix(steps, studio, entry).await?;
            render_cover(steps, studio, mixed).await?;
            Ok(())
        }
        State::InReview => Ok(()),
        State::Published => show(steps, &entry).await,
        State::Rejected => hide(steps, &entry).await,
    }
}

/// Writes the page of a published entry where it is missing: an operator's changes of mind may have crossed.
async fn show(steps: Steps, entry: &Entry) -> Result<(), StepError> {
    if steps.media.is_public(&entry.id).await? {
        return Ok(());
    }
    write_public(steps, entry).await
}

/// Takes a rejected entry out of the public eye, and puts it back if an operator changed their mind
/// while that happened.
async fn hide(steps: Steps, entry: &Entry) -> Result<(), StepError> {
    steps.media.delete_public(&entry.id).await?;
    let now = live(steps, &entry.id).await?;
    if now.state == State::Published {
        write_public(steps, &now).await?;
    }
    Ok(())
}
