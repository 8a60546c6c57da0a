//! What infra/index-html.js does in CloudFront: completes a folder's address, and corrects one that lacks its last slash.

use axum::http::{StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};

/// What becomes of an address.
pub enum Completed {
    /// The path of the object that is asked for.
    Object(String),
    /// The address that the viewer is sent to.
    Moved(String),
}

/// Completes an address.
pub fn complete(asked: &Uri) -> Completed {
    let path = asked.path();
    if path.ends_with('/') {
        return Completed::Object(format!("{path}index.html"));
    }
    if !is_folder(path) {
        return Completed::Object(path.to_owned());
    }
    let query = asked.query().filter(|query| !query.is_empty());
    let query = query.map_or(String::new(), |query| format!("?{query}"));
    Completed::Moved(format!("{path}/{query}"))
}

/// The redirect to an address.
pub fn moved(location: String) -> Response {
    let headers = [
        (header::LOCATION, location),
        (header::CACHE_CONTROL, "public, max-age=3600".to_owned()),
    ];
    (StatusCode::MOVED_PERMANENTLY, headers).into_response()
}

/// A file's name has a dot, and other letters are in no address of ours.
fn is_folder(path: &str) -> bool {
    let is_letter = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'_';
    let is_name = |part: &str| !part.is_empty() && part.bytes().all(is_letter);
    path.strip_prefix('/')
        .is_some_and(|path| path.split('/').all(is_name))
}
