//! Erases an entry: replaces it by a tombstone, then deletes its objects.

use campaign::{EntryId, TokenDigest};
use observe::Metric;
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
    /// First a message is sent that makes the sweep delete the objects again once every timeout and presigned URL of today is
    /// over, so that nothing after it has to succeed. Then the tombstone replaces the item with everything personal in it;
    /// every later write of another step fails on it. Then the objects are deleted.
    #[tracing::instrument(target = "step", name = "erase", skip_all, fields(entry = id.as_str()))]
    pub async fn erase(&self, id: &EntryId, token: &TokenDigest) -> Result<Erasure, StepError> {
        match self.entries.owner(id).await? {
            None => return Ok(Erasure::Unknown),
            Some(owner) if owner != *token => return Ok(Erasure::Forbidden),
            Some(_) => {}
        }
        self.queue.sweep_later(id).await?;
        let erasure = self.entries.erase(id, token).await?;
        if erasure == Erasure::Erased {
            delete_objects(&self.takes, &self.media, id).await?;
            observe::count(Metric::EntriesErased);
        }
        Ok(erasure)
    }
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
