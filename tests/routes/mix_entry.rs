use crate::support::{Fan, takes};

#[tokio::test]
async fn a_sung_take_becomes_a_mix() {
    let fan = Fan::new();
    fan.sing(&takes::anthem(), "audio/flac").await;
    let reply = fan.mix().await;
    let mix = &reply.entry()["mix"];
    assert_eq!(reply.entry()["state"], "mixed");
    let loudness = mix["measurements"]["mix_loudness_lufs"].as_f64().unwrap();
    assert!((-14.5..=-13.5).contains(&loudness), "{loudness} LUFS");
    let peaks = mix["peaks"].as_array().unwrap();
    assert!(
        peaks.iter().filter(|peak| peak.as_u64() > Some(40)).count() > 64,
        "the voice leaves a shape"
    );

    let response = fan.fetch(mix["url"].as_str().unwrap()).await;
    assert_eq!(response.headers()["content-type"], "audio/mpeg");
    let mp3 = response.bytes().await.unwrap();
    let seconds = mix["duration_ms"].as_f64().unwrap() / 1000.0;
    let kbps = mp3.len() as f64 * 8.0 / seconds / 1000.0;
    assert!((100.0..200.0).contains(&kbps), "{kbps} kbit/s");
}

#[tokio::test]
async fn mixing_again_answers_the_same() {
    let fan = Fan::new();
    fan.sing(&takes::singer(), "audio/flac").await;
    let (first, second) = tokio::join!(fan.mix(), fan.mix());
    let third = fan.mix().await;
    for reply in [&second, &third] {
        assert_eq!(
            reply.entry()["mix"]["measurements"],
            first.entry()["mix"]["measurements"]
        );
    }
    let bytes = async |reply: &crate::support::Reply| {
        let url = reply.entry()["mix"]["url"].as_str().unwrap().to_owned();
        fan.fetch(&url).await.bytes().await.unwrap()
    };
    assert_eq!(bytes(&first).await, bytes(&third).await);
}

#[tokio::test]
async fn a_take_that_cannot_be_used_says_why_and_another_may_follow() {
    let whole = takes::singer();
    let check = async |take: Vec<u8>, content_type: &str, kind: &str| {
        let fan = Fan::new();
        fan.sing(&take, content_type).await;
        for _ in 0..2 {
            let reply = fan.mix().await;
            assert_eq!((reply.status, reply.kind()), (422, kind));
        }
        assert_eq!(fan.get().await.entry()["failed_take"]["kind"], kind);
        fan.sing(&takes::singer(), "audio/flac").await;
        assert_eq!(fan.mix().await.entry()["state"], "mixed");
        assert!(fan.get().await.entry()["failed_take"].is_null());
    };
    check(
        b"this is not sound at all".to_vec(),
        "audio/flac",
        "take-unreadable",
    )
    .await;
    check(
        whole[..whole.len() / 2].to_vec(),
        "audio/flac",
        "take-truncated",
    )
    .await;
    check(takes::tone(10.0, 0.0), "audio/wav", "take-silent").await;
    check(takes::tone(2.0, 0.5), "audio/wav", "take-too-short").await;
    check(takes::tone(60.0, 0.5), "audio/wav", "take-too-long").await;
}

#[tokio::test]
async fn there_is_nothing_to_mix_before_the_upload() {
    let fan = Fan::new();
    assert_eq!(fan.mix().await.kind(), "entry-unknown");
    fan.put(&fan.form(b"take", "audio/flac")).await;
    let reply = fan.mix().await;
    assert_eq!((reply.status, reply.kind()), (409, "take-missing"));
}

#[tokio::test]
async fn the_fan_s_nudge_moves_the_voice() {
    let offset_ms = async |nudge_ms: i32| {
        let fan = Fan::new();
        let take = takes::singer();
        let mut form = fan.form(&take, "audio/flac");
        form["placement"]["nudge_ms"] = nudge_ms.into();
        let reserved = fan.put(&form).await;
        fan.upload(&reserved.body["upload"], &take).await;
        fan.mix().await.entry()["mix"]["measurements"]["offset_ms"]
            .as_f64()
            .unwrap()
    };
    let moved_ms = offset_ms(0).await - offset_ms(120).await;
    assert!((moved_ms - 120.0).abs() < 0.1, "{moved_ms} ms");
}
