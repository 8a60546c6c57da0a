//! Which deployment an operator works on.

use std::{path::PathBuf, sync::Arc};

use api::{Setup, StartError};
use aws_types::SdkConfig;
use clap::Args;
use pipeline::Publisher;

/// The names of a deployment's parts. The local cloud writes them to .refrain/local.env, `make deploy` to .refrain/<stack>.env.
#[derive(Args, Clone, Debug)]
pub struct Deployment {
    /// The table of entries.
    #[arg(long, env = "TABLE_NAME")]
    pub table: String,
    /// The bucket of takes.
    #[arg(long, env = "TAKES_BUCKET")]
    pub takes_bucket: String,
    /// The bucket of mixes, covers and share pages.
    #[arg(long, env = "MEDIA_BUCKET")]
    pub media_bucket: String,
    /// The queue of the sweep.
    #[arg(long, env = "QUEUE_URL")]
    pub queue_url: String,
    /// The address that fans see.
    #[arg(long, env = "PUBLIC_URL")]
    pub public_url: String,
    /// The words layer of the campaign, as `refrain build` writes it.
    #[arg(long, env = "WORDS_DIR", default_value = "build/layers/words/words")]
    pub words_dir: PathBuf,
}

impl Deployment {
    /// Opens the parts that a command names.
    pub fn setup(&self, sdk: &SdkConfig) -> Setup {
        let names = self.clone();
        let variables = move |name: &str| {
            Some(match name {
                "TABLE_NAME" => names.table.clone(),
                "TAKES_BUCKET" => names.takes_bucket.clone(),
                "MEDIA_BUCKET" => names.media_bucket.clone(),
                "QUEUE_URL" => names.queue_url.clone(),
                "PUBLIC_URL" => names.public_url.clone(),
                "WORDS_DIR" => names.words_dir.to_str()?.to_owned(),
                _ => return None,
            })
        };
        Setup::new(variables, Some(sdk.clone()))
    }
}

/// The parts that publishing uses.
pub(crate) fn publisher(setup: &Setup) -> Result<Publisher, StartError> {
    let campaign = setup.campaign()?;
    Ok(Publisher {
        entries: setup.entries()?,
        media: setup.media()?,
        share: setup.share_page(Arc::clone(&campaign))?,
        campaign,
    })
}
