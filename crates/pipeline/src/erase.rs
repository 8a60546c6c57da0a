//! Erases an entry: writes the tombstone, then deletes its objects and its personal attributes.

use campaign::{EntryId, TokenDigest};
use jiff::Timestamp;
use store::{Entries, Erasure, Media, Queue, Takes};

use crate::error::StepError;

/// The parts that erasing uses.
pub struct Eraser {
    pub entries: Entries,
    pub takes: Takes,
    pub media: Media,
    pub queue: Queue,
}

impl Eraser {
    /// Erases the entry of an id, if this token owns it. Repeating it is harmless.
    ///
    /// First a message is sent that makes the sweep erase again once every timeout and presigned URL of today is over, so
    /// that nothing after it has to succeed. Then the tombstone is written, which every later write of another step meets;
    /// then the objects are deleted, then what is personal in the item.
    pub async fn erase(
        &self,
        id: &EntryId,
        token: &TokenDigest,
        now: Timestamp,
    ) -> Result<Erasure, StepError> {
        match self.entries.load(id).await? {
            None => return Ok(Erasure::Unknown),
            Some(record) if record.token() != token => return Ok(Erasure::Forbidden),
            Some(_) => {}
        }
        self.queue.sweep_later(id).await?;
        let erasure = self.entries.erase(id, token, now).await?;
        if erasure == Erasure::Erased {
            clear(&self.entries, &self.takes, &self.media, id).await?;
        }
        Ok(erasure)
    }
}

/// Deletes everything that may be left of an erased entry.
pub(crate) async fn clear(
    entries: &Entries,
    takes: &Takes,
    media: &Media,
    id: &EntryId,
) -> Result<(), StepError> {
    delete_objects(takes, media, id).await?;
    entries.scrub(id).await?;
    Ok(())
}

/// Deletes every object of an id: the public ones first.
pub(crate) async fn delete_objects(
    takes: &Takes,
    media: &Media,
    id: &EntryId,
) -> Result<(), StepError> {
    media.delete_all(id).await?;
    takes.delete_all(id).await?;
    Ok(())
}
