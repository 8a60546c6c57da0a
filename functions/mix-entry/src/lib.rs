//! POST /api/entries/{id}/mix: mixes the take at once.

use api::{EntryView, Function, Handled, Request, Setup, StartError};
use campaign::State;
use jiff::Timestamp;
use pipeline::Mixer;

pub fn function() -> Function {
    api::http(Parts::open, handle)
}

struct Parts {
    mixer: Mixer,
}

impl Parts {
    fn open(setup: &Setup) -> Result<Self, StartError> {
        let mixer = Mixer {
            campaign: setup.campaign()?,
            entries: setup.entries()?,
            takes: setup.takes()?,
            media: setup.media()?,
            song: setup.song()?,
        };
        Ok(Self { mixer })
    }
}

async fn handle(Parts { mixer }: &'static Parts, request: Request) -> Handled {
    let id = api::entry_id(&request)?;
    let token = api::owner_token(&request)?;

    let entry = api::owned_entry(&mixer.entries, &id, &token).await?;
    if entry.state == State::Reserved {
        mixer.campaign.check_finishing(Timestamp::now())?;
    }
    let entry = mixer.mix(entry).await?;
    let title = &mixer.campaign.song.title;
    api::json(&EntryView::new(&mixer.media, &entry, title, Timestamp::now()).await?)
}
