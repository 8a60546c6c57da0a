//! Direct invocations by the path of Lambda's own API, as state machines and operators' tools make them. A function's name is
//! its logical id in the template, or its ARN.

use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use serde_json::json;
use serde_json::value::RawValue;

use crate::invocation::{Failure, Functions, PAYLOAD_BYTES};
use crate::template::function_arn;

/// The most bytes of an event that is not waited for.
const ASYNC_PAYLOAD_BYTES: usize = 1_048_576;

/// The HTTP service.
pub fn router(functions: Functions) -> Router {
    Router::new()
        .route("/2015-03-31/functions/{name}/invocations", post(invoke))
        .layer(DefaultBodyLimit::max(PAYLOAD_BYTES + 1))
        .with_state(functions)
}

async fn invoke(
    State(functions): State<Functions>,
    Path(name): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    // Signatures are not checked here; a page in the developer's browser is denied by its Origin.
    if headers.contains_key(header::ORIGIN) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let id = name.rsplit(':').next().unwrap_or_default().to_owned();
    if !functions.contains(&id) || (name != id && name != function_arn(&id)) {
        let text = format!("Function not found: {}", function_arn(&id));
        return problem(StatusCode::NOT_FOUND, "ResourceNotFoundException", &text);
    }
    // No payload counts as an empty object.
    let payload = match body.is_empty() {
        true => b"{}".as_slice(),
        false => &body,
    };
    let event: Box<RawValue> = match serde_json::from_slice(payload) {
        Ok(event) => event,
        Err(error) => {
            let text = format!("Could not parse request body into json: {error}");
            return problem(
                StatusCode::BAD_REQUEST,
                "InvalidRequestContentException",
                &text,
            );
        }
    };
    let kind = headers
        .get("x-amz-invocation-type")
        .and_then(|value| value.to_str().ok());
    match kind {
        None | Some("RequestResponse") => answer(functions.invoke(&id, &event).await),
        Some("Event") if body.len() > ASYNC_PAYLOAD_BYTES => too_large(body.len()),
        Some("Event") => {
            functions.invoke_later(id, event);
            StatusCode::ACCEPTED.into_response()
        }
        Some("DryRun") => StatusCode::NO_CONTENT.into_response(),
        Some(other) => {
            let text = format!("{other} is no invocation type");
            problem(
                StatusCode::BAD_REQUEST,
                "InvalidParameterValueException",
                &text,
            )
        }
    }
}

/// A failed invocation is a success of the API: a header says that the payload is an error.
fn answer(invoked: Result<Box<RawValue>, Failure>) -> Response {
    let (kind, text) = match invoked {
        Ok(response) => {
            let json = [(header::CONTENT_TYPE, "application/json")];
            return (json, response.get().to_owned()).into_response();
        }
        Err(Failure::EventTooLarge { bytes }) => return too_large(bytes),
        Err(Failure::Failed(error)) => (error.error_type, error.error_message),
        Err(failure @ Failure::TimedOut(_)) => ("Sandbox.Timedout".to_owned(), failure.to_string()),
        Err(failure @ Failure::ResponseTooLarge { .. }) => (
            "Function.ResponseSizeTooLarge".to_owned(),
            failure.to_string(),
        ),
        Err(failure) => ("Runtime.ExitError".to_owned(), failure.to_string()),
    };
    let body = json!({ "errorType": kind, "errorMessage": text }).to_string();
    let headers = [
        ("content-type", "application/json"),
        ("x-amz-function-error", "Unhandled"),
    ];
    (headers, body).into_response()
}

fn too_large(bytes: usize) -> Response {
    let text = format!("{bytes} byte payload is too large");
    problem(
        StatusCode::PAYLOAD_TOO_LARGE,
        "RequestTooLargeException",
        &text,
    )
}

fn problem(status: StatusCode, kind: &'static str, text: &str) -> Response {
    let body = json!({ "Type": "User", "Message": text }).to_string();
    let headers = [
        ("content-type", "application/json"),
        ("x-amzn-errortype", kind),
    ];
    (status, headers, body).into_response()
}
