//! DynamoDB's HTTP interface before the embedded database, with what a campaign and its operators use of it.

use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use dynoxide::{Database, DynoxideError};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value as Json, json};

use super::actions;
use crate::access::{Access, Denied, signature};

/// The most bytes of a request that DynamoDB takes.
const MAX_BODY_BYTES: usize = 16 * 1024 * 1024;
const TARGET: &str = "DynamoDB_20120810.";

struct Server {
    database: Database,
    access: Access,
}

/// The HTTP service.
pub fn router(database: Database, access: Access) -> Router {
    Router::new()
        .fallback(answer)
        .layer(DefaultBodyLimit::max(MAX_BODY_BYTES))
        .with_state(Arc::new(Server { database, access }))
}

async fn answer(State(server): State<Arc<Server>>, headers: HeaderMap, body: Bytes) -> Response {
    // Signatures are not checked here, only who signed; a page in the developer's browser is denied by its Origin.
    if headers.contains_key(header::ORIGIN) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let target = headers
        .get("x-amz-target")
        .and_then(|value| value.to_str().ok());
    let Some(operation) = target.and_then(|target| target.strip_prefix(TARGET)) else {
        return denial("com.amazon.coral.service#UnknownOperationException", "");
    };
    let Ok(request) = serde_json::from_slice::<Json>(&body) else {
        return denial("com.amazon.coral.service#SerializationException", "");
    };
    let key = signature::key_of(&headers);
    for asked in actions::requests(operation, &request) {
        if let Err(denied) = server.access.check(key, &asked) {
            let kind = match denied {
                Denied::Unsigned => "MissingAuthenticationTokenException",
                Denied::UnknownKey => "UnrecognizedClientException",
                Denied::Forbidden(_) => "AccessDeniedException",
            };
            return denial(
                &format!("com.amazon.coral.service#{kind}"),
                &denied.to_string(),
            );
        }
    }
    match perform(&server.database, operation, request) {
        Ok(done) => json_response(StatusCode::OK, done),
        Err(error) => {
            let status = StatusCode::from_u16(error.status_code());
            json_response(status.unwrap_or(StatusCode::BAD_REQUEST), error.to_json())
        }
    }
}

/// Performs an operation. Whatever else DynamoDB can do is unknown here.
fn perform(database: &Database, operation: &str, request: Json) -> Result<String, DynoxideError> {
    match operation {
        "GetItem" => run(request, |request| database.get_item(request)),
        "PutItem" => run(request, |request| database.put_item(request)),
        "UpdateItem" => run(request, |request| database.update_item(request)),
        "DeleteItem" => run(request, |request| database.delete_item(request)),
        "Query" => run(request, |request| database.query(request)),
        "Scan" => run(request, |request| database.scan(request)),
        "BatchGetItem" => run(request, |request| database.batch_get_item(request)),
        "BatchWriteItem" => run(request, |request| database.batch_write_item(request)),
        "TransactGetItems" => run(request, |request| database.transact_get_items(request)),
        "TransactWriteItems" => run(request, |request| database.transact_write_items(request)),
        "DescribeTable" => run(request, |request| database.describe_table(request)),
        "ListTables" => run(request, |request| database.list_tables(request)),
        _ => Err(DynoxideError::ValidationException(format!(
            "the local cloud does not know the operation {operation}"
        ))),
    }
}

fn run<Request: DeserializeOwned, Done: Serialize>(
    request: Json,
    operation: impl FnOnce(Request) -> Result<Done, DynoxideError>,
) -> Result<String, DynoxideError> {
    let unreadable =
        |error: serde_json::Error| DynoxideError::SerializationException(error.to_string());
    let done = operation(serde_json::from_value(request).map_err(unreadable)?)?;
    serde_json::to_string(&done)
        .map_err(|error| DynoxideError::InternalServerError(error.to_string()))
}

fn denial(kind: &str, message: &str) -> Response {
    let body = json!({ "__type": kind, "Message": message });
    json_response(StatusCode::BAD_REQUEST, body.to_string())
}

fn json_response(status: StatusCode, body: String) -> Response {
    let kind = [(header::CONTENT_TYPE, "application/x-amz-json-1.0")];
    (status, kind, body).into_response()
}
