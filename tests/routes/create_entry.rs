use serde_json::{Value, json};
use url::Url;

use crate::support::{
    Fan, cloud, contract,
    fan::{self, Attempt},
    takes,
};

async fn reserve(fan: &Fan, take: &[u8]) -> Value {
    let form = fan.form(take, "audio/flac");
    contract::check_request("put", "/api/entries/{id}", &form);
    let reply = fan.put(&form).await;
    assert_eq!(reply.entry()["state"], "reserved");
    reply.body["upload"].clone()
}

#[tokio::test]
async fn the_upload_is_bound_to_length_type_checksum_tag_and_absence() {
    let fan = Fan::new();
    let upload = reserve(&fan, b"take").await;
    let url = Url::parse(upload["url"].as_str().unwrap()).unwrap();
    let query = |name: &str| {
        url.query_pairs()
            .find(|(n, _)| n.eq_ignore_ascii_case(name))
            .unwrap()
            .1
            .into_owned()
    };
    assert_eq!(
        query("X-Amz-SignedHeaders"),
        "content-length;content-type;host;if-none-match;x-amz-checksum-sha256;x-amz-tagging"
    );
    assert_eq!(query("X-Amz-Expires"), "300");
    let key = format!("/takes/{}/", fan.id);
    assert!(url.path().contains(&key), "{}", url.path());
}

#[tokio::test]
async fn no_kind_of_wrong_upload_is_stored() {
    type Change = fn(&mut Attempt);
    let set = |name: &'static str, value: &'static str| {
        move |attempt: &mut Attempt| {
            for header in attempt.headers.iter_mut().filter(|(n, _)| n == name) {
                header.1 = value.to_owned();
            }
        }
    };
    let without = |name: &'static str| {
        move |attempt: &mut Attempt| attempt.headers.retain(|(header, _)| header != name)
    };
    let other_key: Change = |attempt| attempt.url = attempt.url.replace("/takes/", "/others/");
    let longer_life: Change =
        |attempt| attempt.url = attempt.url.replace("Expires=300", "Expires=3000");

    let check = async |what: &str, body: &[u8], change: &dyn Fn(&mut Attempt), expect: u16| {
        let fan = Fan::new();
        let upload = reserve(&fan, b"take").await;
        assert_eq!(
            fan.upload_changed(&upload, body, change).await,
            expect,
            "{what}"
        );
        assert_eq!(fan.mix().await.kind(), "take-missing", "{what}");
    };
    check("longer", b"take and more", &|_| (), 403).await;
    check("shorter", b"tak", &|_| (), 403).await;
    check("other bytes", b"ekat", &|_| (), 400).await;
    check(
        "other type",
        b"take",
        &set("content-type", "text/html"),
        403,
    )
    .await;
    check("no condition", b"take", &without("if-none-match"), 403).await;
    check("no tag", b"take", &without("x-amz-tagging"), 403).await;
    let other_tag = set("x-amz-tagging", "unfinished=false");
    check("other tag", b"take", &other_tag, 403).await;
    check("other key", b"take", &other_key, 403).await;
    check("longer life", b"take", &longer_life, 403).await;
}

/// As a fault of ours would be, whoever signs.
#[tokio::test]
async fn the_bucket_takes_no_upload_that_would_overwrite_or_that_would_not_expire() {
    let cloud = cloud();
    let s3 = aws_sdk_s3::Client::new(&cloud.sdk);
    for (condition, tag, expect) in [
        (None, Some("unfinished=true"), 403),
        (Some("*"), None, 403),
        (Some("*"), Some("finished=true"), 403),
        (Some("*"), Some("unfinished=true"), 200),
    ] {
        let fan = Fan::new();
        let put = s3.put_object().bucket(&cloud.variables["TAKES_BUCKET"]);
        let put = put.key(format!("takes/{}/take", fan.id));
        let put = put.set_if_none_match(condition.map(str::to_owned));
        let put = put.set_tagging(tag.map(str::to_owned)).send().await;
        let status = put.map_or_else(
            |error| error.raw_response().map(|raw| raw.status().as_u16()),
            |_| Some(200),
        );
        assert_eq!(status, Some(expect), "{condition:?} {tag:?}");
    }
}

#[tokio::test]
async fn a_retried_upload_keeps_the_first_take() {
    let fan = Fan::new();
    let upload = reserve(&fan, b"take").await;
    assert_eq!(fan.upload(&upload, b"take").await, 200);
    assert_eq!(fan.upload(&upload, b"take").await, 412);
}

#[tokio::test]
async fn an_upload_that_comes_once_more_after_the_cover_does_not_make_the_take_expire() {
    let (fan, take) = (Fan::new(), takes::singer());
    let upload = reserve(&fan, &take).await;
    assert_eq!(fan.upload(&upload, &take).await, 200);
    fan.mix().await.entry();
    fan.cover().await.entry();
    let lasting = fan.lasting_objects().await;
    assert!(lasting.iter().any(|key| key.starts_with("takes/")));
    assert_eq!(fan.upload(&upload, &take).await, 412);
    assert_eq!(fan.lasting_objects().await, lasting);
}

#[tokio::test]
async fn the_same_take_signs_afresh_and_another_replaces_it() {
    let fan = Fan::new();
    let first = reserve(&fan, b"take").await;
    let again = reserve(&fan, b"take").await;
    assert_eq!(fan.upload(&again, b"take").await, 200);
    let other = reserve(&fan, b"another take").await;
    assert_ne!(first["headers"], other["headers"]);
    assert_eq!(
        fan.mix().await.kind(),
        "take-missing",
        "the new take is expected, not the old one"
    );
}

#[tokio::test]
async fn an_entry_keeps_the_time_of_its_first_form() {
    let fan = Fan::new();
    let first = fan.put(&fan.form(b"take", "audio/flac")).await;
    let first = first.entry()["created_at"].clone();
    assert!(first.is_string());
    for take in [b"take".as_slice(), b"another take"] {
        let again = fan.put(&fan.form(take, "audio/flac")).await;
        assert_eq!(again.entry()["created_at"], first);
    }
    assert_eq!(fan.get().await.entry()["created_at"], first);
}

#[tokio::test]
async fn a_form_has_to_be_called_json() {
    let fan = Fan::new();
    let form = fan.form(b"take", "audio/flac").to_string();
    let url = format!("{}/api/entries/{}", fan.cloud.url, fan.id);
    for content_type in ["text/plain", "application/x-www-form-urlencoded"] {
        let put = fan.http.put(&url).bearer_auth(&fan.token);
        let put = put.header("content-type", content_type).body(form.clone());
        let reply = fan::read("PUT", "/api/entries/{id}", put.send().await.unwrap()).await;
        assert_eq!((reply.status, reply.kind()), (415, "media-type"));
    }
    assert_eq!(fan.get().await.kind(), "entry-unknown");
}

#[tokio::test]
async fn a_form_is_read_as_json_means_it() {
    let fan = Fan::new();
    let mut form = fan.form(b"take", "audio/flac");
    form["placement"] = json!([0, 0.0]);
    let reply = fan.put(&form).await;
    assert_eq!((reply.status, reply.kind()), (400, "bad-request"));
    assert_eq!(reply.body["pointer"], "/placement");

    let mut form = fan.form(b"take", "audio/flac");
    form["age"] = json!(51.0);
    form["take"]["timing"]["sample_rate_hz"] = json!(48000.0);
    assert_eq!(fan.put(&form).await.entry()["state"], "reserved");
}

#[tokio::test]
async fn an_id_belongs_to_its_first_token() {
    let fan = Fan::new();
    reserve(&fan, b"take").await;
    let stranger = fan.stranger();
    let reply = stranger.put(&stranger.form(b"mine", "audio/flac")).await;
    assert_eq!((reply.status, reply.kind()), (409, "token-mismatch"));
    for reply in [
        stranger.get().await,
        stranger.mix().await,
        stranger.cover().await,
        stranger.erase().await,
    ] {
        assert_eq!((reply.status, reply.kind()), (401, "token-forbidden"));
    }
    assert_eq!(fan.get().await.entry()["state"], "reserved");
}

#[tokio::test]
async fn a_settled_entry_takes_no_other_take() {
    let fan = Fan::new();
    fan.publish().await;
    let reply = fan.put(&fan.form(b"another", "audio/flac")).await;
    assert_eq!(reply.entry()["state"], "published");
    assert_eq!(reply.body["upload"], Value::Null);
}

#[tokio::test]
async fn nothing_ever_returns_the_token() {
    let fan = Fan::new();
    let replies = [
        fan.publish().await,
        fan.get().await,
        fan.put(&fan.form(b"x", "audio/flac")).await,
    ];
    for reply in replies {
        assert!(!reply.body.to_string().contains(&fan.token));
    }
}

#[tokio::test]
async fn each_bad_form_has_its_own_kind() {
    let check = async |pointer: &str, value: Value, status: u16, kind: &str| {
        let fan = Fan::new();
        let mut form = fan.form(b"take", "audio/flac");
        *form.pointer_mut(pointer).unwrap() = value;
        let reply = fan.put(&form).await;
        assert_eq!((reply.status, reply.kind()), (status, kind), "{pointer}");
        assert_eq!(
            fan.get().await.kind(),
            "entry-unknown",
            "a form with an error leaves nothing"
        );
    };
    check("/name", json!(" \u{200b} "), 422, "name-empty").await;
    check("/name", json!("a".repeat(101)), 422, "name-too-long").await;
    check("/name", json!("a\u{7}"), 422, "name-characters").await;
    check(
        "/name",
        json!(format!("Z{}", "\u{335}".repeat(9))),
        422,
        "name-marks",
    )
    .await;
    check("/name", json!("𓀀𓁐"), 422, "name-undrawable").await;
    check("/team", json!("atlantis"), 422, "team-unknown").await;
    check("/country", json!("fr"), 422, "country-unknown").await;
    check("/age", Value::Null, 422, "age-missing").await;
    check("/age", json!(9), 422, "too-young").await;
    check("/age", json!(-1), 400, "bad-request").await;
    check("/locale", json!("xx"), 422, "locale-unknown").await;
    check("/consents", json!([]), 422, "consent-missing").await;
    check(
        "/consents/0/text_sha256",
        json!("0".repeat(64)),
        409,
        "consent-outdated",
    )
    .await;
    check("/take/content_type", json!("audio/ogg"), 415, "take-type").await;
    check("/take/size_bytes", json!(0), 422, "take-empty").await;
    check("/take/size_bytes", json!(1u64 << 40), 413, "take-too-large").await;
    check("/take/sha256", json!("abc"), 400, "bad-request").await;
    check(
        "/take/timing/latency_ms",
        json!(1e9),
        400,
        "placement-range",
    )
    .await;
    check("/take/timing/engine", json!("trident"), 400, "bad-request").await;
    check("/take/timing/guide", json!("yes"), 400, "bad-request").await;
    check("/placement/nudge_ms", json!(201), 400, "placement-range").await;
    check("/placement", json!({ "nudge_ms": 0 }), 400, "bad-request").await;
}

#[tokio::test]
async fn a_client_need_not_know_its_engine_nor_of_a_guide() {
    let fan = Fan::new();
    let mut form = fan.form(b"take", "audio/flac");
    let timing = form["take"]["timing"].as_object_mut().unwrap();
    for name in ["engine", "guide"] {
        timing.remove(name).expect("the form names it");
    }
    contract::check_request("put", "/api/entries/{id}", &form);
    assert_eq!(fan.put(&form).await.entry()["state"], "reserved");
}

#[tokio::test]
async fn a_request_without_a_good_token_or_id_is_told_so() {
    let mut fan = Fan::new();
    let form = fan.form(&takes::tone(1.0, 0.5), "audio/wav");
    fan.token = "short".to_owned();
    let reply = fan.put(&form).await;
    assert_eq!((reply.status, reply.kind()), (401, "token-malformed"));

    let mut fan = Fan::new();
    fan.id = fan.id.to_uppercase();
    let reply = fan.put(&form).await;
    assert_eq!((reply.status, reply.kind()), (400, "bad-request"));

    let url = format!("{}/api/entries/{}", fan.cloud.url, Fan::new().id);
    let response = crate::support::fan::client().get(url).send().await.unwrap();
    let reply = crate::support::fan::read("GET", "/api/entries/{id}", response).await;
    assert_eq!((reply.status, reply.kind()), (401, "token-missing"));
}
