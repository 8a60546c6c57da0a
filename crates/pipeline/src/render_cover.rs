//! The step from mixed to in-review or published: the cover in every size, and the public folder.

use campaign::{Campaign, Entry, State};
use cover::{CoverContent, RenderError};
use store::{PrivateFile, Write};

use crate::{
    error::{StepError, broken},
    outcome::{Late, judge, live_after},
    publish::write_public,
    steps::{Steps, Studio},
};

/// Renders the cover and publishes, or hands over to review; an entry past that is answered as it
/// stands.
pub async fn render_cover(
    steps: Steps,
    studio: &'static Studio,
    entry: Box<Entry>,
) -> Result<Box<Entry>, StepError> {
    match entry.state {
        State::Reserved => return Err(StepError::NotMixed),
        State::Mixed => {}
        State::InReview | State::Published | State::Rejected => return Ok(entry),
    }
    let to = steps.campaign.state_after_cover(&entry);
    match write(steps, studio, &entry, to).await {
        Ok(()) => {}
        Err(error) if error.is_gone() => return undo(steps, &entry, error).await,
        Err(error) => return Err(error),
    }
    match steps.entries.advance(&entry, to).await? {
        Write::Done(written) => live_after(written),
        Write::Lost(now) => late(steps, &entry, judge(&entry, now)).await,
    }
}

async fn write(
    steps: Steps,
    studio: &'static Studio,
    entry: &Entry,
    to: State,
) -> Result<(), StepError> {
    for (name, jpeg) in draw_all(steps, studio, entry).await? {
        let file = PrivateFile::Picture(&name);
        steps
            .objects
            .put_private(&entry.id, &entry.revision, file, jpeg)
            .await?;
    }
    if to == State::Published {
        write_public(steps, entry).await?;
    }
    Ok(())
}

async fn late(steps: Steps, entry: &Entry, late: Late) -> Result<Box<Entry>, StepError> {
    match late {
        Late::Done(live) => {
            if live.state != State::Published {
                steps.objects.delete_public(&entry.id).await?;
            }
            Ok(live)
        }
        Late::Void(error) => undo(steps, entry, error).await,
    }
}

async fn undo(steps: Steps, entry: &Entry, error: StepError) -> Result<Box<Entry>, StepError> {
    steps.objects.delete_public(&entry.id).await?;
    steps
        .objects
        .delete_revision(&entry.id, &entry.revision)
        .await?;
    Err(error)
}

/// Every picture of the campaign, by name.
async fn draw_all(
    steps: Steps,
    studio: &'static Studio,
    entry: &Entry,
) -> Result<Vec<(String, Vec<u8>)>, StepError> {
    let entry = entry.clone();
    tokio::task::spawn_blocking(move || {
        let content = content(steps.campaign, &entry);
        steps
            .campaign
            .pictures
            .iter()
            .filter(|picture| picture.is_stored())
            .map(|picture| {
                let jpeg = studio.renderer.render(&picture.name, &content)?;
                Ok((picture.name.clone(), jpeg))
            })
            .collect::<Result<_, RenderError>>()
    })
    .await
    .map_err(broken("rendering"))?
    .map_err(broken("rendering"))
}

/// What the cover of an entry shows.
fn content<'a>(campaign: &'a Campaign, entry: &'a Entry) -> CoverContent<'a> {
    CoverContent {
        team_id: &entry.team,
        team_name: campaign
            .team(&entry.team)
            .and_then(|team| team.names.get(&entry.locale))
            .map_or("", String::as_str),
        name: Some(entry.name.as_str()),
        locale: &entry.locale,
        peaks: entry.mixed.as_ref().map(|mixed| mixed.peaks.as_slice()),
    }
}
