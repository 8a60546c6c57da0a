//! The local cloud as its users see it: over HTTP and through the real SDKs, with small functions in the place of the
//! product's.

#![allow(clippy::unwrap_used)]

mod gateway;
mod listing;
mod queue;
mod restart;
mod s3;

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, SystemTime};

use aws_lambda_events::event::sqs::{BatchItemFailure, SqsBatchResponse};
use lambda_http::{Body, Request, RequestExt, Response};
use tempfile::TempDir;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

use super::*;

/// Longer than anything here takes; only a broken test waits so long.
const PATIENCE: Duration = Duration::from_secs(20);

/// A running cloud over the fixture's template.
struct Local {
    cloud: Cloud,
    http: reqwest::Client,
    /// The bodies of the messages that the worker was given.
    messages: UnboundedReceiver<String>,
    /// How many messages still fail.
    failing: Arc<AtomicUsize>,
}

impl Local {
    async fn start(folder: &Path) -> Local {
        let (sender, messages) = unbounded_channel();
        let failing = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&failing);
        let cloud = Cloud::start_with(&options(folder), |template, _| {
            Ok(handlers(template, sender, counter))
        })
        .await
        .unwrap();
        let http = reqwest::Client::builder()
            .no_proxy()
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .unwrap();
        Local {
            cloud,
            http,
            messages,
            failing,
        }
    }

    fn storage(&self) -> aws_sdk_s3::Client {
        aws_sdk_s3::Client::new(&self.cloud.sdk)
    }

    fn at(&self, path: &str) -> String {
        format!("{}{path}", self.cloud.addresses.public)
    }

    async fn get(&self, path: &str) -> reqwest::Response {
        self.http.get(self.at(path)).send().await.unwrap()
    }

    /// The next message that the worker was given, S3's test message left out.
    async fn message(&mut self) -> String {
        loop {
            let message = tokio::time::timeout(PATIENCE, self.messages.recv())
                .await
                .unwrap()
                .unwrap();
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
        include_str!("../../../fixtures/template.yaml"),
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
    }
}

fn handlers(
    template: &Template,
    sender: UnboundedSender<String>,
    failing: Arc<AtomicUsize>,
) -> Vec<(template::Function, Handler)> {
    let handler = |function: &template::Function| match function.binary.as_str() {
        "echo" => Handler::http(|request| async move { echo(&request) }),
        "slow" => Handler::http(|_| std::future::pending()),
        _ => {
            let (sender, failing) = (sender.clone(), Arc::clone(&failing));
            Handler::queue(move |event| {
                let (sender, failing) = (sender.clone(), Arc::clone(&failing));
                async move {
                    let mut response = SqsBatchResponse::default();
                    for message in event.payload.records {
                        sender.send(message.body.unwrap()).unwrap();
                        let fails = |left: usize| left.checked_sub(1);
                        if failing
                            .fetch_update(Ordering::SeqCst, Ordering::SeqCst, fails)
                            .is_ok()
                        {
                            let mut failure = BatchItemFailure::default();
                            failure.item_identifier = message.message_id.unwrap();
                            response.batch_item_failures.push(failure);
                        }
                    }
                    response
                }
            })
        }
    };
    template
        .functions
        .iter()
        .map(|function| (function.clone(), handler(function)))
        .collect()
}

/// Says what arrived.
fn echo(request: &Request) -> Response<Body> {
    let parameters = request.path_parameters();
    let id = parameters.first("id").unwrap_or_default();
    match id {
        "panic" => panic!("on purpose"),
        "problem" => {
            let problem = Response::builder()
                .status(404)
                .header("content-type", "application/problem+json");
            return problem.body(r#"{"type":"unknown"}"#.into()).unwrap();
        }
        "large" => return Response::new(Body::Binary(vec![0; 5_000_000])),
        _ => {}
    }
    let mut headers: Vec<&str> = request.headers().keys().map(|name| name.as_str()).collect();
    headers.sort_unstable();
    let said = serde_json::json!({
        "id": id,
        "headers": headers,
        "query": request.uri().query(),
        "body_bytes": request.body().len(),
    });
    Response::builder()
        .header("content-type", "application/json")
        .body(said.to_string().into())
        .unwrap()
}
