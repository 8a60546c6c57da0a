//! The local cloud as its users see it: over HTTP and through the real SDKs, with small functions in the place of the
//! product's.

#![allow(clippy::unwrap_used)]

mod access;
mod direct;
mod functions;
mod gateway;
mod listing;
mod preview;
mod queue;
mod restart;
mod s3;
mod stream;
mod tags;

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, SystemTime};

use functions::Received;
use tempfile::TempDir;
use tokio::sync::mpsc::UnboundedReceiver;

use super::*;

/// Longer than anything here takes; only a broken test waits so long.
const TIME_LIMIT: Duration = Duration::from_secs(20);

/// A running cloud over the fixture's template.
struct Local {
    cloud: Cloud,
    http: reqwest::Client,
    /// What the workers were given, and how many more times they fail.
    received: Arc<Received>,
    /// The bodies of the messages and the changes that the workers were given.
    events: UnboundedReceiver<String>,
}

impl Local {
    async fn start(folder: &Path) -> Local {
        Self::of(&options(folder)).await
    }

    async fn of(options: &Options) -> Local {
        let cloud = Cloud::start(options, &functions::named).await.unwrap();
        let http = reqwest::Client::builder()
            .no_proxy()
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .unwrap();
        let (received, events) = functions::received_at(&cloud.addresses.public);
        Local {
            cloud,
            http,
            received,
            events,
        }
    }

    fn storage(&self) -> aws_sdk_s3::Client {
        aws_sdk_s3::Client::new(&self.cloud.sdk)
    }

    fn items(&self) -> aws_sdk_dynamodb::Client {
        aws_sdk_dynamodb::Client::new(&self.cloud.sdk)
    }

    fn at(&self, path: &str) -> String {
        format!("{}{path}", self.cloud.addresses.public)
    }

    async fn get(&self, path: &str) -> reqwest::Response {
        self.http.get(self.at(path)).send().await.unwrap()
    }

    /// The next thing that a worker was given.
    async fn event(&mut self) -> String {
        tokio::time::timeout(TIME_LIMIT, self.events.recv())
            .await
            .unwrap()
            .unwrap()
    }

    /// The next message that the worker was given, S3's test message left out.
    async fn message(&mut self) -> String {
        loop {
            let message = self.event().await;
            if !message.contains("s3:TestEvent") {
                return message;
            }
        }
    }
}

/// A folder with a built site and the fixture's template.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let site = folder.path().join("site");
    for (name, contents) in [
        ("en/index.html", "<title>English</title>".repeat(100)),
        ("404.html", "<title>Nothing here</title>".repeat(100)),
        ("assets/app.1234.js", "let song;".to_owned()),
        ("audio/backing.1234.mp3", "0123456789".to_owned()),
    ] {
        let path = site.join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, contents).unwrap();
    }
    std::fs::write(
        folder.path().join("template.yaml"),
        include_str!("../../fixtures/template.yaml"),
    )
    .unwrap();
    folder
}

fn options(folder: &Path) -> Options {
    Options {
        template: folder.join("template.yaml"),
        data: folder.join("data"),
        site: folder.join("site"),
        port: Port::Any,
        viewer_country: None,
        preview: None,
        grants: None,
    }
}
