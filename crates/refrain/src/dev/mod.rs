//! `refrain dev`: the whole cloud in one process, on 127.0.0.1.
//!
//! The functions are the real ones, and so are the AWS SDKs in them; they talk over loopback to embedded S3, DynamoDB and
//! SQS servers whose files lie in one folder. What there is to serve comes from `infra/template.yaml` alone.
//!
//! Nothing is lost when the process is killed: objects and items are on disk before a client hears of success, messages
//! are in a journal until they are deleted, and an object's event is noted before the object appears.

mod dynamo;
mod error;
mod functions;
mod gateway;
mod lambda;
mod lock;
mod ports;
mod s3;
mod sdk;
mod services;
pub mod site;
mod sqs;
pub mod template;
mod worker;

use std::path::{Path, PathBuf};

use tokio::task::JoinSet;

pub use error::DevError;
use gateway::{Gateway, Parts};
use lambda::Functions;
pub use lambda::Handler;
use lock::Lock;
use ports::Listeners;
pub use ports::{Addresses, Port};
use services::Services;
use template::{Place, Template};

/// What to start, and where.
#[derive(Debug, Clone)]
pub struct Options {
    /// The SAM template.
    pub template: PathBuf,
    /// The folder of the data, made when it is missing.
    pub data: PathBuf,
    /// The built static site.
    pub site: PathBuf,
    /// The front door's port.
    pub port: Port,
    /// What `CloudFront-Viewer-Country` says unless a request says otherwise.
    pub viewer_country: Option<String>,
}

/// A running local cloud.
pub struct Cloud {
    /// Where it answers.
    pub addresses: Addresses,
    /// What it serves.
    pub template: Template,
    /// How AWS clients of this process reach it.
    pub sdk: aws_types::SdkConfig,
    services: Services,
    /// Ended when dropped.
    workers: JoinSet<()>,
    _lock: Lock,
}

impl Cloud {
    /// Starts everything; answers when every part does.
    pub async fn start(options: &Options) -> Result<Self, DevError> {
        Self::start_with(options, functions::start).await
    }

    /// Starts the cloud with other code than the product's own: `handlers` gives each function of the template its code.
    async fn start_with(
        options: &Options,
        handlers: impl FnOnce(
            &Template,
            &aws_types::SdkConfig,
        ) -> Result<Vec<(template::Function, Handler)>, DevError>,
    ) -> Result<Self, DevError> {
        if !options.site.is_dir() {
            return Err(DevError::NotBuilt {
                path: options.site.clone(),
            });
        }
        let mut lock = Lock::take(&options.data)?;
        let listeners = Listeners::bind(options.port).await?;
        let addresses = listeners.addresses();
        let place = Place {
            public_url: addresses.public.clone(),
            queue_url: addresses.sqs.clone(),
        };
        let template = Template::read(&options.template, &place)?;
        let (mut services, front) = Services::start(&options.data, listeners, &template).await?;
        let storage = aws_sdk_s3::Client::new(&services.sdk);
        fill_site(&storage, &template, &options.site).await?;
        let functions = Functions::new(handlers(&template, &services.sdk)?);
        let gateway = Gateway::new(Parts {
            template: &template,
            functions: functions.clone(),
            storage,
            storage_url: &addresses.s3,
            public_url: &addresses.public,
            viewer_country: options.viewer_country.clone(),
        });
        services.add(front, gateway.router());

        let mut workers = JoinSet::new();
        let queues = aws_sdk_sqs::Client::new(&services.sdk);
        for mapping in &template.queue_mappings {
            workers.spawn(worker::run(
                mapping.clone(),
                queues.clone(),
                functions.clone(),
            ));
        }
        workers.spawn(services.housekeeping());
        services.write_env(&options.data, &addresses, &names(&template))?;
        lock.write_address(&addresses.public)?;
        Ok(Self {
            addresses,
            template,
            sdk: services.sdk.clone(),
            services,
            workers,
            _lock: lock,
        })
    }

    /// Stops everything: nothing is taken from the queues any more, no new connections, running requests may end.
    pub async fn stop(mut self) {
        self.workers.shutdown().await;
        self.services.stop().await;
    }
}

/// The settings that operators' commands read, by the names that the functions know them under.
fn names(template: &Template) -> Vec<(String, String)> {
    let mut names = std::collections::BTreeMap::new();
    for (name, value) in template
        .functions
        .iter()
        .flat_map(|function| &function.environment)
    {
        if matches!(
            name.as_str(),
            "TABLE_NAME" | "TAKES_BUCKET" | "MEDIA_BUCKET" | "QUEUE_URL" | "PUBLIC_URL"
        ) {
            names.insert(name.clone(), value.clone());
        }
    }
    names.into_iter().collect()
}

/// Copies the built site into the bucket behind the distribution's default behaviour.
async fn fill_site(
    storage: &aws_sdk_s3::Client,
    template: &Template,
    folder: &Path,
) -> Result<(), DevError> {
    let default = template
        .distribution
        .behaviors
        .last()
        .map(|behavior| &behavior.origin);
    let Some(template::Origin::Bucket { name: bucket, .. }) = default else {
        return Ok(());
    };
    site::copy(storage, bucket, folder)
        .await
        .map_err(|error| DevError::Service {
            what: "cannot fill the site's bucket".to_owned(),
            reason: error.to_string(),
        })?;
    Ok(())
}

#[cfg(test)]
mod tests;
