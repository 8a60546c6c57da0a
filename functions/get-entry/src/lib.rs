//! GET /api/entries/{id}: answers the entry as it is stored.

use api::{EntryView, Function, Handled, Request, Setup, StartError};
use jiff::Timestamp;
use store::{Entries, Media};

pub fn function() -> Function {
    api::http(Parts::open, handle)
}

struct Parts {
    entries: Entries,
    media: Media,
    title: String,
}

impl Parts {
    fn open(setup: &Setup) -> Result<Self, StartError> {
        Ok(Self {
            entries: setup.entries()?,
            media: setup.media()?,
            title: setup.song_title()?,
        })
    }
}

async fn handle(parts: &'static Parts, request: Request) -> Handled {
    let id = api::entry_id(&request)?;
    let token = api::owner_token(&request)?;

    let entry = api::owned_entry(&parts.entries, &id, &token).await?;
    let view = EntryView::new(&parts.media, &entry, &parts.title, Timestamp::now());
    api::json(&view.await?)
}
