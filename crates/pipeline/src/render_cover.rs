//! Renders an entry's cover in every size, archives its take, then publishes the entry or leaves it to a moderator: from mixed to
//! published or in-review.

use std::time::Instant;

use campaign::{Campaign, Entry, Picture, State};
use cover::{CoverContent, RenderError, Renderer};
use mixdown::Tags;
use observe::Metric;
use store::{MediaFile, Place, Takes, Write};
use tracing::Span;

use crate::{
    error::{StepError, broken},
    outcome::{Late, judge, live_after},
    publish::Publisher,
};

/// The longest mix that is read, in bytes. Ours are far smaller; a longer one is not ours.
const MAX_MIX_BYTES: u64 = 32 * 1024 * 1024;
/// The picture that goes into the mix's tags.
const COVER: MediaFile<'_> = MediaFile::Picture(Picture::COVER);

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
            Err(StepError::MixMissing) => return self.without_mix(&entry).await,
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

    /// Writes what an entry has from now on: the archived take, the mix with its tags and the pictures, each once: into the public
    /// folder if the entry is to be published, else among its private files. The take of a mixed entry cannot be replaced any
    /// more, so this is the first step that writes anything which does not expire.
    ///
    /// One request after the other are only: reading the new mix, while the pictures are rendered and the take is archived; writing
    /// everything but the share page; writing the share page.
    pub(crate) async fn write(&'static self, entry: &Entry, to: State) -> Result<(), StepError> {
        // All three end before an error is returned, so that none writes anything after an undo.
        let (pictures, mix, archived) = tokio::join!(
            self.render_all(entry),
            self.new_mix(entry),
            self.takes.archive_take(&entry.id, &entry.expected.take),
        );
        archived?;
        let Rendered { player, stored } = pictures?;
        let (mut files, mix) = (stored, mix?);
        let tagged = self.tagged(entry, &mix, &files)?;
        let embed = self.publisher.embed(entry, player.as_deref())?;
        files.push((MediaFile::Mix, tagged));
        files.push((MediaFile::Embed, embed.into_bytes()));
        if to == State::Published {
            let public = Place::Public;
            self.publisher.write_files(entry, public, files).await?;
            self.publisher.write_share_page(entry).await
        } else {
            let private = Place::Private(&entry.revision);
            self.publisher.write_files(entry, private, files).await
        }
    }

    /// What is true of an entry whose new mix is gone: another run has done the step, days ago perhaps, or there is no entry.
    async fn without_mix(&self, entry: &Entry) -> Result<Box<Entry>, StepError> {
        match judge(entry, self.publisher.entries.load(&entry.id).await?) {
            Late::Done(live) if live.state == State::Mixed => Err(StepError::MixMissing),
            Late::Done(live) => Ok(live),
            Late::Void(error) => self.undo(entry, error).await,
        }
    }

    async fn undo(&self, entry: &Entry, error: StepError) -> Result<Box<Entry>, StepError> {
        let media = &self.publisher.media;
        media.delete_public(&entry.id).await?;
        media.delete_private(&entry.id, &entry.revision).await?;
        let sha256 = &entry.expected.take.sha256;
        self.takes.delete_take(&entry.id, sha256).await?;
        Err(error)
    }

    async fn new_mix(&self, entry: &Entry) -> Result<Vec<u8>, StepError> {
        let media = &self.publisher.media;
        let mix = media.get_new_mix(&entry.id, &entry.revision, MAX_MIX_BYTES);
        mix.await?.ok_or(StepError::MixMissing)
    }

    fn tagged(
        &self,
        entry: &Entry,
        mix: &[u8],
        pictures: &[(MediaFile<'_>, Vec<u8>)],
    ) -> Result<Vec<u8>, StepError> {
        let cover = pictures.iter().find(|(picture, _)| *picture == COVER);
        let (_, cover) = cover.ok_or_else(|| broken("tagging the mix")("there is no cover"))?;
        let song = &self.publisher.campaign.song;
        let tags = Tags {
            title: &song.title,
            artist: &song.artist,
            fan: entry.name.as_str(),
            cover_jpeg: cover,
        };
        mixdown::tag(mix, &tags).map_err(broken("tagging the mix"))
    }

    /// Every picture of the campaign. Rendering takes a core for a while, so it runs apart from the threads
    /// that serve other requests.
    async fn render_all(&'static self, entry: &Entry) -> Result<Rendered, StepError> {
        let entry = entry.clone();
        let (begun, span) = (Instant::now(), Span::current());
        let pictures = tokio::task::spawn_blocking(move || {
            let _entered = span.enter();
            let campaign: &'static Campaign = &self.publisher.campaign;
            let countries = campaign.countries_of(&entry.team, &entry.country);
            let share_page = self.publisher.share.address_of(entry.id.as_str());
            let content = CoverContent {
                share_page: Some(&share_page),
                address: self.publisher.share.host(),
                ..content(campaign, &entry, &countries)
            };
            let render = |picture: &'static Picture| self.renderer.render(&picture.name, &content);
            let stored = campaign
                .stored_pictures()
                .map(|picture| Ok((MediaFile::Picture(&picture.name), render(picture)?)))
                .collect::<Result<_, RenderError>>()?;
            let player = campaign.player_picture().map(render).transpose()?;
            Ok::<_, RenderError>(Rendered { player, stored })
        })
        .await
        // A panic's message may quote what a fan wrote; where it happened is in the log.
        .map_err(|_| broken("rendering the cover")("panicked"))?
        .map_err(broken("rendering the cover"));
        observe::milliseconds(Metric::CoverMs, begun.elapsed());
        pictures
    }
}

/// An entry's pictures as JPEG.
struct Rendered {
    /// For the small player, if the campaign has one for it.
    player: Option<Vec<u8>>,
    stored: Vec<(MediaFile<'static>, Vec<u8>)>,
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
