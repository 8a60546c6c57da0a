//! What operators do with entries, on the local cloud or on AWS: the SDK's usual settings decide.

mod duplicates;
mod export;
mod review;
mod table;

use std::path::PathBuf;

use api::{App, Config};
use aws_types::SdkConfig;
use campaign::EntryId;
use clap::Args;

pub use export::export;
pub use review::{list, publish, withdraw};

/// Which deployment; `refrain dev` writes these to .refrain/local.env, `make deploy` prints them.
#[derive(Args, Clone, Debug)]
pub struct Deployment {
    #[arg(long, env = "TABLE_NAME")]
    pub table: String,
    #[arg(long, env = "TAKES_BUCKET")]
    pub takes_bucket: String,
    #[arg(long, env = "MEDIA_BUCKET")]
    pub media_bucket: String,
    #[arg(long, env = "QUEUE_URL")]
    pub queue_url: String,
    /// The address that fans see.
    #[arg(long, env = "PUBLIC_URL")]
    pub public_url: String,
    /// The words layer of the campaign, as `refrain build` writes it.
    #[arg(long, env = "WORDS_DIR", default_value = "build/layers/words/words")]
    pub words_dir: PathBuf,
}

#[derive(Debug, thiserror::Error)]
pub enum OperateError {
    #[error("\"{0}\" is not the id of an entry")]
    Id(String),
    #[error(transparent)]
    Start(#[from] api::StartError),
    #[error(transparent)]
    Step(#[from] pipeline::StepError),
    #[error(transparent)]
    Store(#[from] store::Error),
    #[error("{}: {source}", path.display())]
    File {
        path: PathBuf,
        source: std::io::Error,
    },
    #[error("the table cannot be written: {0}")]
    Csv(#[from] csv::Error),
}

/// Opens a deployment for the rest of the process.
pub fn open(deployment: Deployment, sdk: &SdkConfig) -> Result<&'static App, OperateError> {
    let config = Config {
        table: deployment.table,
        takes_bucket: deployment.takes_bucket,
        media_bucket: deployment.media_bucket,
        queue_url: deployment.queue_url,
        public_url: deployment.public_url.trim_end_matches('/').to_owned(),
        words_dir: deployment.words_dir,
        studio_dir: None,
    };
    Ok(Box::leak(Box::new(App::new(config, sdk)?)))
}

fn parse_id(text: &str) -> Result<EntryId, OperateError> {
    EntryId::parse(text).map_err(|_| OperateError::Id(text.to_owned()))
}
