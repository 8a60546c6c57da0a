//! POST /api/entries/{id}/cover: renders the cover and publishes the entry.

use api::{EntryView, Function, Handled, Request, Setup, StartError};
use campaign::State;
use jiff::Timestamp;
use pipeline::{CoverRenderer, Publisher};

pub fn function() -> Function {
    api::http(Parts::open, handle)
}

struct Parts {
    covers: CoverRenderer,
}

impl Parts {
    fn open(setup: &Setup) -> Result<Self, StartError> {
        let campaign = setup.campaign()?;
        let publisher = Publisher {
            entries: setup.entries()?,
            media: setup.media()?,
            share: setup.share_page(campaign.clone())?,
            campaign,
        };
        let renderer = setup.renderer()?;
        Ok(Self {
            covers: CoverRenderer {
                renderer,
                takes: setup.takes()?,
                publisher,
            },
        })
    }
}

async fn handle(Parts { covers }: &'static Parts, request: Request) -> Handled {
    let id = api::entry_id(&request)?;
    let token = api::owner_token(&request)?;

    let publisher = &covers.publisher;
    let entry = api::owned_entry(&publisher.entries, &id, &token).await?;
    if matches!(entry.state, State::Reserved | State::Mixed) {
        publisher.campaign.check_finishing(Timestamp::now())?;
    }
    let entry = covers.render_cover(entry).await?;
    let title = &publisher.campaign.song.title;
    api::json(&EntryView::new(&publisher.media, &entry, title, Timestamp::now()).await?)
}
