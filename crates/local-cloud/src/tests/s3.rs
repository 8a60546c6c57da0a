use std::collections::HashMap;
use std::time::SystemTime;

use aws_sdk_s3::presigning::{PresignedRequest, PresigningConfig};
use aws_sdk_s3::primitives::ByteStream;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::*;

/// Name, age of the signature, changed headers, body, expected status.
type Case<'a> = (
    &'a str,
    Duration,
    &'a [(&'a str, &'a str)],
    &'static [u8],
    u16,
);

const BODY: &[u8] = b"la la la";
const OTHER_TAG: &[(&str, &str)] = &[("x-amz-tagging", "unfinished=false")];

fn checksum(body: &[u8]) -> String {
    STANDARD.encode(Sha256::digest(body))
}

/// Signs an upload of [`BODY`] as create-entry does.
async fn sign(local: &Local, key: &str, age: Duration) -> PresignedRequest {
    let signing = PresigningConfig::builder()
        .start_time(SystemTime::now() - age)
        .expires_in(Duration::from_secs(300));
    let put = local
        .storage()
        .put_object()
        .bucket("takes-bucket")
        .key(key)
        .content_type("audio/flac")
        .tagging("unfinished=true")
        .if_none_match("*");
    let put = put
        .content_length(BODY.len() as i64)
        .checksum_sha256(checksum(BODY));
    put.presigned(signing.build().unwrap()).await.unwrap()
}

/// Sends an upload with its signed headers, some of them changed; an empty value takes a header away.
async fn upload(
    local: &Local,
    url: &str,
    signed: &PresignedRequest,
    changed: &[(&str, &str)],
    body: &'static [u8],
) -> u16 {
    let mut headers: HashMap<String, String> = signed
        .headers()
        .map(|(name, value)| (name.to_lowercase(), value.to_owned()))
        .collect();
    headers.remove("content-length");
    for (name, value) in changed {
        headers.insert((*name).to_owned(), (*value).to_owned());
    }
    let mut put = local.http.put(url).body(body);
    for (name, value) in headers.iter().filter(|(_, value)| !value.is_empty()) {
        put = put.header(name, value);
    }
    put.send().await.unwrap().status().as_u16()
}

async fn exists(local: &Local, key: &str) -> bool {
    local
        .storage()
        .head_object()
        .bucket("takes-bucket")
        .key(key)
        .send()
        .await
        .is_ok()
}

#[tokio::test]
async fn a_header_that_tells_s3_what_to_do_has_to_be_signed() {
    let folder = folder();
    let local = Local::start(folder.path()).await;
    for (name, value) in [
        ("x-amz-copy-source", "media-bucket/private/mix.mp3"),
        ("x-amz-website-redirect-location", "https://evil.example/"),
        ("x-amz-meta-mood", "loud"),
    ] {
        let signed = sign(&local, "incoming/take", Duration::ZERO).await;
        let status = upload(&local, signed.uri(), &signed, &[(name, value)], BODY).await;
        assert_eq!(status, 403, "{name}");
        assert!(!exists(&local, "incoming/take").await, "{name}");
    }
    local.cloud.stop().await;
}

#[tokio::test]
async fn every_kind_of_wrong_upload_is_refused_and_leaves_nothing() {
    let folder = folder();
    let local = Local::start(folder.path()).await;
    let fresh = Duration::ZERO;
    let late = Duration::from_secs(301);
    let other = checksum(b"ha ha ha");
    let cases: [Case; 11] = [
        ("right", fresh, &[], BODY, 200),
        ("longer", fresh, &[], b"la la la la", 403),
        ("shorter", fresh, &[], b"la", 403),
        ("overwriting", fresh, &[("if-none-match", "")], BODY, 403),
        (
            "wrong-type",
            fresh,
            &[("content-type", "text/html")],
            BODY,
            403,
        ),
        (
            "other-checksum",
            fresh,
            &[("x-amz-checksum-sha256", &other)],
            b"ha ha ha",
            403,
        ),
        (
            "no-checksum",
            fresh,
            &[("x-amz-checksum-sha256", "")],
            BODY,
            403,
        ),
        ("other-tag", fresh, OTHER_TAG, BODY, 403),
        ("no-tag", fresh, &[("x-amz-tagging", "")], BODY, 403),
        ("other-bytes", fresh, &[], b"ha ha ha", 400),
        ("expired", late, &[], BODY, 403),
    ];
    for (name, age, changed, body, status) in cases {
        let key = format!("incoming/{name}");
        let signed = sign(&local, &key, age).await;
        assert_eq!(
            upload(&local, signed.uri(), &signed, changed, body).await,
            status,
            "{name}"
        );
        assert_eq!(exists(&local, &key).await, status == 200, "{name}");
    }

    let signed = sign(&local, "incoming/right", fresh).await;
    assert_eq!(
        upload(&local, signed.uri(), &signed, &[], BODY).await,
        412,
        "a replay"
    );
    let elsewhere = signed.uri().replace("incoming/right", "incoming/elsewhere");
    assert_eq!(
        upload(&local, &elsewhere, &signed, &[], BODY).await,
        403,
        "another key"
    );
    let unsigned = signed.uri().split('?').next().unwrap();
    assert_eq!(
        upload(&local, unsigned, &signed, &[], BODY).await,
        403,
        "no signature"
    );
    local.cloud.stop().await;
}

#[tokio::test]
async fn of_many_first_uploads_one_wins() {
    let folder = folder();
    let local = Local::start(folder.path()).await;
    let mut uploads = tokio::task::JoinSet::new();
    for number in 0..12 {
        let storage = local.storage();
        uploads.spawn(async move {
            let body = ByteStream::from(format!("take {number}").into_bytes());
            let put = storage
                .put_object()
                .bucket("takes-bucket")
                .key("incoming/race")
                .if_none_match("*")
                .body(body);
            put.send().await.ok().map(|_| number)
        });
    }
    let winners: Vec<i32> = uploads.join_all().await.into_iter().flatten().collect();
    let [winner] = winners.as_slice() else {
        panic!("{winners:?} won")
    };
    let stored = local
        .storage()
        .get_object()
        .bucket("takes-bucket")
        .key("incoming/race")
        .send()
        .await
        .unwrap();
    assert_eq!(
        stored.body.collect().await.unwrap().to_vec(),
        format!("take {winner}").into_bytes()
    );
    local.cloud.stop().await;
}

#[tokio::test]
async fn a_browser_may_upload_from_the_campaigns_own_pages_alone() {
    let folder = folder();
    let local = Local::start(folder.path()).await;
    let signed = sign(&local, "incoming/from-a-page", Duration::ZERO).await;
    let own = local.cloud.addresses.public.clone();
    for (origin, status) in [(own.as_str(), 200), ("http://evil.example", 403)] {
        let ask = local
            .http
            .request(reqwest::Method::OPTIONS, signed.uri())
            .header("origin", origin);
        let ask = ask.header("access-control-request-method", "PUT");
        let ask = ask.header(
            "access-control-request-headers",
            "content-type,if-none-match,x-amz-checksum-sha256,x-amz-tagging",
        );
        let answer = ask.send().await.unwrap();
        assert_eq!(answer.status(), status, "{origin}");
        assert_eq!(
            answer.headers().contains_key("access-control-allow-origin"),
            status == 200,
            "{origin}"
        );
    }
    let denied = local
        .http
        .put(signed.uri())
        .header("origin", &own)
        .body("x")
        .send()
        .await
        .unwrap();
    assert_eq!(denied.status(), 403);
    assert_eq!(
        denied.headers()["access-control-allow-origin"],
        own.as_str(),
        "the page can read why"
    );
    local.cloud.stop().await;
}

#[tokio::test]
async fn a_copy_keeps_its_headers_and_its_conditions() {
    let folder = folder();
    let local = Local::start(folder.path()).await;
    let storage = local.storage();
    let put = storage
        .put_object()
        .bucket("takes-bucket")
        .key("incoming/a b")
        .content_type("audio/flac");
    let etag = put
        .body(ByteStream::from_static(BODY))
        .send()
        .await
        .unwrap()
        .e_tag
        .unwrap();
    let copy = |key: &str| {
        storage
            .copy_object()
            .bucket("takes-bucket")
            .key(key)
            .copy_source("takes-bucket/incoming/a%20b")
    };
    copy("takes/1")
        .copy_source_if_match(&etag)
        .if_none_match("*")
        .send()
        .await
        .unwrap();
    let stored = storage
        .head_object()
        .bucket("takes-bucket")
        .key("takes/1")
        .send()
        .await
        .unwrap();
    assert_eq!(
        (stored.content_type(), stored.e_tag()),
        (Some("audio/flac"), Some(etag.as_str()))
    );

    let status = |error: aws_sdk_s3::error::SdkError<_>| {
        error
            .raw_response()
            .map(|response| response.status().as_u16())
    };
    assert_eq!(
        copy("takes/2")
            .copy_source_if_match("\"other\"")
            .send()
            .await
            .map_err(status)
            .unwrap_err(),
        Some(412)
    );
    assert_eq!(
        copy("takes/1")
            .if_none_match("*")
            .send()
            .await
            .map_err(status)
            .unwrap_err(),
        Some(412)
    );
    assert!(!exists(&local, "takes/2").await);
    local.cloud.stop().await;
}

#[tokio::test]
async fn a_signed_download_may_be_read_in_parts() {
    let folder = folder();
    let local = Local::start(folder.path()).await;
    let put = local
        .storage()
        .put_object()
        .bucket("media-bucket")
        .key("private/mix.mp3")
        .content_type("audio/mpeg");
    put.body(ByteStream::from_static(BODY))
        .send()
        .await
        .unwrap();
    let signing = PresigningConfig::expires_in(Duration::from_secs(60)).unwrap();
    let signed = local
        .storage()
        .get_object()
        .bucket("media-bucket")
        .key("private/mix.mp3")
        .presigned(signing)
        .await
        .unwrap();
    let get = |range: &'static str| local.http.get(signed.uri()).header("range", range);
    for (range, status) in [
        ("bytes=4-3", 200),
        ("bytes=x", 200),
        ("bytes=0-1,3-4", 200),
        ("lines=3-4", 200),
        ("BYTES=3-4", 206),
        ("bytes=8-", 416),
        ("bytes=-0", 416),
    ] {
        let part = get(range).send().await.unwrap();
        assert_eq!(part.status(), status, "{range}");
    }
    let part = get("bytes=3-4").send().await.unwrap();
    assert_eq!(
        (
            part.status().as_u16(),
            part.headers()["content-range"].to_str().unwrap()
        ),
        (206, "bytes 3-4/8")
    );
    assert_eq!(part.headers()["accept-ranges"], "bytes");
    assert_eq!(part.text().await.unwrap(), "la");
    local.cloud.stop().await;
}

#[tokio::test]
async fn a_signed_range_is_checked_as_it_was_sent() {
    let folder = folder();
    let local = Local::start(folder.path()).await;
    let storage = local.storage();
    let put = storage
        .put_object()
        .bucket("media-bucket")
        .key("private/mix.mp3");
    put.body(ByteStream::from_static(BODY))
        .send()
        .await
        .unwrap();
    for (signed, sent, status) in [
        ("bytes=3-4", "bytes=3-4", 206),
        ("bytes=003-4", "bytes=003-4", 206),
        ("bytes=3-4", "bytes=0-7", 403),
        ("bytes=3-4", "Bytes=3-4", 403),
        ("bytes=3-4", "bytes=03-4", 403),
        ("bytes=3-4", "", 403),
    ] {
        let signing = PresigningConfig::expires_in(Duration::from_secs(60)).unwrap();
        let get = storage
            .get_object()
            .bucket("media-bucket")
            .key("private/mix.mp3")
            .range(signed);
        let get = get.presigned(signing).await.unwrap();
        let part = local.http.get(get.uri()).header("range", sent);
        let part = part.send().await.unwrap();
        assert_eq!(part.status(), status, "{signed} signed, {sent} sent");
    }
    local.cloud.stop().await;
}

#[tokio::test]
async fn what_is_not_there_is_said_as_s3_says_it() {
    let folder = folder();
    let local = Local::start(folder.path()).await;
    let storage = local.storage();
    let get = storage
        .get_object()
        .bucket("takes-bucket")
        .key("incoming/none")
        .send()
        .await;
    assert!(get.unwrap_err().into_service_error().is_no_such_key());
    let list = storage
        .list_objects_v2()
        .bucket("no-such-bucket")
        .send()
        .await;
    assert!(list.unwrap_err().into_service_error().is_no_such_bucket());
    let put = storage
        .put_object()
        .bucket("no-such-bucket")
        .key("a")
        .body(ByteStream::from_static(BODY))
        .send()
        .await;
    assert_eq!(
        put.unwrap_err().into_service_error().meta().code(),
        Some("NoSuchBucket")
    );
    storage
        .delete_object()
        .bucket("takes-bucket")
        .key("incoming/none")
        .send()
        .await
        .unwrap();
    local.cloud.stop().await;
}
