//! Renders an entry's cover in every size, stores its mix and its take for good, then publishes the entry or leaves it to a
//! moderator: from mixed to published or in-review.

use std::time::Instant;

use campaign::{Campaign, Entry, State};
use cover::{CoverContent, RenderError, Renderer};
use observe::Metric;
use store::{PrivateFile, Takes, Write};

use crate::{
    error::{StepError, broken},
    outcome::{Late, judge, live_after, missing},
    publish::Publisher,
};

/// The parts that rendering covers uses.
pub struct CoverRenderer {
    pub renderer: Renderer,
    pub takes: Takes,
    pub publisher: Publisher,
}

impl CoverRenderer {
    /// Renders the cover of a mixed entry and moves it on; an entry past that is returned as it is stored.
    #[tracing::instrument(target = "step", name = "cover", skip_all, fields(entry = entry.id.as_str()))]
    pub async fn render_cover(&'static self, entry: Box<Entry>) -> Result<Box<Entry>, StepError> {
        match entry.state {
            State::Reserved => return Err(StepError::NotMixed),
            State::Mixed => {}
            State::InReview | State::Published | State::Rejected => return Ok(entry),
        }
        let to = self.publisher.campaign.state_after_cover(&entry);
        match self.write(&entry, to).await {
            Ok(()) => {}
            Err(error) if error.is_gone() => return self.undo(&entry, error).await,
            Err(error) => return Err(error),
        }
        match self.publisher.entries.advance(&entry, to).await? {
            Write::Done(written) => {
                if to == State::Published {
                    observe::count(Metric::EntriesPublished);
                }
                live_after(written)
            }
            Write::Lost(now) => match judge(&entry, now) {
                Late::Done(live) => {
                    if live.state != State::Published {
                        self.publisher.media.delete_public(&entry.id).await?;
                    }
                    Ok(live)
                }
                Late::Void(error) => self.undo(&entry, error).await,
            },
        }
    }

    /// Writes what an entry has from now on: mix, archived take, pictures and, if it is published, the public folder. The take
    /// of a mixed entry cannot be replaced any more, so this is the first step that writes anything which does not expire.
    ///
    /// The mix is there before any picture: whoever deletes a folder deletes the mix if it deletes anything, and the sweep
    /// sees by the mix alone whether something is missing.
    pub(crate) async fn write(&'static self, entry: &Entry, to: State) -> Result<(), StepError> {
        // All three end before an error is returned, so that none writes anything after an undo.
        let (pictures, copied, archived) = tokio::join!(
            self.render_all(entry),
            self.copy_mix(entry),
            self.takes.archive_take(&entry.id, &entry.expected.take),
        );
        copied?;
        archived?;
        for (name, jpeg) in pictures? {
            let file = PrivateFile::Picture(&name);
            self.publisher
                .media
                .put_private(&entry.id, &entry.revision, file, jpeg)
                .await?;
        }
        if to == State::Published {
            self.publisher.write_public(entry).await?;
        }
        Ok(())
    }

    async fn undo(&self, entry: &Entry, error: StepError) -> Result<Box<Entry>, StepError> {
        let media = &self.publisher.media;
        media.delete_public(&entry.id).await?;
        media.delete_revision(&entry.id, &entry.revision).await?;
        let sha256 = &entry.expected.take.sha256;
        self.takes.delete_archived_take(&entry.id, sha256).await?;
        Err(error)
    }

    async fn copy_mix(&self, entry: &Entry) -> Result<(), StepError> {
        let Publisher { entries, media, .. } = &self.publisher;
        if media.copy_mix(&entry.id, &entry.revision).await? {
            return Ok(());
        }
        let lost = broken("storing the mix")("the new mix is not there");
        Err(missing(entries, entry, lost).await)
    }

    /// Every picture of the campaign as JPEG, by name. Rendering takes a core for a while, so it runs apart from the threads
    /// that serve other requests.
    async fn render_all(&'static self, entry: &Entry) -> Result<Vec<(String, Vec<u8>)>, StepError> {
        let entry = entry.clone();
        let begun = Instant::now();
        let pictures = tokio::task::spawn_blocking(move || {
            let campaign = &self.publisher.campaign;
            let countries = campaign.countries_of(&entry.team, &entry.country);
            let share_page = self.publisher.share.address_of(entry.id.as_str());
            let content = CoverContent {
                share_page: Some(&share_page),
                address: self.publisher.share.host(),
                ..content(campaign, &entry, &countries)
            };
            campaign
                .pictures
                .iter()
                .filter(|picture| picture.is_stored())
                .map(|picture| {
                    let jpeg = self.renderer.render(&picture.name, &content)?;
                    Ok((picture.name.clone(), jpeg))
                })
                .collect::<Result<_, RenderError>>()
        })
        .await
        .map_err(broken("rendering the cover"))?
        .map_err(broken("rendering the cover"));
        observe::milliseconds(Metric::CoverMs, begun.elapsed());
        pictures
    }
}

/// What the cover of an entry shows, besides where it is published.
fn content<'a>(
    campaign: &'a Campaign,
    entry: &'a Entry,
    countries: &'a [&'a str],
) -> CoverContent<'a> {
    CoverContent {
        team_id: &entry.team,
        team_name: campaign
            .team(&entry.team)
            .and_then(|team| team.names.get(&entry.locale))
            .map_or("", String::as_str),
        name: Some(entry.name.as_str()),
        locale: &entry.locale,
        countries,
        peaks: entry.mixed.as_ref().map(|mixed| mixed.peaks.as_slice()),
        call: campaign.call(&entry.locale),
        ..CoverContent::default()
    }
}
