//! The life of an entry in scenarios, each from nothing to an end that only comes when every step of it may do what it has to.

use std::future::Future;
use std::pin::Pin;

use campaign::{Entry, EntryId, State};
use pipeline::StepError;
use serde_json::{Value, json};

use crate::support::{
    Cloud, Fan,
    invoke::{message, setup},
    steps::{cover_renderer_of, mixer_of, stored},
    takes,
};

/// A scenario, run in a cloud of its own. It panics where a step is refused.
pub type Scenario = fn(&'static Cloud) -> Pin<Box<dyn Future<Output = ()> + Send>>;

/// Every scenario by its name.
pub const SCENARIOS: [(&str, Scenario); 16] = [
    ("reserve and look", |cloud| Box::pin(reserve(cloud))),
    ("mix nothing", |cloud| Box::pin(mix_nothing(cloud))),
    ("replace", |cloud| Box::pin(replace(cloud))),
    ("mix and look", |cloud| Box::pin(mix(cloud))),
    ("mix what is erased", |cloud| Box::pin(mix_erased(cloud))),
    ("publish and look", |cloud| Box::pin(publish(cloud))),
    ("review and look", |cloud| Box::pin(review(cloud))),
    ("cover late", |cloud| Box::pin(cover_late(cloud))),
    ("cover nothing", |cloud| Box::pin(cover_nothing(cloud))),
    ("cover what is erased", |cloud| {
        Box::pin(cover_erased(cloud))
    }),
    ("erase", |cloud| Box::pin(erase(cloud))),
    ("sweep an upload", |cloud| Box::pin(sweep_upload(cloud))),
    ("sweep what was replaced", |cloud| {
        Box::pin(sweep_replaced(cloud))
    }),
    ("sweep what is gone", |cloud| Box::pin(sweep_gone(cloud))),
    ("sweep after decisions", |cloud| {
        Box::pin(sweep_decided(cloud))
    }),
    ("sweep what lost its files", |cloud| {
        Box::pin(sweep_damaged(cloud))
    }),
];

async fn reserve(cloud: &'static Cloud) {
    let fan = Fan::at(cloud);
    fan.sing(&takes::singer(), "audio/flac").await;
    assert_eq!(fan.get().await.entry()["state"], "reserved");
    assert_eq!(fan.fetch("/en/").await.status(), 200);
}

async fn mix_nothing(cloud: &'static Cloud) {
    let fan = Fan::at(cloud);
    fan.put(&fan.form(b"take", "audio/flac")).await.entry();
    assert_eq!(fan.mix().await.kind(), "take-missing");
}

async fn replace(cloud: &'static Cloud) {
    let fan = Fan::at(cloud);
    for take in [b"one take", b"another!"] {
        fan.put(&fan.form(take, "audio/flac")).await.entry();
    }
}

/// The mix plays by the address that each function signs.
async fn plays(fan: &Fan, form: &Value) {
    for reply in [fan.put(form).await, fan.mix().await, fan.get().await] {
        plays_at(fan, reply.entry()).await;
    }
}

async fn plays_at(fan: &Fan, entry: &Value) {
    let url = entry["mix"]["url"].as_str().unwrap();
    assert_eq!(fan.fetch(url).await.status(), 200);
}

/// Sings by a form and mixes.
async fn mixed(fan: &Fan, form: &Value) {
    let reserved = fan.put(form).await;
    let take = takes::singer();
    assert_eq!(fan.upload(&reserved.body["upload"], &take).await, 200);
    assert_eq!(fan.mix().await.entry()["state"], "mixed");
}

fn plain(fan: &Fan) -> Value {
    fan.form(&takes::singer(), "audio/flac")
}

/// A form with a name that waits for review.
fn flagged(fan: &Fan) -> Value {
    let words = &fan.cloud.campaign.flagged_words;
    let word = words.first().expect("the demo campaign flags some word");
    let mut form = plain(fan);
    form["name"] = format!("{word} {}", &fan.id[..4]).into();
    form
}

async fn mix(cloud: &'static Cloud) {
    let fan = Fan::at(cloud);
    let form = plain(&fan);
    mixed(&fan, &form).await;
    plays(&fan, &form).await;
}

/// As if the entry had been erased while a step was at work, and the objects it leaves were not there yet.
async fn put_tombstone(fan: &Fan) -> Box<Entry> {
    let before = stored(fan).await;
    let entries = setup(fan.cloud).entries().unwrap();
    entries.erase(&before.id, &before.token).await.unwrap();
    before
}

fn is_erased<T: std::fmt::Debug>(late: &Result<T, StepError>) {
    assert!(matches!(late, Err(StepError::Erased)), "{late:?}");
}

async fn leaves_nothing(fan: &Fan) {
    assert_eq!(fan.objects().await, Vec::<String>::new());
}

/// Nothing is left but what the fan has sent, and that expires.
async fn leaves_the_upload(fan: &Fan) {
    let keys = fan.objects().await;
    assert!(keys.len() == 1 && keys[0].starts_with("takes/"), "{keys:?}");
    assert_eq!(fan.lasting_objects().await, Vec::<String>::new());
}

async fn mix_erased(cloud: &'static Cloud) {
    let fan = Fan::at(cloud);
    fan.sing(&takes::singer(), "audio/flac").await;
    let before = put_tombstone(&fan).await;
    is_erased(&mixer_of(cloud).mix(before).await);
    leaves_the_upload(&fan).await;
}

async fn publish(cloud: &'static Cloud) {
    let fan = Fan::at(cloud);
    let form = plain(&fan);
    mixed(&fan, &form).await;
    let covered = fan.cover().await;
    let page = covered.entry()["share_page"].as_str().unwrap();
    assert_eq!(fan.fetch(page).await.status(), 200);
    plays_at(&fan, covered.entry()).await;
    plays(&fan, &form).await;
}

async fn review(cloud: &'static Cloud) {
    let fan = Fan::at(cloud);
    let form = flagged(&fan);
    mixed(&fan, &form).await;
    let covered = fan.cover().await;
    assert_eq!(covered.entry()["state"], "in-review");
    plays_at(&fan, covered.entry()).await;
    plays(&fan, &form).await;
}

/// The take has expired.
async fn cover_late(cloud: &'static Cloud) {
    let fan = Fan::at(cloud);
    mixed(&fan, &plain(&fan)).await;
    delete(&fan, "takes/").await;
    assert_eq!(fan.cover().await.entry()["state"], "published");
}

async fn cover_nothing(cloud: &'static Cloud) {
    let fan = Fan::at(cloud);
    mixed(&fan, &plain(&fan)).await;
    let before = put_tombstone(&fan).await;
    delete(&fan, "mixing/").await;
    is_erased(&cover_renderer_of(cloud).render_cover(before).await);
    leaves_nothing(&fan).await;
}

async fn cover_erased(cloud: &'static Cloud) {
    for form in [plain, flagged] {
        let fan = Fan::at(cloud);
        mixed(&fan, &form(&fan)).await;
        let before = put_tombstone(&fan).await;
        is_erased(&cover_renderer_of(cloud).render_cover(before).await);
        delete(&fan, "mixing/").await;
        leaves_nothing(&fan).await;
    }
}

async fn erase(cloud: &'static Cloud) {
    for form in [plain, flagged] {
        let fan = Fan::at(cloud);
        mixed(&fan, &form(&fan)).await;
        fan.cover().await.entry();
        assert_eq!(fan.erase().await.status, 204);
        leaves_nothing(&fan).await;
    }
}

/// Invokes sweep-takes as Lambda does, with one message.
async fn sweep(fan: &Fan, body: &Value) {
    let functions = &fan.cloud.template.functions;
    let sweep = functions.iter().find(|each| each.binary == "sweep-takes");
    let url = format!(
        "{}/2015-03-31/functions/{}/invocations",
        fan.cloud.lambda,
        sweep.unwrap().id
    );
    let answer = fan.http.post(url).json(&message(body)).send().await;
    let answer: Value = answer.unwrap().json().await.unwrap();
    assert_eq!(answer, json!({ "batchItemFailures": [] }));
}

/// What a function sends when it has changed an entry.
fn changed(fan: &Fan) -> Value {
    json!({ "entry": fan.id })
}

/// What S3 sends about the fan's upload.
async fn uploaded(fan: &Fan) -> Value {
    let sha256 = stored(fan).await.expected.take.sha256.clone();
    let key = format!("takes/{}/{sha256}", fan.id);
    json!({ "Records": [{ "s3": { "object": { "key": key } } }] })
}

async fn sweep_upload(cloud: &'static Cloud) {
    for (form, state) in [
        (plain as fn(&Fan) -> Value, "published"),
        (flagged, "in-review"),
    ] {
        let fan = Fan::at(cloud);
        let reserved = fan.put(&form(&fan)).await;
        let take = takes::singer();
        assert_eq!(fan.upload(&reserved.body["upload"], &take).await, 200);
        sweep(&fan, &uploaded(&fan).await).await;
        assert_eq!(fan.get().await.entry()["state"], state);
    }
}

/// The first mix ends after the fan has placed the take anew.
async fn sweep_replaced(cloud: &'static Cloud) {
    let fan = Fan::at(cloud);
    let mut form = plain(&fan);
    fan.sing(&takes::singer(), "audio/flac").await;
    let first = stored(&fan).await;
    form["take"]["sha256"] = "0".repeat(64).into();
    fan.put(&form).await.entry();
    let late = mixer_of(cloud).mix(first).await;
    assert!(matches!(late, Err(StepError::Replaced)), "{late:?}");
    sweep(&fan, &changed(&fan)).await;
    leaves_the_upload(&fan).await;
}

async fn sweep_gone(cloud: &'static Cloud) {
    for form in [plain, flagged] {
        let fan = Fan::at(cloud);
        mixed(&fan, &form(&fan)).await;
        fan.cover().await.entry();
        put_tombstone(&fan).await;
        sweep(&fan, &changed(&fan)).await;
        leaves_nothing(&fan).await;
    }
}

/// Moves the fan's entry to a state as an operator's decision does that ends there.
async fn decide(fan: &Fan, state: State) {
    let entries = setup(fan.cloud).entries().unwrap();
    let entry = stored(fan).await;
    entries.advance(&entry, state).await.unwrap();
}

async fn sweep_decided(cloud: &'static Cloud) {
    let page = async |fan: &Fan| fan.fetch(&format!("/e/{}/", fan.id)).await.status();
    // Rejected, but its page is there still.
    let fan = Fan::at(cloud);
    mixed(&fan, &plain(&fan)).await;
    fan.cover().await.entry();
    decide(&fan, State::Rejected).await;
    sweep(&fan, &changed(&fan)).await;
    assert_eq!(page(&fan).await, 404);
    // Published, but its page is not there yet.
    let fan = Fan::at(cloud);
    mixed(&fan, &flagged(&fan)).await;
    fan.cover().await.entry();
    decide(&fan, State::Published).await;
    sweep(&fan, &changed(&fan)).await;
    assert_eq!(page(&fan).await, 200);
}

async fn sweep_damaged(cloud: &'static Cloud) {
    // What expires by itself may be there or not.
    let lasting = async |fan: &Fan| {
        let mut keys = fan.objects().await;
        keys.retain(|key| !key.starts_with("mixing/"));
        keys
    };
    let public: &[&[&str]] = &[&["e/"], &["mixing/", "private/", "e/"]];
    let private: &[&[&str]] = &[&["private/"]];
    for (form, losses) in [(plain as fn(&Fan) -> Value, public), (flagged, private)] {
        let fan = Fan::at(cloud);
        mixed(&fan, &form(&fan)).await;
        fan.cover().await.entry();
        let before = lasting(&fan).await;
        for lost in losses {
            for prefix in *lost {
                delete(&fan, prefix).await;
            }
            sweep(&fan, &changed(&fan)).await;
            assert_eq!(lasting(&fan).await, before, "{lost:?}");
        }
    }
}

/// Deletes the fan's objects under a prefix as an operator may.
async fn delete(fan: &Fan, prefix: &str) {
    let s3 = aws_sdk_s3::Client::new(&fan.cloud.sdk);
    let id = EntryId::parse(&fan.id).unwrap();
    for bucket in &fan.cloud.template.buckets {
        let keys = fan.objects().await;
        for key in keys
            .iter()
            .filter(|key| key.starts_with(&format!("{prefix}{id}/")))
        {
            let delete = s3.delete_object().bucket(&bucket.name).key(key);
            delete.send().await.unwrap();
        }
    }
}
