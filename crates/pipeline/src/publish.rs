//! Publishes an entry: it is public if and only if its folder's index.html is there.

use std::sync::Arc;

use campaign::{Campaign, Entry, EntryId, State};
use mixdown::Tags;
use site::{Share, SharePage};
use store::{Entries, Media, PrivateFile, PublicFile, Write};

use crate::{
    error::{StepError, broken},
    outcome::{Late, judge, live, live_after, missing},
};

/// The longest private object that is read, in bytes. Ours are far smaller; a longer one is not ours.
const MAX_OBJECT_BYTES: u64 = 32 * 1024 * 1024;

/// The parts that publishing uses.
pub struct Publisher {
    pub campaign: Arc<Campaign>,
    pub entries: Entries,
    pub media: Media,
    pub share: SharePage,
}

impl Publisher {
    /// Makes an entry public, as an operator decided. The folder of one that is public already is written once more.
    #[tracing::instrument(target = "step", name = "publish", skip_all, fields(entry = id.as_str()))]
    pub async fn publish(&self, id: &EntryId) -> Result<Box<Entry>, StepError> {
        let entry = live(&self.entries, id).await?;
        if matches!(entry.state, State::Reserved | State::Mixed) {
            return Err(StepError::WrongState(entry.state));
        }
        self.write_public(&entry).await?;
        if entry.state == State::Published {
            return Ok(entry);
        }
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

    /// Writes the public folder, its page last.
    pub(crate) async fn write_public(&self, entry: &Entry) -> Result<(), StepError> {
        let cover = self.private(entry, PrivateFile::Picture("cover")).await?;
        let sound = self.private(entry, PrivateFile::Mix).await?;
        let tags = Tags {
            title: &self.campaign.song.title,
            artist: &self.campaign.song.artist,
            fan: entry.name.as_str(),
            cover_jpeg: &cover,
        };
        let tagged = mixdown::tag(&sound, &tags).map_err(broken("tagging the mix"))?;
        let put = |file, bytes| self.media.put_public(&entry.id, file, bytes);
        put(PublicFile::Mix, tagged).await?;
        for picture in self.campaign.pictures.iter().filter(|p| p.is_stored()) {
            let jpeg = self
                .private(entry, PrivateFile::Picture(&picture.name))
                .await?;
            put(PublicFile::Picture(&picture.name), jpeg).await?;
        }
        let share = shown(entry)?;
        let player = self
            .share
            .render_embed(&share)
            .map_err(broken("writing the player"))?;
        put(PublicFile::Embed, player.into_bytes()).await?;
        let page = self
            .share
            .render(&share)
            .map_err(broken("writing the share page"))?;
        put(PublicFile::Page, page.into_bytes()).await?;
        Ok(())
    }

    async fn private(&self, entry: &Entry, file: PrivateFile<'_>) -> Result<Vec<u8>, StepError> {
        let found = self
            .media
            .get_private(&entry.id, &entry.revision, file, MAX_OBJECT_BYTES)
            .await?;
        match found {
            Some(bytes) => Ok(bytes),
            None => {
                let lost = broken("publishing")(format!("{file:?} is not there"));
                Err(missing(&self.entries, entry, lost).await)
            }
        }
    }
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
