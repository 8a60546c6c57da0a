//! The embedded SQS: rustack's queues in memory, with a journal on disk so that a killed process loses no message.

mod actions;
mod journal;

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use http_body_util::BodyExt;
use rustack_sqs_core::config::SqsConfig;
use rustack_sqs_core::handler::RustackSqsHandler;
use rustack_sqs_core::provider::RustackSqs;
use rustack_sqs_http::body::SqsResponseBody;
use rustack_sqs_http::dispatch::SqsHandler;
use rustack_sqs_http::response::error_to_response;
use rustack_sqs_http::router::resolve_operation;
use serde_json::{Value as Json, json};
use tokio::sync::Mutex;

use crate::access::{Access, Denied, signature};
use crate::error::DevError;
use crate::template::{ACCOUNT, Queue, REGION};
use journal::{Journal, Message};

/// The longest delay of a message in SQS.
const LONGEST_DELAY: Duration = Duration::from_secs(900);

/// The queues of the template.
#[derive(Clone)]
pub struct Queues(Arc<Inner>);

struct Inner {
    handler: RustackSqsHandler,
    provider: Arc<RustackSqs>,
    queues: Vec<Queue>,
    /// Held while a message is sent or deleted, so that the journal sees both in the queue's order.
    journal: Mutex<Journal>,
}

impl Queues {
    /// Makes the queues, which answer at `address`, and sends again what the journal in `folder` holds.
    pub async fn open(folder: &Path, address: &str, queues: &[Queue]) -> Result<Self, DevError> {
        let port = address
            .rsplit(':')
            .next()
            .and_then(|port| port.parse().ok());
        let config = SqsConfig {
            skip_signature_validation: true,
            default_region: REGION.to_owned(),
            account_id: ACCOUNT.to_owned(),
            host: "127.0.0.1".to_owned(),
            port: port.unwrap_or_default(),
        };
        let (journal, left) = Journal::open(folder)
            .map_err(DevError::io(format!("cannot open {}", folder.display())))?;
        let provider = Arc::new(RustackSqs::new(config));
        let inner = Inner {
            handler: RustackSqsHandler::new(Arc::clone(&provider)),
            provider,
            queues: queues.to_vec(),
            journal: Mutex::new(journal),
        };
        let opened = Self(Arc::new(inner));
        // Dead-letter queues first: the others name them.
        let (targets, others): (Vec<_>, Vec<_>) =
            queues.iter().partition(|queue| queue.is_dead_letter_queue);
        for queue in targets.into_iter().chain(others) {
            let request = json!({ "QueueName": queue.name, "Attributes": queue.attributes });
            opened
                .call("CreateQueue", &request)
                .await
                .map_err(DevError::service(format!("cannot make {}", queue.name)))?;
        }
        for (name, message) in left {
            opened.replay(&name, message).await?;
        }
        Ok(opened)
    }

    /// The HTTP service.
    pub fn router(&self, access: Access) -> Router {
        Router::new()
            .fallback(answer)
            .with_state((self.clone(), access))
    }

    /// Ends the queues' tasks.
    pub async fn close(&self) {
        self.0.provider.shutdown_all().await;
    }

    /// Sends a message of the journal again, with what is left of its delay.
    async fn replay(&self, name: &str, message: Message) -> Result<(), DevError> {
        let failed = || DevError::io("cannot rewrite the queue's journal");
        if self
            .0
            .queues
            .iter()
            .any(|queue| queue.name == message.queue())
        {
            let left = message
                .due
                .duration_since(SystemTime::now())
                .unwrap_or_default()
                .min(LONGEST_DELAY);
            let mut request = message.request.clone();
            request["DelaySeconds"] = json!(left.as_secs());
            let sent = self
                .call("SendMessage", &request)
                .await
                .map_err(DevError::service("cannot send again"))?;
            let id = sent["MessageId"].as_str().unwrap_or_default();
            self.0
                .journal
                .lock()
                .await
                .write(id, &message)
                .map_err(failed())?;
        }
        self.0.journal.lock().await.remove(name).map_err(failed())
    }

    /// One operation without the network.
    async fn call(&self, operation: &str, request: &Json) -> Result<Json, String> {
        let mut headers = HeaderMap::new();
        let target = format!("AmazonSQS.{operation}").parse();
        headers.insert("x-amz-target", target.map_err(|error| format!("{error}"))?);
        let (status, body) = self
            .perform(&headers, Bytes::from(request.to_string()))
            .await
            .into_text()
            .await;
        match status {
            StatusCode::OK => serde_json::from_str(&body).map_err(|error| error.to_string()),
            _ => Err(body),
        }
    }

    /// Performs an operation as rustack does.
    async fn perform(&self, headers: &HeaderMap, body: Bytes) -> Answer {
        let done = match resolve_operation(headers) {
            Ok(operation) => self.0.handler.handle_operation(operation, body).await,
            Err(error) => Err(error),
        };
        Answer(done.unwrap_or_else(|error| error_to_response(&error, "local")))
    }

    /// Performs an operation and records in the journal what it changed.
    async fn perform_durably(&self, headers: &HeaderMap, body: Bytes) -> Response {
        let operation = operation(headers).to_owned();
        if !matches!(
            operation.as_str(),
            "SendMessage"
                | "SendMessageBatch"
                | "DeleteMessage"
                | "DeleteMessageBatch"
                | "PurgeQueue"
        ) {
            return self.perform(headers, body).await.0.map(Body::new);
        }
        let journal = self.0.journal.lock().await;
        let (parts, answered) = self.perform(headers, body.clone()).await.0.into_parts();
        let answered = answered
            .collect()
            .await
            .map(|body| body.to_bytes())
            .unwrap_or_default();
        if parts.status == StatusCode::OK {
            let request = serde_json::from_slice(&body).unwrap_or_default();
            let response = serde_json::from_slice(&answered).unwrap_or_default();
            let delay = |queue: &str| {
                self.0
                    .queues
                    .iter()
                    .find(|each| each.name == queue)
                    .map_or(Duration::ZERO, |each| each.delay)
            };
            if let Err(error) = journal.record(&operation, &request, &response, delay) {
                tracing::error!(%error, "the queue's journal cannot be written");
                return StatusCode::INTERNAL_SERVER_ERROR.into_response();
            }
        }
        Response::from_parts(parts, Body::from(answered))
    }
}

/// rustack's answer.
struct Answer(axum::http::Response<SqsResponseBody>);

impl Answer {
    async fn into_text(self) -> (StatusCode, String) {
        let status = self.0.status();
        let body = self
            .0
            .into_body()
            .collect()
            .await
            .map(|body| body.to_bytes())
            .unwrap_or_default();
        (status, String::from_utf8_lossy(&body).into_owned())
    }
}

/// The name of the operation that is asked for.
fn operation(headers: &HeaderMap) -> &str {
    let target = headers.get("x-amz-target");
    let target = target
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    target.rsplit('.').next().unwrap_or_default()
}

async fn answer(
    State((queues, access)): State<(Queues, Access)>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    // Signatures are not checked here, only who signed; a page in the developer's browser is denied by its Origin.
    if headers.contains_key(header::ORIGIN) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let request = serde_json::from_slice(&body).unwrap_or_default();
    let asked = actions::request(operation(&headers), &request);
    if let Err(denied) = access.check(signature::key_of(&headers), &asked) {
        return denial(&denied);
    }
    // A client that hangs up must not leave the queue and its journal out of step.
    let task = tokio::spawn(async move { queues.perform_durably(&headers, body).await });
    task.await
        .unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
}

/// The answer to a request that is denied, for clients of both of SQS's protocols.
fn denial(denied: &Denied) -> Response {
    let (kind, code) = match denied {
        Denied::Unsigned => ("MissingAuthenticationToken", "MissingAuthenticationToken"),
        Denied::UnknownKey => ("UnrecognizedClientException", "InvalidClientTokenId"),
        Denied::Forbidden(_) => ("AccessDeniedException", "AccessDenied"),
    };
    let body = json!({
        "__type": format!("com.amazon.coral.service#{kind}"), "message": denied.to_string(),
    });
    let headers = [
        ("content-type", "application/x-amz-json-1.0".to_owned()),
        ("x-amzn-query-error", format!("{code};Sender")),
    ];
    (StatusCode::FORBIDDEN, headers, body.to_string()).into_response()
}
