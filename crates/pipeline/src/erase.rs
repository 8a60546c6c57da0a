//! The step from anywhere to nothing.

use campaign::{EntryId, TokenDigest};
use jiff::Timestamp;
use store::{Entries, Erasure, Media, Queue, Takes};

use crate::error::StepError;

/// Erases an entry. The sweep is told first to look again once every timeout and presigned URL of today is over, so that
/// nothing after it need succeed; then the tombstone, so that every later write knows; then the objects, then what is
/// personal in the item. Repeating it is harmless.
pub async fn erase(
    entries: &Entries,
    takes: &Takes,
    media: &Media,
    queue: &Queue,
    id: &EntryId,
    token: &TokenDigest,
    now: Timestamp,
) -> Result<Erasure, StepError> {
    match entries.load(id).await? {
        None => return Ok(Erasure::Unknown),
        Some(record) if record.token() != token => return Ok(Erasure::Forbidden),
        Some(_) => {}
    }
    queue.sweep_later(id).await?;
    let erasure = entries.erase(id, token, now).await?;
    if erasure == Erasure::Erased {
        clear(entries, takes, media, id).await?;
    }
    Ok(erasure)
}

/// Deletes what may lie under a tombstone.
pub(crate) async fn clear(
    entries: &Entries,
    takes: &Takes,
    media: &Media,
    id: &EntryId,
) -> Result<(), StepError> {
    media.delete_all(id).await?;
    takes.delete_all(id).await?;
    entries.scrub(id).await?;
    Ok(())
}
