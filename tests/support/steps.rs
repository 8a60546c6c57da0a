//! The steps of an entry, to be run when a test says so.

use campaign::{Entry, EntryId, Record};
use pipeline::{CoverRenderer, Mixer, Publisher};

use super::{
    Cloud, Fan, cloud,
    invoke::{setup, setup_of},
};

/// Mixes as mix-entry of the shared cloud does.
pub fn mixer() -> &'static Mixer {
    mixer_of(cloud())
}

/// Renders covers as render-cover of the shared cloud does.
pub fn cover_renderer() -> &'static CoverRenderer {
    cover_renderer_of(cloud())
}

pub fn mixer_of(cloud: &'static Cloud) -> &'static Mixer {
    let setup = setup_of("mix-entry", cloud);
    Box::leak(Box::new(Mixer {
        campaign: setup.campaign().unwrap(),
        entries: setup.entries().unwrap(),
        takes: setup.takes().unwrap(),
        media: setup.media().unwrap(),
        song: setup.song().unwrap(),
    }))
}

pub fn cover_renderer_of(cloud: &'static Cloud) -> &'static CoverRenderer {
    let setup = setup_of("render-cover", cloud);
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
    let entries = setup(fan.cloud).entries().unwrap();
    match entries.load(&id).await.unwrap() {
        Some(Record::Live(entry)) => entry,
        other => panic!("{other:?}"),
    }
}
