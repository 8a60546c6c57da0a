//! The safety net: what a fan's browser left undone is finished.

use std::time::Duration;

use api::Setup;
use aws_sdk_dynamodb::types::AttributeValue;
use aws_sdk_sqs::types::QueueAttributeName;
use campaign::Entry;
use pipeline::StepError;
use serde_json::json;

use crate::support::{
    Fan, cloud,
    cloud::sweeping_cloud,
    invoke::{invoke, message, request, start, variable},
    steps::{mixer, stored},
    takes,
};

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
async fn an_abandoned_upload_becomes_a_published_entry() {
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
async fn a_take_that_cannot_be_used_ends_in_a_take_error_and_not_in_a_loop() {
    let fan = Fan::at(sweeping_cloud());
    fan.sing(&takes::tone(10.0, 0.0), "audio/wav").await;
    let mut again = tokio::time::interval(Duration::from_millis(200));
    for _ in 0..300 {
        again.tick().await;
        if fan.get().await.entry()["failed_take"]["kind"] == "take-silent" {
            return;
        }
    }
    panic!("no take error");
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

/// Delivers our own message about an entry, which comes 900 s after a function sent it.
async fn sweep(fan: &Fan) {
    let function = functions::named("sweep-takes").unwrap();
    let event = message(&json!({ "entry": fan.id }));
    let running = start("sweep-takes", &function, cloud());
    let answer = invoke(&running, &event).await.unwrap();
    assert_eq!(answer, json!({ "batchItemFailures": [] }));
}

/// The fan's objects but the takes that are not archived.
async fn objects_but_uploads(fan: &Fan) -> Vec<String> {
    let (mut keys, lasting) = (fan.objects().await, fan.lasting_objects().await);
    keys.retain(|key| !key.starts_with("takes/") || lasting.contains(key));
    keys
}

/// Sings, announces another take or placement while the first is mixed, and lets that mix end too late.
async fn replaced_while_mixing(fan: &Fan, form: &serde_json::Value) -> Box<Entry> {
    fan.sing(&takes::singer(), "audio/flac").await;
    let first = stored(fan).await;
    assert_eq!(fan.put(form).await.entry()["state"], "reserved");
    let late = mixer().mix(first.clone()).await;
    assert!(matches!(late, Err(StepError::Replaced)), "{late:?}");
    assert_eq!(objects_but_uploads(fan).await.len(), 1, "a mix");
    first
}

#[tokio::test]
async fn a_replaced_take_leaves_nothing_that_does_not_expire() {
    let fan = Fan::new();
    let form = fan.form(&takes::tone(10.0, 0.5), "audio/wav");
    replaced_while_mixing(&fan, &form).await;
    assert_eq!(fan.lasting_objects().await, Vec::<String>::new());
}

#[tokio::test]
async fn what_a_replaced_take_left_goes_though_its_successor_never_comes() {
    let fan = Fan::new();
    let form = fan.form(&takes::tone(10.0, 0.5), "audio/wav");
    replaced_while_mixing(&fan, &form).await;
    sweep(&fan).await;
    assert_eq!(objects_but_uploads(&fan).await, Vec::<String>::new());
    assert_eq!(fan.get().await.entry()["state"], "reserved");
}

#[tokio::test]
async fn a_take_that_is_placed_anew_stays_and_its_old_mix_goes() {
    let fan = Fan::new();
    let mut form = fan.form(&takes::singer(), "audio/flac");
    form["placement"]["nudge_ms"] = 50.into();
    let first = replaced_while_mixing(&fan, &form).await;
    sweep(&fan).await;
    let page = fan.get().await.entry()["share_page"]
        .as_str()
        .unwrap()
        .to_owned();
    assert_eq!(fan.fetch(&page).await.status(), 200);
    let objects = objects_but_uploads(&fan).await;
    let of = |folder: &str| objects.iter().filter(|key| key.starts_with(folder)).count();
    assert_eq!(of("takes/"), 1);
    assert!(of("e/") > 1);
    assert_eq!(of("private/"), 0);
    assert!(
        !objects
            .iter()
            .any(|key| key.contains(first.revision.as_str()))
    );
}

#[tokio::test]
async fn the_objects_of_an_entry_that_expired_go() {
    let fan = Fan::new();
    let form = fan.form(&takes::tone(10.0, 0.5), "audio/wav");
    replaced_while_mixing(&fan, &form).await;
    let dynamodb = aws_sdk_dynamodb::Client::new(&cloud().sdk);
    let table = variable(cloud(), "TABLE_NAME").unwrap();
    let id = AttributeValue::S(fan.id.clone());
    let expired = dynamodb.delete_item().table_name(table).key("id", id);
    expired.send().await.unwrap();
    sweep(&fan).await;
    assert_eq!(fan.objects().await, Vec::<String>::new());
}

#[tokio::test]
async fn what_was_deleted_under_a_published_entry_is_made_again() {
    let fan = Fan::new();
    let page = fan.publish().await.entry()["share_page"]
        .as_str()
        .unwrap()
        .to_owned();
    let before = objects_but_uploads(&fan).await;
    let sound = sound_of(&fan, &page).await;
    // First the new mix is still there; then it has to be mixed again, from the archived take.
    for deleted in [&["e/"][..], &["e/", "mixing/"]] {
        for prefix in deleted {
            fan.delete_objects(prefix).await;
        }
        assert_eq!(fan.fetch(&page).await.status(), 404);
        sweep(&fan).await;
        assert_eq!(objects_but_uploads(&fan).await, before);
        assert_eq!(sound_of(&fan, &page).await, sound);
    }
}

#[tokio::test]
async fn a_file_that_a_published_entry_lacks_behind_its_page_is_made_again() {
    let fan = Fan::new();
    fan.publish().await;
    let before = fan.objects().await;
    fan.delete_objects(&format!("e/{}/mix.mp3", fan.id)).await;
    sweep(&fan).await;
    assert_eq!(fan.objects().await, before);
}

async fn sound_of(fan: &Fan, page: &str) -> Vec<u8> {
    let sound = fan.fetch(&format!("{page}mix.mp3")).await;
    sound.bytes().await.unwrap().to_vec()
}

#[tokio::test]
async fn an_entry_whose_new_mix_was_deleted_before_its_cover_is_published_all_the_same() {
    let fan = Fan::new();
    fan.sing(&takes::singer(), "audio/flac").await;
    fan.mix().await;
    fan.delete_objects("mixing/").await;
    sweep(&fan).await;
    assert_eq!(fan.get().await.entry()["state"], "published");
}

#[tokio::test]
async fn announcing_again_sends_the_sweep_a_message_and_announcing_first_does_not() {
    let sqs = aws_sdk_sqs::Client::new(&cloud().sdk);
    let fan = Fan::new();
    let queue = sqs.create_queue().queue_name(format!("test-{}", fan.id));
    let url = queue.send().await.unwrap().queue_url.unwrap();
    let own = url.clone();
    let setup = Setup::new(
        move |name| match name {
            "QUEUE_URL" => Some(own.clone()),
            name => variable(cloud(), name),
        },
        Some(cloud().sdk.clone()),
    );
    let create_entry = functions::named("create-entry")
        .unwrap()
        .start(&setup)
        .unwrap();
    let form = fan.form(&takes::singer(), "audio/flac");
    let put = request("PUT", "/api/entries/{id}", &fan.id, &fan.token, &form);
    for delayed_messages in ["0", "1"] {
        assert_eq!(
            invoke(&create_entry, &put).await.unwrap()["statusCode"],
            200
        );
        let delayed = QueueAttributeName::ApproximateNumberOfMessagesDelayed;
        let asked = sqs
            .get_queue_attributes()
            .queue_url(&url)
            .attribute_names(delayed.clone());
        let attributes = asked.send().await.unwrap().attributes.unwrap();
        assert_eq!(attributes[&delayed], delayed_messages);
    }
}
