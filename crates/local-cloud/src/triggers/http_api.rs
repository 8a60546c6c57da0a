//! The HTTP API: finds the route of a request, makes the event that API Gateway would make, invokes the function and turns its
//! response back.

use std::collections::BTreeMap;

use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header, request};
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use serde_json::{Value as Json, json};

use crate::invocation::{Failure, Functions};
use crate::percent::percent_decoded;
use crate::template::events::http_api::Route;
use crate::template::{ACCOUNT, REGION};

/// API Gateway's own limit for a request, before Lambda's smaller one.
const REQUEST_BYTES: usize = 10 * 1024 * 1024;

/// The routes with their functions.
pub struct Api {
    routes: Vec<Route>,
    functions: Functions,
}

impl Api {
    /// An API of these routes.
    pub fn new(routes: Vec<Route>, functions: Functions) -> Self {
        Self { routes, functions }
    }

    /// Answers one request as the HTTP API would.
    pub async fn answer(&self, request: Request) -> Response {
        let (head, body) = request.into_parts();
        let Some((route, parameters)) = self.route(head.method.as_str(), head.uri.path()) else {
            return message(StatusCode::NOT_FOUND, "Not Found");
        };
        let Ok(body) = axum::body::to_bytes(body, REQUEST_BYTES).await else {
            return message(StatusCode::PAYLOAD_TOO_LARGE, "Request Entity Too Large");
        };
        let event = event(route, &parameters, &head, &body);
        match self.functions.invoke(&route.function, &event).await {
            Ok(response) => answered(route, response.get()),
            Err(Failure::EventTooLarge { .. }) => {
                message(StatusCode::PAYLOAD_TOO_LARGE, "Request Entity Too Large")
            }
            Err(failure) => {
                tracing::error!(function = route.function, %failure, "an invocation failed");
                match failure {
                    Failure::TimedOut(_) => {
                        message(StatusCode::SERVICE_UNAVAILABLE, "Service Unavailable")
                    }
                    _ => message(StatusCode::INTERNAL_SERVER_ERROR, "Internal Server Error"),
                }
            }
        }
    }

    /// The route that fits best, with its path's parameters: fixed parts win over `{parameters}`.
    fn route(&self, method: &str, path: &str) -> Option<(&Route, BTreeMap<String, String>)> {
        let fits = self
            .routes
            .iter()
            .filter(|route| route.method == method || route.method == "ANY");
        let matched = fits.filter_map(|route| Some((route, parameters(&route.path, path)?)));
        matched.min_by_key(|(route, found)| {
            (
                route.path.ends_with("+}"),
                found.len(),
                route.method == "ANY",
            )
        })
    }
}

/// Matches a path with a route's, and answers the parameters.
fn parameters(pattern: &str, path: &str) -> Option<BTreeMap<String, String>> {
    let mut found = BTreeMap::new();
    let mut parts = path.split('/');
    for each in pattern.split('/') {
        match each
            .strip_prefix('{')
            .and_then(|each| each.strip_suffix('}'))
        {
            Some(name) => match name.strip_suffix('+') {
                Some(name) => {
                    let rest: Vec<&str> = parts.by_ref().collect();
                    found.insert(
                        name.to_owned(),
                        percent_decoded(&rest.join("/")).filter(|rest| !rest.is_empty())?,
                    );
                    return Some(found);
                }
                None => {
                    let value = parts.next().filter(|part| !part.is_empty())?;
                    found.insert(name.to_owned(), percent_decoded(value)?);
                }
            },
            None if parts.next() == Some(each) => {}
            None => return None,
        }
    }
    parts.next().is_none().then_some(found)
}

/// The event of payload format 2.0.
fn event(
    route: &Route,
    parameters: &BTreeMap<String, String>,
    head: &request::Parts,
    body: &Bytes,
) -> Json {
    let now = jiff::Timestamp::now();
    let route_key = format!("{} {}", route.method, route.path);
    let domain = format!("local.execute-api.{REGION}.amazonaws.com");
    let mut headers = joined(&head.headers);
    headers.insert("host".to_owned(), domain.clone());
    headers.insert("x-forwarded-proto".to_owned(), "https".to_owned());
    headers.insert("x-forwarded-port".to_owned(), "443".to_owned());
    headers.insert("x-forwarded-for".to_owned(), "127.0.0.1".to_owned());
    let query = head.uri.query().unwrap_or_default();
    let mut queries: BTreeMap<String, String> = BTreeMap::new();
    for (name, value) in url::form_urlencoded::parse(query.as_bytes()) {
        let joined = queries.entry(name.into_owned()).or_default();
        if !joined.is_empty() {
            joined.push(',');
        }
        joined.push_str(&value);
    }
    let kind = headers
        .get("content-type")
        .map(String::as_str)
        .unwrap_or_default();
    let text = std::str::from_utf8(body).ok().filter(|_| is_text(kind));
    let mut event = json!({
        "version": "2.0",
        "routeKey": route_key,
        "rawPath": head.uri.path(),
        "rawQueryString": query,
        "headers": headers,
        "requestContext": {
            "accountId": ACCOUNT,
            "apiId": "local",
            "domainName": domain,
            "domainPrefix": "local",
            "http": {
                "method": head.method.as_str(),
                "path": head.uri.path(),
                "protocol": "HTTP/1.1",
                "sourceIp": "127.0.0.1",
                "userAgent": headers.get("user-agent").cloned().unwrap_or_default(),
            },
            "requestId": uuid::Uuid::new_v4().to_string(),
            "routeKey": route_key,
            "stage": "$default",
            "time": now.strftime("%d/%b/%Y:%H:%M:%S +0000").to_string(),
            "timeEpoch": now.as_millisecond(),
        },
        "isBase64Encoded": text.is_none() && !body.is_empty(),
    });
    if !queries.is_empty() {
        event["queryStringParameters"] = json!(queries);
    }
    if !parameters.is_empty() {
        event["pathParameters"] = json!(parameters);
    }
    if !body.is_empty() {
        event["body"] = text.map_or_else(|| json!(STANDARD.encode(body)), |text| json!(text));
    }
    event
}

/// Repeated headers arrive as one, joined by commas; there are no cookies in this product, and none are passed on.
fn joined(headers: &HeaderMap) -> BTreeMap<String, String> {
    let mut joined: BTreeMap<String, String> = BTreeMap::new();
    for (name, value) in headers.iter().filter(|(name, _)| *name != header::COOKIE) {
        let value = String::from_utf8_lossy(value.as_bytes());
        let entry = joined.entry(name.as_str().to_owned()).or_default();
        if !entry.is_empty() {
            entry.push(',');
        }
        entry.push_str(&value);
    }
    joined
}

/// The content types that API Gateway passes on as text.
fn is_text(kind: &str) -> bool {
    let kind = kind
        .split(';')
        .next()
        .unwrap_or_default()
        .trim()
        .to_lowercase();
    kind.starts_with("text/")
        || kind.ends_with("json")
        || kind.ends_with("xml")
        || kind == "application/javascript"
}

/// A response of payload format 2.0.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Answer {
    status_code: u16,
    #[serde(default)]
    headers: BTreeMap<String, String>,
    #[serde(default)]
    cookies: Vec<String>,
    #[serde(default)]
    body: Option<String>,
    #[serde(default)]
    is_base64_encoded: bool,
}

/// The function's answer as HTTP; one that is no HTTP response is an error of the API.
fn answered(route: &Route, response: &str) -> Response {
    let read = serde_json::from_str(response).map_err(|error| error.to_string());
    read.and_then(|answer: Answer| answer.into_response())
        .unwrap_or_else(|reason| {
            tracing::error!(
                function = route.function,
                reason,
                "a response is no answer to a request"
            );
            message(StatusCode::INTERNAL_SERVER_ERROR, "Internal Server Error")
        })
}

impl Answer {
    fn into_response(self) -> Result<Response, String> {
        let text = self.body.unwrap_or_default();
        let body = match self.is_base64_encoded {
            true => Body::from(STANDARD.decode(text).map_err(|error| error.to_string())?),
            false => Body::from(text),
        };
        let mut response = Response::new(body);
        *response.status_mut() =
            StatusCode::from_u16(self.status_code).map_err(|error| error.to_string())?;
        let headers = response.headers_mut();
        for (name, value) in self.headers {
            let name = HeaderName::try_from(name).map_err(|error| error.to_string())?;
            let value = HeaderValue::try_from(value).map_err(|error| error.to_string())?;
            headers.insert(name, value);
        }
        for cookie in self.cookies {
            let cookie = HeaderValue::try_from(cookie).map_err(|error| error.to_string())?;
            headers.append(header::SET_COOKIE, cookie);
        }
        Ok(response)
    }
}

fn message(status: StatusCode, text: &str) -> Response {
    let body = json!({ "message": text }).to_string();
    (status, [(header::CONTENT_TYPE, "application/json")], body).into_response()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn route(method: &str, path: &str) -> Route {
        Route {
            method: method.to_owned(),
            path: path.to_owned(),
            function: format!("{method} {path}"),
        }
    }

    #[test]
    fn the_most_fixed_route_wins() {
        let routes = vec![
            route("GET", "/api/{proxy+}"),
            route("GET", "/api/entries/{id}"),
            route("GET", "/api/covers/preview"),
            route("POST", "/api/entries/{id}/mix"),
            route("GET", "/"),
        ];
        let api = Api::new(routes, Functions::default());
        for (method, path, expected) in [
            ("GET", "/", Some("GET /")),
            (
                "GET",
                "/api/covers/preview",
                Some("GET /api/covers/preview"),
            ),
            ("GET", "/api/entries/1", Some("GET /api/entries/{id}")),
            (
                "POST",
                "/api/entries/1/mix",
                Some("POST /api/entries/{id}/mix"),
            ),
            ("POST", "/api/entries//mix", None),
            ("GET", "/api/other/1/2", Some("GET /api/{proxy+}")),
            ("PUT", "/api/entries/1", None),
            ("GET", "/elsewhere", None),
        ] {
            let found = api
                .route(method, path)
                .map(|(route, _)| route.function.as_str());
            assert_eq!(found, expected, "{method} {path}");
        }
    }

    #[test]
    fn an_event_is_what_lambda_http_reads() {
        let request = Request::builder()
            .method("PUT")
            .uri("/api/entries/a%20b?x=1&x=2&name=Zo%C3%A9")
            .header("accept-language", "fr")
            .header("cookie", "tracked=1")
            .header("content-type", "audio/flac")
            .body(())
            .unwrap();
        let (head, ()) = request.into_parts();
        let route = route("PUT", "/api/entries/{id}");
        let found = parameters(&route.path, head.uri.path()).unwrap();
        let event = event(&route, &found, &head, &Bytes::from_static(&[0xff, 0x00]));
        assert_eq!(event["isBase64Encoded"], true);
        assert!(event["headers"].get("cookie").is_none());

        use lambda_http::RequestExt;
        let request = lambda_http::request::from_str(&event.to_string()).unwrap();
        assert_eq!(request.path_parameters().first("id"), Some("a b"));
        assert_eq!(request.query_string_parameters().first("name"), Some("Zoé"));
        assert_eq!(request.headers()["accept-language"], "fr");
        assert_eq!(request.body().as_ref(), [0xff, 0x00]);
    }
}
