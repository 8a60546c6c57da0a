//! A function's world: its campaign, its stores and, where it has one, its studio.

use std::{
    path::Path,
    sync::{Arc, OnceLock},
};

use aws_types::SdkConfig;
use campaign::Campaign;
use pipeline::{Steps, Studio};
use site::SharePage;
use store::{Entries, Media, Queue, Takes};

use crate::{
    config::Config,
    layer::{Layer, LayerError},
    studio, words,
};

pub struct App {
    pub campaign: Arc<Campaign>,
    pub entries: Entries,
    pub takes: Takes,
    pub media: Media,
    pub queue: Queue,
    layer: Layer,
    public_url: String,
    share: OnceLock<SharePage>,
    studio: Option<Studio>,
}

/// Why a function cannot start: its layers are not what `refrain build` writes.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    #[error(transparent)]
    Layer(#[from] LayerError),
    #[error("{0}: {1}")]
    Unreadable(
        &'static str,
        #[source] Box<dyn std::error::Error + Send + Sync>,
    ),
}

/// A function was deployed without the layer it works with.
#[derive(Debug, thiserror::Error)]
#[error("STUDIO_DIR is not set for this function")]
pub struct NoStudio;

impl App {
    /// Opens the layers and prepares the clients; asks no service.
    pub fn new(config: Config, sdk: &SdkConfig) -> Result<Self, StartError> {
        let layer = Layer::new(&config.words_dir);
        let campaign = Arc::new(words::campaign(&layer)?);
        let studio = config.studio_dir.as_deref().map(open_studio).transpose()?;
        Ok(Self {
            campaign,
            layer,
            public_url: config.public_url,
            share: OnceLock::new(),
            studio,
            entries: Entries::new(sdk, config.table),
            takes: Takes::new(sdk, config.takes_bucket),
            media: Media::new(sdk, config.media_bucket),
            queue: Queue::new(sdk, config.queue_url),
        })
    }

    /// What the steps of an entry work with. The share page's templates and words are read when they are first needed:
    /// most functions never write one.
    pub fn steps(&'static self) -> Result<Steps, StartError> {
        let share = match self.share.get() {
            Some(share) => share,
            None => {
                let share =
                    words::share_page(&self.layer, self.campaign.clone(), &self.public_url)?;
                self.share.get_or_init(|| share)
            }
        };
        Ok(Steps {
            campaign: &self.campaign,
            entries: &self.entries,
            takes: &self.takes,
            media: &self.media,
            queue: &self.queue,
            share,
        })
    }

    /// The song and the sleeves; a function that has no such layer asks for it by mistake.
    pub fn studio(&self) -> Result<&Studio, NoStudio> {
        self.studio.as_ref().ok_or(NoStudio)
    }
}

fn open_studio(dir: &Path) -> Result<Studio, StartError> {
    studio::open(&Layer::new(dir))
}
