//! What a request says about its signature (Signature Version 4), in its `Authorization` header or its query.

use axum::http::header::AUTHORIZATION;
use axum::http::{HeaderMap, Uri};
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

/// The name of the access key that an `Authorization` header bears.
pub fn key_of(headers: &HeaderMap) -> Option<&str> {
    let value = headers.get(AUTHORIZATION)?.to_str().ok()?;
    let (_, rest) = value.split_once("Credential=")?;
    rest.split('/').next()
}

/// How long ago a request was signed, in milliseconds; none if it does not say when, or in the future.
pub fn age_ms(uri: &Uri, headers: &HeaderMap, now: Timestamp) -> Option<u64> {
    let query = uri.query().unwrap_or_default();
    let mut pairs = url::form_urlencoded::parse(query.as_bytes());
    let in_query = pairs.find(|(name, _)| name == "X-Amz-Date");
    let in_headers = || headers.get("x-amz-date")?.to_str().ok().map(str::to_owned);
    let date = in_query
        .map(|(_, date)| date.into_owned())
        .or_else(in_headers)?;
    let date = DateTime::strptime("%Y%m%dT%H%M%SZ", &date).ok()?;
    let signed = date.to_zoned(TimeZone::UTC).ok()?.timestamp();
    u64::try_from(now.as_millisecond() - signed.as_millisecond()).ok()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn the_signature_says_who_signed_and_when() {
        let mut headers = HeaderMap::new();
        let value = "AWS4-HMAC-SHA256 Credential=LOCAL-Fn/20261126/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=1";
        headers.insert(AUTHORIZATION, value.parse().unwrap());
        assert_eq!(key_of(&headers), Some("LOCAL-Fn"));
        assert_eq!(key_of(&HeaderMap::new()), None);

        let now = "2026-11-26T22:00:01.5Z".parse().unwrap();
        let presigned = "/b/k?X-Amz-Date=20261126T220000Z&X-Amz-Expires=300";
        let plain: Uri = "/b/k".parse().unwrap();
        assert_eq!(
            age_ms(&presigned.parse().unwrap(), &headers, now),
            Some(1_500)
        );
        assert_eq!(age_ms(&plain, &headers, now), None);
        headers.insert("x-amz-date", "20261126T215951Z".parse().unwrap());
        assert_eq!(age_ms(&plain, &headers, now), Some(10_500));
    }
}
