//! The embedded services, started together and stopped together.

use std::collections::BTreeMap;
use std::future::Future;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use axum::Router;
use axum::serve::ListenerExt;
use dynoxide::Database;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::access::{self, Access, Request};
use crate::dynamo::{self, StreamReader};
use crate::error::DevError;
use crate::ports::{Addresses, Listeners};
use crate::s3::Storage;
use crate::sdk::{self, Keys, Sdk};
use crate::sqs::Queues;
use crate::template::Template;
use crate::triggers::s3_notification::Announcer;

/// How often items and objects that have expired are removed.
const EXPIRY_SWEEP: Duration = Duration::from_secs(60);
/// How long requests may take to end once the cloud stops.
const LAST_REQUESTS: Duration = Duration::from_secs(3);

/// The running DynamoDB, S3 and SQS.
pub struct Services {
    /// How AWS clients of this process reach them.
    pub sdk: Sdk,
    access: Access,
    keys: Keys,
    folder: PathBuf,
    database: Database,
    storage: Arc<Storage>,
    queues: Queues,
    servers: Servers,
}

impl Services {
    /// Starts them over one folder. Answers the listeners of the public address and of direct invocations too, which are still
    /// to be served. The grants that are used are written to the folder `grants`.
    pub async fn start(
        folder: &Path,
        listeners: Listeners,
        template: &Template,
        grants: Option<&Path>,
    ) -> Result<(Self, Unserved), DevError> {
        let addresses = listeners.addresses();
        let keys = Keys::load(folder)?;
        let sdk = Sdk::new(&addresses, keys.clone());
        let signers = access::signers(template);
        let access_keys = signers.iter().map(|(id, _)| keys.of(id.as_deref()));
        let access_keys: Vec<_> = access_keys.collect();
        let by_key = signers.into_iter().zip(&access_keys);
        let by_key = by_key.map(|((_, signer), key)| (key.id.clone(), signer));
        let access = Access::new(&template.permissions, by_key.collect(), grants)?;
        let mut servers = Servers::default();

        let database = dynamo::open(folder, &template.tables)?;
        let router = dynamo::http::router(database.clone(), access.clone());
        servers.add(listeners.dynamodb, router);
        let queues = Queues::open(&folder.join("queue"), &addresses.sqs, &template.queues).await?;
        servers.add(listeners.sqs, queues.router(access.clone()));
        let announcer = Announcer::new(
            &folder.join("events"),
            |bucket| aws_sdk_sqs::Client::new(&sdk.of(bucket)),
            &template.buckets,
        )?;
        let (storage, made) = Storage::open(&folder.join("s3"), &template.buckets, announcer)?;
        servers.add(listeners.s3, storage.router(access_keys, &access)?);
        storage.announce(&made).await?;
        let storage = Arc::new(storage);
        let services = Self {
            sdk,
            access,
            keys,
            folder: folder.to_owned(),
            database,
            storage,
            queues,
            servers,
        };
        let unserved = Unserved {
            public: listeners.public,
            lambda: listeners.lambda,
        };
        Ok((services, unserved))
    }

    /// Checks that the role of a function lets Lambda read what invokes the function. AWS checks it when the two are connected.
    pub fn may(&self, function: &str, actions: &[&str], source: &str) -> Result<(), DevError> {
        let key = self.keys.of(Some(function)).id;
        for &action in actions {
            let asked = Request::new(action, source);
            let checked = self.access.check(Some(&key), &asked);
            checked.map_err(|denied| DevError::Forbidden {
                function: function.to_owned(),
                reason: denied.to_string(),
            })?;
        }
        Ok(())
    }

    /// The stream of one of the tables.
    pub fn stream(&self, table: &str) -> Result<StreamReader, DevError> {
        StreamReader::of(&self.database, table)
    }

    /// Serves one more port.
    pub fn add(&mut self, listener: TcpListener, router: Router) {
        self.servers.add(listener, router);
    }

    /// The settings of a program that signs as a function does.
    pub fn settings_of(
        &self,
        function: &str,
        addresses: &Addresses,
    ) -> [(&'static str, String); 7] {
        sdk::settings(addresses, &self.keys.of(Some(function)))
    }

    /// Writes the settings of operators' tools.
    pub fn write_env(
        &self,
        folder: &Path,
        addresses: &Addresses,
        names: &BTreeMap<String, String>,
    ) -> Result<(), DevError> {
        sdk::write_env(folder, addresses, &self.keys.of(None), names)
    }

    /// Removes what has expired, again and again: items by their TTL, objects by their bucket's lifecycle, and what was erased
    /// from the database's log.
    pub fn expiry_sweep(&self) -> impl Future<Output = ()> + Send + 'static {
        let folder = self.folder.clone();
        sweep(folder, self.database.clone(), Arc::clone(&self.storage))
    }

    /// Ends the servers, then the queues and the database.
    pub async fn stop(self) {
        self.servers.stop().await;
        self.queues.close().await;
        drop(self.database);
        if let Err(error) = dynamo::checkpoint(&self.folder) {
            tracing::warn!(%error, "the database's log stays until the next start");
        }
    }
}

/// Listeners that other parts of the local cloud answer on.
pub struct Unserved {
    /// The public address.
    pub public: TcpListener,
    /// Direct invocations.
    pub lambda: TcpListener,
}

/// The HTTP servers of this process and the signal that stops them; dropped, they stop too.
struct Servers {
    stop: watch::Sender<bool>,
    running: Vec<JoinHandle<()>>,
}

impl Default for Servers {
    fn default() -> Self {
        Self {
            stop: watch::Sender::new(false),
            running: Vec::new(),
        }
    }
}

impl Servers {
    fn add(&mut self, listener: TcpListener, router: Router) {
        let listener = listener.tap_io(|stream| {
            // Without it, an answer in several parts waits 40 ms for the other side's acknowledgement.
            if let Err(error) = stream.set_nodelay(true) {
                tracing::debug!(%error, "a connection stays slow");
            }
        });
        let serving = axum::serve(listener, router).with_graceful_shutdown(self.ended());
        self.running.push(tokio::spawn(async move {
            if let Err(error) = serving.await {
                tracing::error!(%error, "a server ended");
            }
        }));
    }

    /// Ends when the servers have to stop, or are dropped.
    fn ended(&self) -> impl Future<Output = ()> + Send + 'static {
        let mut stopped = self.stop.subscribe();
        async move {
            // An error means that they were dropped.
            let _ = stopped.wait_for(|stopped| *stopped).await;
        }
    }

    /// No new connections; requests that run may end.
    async fn stop(self) {
        // An error only means that all have ended already.
        let _ = self.stop.send(true);
        let last = async {
            for server in self.running {
                let _ = server.await;
            }
        };
        if tokio::time::timeout(LAST_REQUESTS, last).await.is_err() {
            tracing::warn!("some connections did not end in time and were cut");
        }
    }
}

async fn sweep(folder: PathBuf, database: Database, storage: Arc<Storage>) {
    let mut ticks = tokio::time::interval(EXPIRY_SWEEP);
    loop {
        ticks.tick().await;
        let (folder, database, storage) = (folder.clone(), database.clone(), Arc::clone(&storage));
        let swept = tokio::task::spawn_blocking(move || {
            let items = database.sweep_ttl().map_err(|error| format!("{error:?}"))?;
            let objects = storage
                .expire(SystemTime::now())
                .map_err(|error| error.to_string())?;
            dynamo::checkpoint(&folder).map_err(|error| error.to_string())?;
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
