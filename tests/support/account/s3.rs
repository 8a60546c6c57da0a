//! What S3 answers, as far as the product asks.

use std::collections::BTreeMap;

use aws_smithy_runtime_api::client::orchestrator::HttpRequest;
use url::Url;

use super::exchange::{Answer, Call};

/// An object and the headers with which it is served.
#[derive(Clone, PartialEq, Eq)]
pub struct Object {
    pub bytes: Vec<u8>,
    pub content_type: String,
    pub cache: String,
    /// As the header writes them.
    pub tags: String,
}

/// What bytes an object has is of no use in a failed comparison; how many, is.
impl std::fmt::Debug for Object {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self {
            bytes,
            content_type,
            cache,
            tags,
        } = self;
        let length = bytes.len();
        write!(f, "{length} bytes, {content_type}, {cache}, {tags}")
    }
}

/// The operation and its object.
pub fn call_of(request: &HttpRequest) -> Call {
    let url = Url::parse(request.uri()).unwrap();
    let has = |name: &str| url.query_pairs().any(|(n, _)| n == name);
    let operation = match request.method() {
        "PUT" if header(request, "x-amz-copy-source").is_some() => "CopyObject",
        "PUT" => "PutObject",
        "GET" if has("list-type") => "ListObjectsV2",
        "GET" => "GetObject",
        "HEAD" => "HeadObject",
        "DELETE" if has("tagging") => "DeleteObjectTagging",
        "DELETE" => "DeleteObject",
        "POST" if has("delete") => "DeleteObjects",
        other => panic!("{other} {url} is no request of the product"),
    };
    Call {
        operation: operation.to_owned(),
        subject: subject_of(&url),
    }
}

/// Bucket and key of a request; of a list, bucket and prefix.
pub fn subject_of(url: &Url) -> String {
    let bucket = url.host_str().unwrap().split('.').next().unwrap();
    let listed = url.query_pairs().find(|(name, _)| name == "prefix");
    match listed {
        Some((_, prefix)) => format!("{bucket}/{prefix}"),
        None => format!("{bucket}{}", url.path()),
    }
}

/// Whether it is one of those that S3's price list calls "PUT, COPY, POST, LIST requests"; deleting is free: objects by one key or by
/// many, and tags.
pub fn is_write(call: &Call) -> bool {
    matches!(
        call.operation.as_str(),
        "PutObject" | "CopyObject" | "ListObjectsV2"
    )
}

/// Whether it is one of "GET, SELECT, and all other requests".
pub fn is_read(call: &Call) -> bool {
    matches!(call.operation.as_str(), "GetObject" | "HeadObject")
}

pub fn answer(
    call: &Call,
    request: &HttpRequest,
    objects: &mut BTreeMap<String, Object>,
) -> Answer {
    let subject = &call.subject;
    match call.operation.as_str() {
        "PutObject" => {
            let bytes = request.body().bytes().unwrap().to_vec();
            objects.insert(subject.clone(), with_headers(request, bytes));
            Answer::new(200, "")
        }
        "CopyObject" => copy(subject, request, objects),
        "GetObject" => match objects.get(subject) {
            Some(object) => Answer::new(200, object.bytes.clone()),
            None => missing(),
        },
        "HeadObject" if objects.contains_key(subject) => Answer::new(200, ""),
        "HeadObject" => Answer::new(404, ""),
        "ListObjectsV2" => {
            let (bucket, _) = subject.split_once('/').unwrap();
            let keys = objects.keys().filter(|key| key.starts_with(subject));
            let keys = keys.map(|key| key[bucket.len() + 1..].to_owned());
            let rows = keys.map(|key| format!("<Contents><Key>{key}</Key></Contents>"));
            let rows: String = rows.collect();
            Answer::new(
                200,
                format!(
                    "<ListBucketResult><IsTruncated>false</IsTruncated>{rows}</ListBucketResult>"
                ),
            )
        }
        "DeleteObject" => {
            objects.remove(subject);
            Answer::new(204, "")
        }
        "DeleteObjectTagging" => match objects.get_mut(subject) {
            Some(object) => {
                object.tags.clear();
                Answer::new(204, "")
            }
            None => missing(),
        },
        "DeleteObjects" => {
            let body = std::str::from_utf8(request.body().bytes().unwrap()).unwrap();
            for part in body.split("<Key>").skip(1) {
                let (key, _) = part.split_once("</Key>").unwrap();
                objects.remove(&format!("{subject}{key}"));
            }
            Answer::new(200, "<DeleteResult></DeleteResult>")
        }
        other => panic!("{other} has no answer"),
    }
}

fn copy(subject: &str, request: &HttpRequest, objects: &mut BTreeMap<String, Object>) -> Answer {
    let source = header(request, "x-amz-copy-source").unwrap();
    let Some(object) = objects.get(source.trim_start_matches('/')).cloned() else {
        return missing();
    };
    let copied = match header(request, "x-amz-metadata-directive") {
        Some("REPLACE") => with_headers(request, object.bytes),
        _ => object,
    };
    objects.insert(subject.to_owned(), copied);
    Answer::new(
        200,
        "<CopyObjectResult><ETag>\"e\"</ETag></CopyObjectResult>",
    )
}

fn with_headers(request: &HttpRequest, bytes: Vec<u8>) -> Object {
    let text = |name: &'static str| header(request, name).unwrap_or_default().to_owned();
    Object {
        bytes,
        content_type: text("content-type"),
        cache: text("cache-control"),
        tags: text("x-amz-tagging"),
    }
}

fn missing() -> Answer {
    Answer::new(404, "<Error><Code>NoSuchKey</Code></Error>")
}

fn header<'a>(request: &'a HttpRequest, name: &'static str) -> Option<&'a str> {
    request.headers().get(name)
}
