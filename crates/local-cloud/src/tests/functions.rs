//! The functions of the fixture's template.

use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, LazyLock, Mutex};

use api::{Body, Function, Handled, Request, RequestExt, Response, Setup, StartError};
use lambda_runtime::Diagnostic;
use serde_json::{Value as Json, json};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

/// What the workers of one local cloud were given, and how many more times they fail.
pub struct Received {
    sender: UnboundedSender<String>,
    receiver: Mutex<Option<UnboundedReceiver<String>>>,
    /// How many more messages or changes fail.
    pub failing: AtomicUsize,
}

impl Received {
    /// Notes an event. Answers whether it is to fail.
    fn note(&self, text: String) -> bool {
        // Nobody listens any more once a test has ended.
        let _ = self.sender.send(text);
        let fails = |left: usize| left.checked_sub(1);
        self.failing
            .fetch_update(Ordering::SeqCst, Ordering::SeqCst, fails)
            .is_ok()
    }
}

/// By the variable of the functions that holds the public address.
static RECEIVED: LazyLock<Mutex<HashMap<String, Arc<Received>>>> = LazyLock::new(Mutex::default);

/// What the workers of the cloud at an address receive.
pub fn received_at(public_url: &str) -> (Arc<Received>, UnboundedReceiver<String>) {
    let all = RECEIVED.lock().unwrap();
    let received = Arc::clone(&all[&format!("entries in {public_url}")]);
    let events = received.receiver.lock().unwrap().take().unwrap();
    (received, events)
}

/// The code of a function of the fixture's template.
pub fn named(binary: &str) -> Option<Function> {
    Some(match binary {
        "echo" => api::http(open_nothing, echo),
        "slow" => api::direct(open_nothing, wait_for_ever),
        "sweep" => api::direct(open, take_messages),
        "count" => api::direct(open, take_changes),
        "double" => api::direct(open_nothing, double),
        _ => return None,
    })
}

fn open_nothing(_: &Setup) -> Result<(), StartError> {
    Ok(())
}

/// The worker that is opened first makes what all workers of this cloud share.
fn open(setup: &Setup) -> Result<Arc<Received>, StartError> {
    let place = setup.variable("SHARED")?;
    let mut all = RECEIVED.lock().unwrap();
    let fresh = |received: &Arc<Received>| received.receiver.lock().unwrap().is_some();
    if let Some(received) = all.get(&place).filter(|received| fresh(received)) {
        return Ok(Arc::clone(received));
    }
    let (sender, receiver) = unbounded_channel();
    let received = Arc::new(Received {
        sender,
        receiver: Mutex::new(Some(receiver)),
        failing: AtomicUsize::new(0),
    });
    all.insert(place, Arc::clone(&received));
    Ok(received)
}

async fn wait_for_ever(_: &'static (), _: Json) -> Result<(), Diagnostic> {
    std::future::pending().await
}

/// Notes the bodies of messages; those that are to fail are reported.
async fn take_messages(received: &'static Arc<Received>, event: Json) -> Result<Json, Diagnostic> {
    let mut failures = Vec::new();
    for message in event["Records"].as_array().unwrap() {
        if received.note(message["body"].as_str().unwrap().to_owned()) {
            failures.push(json!({ "itemIdentifier": message["messageId"] }));
        }
    }
    Ok(json!({ "batchItemFailures": failures }))
}

/// Notes the changes of a table, each as its name and the item's id; the first that is to fail is reported and ends the batch.
async fn take_changes(received: &'static Arc<Received>, event: Json) -> Result<Json, Diagnostic> {
    for record in event["Records"].as_array().unwrap() {
        assert_eq!(record["awsRegion"], "us-east-1");
        assert!(
            record["eventSourceARN"]
                .as_str()
                .unwrap()
                .contains(":table/")
        );
        let id = &record["dynamodb"]["Keys"]["id"]["S"];
        let text = format!(
            "{} {}",
            record["eventName"].as_str().unwrap(),
            id.as_str().unwrap()
        );
        if received.note(text) {
            let number = &record["dynamodb"]["SequenceNumber"];
            return Ok(json!({ "batchItemFailures": [{ "itemIdentifier": number }] }));
        }
    }
    Ok(json!({ "batchItemFailures": [] }))
}

/// Doubles a number; panics or fails when it is told to.
async fn double(_: &'static (), input: Json) -> Result<Json, Diagnostic> {
    match &input["number"] {
        Json::Number(number) => Ok(json!({ "doubled": number.as_i64().unwrap() * 2 })),
        Json::String(text) if text == "panic" => panic!("on purpose"),
        _ => Err(Diagnostic {
            error_type: "NoNumber".to_owned(),
            error_message: "there is no number".to_owned(),
        }),
    }
}

/// Says what arrived.
async fn echo(_: &'static (), request: Request) -> Handled {
    let parameters = request.path_parameters();
    let id = parameters.first("id").unwrap_or_default();
    let answer = Response::builder();
    Ok(match id {
        "panic" => panic!("on purpose"),
        "problem" => answer
            .status(404)
            .header("content-type", "application/problem+json")
            .body(r#"{"type":"unknown"}"#.into())
            .unwrap(),
        "large" => Response::new(Body::Binary(vec![0; 5_000_000])),
        "cookies" => answer
            .header("set-cookie", "a=1")
            .header("set-cookie", "b=2")
            .header("content-type", "application/octet-stream")
            .body(Body::Binary(vec![0, 159, 146, 150]))
            .unwrap(),
        _ => {
            let mut headers: Vec<&str> =
                request.headers().keys().map(|name| name.as_str()).collect();
            headers.sort_unstable();
            let said = json!({
                "id": id,
                "headers": headers,
                "query": request.uri().query(),
                "body_bytes": request.body().len(),
            });
            answer
                .header("content-type", "application/json")
                .body(said.to_string().into())
                .unwrap()
        }
    })
}
