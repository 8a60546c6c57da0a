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
mod s3;
mod sdk;
pub mod site;
mod sqs;
pub mod template;
mod worker;

use std::future::Future;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use axum::Router;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;

pub use error::DevError;
use gateway::{Gateway, Parts};
use lambda::Functions;
pub use lambda::Handler;
use lock::Lock;
use s3::{Announcer, Storage};
use sdk::{Endpoints, LocalKey};
use sqs::Queues;
use template::{Place, Template};

/// How often items and objects that have expired are taken away.
const HOUSEKEEPING: Duration = Duration::from_secs(60);
/// How long requests may take to end once the cloud is told to stop.
const LAST_REQUESTS: Duration = Duration::from_secs(3);

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

/// The port of the front door; the embedded services take the next ones where they are free.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Port {
    /// Any free ports, for tests that run side by side.
    Any,
    /// This one or, if it is taken, one of the next few.
    Near(u16),
    /// This one and no other.
    Exactly(u16),
}

/// How many ports are tried by [`Port::Near`].
const PORTS_TRIED: u16 = 20;

/// Where a running cloud answers.
#[derive(Debug, Clone)]
pub struct Addresses {
    /// The site and the API, as fans see them.
    pub public: String,
    /// The embedded S3.
    pub s3: String,
    /// The embedded DynamoDB.
    pub dynamodb: String,
    /// The embedded SQS.
    pub sqs: String,
}

/// A running local cloud.
pub struct Cloud {
    /// Where it answers.
    pub addresses: Addresses,
    /// What it serves.
    pub template: Template,
    /// How AWS clients of this process reach it.
    pub sdk: aws_types::SdkConfig,
    stop: watch::Sender<bool>,
    servers: Vec<JoinHandle<()>>,
    workers: Vec<JoinHandle<()>>,
    queues: Queues,
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
        let key = LocalKey::load(&options.data)?;
        let endpoints = Endpoints {
            s3: addresses.s3.clone(),
            dynamodb: addresses.dynamodb.clone(),
            sqs: addresses.sqs.clone(),
        };
        let sdk = sdk::config(&endpoints, &key).await;
        let (stop, stopped) = watch::channel(false);
        let mut servers = Vec::new();

        let database = dynamo::open(&options.data, &template.tables)?;
        let serving = dynoxide::server::serve_with_shutdown(
            listeners.dynamodb,
            database.clone(),
            ended(stopped.clone()),
        );
        servers.push(tokio::spawn(async move {
            if let Err(error) = serving.await {
                tracing::error!(error, "the embedded DynamoDB ended");
            }
        }));
        let queues = Queues::open(
            &options.data.join("queue"),
            listeners.sqs_port,
            &template.queues,
        )
        .await?;
        servers.push(serve(listeners.sqs, queues.router(), stopped.clone()));

        let queue_client = aws_sdk_sqs::Client::new(&sdk);
        let announcer = Announcer::new(
            &options.data.join("events"),
            queue_client.clone(),
            &template.buckets,
        )?;
        let (storage, made) =
            Storage::open(&options.data.join("s3"), &template.buckets, announcer, &key)?;
        servers.push(serve(listeners.s3, storage.router()?, stopped.clone()));
        storage.announce(&made).await?;

        let storage_client = aws_sdk_s3::Client::new(&sdk);
        fill_site(&storage_client, &template, &options.site).await?;
        let functions = Functions::new(handlers(&template, &sdk)?);
        let gateway = Gateway::new(Parts {
            template: &template,
            functions: functions.clone(),
            storage: storage_client,
            storage_url: &addresses.s3,
            public_url: &addresses.public,
            viewer_country: options.viewer_country.clone(),
        });
        servers.push(serve(listeners.public, gateway.router(), stopped));

        let mut workers: Vec<JoinHandle<()>> = template
            .queue_mappings
            .iter()
            .map(|mapping| {
                tokio::spawn(worker::run(
                    mapping.clone(),
                    queue_client.clone(),
                    functions.clone(),
                ))
            })
            .collect();
        workers.push(tokio::spawn(keep_house(database, storage)));
        sdk::write_env(&options.data, &endpoints, &key, &names(&template))?;
        lock.write_address(&addresses.public)?;
        Ok(Self {
            addresses,
            template,
            sdk,
            stop,
            servers,
            workers,
            queues,
            _lock: lock,
        })
    }

    /// Stops everything: no new connections, running requests may end, nothing is taken from the queues any more.
    pub async fn stop(self) {
        for worker in &self.workers {
            worker.abort();
        }
        // An error only means that all servers have ended already.
        let _ = self.stop.send(true);
        let last = async {
            for server in self.servers {
                let _ = server.await;
            }
        };
        if tokio::time::timeout(LAST_REQUESTS, last).await.is_err() {
            tracing::warn!("some connections did not end in time and were cut");
        }
        self.queues.close().await;
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
    let Some(template::Origin::Bucket(bucket)) = default else {
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

/// Takes away what has expired: items by their TTL, objects by their bucket's lifecycle.
async fn keep_house(database: dynoxide::Database, storage: Storage) {
    let storage = std::sync::Arc::new(storage);
    let mut ticks = tokio::time::interval(HOUSEKEEPING);
    loop {
        ticks.tick().await;
        let (database, storage) = (database.clone(), std::sync::Arc::clone(&storage));
        let swept = tokio::task::spawn_blocking(move || {
            let items = database.sweep_ttl().map_err(|error| format!("{error:?}"))?;
            let objects = storage
                .expire(SystemTime::now())
                .map_err(|error| error.to_string())?;
            Ok::<_, String>((items, objects))
        });
        match swept.await {
            Ok(Ok((0, 0))) => {}
            Ok(Ok((items, objects))) => tracing::info!(items, objects, "expired"),
            Ok(Err(error)) => tracing::warn!(error, "expired items and objects stay for now"),
            Err(_) => return,
        }
    }
}

fn serve(listener: TcpListener, router: Router, stopped: watch::Receiver<bool>) -> JoinHandle<()> {
    tokio::spawn(async move {
        if let Err(error) = axum::serve(listener, router)
            .with_graceful_shutdown(ended(stopped))
            .await
        {
            tracing::error!(%error, "a server ended");
        }
    })
}

/// Ends when the cloud is told to stop, or is dropped.
fn ended(mut stopped: watch::Receiver<bool>) -> impl Future<Output = ()> + Send + 'static {
    async move {
        let _ = stopped.wait_for(|stopped| *stopped).await;
    }
}

/// The open ports.
struct Listeners {
    public: TcpListener,
    s3: TcpListener,
    dynamodb: TcpListener,
    sqs: TcpListener,
    ports: [u16; 4],
    sqs_port: u16,
}

impl Listeners {
    async fn bind(port: Port) -> Result<Self, DevError> {
        let (first, tries) = match port {
            Port::Any => (0, 1),
            Port::Near(port) => (port, PORTS_TRIED),
            Port::Exactly(port) => (port, 1),
        };
        let public = bind(first, tries).await?;
        let after = |step: u16| {
            if first == 0 {
                0
            } else {
                first.saturating_add(step)
            }
        };
        // Near the front door, so that addresses survive a restart; which ones exactly does not matter.
        let (s3, dynamodb, sqs) = (
            bind(after(1), PORTS_TRIED).await?,
            bind(after(2), PORTS_TRIED).await?,
            bind(after(3), PORTS_TRIED).await?,
        );
        let mut ports = [0; 4];
        for (port, listener) in ports.iter_mut().zip([&public, &s3, &dynamodb, &sqs]) {
            *port = listener
                .local_addr()
                .map_err(DevError::io("a port has no address"))?
                .port();
        }
        Ok(Self {
            public,
            s3,
            dynamodb,
            sqs,
            ports,
            sqs_port: ports[3],
        })
    }

    fn addresses(&self) -> Addresses {
        let [public, s3, dynamodb, sqs] = self.ports.map(|port| format!("http://127.0.0.1:{port}"));
        Addresses {
            public,
            s3,
            dynamodb,
            sqs,
        }
    }
}

/// Opens a port: the first, or one of the next `tries`.
async fn bind(first: u16, tries: u16) -> Result<TcpListener, DevError> {
    for port in first..=first.saturating_add(tries - 1) {
        match TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).await {
            Ok(listener) => return Ok(listener),
            Err(error) if error.kind() == std::io::ErrorKind::AddrInUse => {}
            Err(source) => {
                return Err(DevError::Io {
                    what: format!("cannot open port {port}"),
                    source,
                });
            }
        }
    }
    Err(DevError::PortInUse { port: first })
}

#[cfg(test)]
mod tests;
