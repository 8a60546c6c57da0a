//! The steps of the shared cloud, to be run when a test says so.

use campaign::{Entry, EntryId, Record};
use pipeline::{CoverRenderer, Mixer, Publisher};

use super::{Fan, cloud, invoke::setup};

pub fn mixer() -> &'static Mixer {
    let setup = setup(cloud());
    Box::leak(Box::new(Mixer {
        campaign: setup.campaign().unwrap(),
        entries: setup.entries().unwrap(),
        takes: setup.takes().unwrap(),
        media: setup.media().unwrap(),
        song: setup.song().unwrap(),
    }))
}

pub fn cover_renderer() -> &'static CoverRenderer {
    let setup = setup(cloud());
    let campaign = setup.campaign().unwrap();
    Box::leak(Box::new(CoverRenderer {
        renderer: setup.renderer().unwrap(),
        takes: setup.takes().unwrap(),
        publisher: Publisher {
            entries: setup.entries().unwrap(),
            media: setup.media().unwrap(),
            share: setup.share_page(campaign.clone()).unwrap(),
            campaign,
        },
    }))
}

/// The fan's entry as it is stored now.
pub async fn stored(fan: &Fan) -> Box<Entry> {
    let id = EntryId::parse(&fan.id).unwrap();
    let entries = setup(cloud()).entries().unwrap();
    match entries.load(&id).await.unwrap() {
        Some(Record::Live(entry)) => entry,
        other => panic!("{other:?}"),
    }
}
