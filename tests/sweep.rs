//! The safety net: what a fan's browser left undone is finished.

use std::time::Duration;

use crate::support::{Fan, cloud::sweeping_cloud, takes};

/// Asks for the entry until it is in a state, for a minute at most.
async fn becomes(fan: &Fan, state: &str) {
    let mut again = tokio::time::interval(Duration::from_millis(200));
    for _ in 0..300 {
        again.tick().await;
        if fan.get().await.entry()["state"] == state {
            return;
        }
    }
    panic!("still {}", fan.get().await.body);
}

#[tokio::test]
async fn an_abandoned_upload_becomes_a_published_record() {
    let fan = Fan::at(sweeping_cloud());
    fan.sing(&takes::singer(), "audio/flac").await;
    becomes(&fan, "published").await;
    let page = fan.get().await.entry()["share_page"]
        .as_str()
        .unwrap()
        .to_owned();
    assert_eq!(fan.fetch(&page).await.status(), 200);
}

#[tokio::test]
async fn a_take_that_cannot_be_used_ends_in_a_refusal_and_not_in_a_loop() {
    let fan = Fan::at(sweeping_cloud());
    fan.sing(&takes::tone(10.0, 0.0), "audio/wav").await;
    let mut again = tokio::time::interval(Duration::from_millis(200));
    for _ in 0..300 {
        again.tick().await;
        if fan.get().await.entry()["failed_take"]["kind"] == "take-silent" {
            return;
        }
    }
    panic!("never refused");
}

#[tokio::test]
async fn a_fan_and_the_sweep_may_work_at_once() {
    let fan = Fan::at(sweeping_cloud());
    fan.sing(&takes::singer(), "audio/flac").await;
    let mixed = fan.mix().await;
    assert!(["mixed", "published"].contains(&mixed.entry()["state"].as_str().unwrap()));
    fan.cover().await;
    becomes(&fan, "published").await;
}
