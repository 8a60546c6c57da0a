//! CORS as S3 does it: the first of the bucket's rules that fits the origin, method and headers decides.

use axum::http::header::{
    ACCESS_CONTROL_ALLOW_CREDENTIALS, ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS,
    ACCESS_CONTROL_ALLOW_ORIGIN, ACCESS_CONTROL_EXPOSE_HEADERS, ACCESS_CONTROL_MAX_AGE,
    ACCESS_CONTROL_REQUEST_HEADERS, ACCESS_CONTROL_REQUEST_METHOD, ORIGIN, VARY,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use axum::response::{IntoResponse, Response};

use crate::template::CorsRule;

const ACCESS_FORBIDDEN: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>AccessForbidden</Code>\
    <Message>CORSResponse: This CORS request is not allowed.</Message></Error>";

/// Answers a browser's question before a request.
pub fn preflight(rules: &[CorsRule], requested: &HeaderMap) -> Response {
    let origin = text(requested, &ORIGIN);
    let method = text(requested, &ACCESS_CONTROL_REQUEST_METHOD);
    let headers: Vec<String> = text(requested, &ACCESS_CONTROL_REQUEST_HEADERS)
        .split(',')
        .map(|name| name.trim().to_lowercase())
        .filter(|name| !name.is_empty())
        .collect();
    let Some(rule) = rules
        .iter()
        .find(|rule| fits(rule, origin, method, &headers))
    else {
        return (
            StatusCode::FORBIDDEN,
            [("content-type", "application/xml")],
            ACCESS_FORBIDDEN,
        )
            .into_response();
    };
    let mut response = StatusCode::OK.into_response();
    let answer = response.headers_mut();
    grant(rule, origin, answer);
    set(
        answer,
        ACCESS_CONTROL_ALLOW_METHODS,
        &rule.methods.join(", "),
    );
    if !headers.is_empty() {
        set(answer, ACCESS_CONTROL_ALLOW_HEADERS, &headers.join(", "));
    }
    if let Some(age_s) = rule.max_age_s {
        set(answer, ACCESS_CONTROL_MAX_AGE, &age_s.to_string());
    }
    response
}

/// Lets the page of another origin read a response, if a rule says so.
pub fn allow(rules: &[CorsRule], method: &Method, requested: &HeaderMap, answer: &mut HeaderMap) {
    let origin = text(requested, &ORIGIN);
    if let Some(rule) = rules
        .iter()
        .find(|rule| !origin.is_empty() && fits(rule, origin, method.as_str(), &[]))
    {
        grant(rule, origin, answer);
        if !rule.exposed.is_empty() {
            set(
                answer,
                ACCESS_CONTROL_EXPOSE_HEADERS,
                &rule.exposed.join(", "),
            );
        }
    }
}

fn fits(rule: &CorsRule, origin: &str, method: &str, headers: &[String]) -> bool {
    rule.origins.iter().any(|pattern| wildcard(pattern, origin))
        && rule.methods.iter().any(|each| each == method)
        && headers
            .iter()
            .all(|name| rule.headers.iter().any(|pattern| wildcard(pattern, name)))
}

fn grant(rule: &CorsRule, origin: &str, answer: &mut HeaderMap) {
    if rule.origins.iter().any(|pattern| pattern == "*") {
        set(answer, ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    } else {
        set(answer, ACCESS_CONTROL_ALLOW_ORIGIN, origin);
        set(answer, ACCESS_CONTROL_ALLOW_CREDENTIALS, "true");
    }
    set(
        answer,
        VARY,
        "Origin, Access-Control-Request-Headers, Access-Control-Request-Method",
    );
}

/// S3 allows one `*` in an origin or a header name.
fn wildcard(pattern: &str, value: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == value,
        Some((start, end)) => {
            value.len() >= start.len() + end.len()
                && value.starts_with(start)
                && value.ends_with(end)
        }
    }
}

fn text<'h>(headers: &'h HeaderMap, name: &HeaderName) -> &'h str {
    headers
        .get(name)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default()
}

fn set(headers: &mut HeaderMap, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        headers.insert(name, value);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn rule() -> CorsRule {
        CorsRule {
            origins: vec!["http://sing.example".to_owned()],
            methods: vec!["PUT".to_owned()],
            headers: vec!["content-type".to_owned(), "x-amz-*".to_owned()],
            exposed: vec!["etag".to_owned()],
            max_age_s: Some(60),
        }
    }

    fn ask(origin: &str, method: &str, headers: &str) -> Response {
        let mut requested = HeaderMap::new();
        requested.insert(ORIGIN, origin.parse().unwrap());
        requested.insert(ACCESS_CONTROL_REQUEST_METHOD, method.parse().unwrap());
        requested.insert(ACCESS_CONTROL_REQUEST_HEADERS, headers.parse().unwrap());
        preflight(&[rule()], &requested)
    }

    #[test]
    fn a_preflight_is_granted_only_what_a_rule_allows() {
        let granted = ask(
            "http://sing.example",
            "PUT",
            "Content-Type, x-amz-checksum-sha256",
        );
        assert_eq!(granted.status(), StatusCode::OK);
        assert_eq!(
            granted.headers()[ACCESS_CONTROL_ALLOW_ORIGIN],
            "http://sing.example"
        );
        assert_eq!(granted.headers()[ACCESS_CONTROL_MAX_AGE], "60");
        for (origin, method, headers) in [
            ("http://evil.example", "PUT", "content-type"),
            ("http://sing.example", "DELETE", "content-type"),
            ("http://sing.example", "PUT", "authorization"),
        ] {
            let denied = ask(origin, method, headers);
            assert_eq!(
                denied.status(),
                StatusCode::FORBIDDEN,
                "{origin} {method} {headers}"
            );
            assert!(!denied.headers().contains_key(ACCESS_CONTROL_ALLOW_ORIGIN));
        }
    }

    #[test]
    fn a_wildcard_never_lets_its_ends_overlap() {
        for (pattern, value, expected) in [
            ("*", "anything", true),
            ("http://*.example", "http://a.example", true),
            ("ab*ba", "aba", false),
            ("exact", "exact", true),
            ("exact", "exactly", false),
        ] {
            assert_eq!(wildcard(pattern, value), expected, "{pattern} {value}");
        }
    }
}
