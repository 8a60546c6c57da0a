//! Refuses what a signature does not cover. A header that begins with `x-amz-` tells S3 what to do (copy another object, make
//! a redirect), so that S3 takes it only from whoever signed it.

use axum::http::header::AUTHORIZATION;
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Response};

/// The answer to a request with a header that its signature does not cover; `None` if there is no such header, or no signature
/// at all, which is for others to judge.
pub fn forbid(uri: &Uri, headers: &HeaderMap) -> Option<Response> {
    let signed = signed_names(uri, headers)?;
    let signed: Vec<&str> = signed.split(';').collect();
    let name = headers
        .keys()
        .map(|name| name.as_str())
        .find(|name| name.starts_with("x-amz-") && !signed.contains(name))?;
    let body = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>AccessDenied</Code><Message>There were headers present in the \
         request which were not signed</Message><HeadersNotSigned>{name}</HeadersNotSigned></Error>"
    );
    let kind = [("content-type", "application/xml")];
    Some((StatusCode::FORBIDDEN, kind, body).into_response())
}

/// Whether a signature covers a header. Its name is in lower case.
pub fn is_signed(uri: &Uri, headers: &HeaderMap, name: &str) -> bool {
    signed_names(uri, headers).is_some_and(|names| names.split(';').any(|signed| signed == name))
}

/// The names that a signature covers, with semicolons between them; `None` if there is no signature.
fn signed_names(uri: &Uri, headers: &HeaderMap) -> Option<String> {
    by_query(uri).or_else(|| by_header(headers))
}

/// The names that a presigned address covers.
fn by_query(uri: &Uri) -> Option<String> {
    let query = uri.query().unwrap_or_default();
    let mut pairs = url::form_urlencoded::parse(query.as_bytes());
    let (_, names) = pairs.find(|(name, _)| name == "X-Amz-SignedHeaders")?;
    Some(names.into_owned())
}

/// The names that an `Authorization` header covers: `AWS4-HMAC-SHA256 Credential=…, SignedHeaders=a;b, Signature=…`.
fn by_header(headers: &HeaderMap) -> Option<String> {
    let value = headers.get(AUTHORIZATION)?.to_str().ok()?;
    let (_, rest) = value.split_once("SignedHeaders=")?;
    Some(rest.split(',').next()?.trim().to_owned())
}
