//! An entry is public if and only if its folder's index.html is there.

use campaign::{Entry, EntryId, Record, State};
use mixdown::Tags;
use site::Share;
use store::{PrivateFile, PublicFile, Write};

use crate::{
    error::{StepError, broken},
    outcome::{Late, judge, missing},
    steps::Steps,
};

/// Our own objects are far smaller; more is not ours.
const MAX_OBJECT_BYTES: u64 = 32 * 1024 * 1024;
/// The pictures that the share page shows.
const PUBLIC_PICTURES: [&str; 2] = ["cover", "share"];

/// An operator makes an entry public.
pub async fn publish(steps: Steps, id: &EntryId) -> Result<Box<Entry>, StepError> {
    let entry = live(steps, id).await?;
    match entry.state {
        State::InReview | State::Rejected => {}
        State::Published => return Ok(entry),
        state => return Err(StepError::WrongState(state)),
    }
    write_public(steps, &entry).await?;
    match steps
        .entries
        .advance(id, &entry.revision(), State::Published)
        .await?
    {
        Write::Done => Ok(Box::new(Entry {
            state: State::Published,
            ..*entry
        })),
        Write::Lost(now) => match judge(&entry, now) {
            Late::Done(live) if live.state == State::Published => Ok(live),
            Late::Done(live) => {
                steps.objects.delete_public(id).await?;
                Err(StepError::WrongState(live.state))
            }
            Late::Void(error) => {
                steps.objects.delete_public(id).await?;
                Err(error)
            }
        },
    }
}

/// An operator keeps an entry from the public, or takes it down. The sweep looks again later, since
/// a step that was under way may still write.
pub async fn withdraw(steps: Steps, id: &EntryId) -> Result<Box<Entry>, StepError> {
    let entry = live(steps, id).await?;
    if entry.state != State::Rejected {
        match steps
            .entries
            .advance(id, &entry.revision(), State::Rejected)
            .await?
        {
            Write::Done => {}
            Write::Lost(now) => match judge(&entry, now) {
                Late::Done(live) if live.state == State::Rejected => {}
                Late::Done(live) => return Err(StepError::WrongState(live.state)),
                Late::Void(error) => return Err(error),
            },
        }
    }
    steps.queue.sweep_later(id).await?;
    steps.objects.delete_public(id).await?;
    Ok(Box::new(Entry {
        state: State::Rejected,
        ..*entry
    }))
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
    let put = |file, bytes| steps.objects.put_public(&entry.id, file, bytes);
    put(PublicFile::Mix, tagged).await?;
    for name in PUBLIC_PICTURES {
        let jpeg = private(steps, entry, PrivateFile::Picture(name)).await?;
        put(PublicFile::Picture(name), jpeg).await?;
    }
    put(PublicFile::Page, page(steps, entry)?.into_bytes()).await?;
    Ok(())
}

async fn private(steps: Steps, entry: &Entry, file: PrivateFile<'_>) -> Result<Vec<u8>, StepError> {
    let found = steps
        .objects
        .get_private(&entry.id, &entry.revision(), file, MAX_OBJECT_BYTES)
        .await?;
    match found {
        Some(bytes) => Ok(bytes),
        None => {
            let lost = broken("publishing")(format!("{file:?} is not there"));
            Err(missing(steps, entry, lost).await)
        }
    }
}

fn page(steps: Steps, entry: &Entry) -> Result<String, StepError> {
    let mixed = entry.mixed.as_ref().ok_or(StepError::NotMixed)?;
    let share = Share {
        id: entry.id.as_str(),
        locale: &entry.locale,
        name: entry.name.as_str(),
        team: &entry.team,
        peaks: &mixed.peaks,
        duration_ms: mixed.duration_ms,
    };
    steps
        .share
        .render(&share)
        .map_err(broken("writing the share page"))
}
