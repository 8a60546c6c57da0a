//! The local cloud: everything that the SAM template describes, in one process, on 127.0.0.1. Which code is behind a function
//! is the caller's to say.
//!
//! The functions are those that run on AWS, and so are the AWS SDKs in them; they talk over loopback to embedded S3, DynamoDB and
//! SQS servers whose files lie in one folder. What there is to serve comes from `infra/template.yaml` alone.
//!
//! Functions are invoked as Lambda invokes them: an event as JSON in, a response as JSON out. What invokes them stands in
//! `triggers`, a file for each kind of event; `template/events` reads the same kinds from the template. A new endpoint, queue,
//! stream consumer, schedule or directly invoked function edits no file here.
//!
//! Nothing is lost when the process is killed: objects and items are on disk before a client gets its answer, messages are in
//! a journal until they are deleted, a file says how far each stream is read, and an object's event is noted before the object
//! appears.

mod access;
mod dynamo;
mod error;
mod functions;
mod gateway;
mod invocation;
mod lock;
mod percent;
mod ports;
mod range;
mod s3;
mod sdk;
mod services;
pub mod site;
mod sqs;
pub mod template;
mod triggers;
mod wildcards;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use tokio::task::JoinSet;

pub use error::DevError;
pub use functions::Code;
pub use gateway::Preview;
use gateway::{Gateway, Parts};
use invocation::Functions;
use lock::Lock;
use ports::Listeners;
pub use ports::{Addresses, Port};
use services::Services;
use site::SiteCopy;
use template::{Place, Template};
use triggers::dynamodb_stream::Position;

/// What to start, and where.
#[derive(Debug, Clone)]
pub struct Options {
    /// The SAM template.
    pub template: PathBuf,
    /// The folder of the data, made when it is missing.
    pub data: PathBuf,
    /// The built static site.
    pub site: PathBuf,
    /// The port of the public address.
    pub port: Port,
    /// What `CloudFront-Viewer-Country` says unless a request says otherwise.
    pub viewer_country: Option<String>,
    /// What is added to pages so that they follow the files that they are built from.
    pub preview: Option<Preview>,
    /// The folder that gets a file with the grants of the template that are used.
    pub grants: Option<PathBuf>,
}

/// A running local cloud.
pub struct Cloud {
    /// Where it answers.
    pub addresses: Addresses,
    /// What it serves.
    pub template: Template,
    /// How operators' AWS clients in this process reach it.
    pub sdk: aws_types::SdkConfig,
    services: Services,
    functions: Functions,
    gateway: Gateway,
    site: SiteCopy,
    /// Ended when dropped.
    workers: JoinSet<()>,
    _lock: Lock,
}

impl Cloud {
    /// Starts everything and returns when every part answers. `code` gives the code of a function by the name of its binary.
    pub async fn start(options: &Options, code: Code<'_>) -> Result<Self, DevError> {
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
            origin_secret: sdk::new_secret(),
        };
        let template = Template::read(&options.template, &place)?;
        let grants = options.grants.as_deref();
        let (mut services, unserved) =
            Services::start(&options.data, listeners, &template, grants).await?;
        let operators = services.sdk.of_operators().clone();
        let site = aws_sdk_s3::Client::new(&operators);
        let site = SiteCopy::new(site, site_bucket(&template));
        fill(&site, &options.site).await?;
        let functions = functions::start(&template, code, &services.sdk)?;
        let cloudfront = services.sdk.of(&template.distribution.id);
        let gateway = Gateway::new(Parts {
            template: &template,
            functions: functions.clone(),
            storage: aws_sdk_s3::Client::new(&cloudfront),
            storage_url: &addresses.s3,
            public_url: &addresses.public,
            viewer_country: options.viewer_country.clone(),
            preview: options.preview.clone(),
            build: first_build(),
        });
        services.add(unserved.public, gateway.clone().router());
        services.add(unserved.lambda, triggers::direct::router(functions.clone()));

        let mut workers = start_triggers(&options.data, &template, &services, &functions)?;
        workers.spawn(services.expiry_sweep());
        services.write_env(
            &options.data,
            &addresses,
            &resource_names(&template, &place),
        )?;
        lock.write_address(&addresses.public)?;
        Ok(Self {
            addresses,
            template,
            sdk: operators,
            services,
            functions,
            gateway,
            site,
            workers,
            _lock: lock,
        })
    }

    /// Serves another build of the site and of the layers: functions are started anew, and what of the site has changed is copied.
    /// No answer is of both builds. Answers the build's number.
    ///
    /// # Errors
    /// A function cannot start, or the site cannot be copied; the build before is served then, or as much of it as there is.
    pub async fn replace(&self, site: &Path, code: Code<'_>) -> Result<u64, DevError> {
        let functions = functions::start(&self.template, code, &self.services.sdk)?;
        let replace = async {
            fill(&self.site, site).await?;
            self.functions.replace(&functions);
            Ok(())
        };
        self.gateway.replace(replace).await
    }

    /// How a function's AWS clients reach this cloud: signed with its key. It is named by its logical id.
    pub fn sdk_of(&self, function: &str) -> aws_types::SdkConfig {
        self.services.sdk.of(function)
    }

    /// All variables that a function needs to use this cloud as a program of its own: those that the template gives it, with the folders
    /// of its layers where they were built, and those of the AWS SDK.
    pub fn variables_of(&self, function: &template::Function) -> BTreeMap<String, String> {
        let settings = self.services.settings_of(&function.id, &self.addresses);
        let settings = settings.map(|(name, value)| (name.to_owned(), value));
        let mut variables = functions::variables(function);
        variables.extend(settings);
        variables
    }

    /// The number of the build that is served.
    pub async fn build(&self) -> u64 {
        self.gateway.build().await
    }

    /// Stops everything: no function is invoked any more, no new connections, running requests may end.
    pub async fn stop(mut self) {
        self.workers.shutdown().await;
        self.services.stop().await;
    }
}

/// Starts what invokes functions without a request: queues, streams and schedules.
fn start_triggers(
    data: &Path,
    template: &Template,
    services: &Services,
    functions: &Functions,
) -> Result<JoinSet<()>, DevError> {
    let mut workers = JoinSet::new();
    for mapping in template.events.queues.iter().cloned() {
        let sdk = services.sdk.of(&mapping.function);
        let reads = triggers::sqs::ACTIONS;
        services.may(&mapping.function, &reads, &mapping.queue.arn)?;
        let queues = aws_sdk_sqs::Client::new(&sdk);
        workers.spawn(triggers::sqs::run(mapping, queues, functions.clone()));
    }
    for mapping in template.events.streams.iter().cloned() {
        let reads = triggers::dynamodb_stream::ACTIONS;
        services.may(&mapping.function, &reads, &mapping.arn)?;
        let stream = services.stream(&mapping.table)?;
        let position = Position::open(&data.join("streams"), &mapping, &stream)?;
        workers.spawn(triggers::dynamodb_stream::run(
            mapping,
            stream,
            position,
            functions.clone(),
        ));
    }
    for schedule in template.events.schedules.iter().cloned() {
        workers.spawn(triggers::schedule::run(schedule, functions.clone()));
    }
    Ok(workers)
}

/// The functions' variables that name a table, a bucket, a queue or the public address: what operators' commands read too.
fn resource_names(template: &Template, place: &Place) -> BTreeMap<String, String> {
    let tables = template.tables.iter().map(|table| &table.name);
    let buckets = template.buckets.iter().map(|bucket| &bucket.name);
    let queues = template.queues.iter().map(|queue| &queue.url);
    let names: Vec<&String> = tables
        .chain(buckets)
        .chain(queues)
        .chain([&place.public_url])
        .collect();
    let functions = template.functions.iter();
    functions
        .flat_map(|function| &function.environment)
        .filter(|(_, value)| names.contains(value))
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect()
}

/// The bucket behind the distribution's default behaviour, which holds the site.
fn site_bucket(template: &Template) -> Option<String> {
    match &template.distribution.behaviors.last()?.origin {
        template::Origin::Bucket(name) => Some(name.clone()),
        template::Origin::Api => None,
    }
}

async fn fill(site: &SiteCopy, folder: &Path) -> Result<(), DevError> {
    site.fill(folder).await.map_err(|error| DevError::Service {
        what: "cannot fill the site's bucket".to_owned(),
        reason: error.to_string(),
    })
}

/// Builds are numbered from the time of the start, so that a page of an earlier start is of none of them.
fn first_build() -> u64 {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
    since.map_or(0, |since| u64::try_from(since.as_millis()).unwrap_or(0))
}

#[cfg(test)]
mod tests;
