//! What one published entry asks of AWS, in the units that AWS bills: docs/calls-per-entry.json, which `refrain cost` multiplies with
//! prices. `UPDATE_GOLDEN=1` writes it.

use serde_json::{Map, Value, json};
use tokio::time::Instant;

use crate::support::{
    Fan,
    account::Account,
    invoke::{invoke, message, request},
    root, takes,
};

const FILE: &str = "docs/calls-per-entry.json";
/// Another processor's mix may differ by a few bytes.
const TOLERANCE: f64 = 0.05;

/// What is counted while an entry is made.
struct Counted {
    account: Account,
    id: String,
    functions: Map<String, Value>,
    write_units: u64,
    read_units: u64,
    messages: u64,
}

impl Counted {
    /// Takes what was asked for since the last step: `before` is the entry as it was then.
    fn step(&mut self, function: &str, before: &Value, since: Instant) {
        let after = self.account.item(&self.id);
        let calls = self.account.take_calls();
        let count = |name: &str| calls.iter().filter(|call| call.operation == name).count() as u64;
        let writes = count("PutItem") + count("UpdateItem");
        // A write is billed by the larger of the item before and after it, a kilobyte a unit.
        let larger = size_of_item(before).max(size_of_item(&after));
        self.write_units += writes * larger.div_ceil(1024) + index_units(before, &after);
        self.read_units += count("GetItem") * size_of_item(&after).div_ceil(4096).max(1);
        self.messages += count("SendMessage");
        // An answer takes a second of the paused clock.
        let waits = since.elapsed().as_secs();
        self.functions
            .insert(function.to_owned(), json!({ "runs": 1, "waits": waits }));
    }
}

/// Names and values as DynamoDB counts them.
fn size_of_item(item: &Value) -> u64 {
    let attributes = item.as_object().into_iter().flatten();
    attributes
        .map(|(name, value)| name.len() as u64 + size_of_value(value))
        .sum()
}

fn size_of_value(typed: &Value) -> u64 {
    let (kind, value) = typed.as_object().and_then(|of| of.iter().next()).unwrap();
    match (kind.as_str(), value) {
        // Two digits a byte, and one for sign and exponent.
        ("N", Value::String(digits)) => digits.len().div_ceil(2) as u64 + 1,
        // Base64 here, bytes there.
        ("B", Value::String(text)) => (text.len() / 4 * 3) as u64,
        (_, Value::String(text)) => text.len() as u64,
        (_, Value::Array(values)) => {
            3 + values.iter().map(|one| 1 + size_of_value(one)).sum::<u64>()
        }
        (_, Value::Object(values)) => {
            let parts = values.iter();
            3 + parts
                .map(|(name, one)| 1 + name.len() as u64 + size_of_value(one))
                .sum::<u64>()
        }
        _ => 1,
    }
}

/// An item of the index is small: one unit to put it, one to delete it.
fn index_units(before: &Value, after: &Value) -> u64 {
    match (before.get("state_shard"), after.get("state_shard")) {
        (None, Some(_)) => 1,
        (Some(before), Some(after)) if before != after => 2,
        _ => 0,
    }
}

/// An entry as a fan makes it, whose page is looked at once by its owner, and what the sweep does when all is done.
async fn counted() -> Counted {
    let (fan, take) = (Fan::new(), takes::anthem());
    let mut counted = Counted {
        account: Account::default(),
        id: fan.id.clone(),
        functions: Map::new(),
        write_units: 0,
        read_units: 0,
        // S3's own, of the upload.
        messages: 1,
    };
    let account = counted.account.clone();
    let (before, begun) = (account.item(&fan.id), Instant::now());
    let form = fan.form(&take, "audio/flac");
    account.upload(&fan.id, &fan.token, &form, &take).await;
    counted.step("create-entry", &before, begun);
    for (function, method, last) in [
        ("mix-entry", "POST", "/mix"),
        ("render-cover", "POST", "/cover"),
        ("get-entry", "GET", ""),
    ] {
        let route = format!("/api/entries/{{id}}{last}");
        let event = request(method, &route, &fan.id, &fan.token, &Value::Null);
        let (before, begun) = (account.item(&fan.id), Instant::now());
        account.call(function, &event).await;
        counted.step(function, &before, begun);
    }
    let uploaded = format!("takes/{}/{}", fan.id, "0".repeat(64));
    let uploaded = json!({ "Records": [{ "s3": { "object": { "key": uploaded } } }] });
    let sweep = functions::named("sweep-takes").unwrap();
    let sweep = sweep.start(&account.setup()).unwrap();
    let (before, begun) = (account.item(&fan.id), Instant::now());
    invoke(&sweep, &message(&uploaded)).await.unwrap();
    counted.step("sweep-takes", &before, begun);
    assert_eq!(account.state_of(&fan.id), "published");
    counted
}

/// Sizes of what stays of an entry, and of what its page and the booth load.
fn bytes(counted: &Counted) -> Value {
    let objects = counted.account.objects();
    let sum = |wanted: &dyn Fn(&str) -> bool| -> usize {
        let objects = objects.iter().filter(|(key, _)| wanted(key));
        objects.map(|(_, object)| object.bytes.len()).sum()
    };
    let published = |key: &str| key.contains(&format!("/e/{}/", counted.id));
    let audio = std::fs::read_dir(root().join("build/site/audio")).unwrap();
    let audio = audio.map(|file| file.unwrap().metadata().unwrap().len());
    let take = sum(&|key| key.contains("/takes/"));
    let mix = sum(&|key| published(key) && key.ends_with("mix.mp3"));
    assert!(take > 0 && mix > 0, "{:?}", objects.keys());
    json!({
        "take": take,
        "mix": mix,
        "published": sum(&|key| published(key) && !key.ends_with("mix.mp3")),
        "page": sum(&|key| published(key) && (key.ends_with("index.html") || key.ends_with("/cover.jpg"))),
        "item": size_of_item(&counted.account.item(&counted.id)),
        "song": audio.sum::<u64>(),
    })
}

/// How long a FLAC file sounds, in whole seconds.
fn seconds(take: &[u8]) -> u64 {
    let info = claxon::FlacReader::new(take).unwrap().streaminfo();
    info.samples.unwrap() / u64::from(info.sample_rate)
}

/// Whether two counts are the same, and two sizes nearly.
fn agree(written: &Value, found: &Value) -> bool {
    let (Some(written), Some(found)) = (written.as_object(), found.as_object()) else {
        return written == found;
    };
    written.len() == found.len()
        && found
            .iter()
            .all(|(name, value)| match (name.as_str(), value) {
                ("bytes", Value::Object(sizes)) => sizes.iter().all(|(part, size)| {
                    let (size, before) = (size.as_f64().unwrap(), written["bytes"][part].as_f64());
                    before.is_some_and(|before| (size - before).abs() <= before * TOLERANCE)
                }),
                _ => written
                    .get(name)
                    .is_some_and(|written| agree(written, value)),
            })
}

#[tokio::test(start_paused = true)]
async fn what_an_entry_asks_for_is_what_its_cost_is_calculated_of() {
    let counted = counted().await;
    let found = json!({
        "about": "What one published entry asks of AWS and how large its parts are, of the demo campaign and a take of its whole song; tests/cost.rs counts it.",
        "functions": counted.functions,
        "take_seconds": seconds(&takes::anthem()),
        "dynamodb": { "write_units": counted.write_units, "read_units": counted.read_units },
        "sqs_messages": counted.messages,
        "bytes": bytes(&counted),
    });
    let path = root().join(FILE);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, format!("{found:#}\n")).unwrap();
    }
    let written: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
    assert!(
        agree(&written, &found),
        "{FILE} is not true any more: {found:#}"
    );
}
