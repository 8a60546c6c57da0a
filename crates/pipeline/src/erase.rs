//! Erases an entry: writes the tombstone, then deletes its objects.

use campaign::{EntryId, TokenDigest};
use jiff::Timestamp;
use store::{Entries, Erasure, Media, Queue, Takes};

use crate::error::StepError;

/// Erases an entry. Repeating it is harmless.
///
/// First a second sweep is put into the queue, which deletes again what a step under way may still write; then the
/// tombstone replaces the entry's item with all personal data, so that every later write of a step fails; then the objects
/// are deleted. If this stops after the first step, the sweep or a repetition completes the rest.
pub async fn erase(
    entries: &Entries,
    takes: &Takes,
    media: &Media,
    queue: &Queue,
    id: &EntryId,
    token: &TokenDigest,
    now: Timestamp,
) -> Result<Erasure, StepError> {
    match entries.owner(id).await? {
        None => return Ok(Erasure::Unknown),
        Some(owner) if owner != *token => return Ok(Erasure::Forbidden),
        Some(_) => {}
    }
    queue.sweep_later(id).await?;
    let erasure = entries.erase(id, token, now).await?;
    if erasure == Erasure::Erased {
        clear(takes, media, id).await?;
    }
    Ok(erasure)
}

/// Deletes every object of an erased entry, the public ones first.
pub(crate) async fn clear(takes: &Takes, media: &Media, id: &EntryId) -> Result<(), StepError> {
    media.delete_all(id).await?;
    takes.delete_all(id).await?;
    Ok(())
}
