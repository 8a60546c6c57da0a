//! What the API answers when something goes wrong: problem details by RFC 9457.

use lambda_http::{Body, Response};
use observe::Metric;
use serde_json::json;

use crate::{
    error_chain::chain,
    fault::count_if_permanent,
    kind::Kind,
    response::{Cache, PROBLEM_JSON, respond},
};

type Source = Box<dyn std::error::Error + Send + Sync>;

/// A kind for the client and a source for the log; the client never sees the source.
#[derive(Debug)]
pub struct Problem {
    pub kind: Kind,
    /// One English sentence about this very occurrence, without internals.
    pub detail: Option<String>,
    /// The field of the body that this is about, as a JSON Pointer (RFC 6901).
    pub pointer: Option<String>,
    /// What caused it, if an operator has to know; logged once, never sent.
    pub source: Option<Source>,
}

impl Problem {
    pub fn new(kind: Kind) -> Self {
        Self {
            kind,
            detail: None,
            pointer: None,
            source: None,
        }
    }

    pub fn with_detail(kind: Kind, detail: impl Into<String>) -> Self {
        Self {
            kind,
            detail: Some(detail.into()),
            pointer: None,
            source: None,
        }
    }

    pub fn caused(kind: Kind, source: impl Into<Source>) -> Self {
        Self {
            kind,
            detail: None,
            pointer: None,
            source: Some(source.into()),
        }
    }

    /// The response to send. Logs the source: as an error where the fault is ours, else as a warning, since a service that
    /// is busy is no fault. Counts it by its kind.
    pub(crate) fn into_response(self) -> Response<Body> {
        observe::count_of(Metric::Problems, self.kind.id());
        if let Some(source) = &self.source {
            count_if_permanent(source.as_ref());
            let (kind, error) = (self.kind.id(), chain(source.as_ref()));
            if self.kind == Kind::Internal {
                tracing::error!(kind, error, "problem");
            } else {
                tracing::warn!(kind, error, "problem");
            }
        }
        let mut body = json!({
            "type": format!("urn:refrain:problem:{}", self.kind.id()),
            "title": self.kind.title(),
            "status": self.kind.status(),
        });
        if let Some(detail) = self.detail {
            body["detail"] = detail.into();
        }
        if let Some(pointer) = self.pointer {
            body["pointer"] = pointer.into();
        }
        let body = Body::Text(body.to_string());
        let headers = [("content-type", PROBLEM_JSON)];
        respond(self.kind.status(), body, Cache::Never, headers)
    }
}
