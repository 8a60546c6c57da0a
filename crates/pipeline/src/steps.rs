//! What the steps work with.

use campaign::Campaign;
use cover::Renderer;
use mixdown::Song;
use site::SharePage;
use store::{Entries, Media, Queue, Takes};

/// What every step needs. Cheap to copy: all of it lives as long as the function.
#[derive(Clone, Copy)]
pub struct Steps {
    pub campaign: &'static Campaign,
    pub entries: &'static Entries,
    pub takes: &'static Takes,
    pub media: &'static Media,
    pub queue: &'static Queue,
    pub share: &'static SharePage,
}

/// What only mixing and printing need: the decoded song and the prepared sleeves.
pub struct Studio {
    pub song: Song<'static>,
    pub renderer: Renderer,
}
