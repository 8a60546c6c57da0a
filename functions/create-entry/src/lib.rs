//! PUT /api/entries/{id}: reserves an entry and signs the upload of its take.

use std::sync::Arc;

use api::{EntryRequest, Function, Handled, Kind, Problem, Request, Reserved, Setup, StartError};
use campaign::{Campaign, EntryForm};
use cover::Renderer;
use jiff::Timestamp;
use observe::Metric;
use store::{Entries, Media, Queue, Reservation, Takes};

pub fn function() -> Function {
    api::http(Parts::open, handle)
}

struct Parts {
    campaign: Arc<Campaign>,
    /// Tells whether a name can be drawn.
    renderer: Renderer,
    entries: Entries,
    takes: Takes,
    media: Media,
    queue: Queue,
}

impl Parts {
    fn open(setup: &Setup) -> Result<Self, StartError> {
        Ok(Self {
            campaign: setup.campaign()?,
            renderer: setup.renderer()?,
            entries: setup.entries()?,
            takes: setup.takes()?,
            media: setup.media()?,
            queue: setup.queue()?,
        })
    }
}

async fn handle(parts: &'static Parts, request: Request) -> Handled {
    let id = api::entry_id(&request)?;
    let token = api::owner_token(&request)?;
    let mut form: EntryForm = api::json_body::<EntryRequest>(&request)?.into();

    let now = Timestamp::now();
    if parts.campaign.is_late(now) && form.begun_at.is_none() {
        form.begun_at = parts.entries.reserved_at(&id, &token.digest()).await?;
    }
    let entry = parts.campaign.accept(id, token.digest(), form, now)?;
    // A name that cannot be drawn is answered now, not after the fan has sung.
    parts.renderer.check(entry.name.as_str(), &entry.locale)?;

    let title = &parts.campaign.song.title;
    let entry = match parts.entries.reserve(&entry).await? {
        Reservation::Expecting => {
            observe::count(Metric::EntriesCreated);
            Box::new(entry)
        }
        Reservation::ExpectingAgain(entry) => {
            // A mix of what was expected before may be under way. The sweep comes when it has ended, and erases what it wrote.
            parts.queue.sweep_later(&entry.id).await?;
            entry
        }
        Reservation::AlreadyMixed(entry) => {
            return api::json(&Reserved::new(&parts.media, &entry, title, None, now).await?);
        }
        Reservation::Taken => return Err(Problem::new(Kind::TokenMismatch)),
        Reservation::Erased => return Err(Problem::new(Kind::EntryErased)),
    };
    let take = &entry.expected.take;
    let upload = parts.takes.sign_upload(&entry.id, take, now).await?;
    api::json(&Reserved::new(&parts.media, &entry, title, Some(upload), now).await?)
}
