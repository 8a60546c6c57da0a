//! The safety net: does whichever step of an entry is missing, and deletes the objects that no entry needs.

use campaign::{Entry, EntryId, Record, State};
use store::Place;

use crate::{
    erase::delete_objects, error::StepError, mix::Mixer, outcome::live, publish::media_files,
    render_cover::CoverRenderer, withdraw::hide,
};

/// The parts that the sweep uses: those of the steps that it does.
pub struct Sweeper {
    pub mixer: Mixer,
    pub covers: CoverRenderer,
}

impl Sweeper {
    /// Brings an entry to where it belongs, after its take was uploaded. What only the fan can correct is no failure of the
    /// sweep.
    #[tracing::instrument(target = "step", name = "complete", skip_all, fields(entry = id.as_str()))]
    pub async fn complete(&'static self, id: &EntryId) -> Result<(), StepError> {
        match self.mixer.entries.load(id).await? {
            None | Some(Record::Erased { .. }) => self.delete_objects(id).await,
            Some(Record::Live(entry)) => match self.finish(entry).await {
                Err(
                    StepError::TakeMissing
                    | StepError::TakeFailed(_)
                    | StepError::Replaced
                    | StepError::Unknown,
                ) => Ok(()),
                Err(StepError::Erased) => self.delete_objects(id).await,
                other => other,
            },
        }
    }

    /// The same, after an entry was changed under the steps that may have been at work; deletes what they left behind.
    ///
    /// The expected take of a reserved entry can be replaced while it is mixed. That mix is then of no use. It lies under a
    /// prefix that S3 empties after two days, so it is gone then whatever happens. But the fan has decided against it, so
    /// the request that replaced the take sends a message, and this comes when every run that worked on the old take has
    /// ended, 900 s later: it deletes the files of all other revisions. A run of the sweep that finds no entry at all deletes
    /// every object under the id.
    ///
    /// S3 has no lock that would make "the entry does not expect this take" and "delete its mix" one step. If the fan returns
    /// to the old take between the two, a new mix can be deleted. The request by which the fan returned has sent a message,
    /// too: this then finds a mixed entry without its mix, and mixes again, which gives the same bytes.
    ///
    /// The private files of a published entry go, too: an operator's decision copied them. What an entry has lost because decisions
    /// crossed is made again.
    ///
    /// The new mix of an entry that has its cover is left to S3: a URL that was signed for it still plays, and a cover step
    /// that runs a second time still finds it.
    #[tracing::instrument(target = "step", name = "clean", skip_all, fields(entry = id.as_str()))]
    pub async fn complete_and_clean(&'static self, id: &EntryId) -> Result<(), StepError> {
        let restored = match self.mixer.entries.load(id).await? {
            Some(Record::Live(entry)) => self.restore(&entry).await,
            _ => Ok(()),
        };
        // A rejected entry is hidden, also where what it lost cannot be made again.
        self.complete(id).await?;
        restored?;
        self.delete_replaced(id).await
    }

    async fn finish(&'static self, entry: Box<Entry>) -> Result<(), StepError> {
        match entry.state {
            State::Reserved | State::Mixed => {
                let mixed = self.mixer.mix(entry).await?;
                if let Err(error) = self.covers.render_cover(mixed.clone()).await {
                    let StepError::MixMissing = error else {
                        return Err(error);
                    };
                    self.mixer.restore(&mixed).await?;
                    self.covers.render_cover(mixed).await?;
                }
                Ok(())
            }
            State::InReview => Ok(()),
            State::Published => self.show(&entry).await,
            State::Rejected => self.hide(&entry).await,
        }
    }

    /// Writes the public folder of a published entry if its page is missing: two decisions of moderators may have crossed.
    async fn show(&'static self, entry: &Entry) -> Result<(), StepError> {
        if self.covers.publisher.media.is_public(&entry.id).await? {
            return Ok(());
        }
        self.write_public(entry).await
    }

    /// Empties the public folder of a rejected entry, and writes it again if a moderator published the entry meanwhile.
    async fn hide(&'static self, entry: &Entry) -> Result<(), StepError> {
        let publisher = &self.covers.publisher;
        let (entries, media) = (&publisher.entries, &publisher.media);
        hide(&publisher.campaign, entries, media, entry).await?;
        let now = live(entries, &entry.id).await?;
        if now.state == State::Published {
            self.write_public(&now).await?;
        }
        Ok(())
    }

    /// Writes the public folder from the private files or, if they are not there, anew.
    async fn write_public(&'static self, entry: &Entry) -> Result<(), StepError> {
        if self
            .holds_all(entry, Place::Private(&entry.revision))
            .await?
        {
            return self.covers.publisher.publish_private(entry).await;
        }
        self.write_anew(entry).await
    }

    /// Makes what an entry has lost once more: a mixed entry its mix, and one that has its cover all its files, if no place has them
    /// all.
    async fn restore(&'static self, entry: &Entry) -> Result<(), StepError> {
        let private = Place::Private(&entry.revision);
        match entry.state {
            State::Reserved => Ok(()),
            State::Mixed => self.restore_mix(entry).await,
            State::InReview | State::Rejected => {
                if self.holds_all(entry, private).await?
                    || self.holds_all(entry, Place::Public).await?
                {
                    return Ok(());
                }
                self.write_anew(entry).await
            }
            State::Published => {
                if self.holds_all(entry, Place::Public).await? {
                    return Ok(());
                }
                self.write_public(entry).await
            }
        }
    }

    async fn write_anew(&'static self, entry: &Entry) -> Result<(), StepError> {
        self.restore_mix(entry).await?;
        self.covers.write(entry, entry.state).await
    }

    async fn restore_mix(&'static self, entry: &Entry) -> Result<(), StepError> {
        let media = &self.mixer.media;
        if media.has_new_mix(&entry.id, &entry.revision).await? {
            return Ok(());
        }
        self.mixer.restore(entry).await
    }

    async fn holds_all(&self, entry: &Entry, place: Place<'_>) -> Result<bool, StepError> {
        let files = media_files(&self.mixer.campaign);
        let held = self.mixer.media.holds_all(&entry.id, place, &files);
        Ok(held.await?)
    }

    /// Deletes the mixes and private files that a live entry does not stand for, and the private ones of a public entry.
    async fn delete_replaced(&self, id: &EntryId) -> Result<(), StepError> {
        let media = &self.mixer.media;
        let revisions = media.revisions(id).await?;
        // Loaded after the list: a shorter time between knowing what the entry expects and deleting everything else.
        let entry = match self.mixer.entries.load(id).await? {
            None | Some(Record::Erased { .. }) => return self.delete_objects(id).await,
            Some(Record::Live(entry)) => entry,
        };
        for revision in revisions.iter().filter(|old| **old != entry.revision) {
            media.delete_new_mix(id, revision).await?;
            media.delete_private(id, revision).await?;
        }
        let published = entry.state == State::Published;
        if published && self.holds_all(&entry, Place::Public).await? {
            media.delete_private(id, &entry.revision).await?;
        }
        Ok(())
    }

    async fn delete_objects(&self, id: &EntryId) -> Result<(), StepError> {
        delete_objects(&self.mixer.takes, &self.mixer.media, id).await
    }
}
