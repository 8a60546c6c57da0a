//! An entry is public if and only if its folder's index.html is there.

use campaign::{Entry, EntryId, Record, State};
use mixdown::Tags;
use site::Share;
use store::{PrivateFile, PublicFile, Write};

use crate::{
    error::{StepError, broken},
    outcome::{Late, judge, live_after, missing},
    steps::Steps,
};

/// Our own objects are far smaller; more is not ours.
const MAX_OBJECT_BYTES: u64 = 32 * 1024 * 1024;

/// An operator makes an entry public; where it is public already, its folder is written anew.
pub async fn publish(steps: Steps, id: &EntryId) -> Result<Box<Entry>, StepError> {
    let entry = live(steps, id).await?;
    if matches!(entry.state, State::Reserved | State::Mixed) {
        return Err(StepError::WrongState(entry.state));
    }
    write_public(steps, &entry).await?;
    if entry.state == State::Published {
        return Ok(entry);
    }
    match steps.entries.advance(&entry, State::Published).await? {
        Write::Done(written) => live_after(written),
        Write::Lost(now) => match judge(&entry, now) {
            Late::Done(live) if live.state == State::Published => Ok(live),
            Late::Done(live) => {
                steps.media.delete_public(id).await?;
                Err(StepError::WrongState(live.state))
            }
            Late::Void(error) => {
                steps.media.delete_public(id).await?;
                Err(error)
            }
        },
    }
}

/// An operator keeps an entry from the public, or takes it down. The sweep looks again later, since
/// a step that was under way may still write; it is told first, so that nothing stops it.
pub async fn withdraw(steps: Steps, id: &EntryId) -> Result<Box<Entry>, StepError> {
    let entry = live(steps, id).await?;
    if matches!(entry.state, State::Reserved | State::Mixed) {
        return Err(StepError::WrongState(entry.state));
    }
    steps.queue.sweep_later(id).await?;
    let rejected = if entry.state == State::Rejected {
        entry
    } else {
        reject(steps, entry).await?
    };
    steps.media.delete_public(id).await?;
    Ok(rejected)
}

async fn reject(steps: Steps, entry: Box<Entry>) -> Result<Box<Entry>, StepError> {
    match steps.entries.advance(&entry, State::Rejected).await? {
        Write::Done(written) => live_after(written),
        Write::Lost(now) => match judge(&entry, now) {
            Late::Done(live) if live.state == State::Rejected => Ok(live),
            Late::Done(live) => Err(StepError::WrongState(live.state)),
            Late::Void(error) => Err(error),
        },
    }
}

pub(crate) async fn live(steps: Steps, id: &EntryId) -> Result<Box<Entry>, StepError> {
    match steps.entries.load(id).await? {
        None => Err(StepError::Unknown),
        Some(Record::Erased { .. }) => Err(StepError::Erased),
        Some(Record::Live(entry)) => Ok(entry),
    }
}

/// Writes the public folder, its page last.
pub(crate) async fn write_public(steps: Steps, entry: &Entry) -> Result<(), StepError> {
    let cover = private(steps, entry, PrivateFile::Picture("cover")).await?;
    let sound = private(steps, entry, PrivateFile::Mix).await?;
    let tags = Tags {
        title: &steps.campaign.song.title,
        artist: &steps.campaign.song.artist,
        fan: entry.name.as_str(),
        cover_jpeg: &cover,
    };
    let tagged = mixdown::tag(&sound, &tags).map_err(broken("tagging"))?;
    let put = |file, bytes| steps.media.put_public(&entry.id, file, bytes);
    put(PublicFile::Mix, tagged).await?;
    for picture in steps.campaign.pictures.iter().filter(|p| p.is_stored()) {
        let jpeg = private(steps, entry, PrivateFile::Picture(&picture.name)).await?;
        put(PublicFile::Picture(&picture.name), jpeg).await?;
    }
    let share = shown(entry)?;
    let player = steps
        .share
        .render_embed(&share)
        .map_err(broken("writing the player"))?;
    put(PublicFile::Embed, player.into_bytes()).await?;
    let page = steps
        .share
        .render(&share)
        .map_err(broken("writing the share page"))?;
    put(PublicFile::Page, page.into_bytes()).await?;
    Ok(())
}

async fn private(steps: Steps, entry: &Entry, file: PrivateFile<'_>) -> Result<Vec<u8>, StepError> {
    let found = steps
        .media
        .get_private(&entry.id, &entry.revision, file, MAX_OBJECT_BYTES)
        .await?;
    match found {
        Some(bytes) => Ok(bytes),
        None => {
            let lost = broken("publishing")(format!("{file:?} is not there"));
            Err(missing(steps, entry, lost).await)
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
