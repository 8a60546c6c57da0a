//! The header by which a request tags the object that it stores.
//! <https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html>

use std::collections::BTreeMap;

use axum::http::HeaderMap;
use s3s::{S3Result, s3_error};

const HEADER: &str = "x-amz-tagging";
/// The most tags of an object.
const MOST: usize = 10;

/// The tags that a request sets, values by key: written as the query of an address, no key twice.
pub fn tags_of(headers: &HeaderMap) -> S3Result<BTreeMap<String, String>> {
    let mut tags = BTreeMap::new();
    let Some(header) = headers.get(HEADER) else {
        return Ok(tags);
    };
    for (key, value) in url::form_urlencoded::parse(header.as_bytes()) {
        let twice = tags.insert(key.into_owned(), value.into_owned()).is_some();
        if twice || tags.len() > MOST {
            let reason =
                "x-amz-tagging has to be a URL query of at most ten keys, none of them twice";
            return Err(s3_error!(InvalidArgument, "{reason}"));
        }
    }
    Ok(tags)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn tags_are_written_as_a_query_and_each_once() {
        let read = |header: &str| {
            let headers =
                HeaderMap::from_iter([(HEADER.parse().unwrap(), header.parse().unwrap())]);
            tags_of(&headers).ok()
        };
        let pair = |(key, value): (&str, &str)| (key.to_owned(), value.to_owned());
        let tags = |pairs: &[(&str, &str)]| Some(pairs.iter().copied().map(pair).collect());
        assert_eq!(read("a=1&b%20c=%C3%A9"), tags(&[("a", "1"), ("b c", "é")]));
        assert_eq!(read("a"), tags(&[("a", "")]));
        assert_eq!(read(""), tags(&[]));
        assert_eq!(read("a=1&a=2"), None);
        assert_eq!(read("a&b&c&d&e&f&g&h&i&j&k"), None);
        assert_eq!(tags_of(&HeaderMap::new()).ok(), tags(&[]));
    }
}
