//! Publishes an entry: it is public if and only if its folder's index.html is there.

use std::sync::Arc;

use campaign::{Campaign, Entry, EntryId, State};
use futures_util::future::join_all;
use site::{Share, SharePage};
use store::{Entries, Media, MediaFile, Place, Queue, Write};

use crate::{
    error::{StepError, broken},
    outcome::{Late, judge, live, live_after, missing},
};

/// The parts that publishing uses.
pub struct Publisher {
    pub campaign: Arc<Campaign>,
    pub entries: Entries,
    pub media: Media,
    pub share: SharePage,
}

impl Publisher {
    /// Makes an entry public, as an operator decided: copies its private files into its public folder. The share page of
    /// one that is public already is written once more. First a message is sent that makes the sweep delete the private files later,
    /// when no decision that crosses this one can still be under way.
    #[tracing::instrument(target = "step", name = "publish", skip_all, fields(entry = id.as_str()))]
    pub async fn publish(&self, queue: &Queue, id: &EntryId) -> Result<Box<Entry>, StepError> {
        let entry = live(&self.entries, id).await?;
        if matches!(entry.state, State::Reserved | State::Mixed) {
            return Err(StepError::WrongState(entry.state));
        }
        queue.sweep_later(id).await?;
        if entry.state == State::Published {
            self.publish_again(&entry).await?;
            return self.still_published(id).await;
        }
        self.publish_private(&entry).await?;
        match self.entries.advance(&entry, State::Published).await? {
            Write::Done(written) => live_after(written),
            Write::Lost(now) => match judge(&entry, now) {
                Late::Done(live) if live.state == State::Published => Ok(live),
                Late::Done(live) => {
                    self.media.delete_public(id).await?;
                    Err(StepError::WrongState(live.state))
                }
                Late::Void(error) => {
                    self.media.delete_public(id).await?;
                    Err(error)
                }
            },
        }
    }

    /// The entry, unless it was taken down or erased while its page was written once more: then the page goes again.
    async fn still_published(&self, id: &EntryId) -> Result<Box<Entry>, StepError> {
        let error = match live(&self.entries, id).await {
            Ok(entry) if entry.state == State::Published => return Ok(entry),
            Ok(entry) => StepError::WrongState(entry.state),
            Err(error) if error.is_gone() => error,
            Err(error) => return Err(error),
        };
        self.media.delete_public(id).await?;
        Err(error)
    }

    /// Writes the share page of an entry whose other files are public, or are private still because two decisions crossed.
    async fn publish_again(&self, entry: &Entry) -> Result<(), StepError> {
        let files = media_files(&self.campaign);
        let public = self.media.holds_all(&entry.id, Place::Public, &files);
        if public.await? {
            return self.write_share_page(entry).await;
        }
        self.publish_private(entry).await
    }

    /// Copies the private files of an entry into its public folder, then writes its share page.
    pub(crate) async fn publish_private(&self, entry: &Entry) -> Result<(), StepError> {
        let files = media_files(&self.campaign);
        let private = Place::Private(&entry.revision);
        let copies = files.iter().map(|file| async move {
            let copied = self.media.copy(&entry.id, *file, private, Place::Public);
            if copied.await? {
                return Ok(());
            }
            let lost = broken("publishing")(format!("{file:?} is not there"));
            Err(missing(&self.entries, entry, lost).await)
        });
        all(join_all(copies).await)?;
        self.write_share_page(entry).await
    }

    /// Makes an entry public whose other files are in its public folder.
    pub(crate) async fn write_share_page(&self, entry: &Entry) -> Result<(), StepError> {
        let html = self.share.render(&shown(entry)?);
        let html = html.map_err(broken("writing the share page"))?;
        Ok(self.media.put_share_page(&entry.id, html).await?)
    }

    /// The small player, with its cover as JPEG if the campaign has one for it.
    pub(crate) fn embed(&self, entry: &Entry, cover: Option<&[u8]>) -> Result<String, StepError> {
        let html = self.share.render_embed(&shown(entry)?, cover);
        html.map_err(broken("writing the player"))
    }

    /// Writes files to a place, all at once. Every write has ended when this returns, so that none comes after an undo.
    pub(crate) async fn write_files(
        &self,
        entry: &Entry,
        place: Place<'_>,
        files: Vec<(MediaFile<'_>, Vec<u8>)>,
    ) -> Result<(), StepError> {
        let puts = files
            .into_iter()
            .map(|(file, bytes)| self.media.put(&entry.id, place, file, bytes));
        all(join_all(puts).await)?;
        Ok(())
    }
}

/// The files that an entry has from its cover on.
pub(crate) fn media_files(campaign: &Campaign) -> Vec<MediaFile<'_>> {
    let pictures = campaign.stored_pictures();
    let pictures = pictures.map(|picture| MediaFile::Picture(&picture.name));
    let others = [MediaFile::Mix, MediaFile::Embed];
    others.into_iter().chain(pictures).collect()
}

/// The first error of requests that have all ended.
pub(crate) fn all<E>(ended: Vec<Result<(), E>>) -> Result<(), E> {
    ended.into_iter().collect()
}

/// What the public pages show of an entry.
fn shown(entry: &Entry) -> Result<Share<'_>, StepError> {
    let mixed = entry.mixed.as_ref().ok_or(StepError::NotMixed)?;
    Ok(Share {
        id: entry.id.as_str(),
        locale: &entry.locale,
        name: entry.name.as_str(),
        team: &entry.team,
        peaks: &mixed.peaks,
        duration_ms: mixed.duration_ms,
    })
}
