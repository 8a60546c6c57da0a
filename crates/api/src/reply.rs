//! Responses.

use lambda_http::{Body, Response, http::HeaderValue};
use serde::Serialize;

use crate::{kind::Kind, problem::Problem};

/// 200 with JSON that no cache keeps.
pub fn json(body: &impl Serialize) -> Result<Response<Body>, Problem> {
    let text =
        serde_json::to_string(body).map_err(|error| Problem::caused(Kind::Internal, error))?;
    Ok(with_type(200, "application/json", text))
}

/// 204.
pub fn no_content() -> Response<Body> {
    with_headers(204, Body::Empty, [("cache-control", "no-store")])
}

/// 302 to another page, kept by the edge for an hour for each language and country.
pub fn redirect(location: &str) -> Response<Body> {
    with_headers(
        302,
        Body::Empty,
        [
            ("location", location),
            ("cache-control", "public, max-age=0, s-maxage=3600"),
            ("vary", "Accept-Language, CloudFront-Viewer-Country"),
        ],
    )
}

pub(crate) fn with_type(status: u16, content_type: &str, text: String) -> Response<Body> {
    with_headers(
        status,
        Body::Text(text),
        [
            ("content-type", content_type),
            ("cache-control", "no-store"),
        ],
    )
}

/// A response with these headers; one whose value cannot be a header is left out.
pub fn with_headers<const N: usize>(
    status: u16,
    body: Body,
    headers: [(&'static str, &str); N],
) -> Response<Body> {
    let mut response = Response::new(body);
    *response.status_mut() = lambda_http::http::StatusCode::from_u16(status)
        .unwrap_or(lambda_http::http::StatusCode::INTERNAL_SERVER_ERROR);
    for (name, value) in headers {
        if let Ok(value) = HeaderValue::from_str(value) {
            response.headers_mut().insert(name, value);
        }
    }
    response
}
