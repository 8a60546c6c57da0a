//! A bucket as CloudFront's origin: whole objects, parts of them, and 304 for what the viewer has.

use aws_sdk_s3::Client;
use aws_sdk_s3::error::SdkError;
use aws_sdk_s3::operation::get_object::{GetObjectError, GetObjectOutput};
use axum::body::Body;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::response::{AppendHeaders, IntoResponse, Response};

use crate::percent::percent_decoded;
use crate::range::single_range;

const NO_SUCH_KEY: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>NoSuchKey</Code>\
    <Message>The specified key does not exist.</Message></Error>";

const ACCESS_DENIED: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>AccessDenied</Code>\
    <Message>Access Denied</Message></Error>";

/// There is no such key, or CloudFront may not read it.
#[derive(Debug)]
pub enum Absent {
    /// S3 says that there is none.
    Unknown,
    /// S3 does not say so: only who may list the bucket may know what is not in it.
    Denied,
}

impl Absent {
    /// What S3 answers.
    pub fn response(self) -> Response {
        let (status, body) = match self {
            Self::Unknown => (StatusCode::NOT_FOUND, NO_SUCH_KEY),
            Self::Denied => (StatusCode::FORBIDDEN, ACCESS_DENIED),
        };
        (status, [(header::CONTENT_TYPE, "application/xml")], body).into_response()
    }
}

/// Answers GET and HEAD for the object at `path`.
pub async fn answer(
    storage: &Client,
    bucket: &str,
    path: &str,
    method: &Method,
    requested: &HeaderMap,
) -> Result<Response, Absent> {
    let key = key(path).ok_or(Absent::Denied)?;
    let same = text(requested, &header::IF_RANGE);
    // A part of what has a date alone, or a weak tag, might be one of another version (RFC 9110, section 13.1.5).
    let range = text(requested, &header::RANGE)
        .and_then(single_range)
        .filter(|_| same.is_none_or(|same| same.starts_with('"')));
    let same = same.filter(|_| range.is_some());
    let get = storage
        .get_object()
        .bucket(bucket)
        .key(&key)
        .set_range(range);
    let found = match get.set_if_match(same.map(str::to_owned)).send().await {
        // If-Range names another version: the whole new one is the answer.
        Err(error) if status_of(&error) == Some(412) => {
            storage.get_object().bucket(bucket).key(&key).send().await
        }
        other => other,
    };
    let output = match found {
        Ok(output) => output,
        Err(error) if status_of(&error) == Some(416) => {
            return Ok(unsatisfiable(storage, bucket, &key).await);
        }
        Err(error) => return failed(&error, &key),
    };
    let mut headers = headers(&output);
    if let (Some(known), Some(etag)) = (text(requested, &header::IF_NONE_MATCH), output.e_tag())
        && matches(known, etag)
    {
        headers.remove(header::CONTENT_LENGTH);
        headers.remove(header::CONTENT_RANGE);
        return Ok((StatusCode::NOT_MODIFIED, headers).into_response());
    }
    let status = if output.content_range().is_some() {
        StatusCode::PARTIAL_CONTENT
    } else {
        StatusCode::OK
    };
    let body = if method == Method::HEAD {
        Body::empty()
    } else {
        Body::new(output.body.into_inner())
    };
    Ok((status, headers, body).into_response())
}

fn headers(output: &GetObjectOutput) -> HeaderMap {
    let length = output.content_length().map(|length| length.to_string());
    let modified = output.last_modified().and_then(|time| {
        time.fmt(aws_sdk_s3::primitives::DateTimeFormat::HttpDate)
            .ok()
    });
    let pairs: [(HeaderName, Option<&str>); 9] = [
        (
            header::CONTENT_TYPE,
            output.content_type().or(Some("binary/octet-stream")),
        ),
        (header::CONTENT_LENGTH, length.as_deref()),
        (header::CONTENT_RANGE, output.content_range()),
        (header::CONTENT_LANGUAGE, output.content_language()),
        (header::CONTENT_DISPOSITION, output.content_disposition()),
        (header::CONTENT_ENCODING, output.content_encoding()),
        (header::CACHE_CONTROL, output.cache_control()),
        (header::ETAG, output.e_tag()),
        (header::LAST_MODIFIED, modified.as_deref()),
    ];
    let mut headers = HeaderMap::new();
    headers.insert(header::ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    for (name, value) in pairs {
        if let Some(value) = value.and_then(|value| HeaderValue::from_str(value).ok()) {
            headers.insert(name, value);
        }
    }
    headers
}

/// The answer to a range that lies outside the object, with the object's length.
async fn unsatisfiable(storage: &Client, bucket: &str, key: &str) -> Response {
    let head = storage.head_object().bucket(bucket).key(key).send().await;
    let length = head.ok().and_then(|head| head.content_length());
    let range = length.map(|length| (header::CONTENT_RANGE, format!("bytes */{length}")));
    let headers = AppendHeaders(range);
    (StatusCode::RANGE_NOT_SATISFIABLE, headers).into_response()
}

fn failed(error: &SdkError<GetObjectError>, key: &str) -> Result<Response, Absent> {
    match status_of(error) {
        Some(404) => Err(Absent::Unknown),
        Some(400 | 403) => Err(Absent::Denied),
        _ => {
            let error = aws_sdk_s3::error::DisplayErrorContext(error);
            tracing::error!(key, %error, "the embedded S3 did not answer");
            Ok(StatusCode::BAD_GATEWAY.into_response())
        }
    }
}

fn status_of(error: &SdkError<GetObjectError>) -> Option<u16> {
    error
        .raw_response()
        .map(|response| response.status().as_u16())
}

/// The key that a path names; nothing when it names none that could exist.
fn key(path: &str) -> Option<String> {
    let encoded = path.strip_prefix('/')?;
    let decoded = percent_decoded(encoded)?;
    (!decoded.is_empty() && !decoded.ends_with('/')).then_some(decoded)
}

/// Whether a viewer who sent this `If-None-Match` has this answer already.
pub fn is_known(known: &HeaderValue, response: &Response) -> bool {
    let etag = response
        .headers()
        .get(header::ETAG)
        .and_then(|etag| etag.to_str().ok());
    let known = known.to_str().ok();
    response.status() == StatusCode::OK
        && known
            .zip(etag)
            .is_some_and(|(known, etag)| matches(known, etag))
}

/// Whether `If-None-Match` names this ETag; weakness does not matter here.
fn matches(known: &str, etag: &str) -> bool {
    let bare = |text: &str| text.trim().trim_start_matches("W/").to_owned();
    known.trim() == "*" || known.split(',').any(|each| bare(each) == bare(etag))
}

fn text<'h>(headers: &'h HeaderMap, name: &HeaderName) -> Option<&'h str> {
    headers.get(name).and_then(|value| value.to_str().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_names_a_key_or_none() {
        for (path, expected) in [
            ("/en/index.html", Some("en/index.html")),
            ("/a%20b", Some("a b")),
            ("/a%2", None),
            ("/a%+1", None),
            ("/a%ff", None),
            ("/", None),
            ("/folder/", None),
        ] {
            assert_eq!(key(path).as_deref(), expected, "{path}");
        }
    }

    #[test]
    fn an_etag_is_known_in_a_list_and_weakly() {
        for (known, expected) in [
            ("\"a\"", true),
            ("W/\"a\"", true),
            ("\"b\", \"a\"", true),
            ("*", true),
            ("\"b\"", false),
        ] {
            assert_eq!(matches(known, "\"a\""), expected, "{known}");
        }
    }
}
