//! Responses, and how long they may be cached. The rules for objects in S3 stand in the crate `store`.

use lambda_http::{
    Body, Response,
    http::{HeaderValue, StatusCode},
};

/// Of pictures that a function answers.
pub const JPEG: &str = "image/jpeg";
/// Of replies about an entry.
pub(crate) const JSON: &str = "application/json";
/// Of problems, by RFC 9457.
pub(crate) const PROBLEM_JSON: &str = "application/problem+json";

/// For how long browsers and the edge may cache a response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cache {
    /// Not at all: the response is about one entry.
    Never,
    /// An hour in browsers, a day at the edge: the same query always gives the same bytes.
    Draft,
    /// Not in browsers, an hour at the edge for each language and country: see `LocaleCachePolicy` in infra/template.yaml.
    Redirect,
}

impl Cache {
    /// The value of the header `Cache-Control`.
    pub fn header(self) -> &'static str {
        match self {
            Self::Never => "no-store",
            Self::Draft => "public, max-age=3600, s-maxage=86400",
            Self::Redirect => "public, max-age=0, s-maxage=3600",
        }
    }
}

/// 204 without a body.
pub fn no_content() -> Response<Body> {
    respond(204, Body::Empty, Cache::Never, [])
}

/// 302 to another page, which depends on the visitor's language and country.
pub fn redirect(location: &str) -> Response<Body> {
    let headers = [
        ("location", location),
        ("vary", "Accept-Language, CloudFront-Viewer-Country"),
    ];
    respond(302, Body::Empty, Cache::Redirect, headers)
}

/// A response with a caching rule and further headers; a header whose value HTTP does not allow is left out.
pub fn respond<const N: usize>(
    status: u16,
    body: Body,
    cache: Cache,
    headers: [(&'static str, &str); N],
) -> Response<Body> {
    let mut response = Response::new(body);
    *response.status_mut() =
        StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let cache = ("cache-control", cache.header());
    for (name, value) in headers.into_iter().chain([cache]) {
        if let Ok(value) = HeaderValue::from_str(value) {
            response.headers_mut().insert(name, value);
        }
    }
    response
}
