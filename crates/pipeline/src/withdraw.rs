//! Withdraws an entry from the public: a moderator's rejection or takedown.

use std::sync::Arc;

use campaign::{Campaign, Entry, EntryId, State};
use futures_util::future::join_all;
use store::{Entries, Media, Place, Queue, Write};

use crate::{
    error::StepError,
    outcome::{Late, judge, live, live_after},
    publish::{all, media_files},
};

/// The parts that withdrawing uses.
pub struct Withdrawer {
    pub campaign: Arc<Campaign>,
    pub entries: Entries,
    pub media: Media,
    pub queue: Queue,
}

impl Withdrawer {
    /// Rejects an entry, published or not. Its share page goes at once, then what its public folder holds moves to its private
    /// files; its owner still sees it. First a message is sent that makes the sweep look once more later, since a step that is
    /// under way may still write.
    pub async fn withdraw(&self, id: &EntryId) -> Result<Box<Entry>, StepError> {
        let entry = live(&self.entries, id).await?;
        if matches!(entry.state, State::Reserved | State::Mixed) {
            return Err(StepError::WrongState(entry.state));
        }
        self.queue.sweep_later(id).await?;
        let rejected = if entry.state == State::Rejected {
            entry
        } else {
            reject(&self.entries, entry).await?
        };
        hide(&self.campaign, &self.entries, &self.media, &rejected).await?;
        Ok(rejected)
    }
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

/// Moves what the public folder of a rejected entry holds to its private files, the share page first. All of it is copied before
/// anything but the page is deleted, so that one place has everything whenever this stops. An entry that was erased meanwhile
/// is left with nothing.
pub(crate) async fn hide(
    campaign: &Campaign,
    entries: &Entries,
    media: &Media,
    entry: &Entry,
) -> Result<(), StepError> {
    media.delete_share_page(&entry.id).await?;
    let private = Place::Private(&entry.revision);
    let files = media_files(campaign);
    let copies = files.iter().map(|file| async move {
        // One that is not there was moved before, or was never public.
        let copied = media.copy(&entry.id, *file, Place::Public, private);
        copied.await.map(|_| ())
    });
    all(join_all(copies).await)?;
    media.delete_public(&entry.id).await?;
    match live(entries, &entry.id).await {
        Err(error) if error.is_gone() => {
            media.delete_all(&entry.id).await?;
            Err(error)
        }
        other => other.map(|_| ()),
    }
}
