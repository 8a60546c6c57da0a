//! Withdraws an entry from the public: a moderator's rejection or takedown.

use campaign::{Entry, EntryId, State};
use store::{Entries, Media, Queue, Write};

use crate::{
    error::StepError,
    outcome::{Late, judge, live, live_after},
};

/// Rejects an entry, published or not, and deletes its public folder; its owner keeps it. First a message is sent that makes
/// the sweep look once more later, since a step that is under way may still write.
pub async fn withdraw(
    entries: &Entries,
    media: &Media,
    queue: &Queue,
    id: &EntryId,
) -> Result<Box<Entry>, StepError> {
    let entry = live(entries, id).await?;
    if matches!(entry.state, State::Reserved | State::Mixed) {
        return Err(StepError::WrongState(entry.state));
    }
    queue.sweep_later(id).await?;
    let rejected = if entry.state == State::Rejected {
        entry
    } else {
        reject(entries, entry).await?
    };
    media.delete_public(id).await?;
    Ok(rejected)
}

async fn reject(entries: &Entries, entry: Box<Entry>) -> Result<Box<Entry>, StepError> {
    match entries.advance(&entry, State::Rejected).await? {
        Write::Done(written) => live_after(written),
        Write::Lost(now) => match judge(&entry, now) {
            Late::Done(live) if live.state == State::Rejected => Ok(live),
            Late::Done(live) => Err(StepError::WrongState(live.state)),
            Late::Void(error) => Err(error),
        },
    }
}
