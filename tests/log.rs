//! What functions log and measure: enough to follow an entry, and nothing about a person.

use aws_sdk_dynamodb::types::AttributeValue;
use serde_json::{Value, json};

use crate::support::{
    Fan, cloud,
    invoke::{invoke, message, start, variable},
    log::log,
    takes,
};

/// A name, and parts of names, that nothing else in the tests has.
const NAME: &str = "Zoë Plantée-Quux";
const EMAIL: &str = "planted.quux@mail.example";
const QUERY: &str = "planted-in-the-query";

/// The sum of a metric on lines of the log.
fn sum(lines: &[Value], metric: &str) -> f64 {
    let measured = lines.iter().filter(|line| line.get("_aws").is_some());
    measured.filter_map(|line| line[metric].as_f64()).sum()
}

#[tokio::test]
async fn an_entry_s_way_can_be_followed_by_its_id() {
    log();
    let fan = Fan::new();
    fan.publish().await;
    fan.erase().await;
    let lines = log().about(&fan.id);
    for metric in [
        "EntriesCreated",
        "EntriesMixed",
        "EntriesPublished",
        "EntriesErased",
    ] {
        assert_eq!(sum(&lines, metric), 1.0, "{metric}");
    }
    let stages = [
        "MixDecodeMs",
        "MixCleanMs",
        "MixAlignMs",
        "MixVoiceMs",
        "MixMasterMs",
        "MixEncodeMs",
    ];
    let of_stages: f64 = stages.iter().map(|stage| sum(&lines, stage)).sum();
    let whole = sum(&lines, "MixMs");
    assert!(
        of_stages > 0.0 && of_stages <= whole,
        "{of_stages} of {whole} ms"
    );
    assert!(sum(&lines, "CoverMs") > 0.0);
    let evidence = ["AlignedByBleed", "AlignedByGuide", "AlignedByClock"];
    assert_eq!(
        evidence.iter().map(|each| sum(&lines, each)).sum::<f64>(),
        1.0
    );
    for line in &lines {
        assert!(
            line["request"].as_str().is_some_and(|id| !id.is_empty()),
            "{line}"
        );
        assert!(
            line["function"].as_str().is_some_and(|id| !id.is_empty()),
            "{line}"
        );
    }
}

#[tokio::test]
async fn an_invocation_writes_one_line_of_metrics_at_most() {
    log();
    let fan = Fan::new();
    fan.publish().await;
    let lines = log().about(&fan.id);
    let mut requests: Vec<&str> = lines
        .iter()
        .filter(|line| line.get("_aws").is_some())
        .filter_map(|line| line["request"].as_str())
        .collect();
    let count = requests.len();
    requests.sort_unstable();
    requests.dedup();
    assert_eq!(requests.len(), count);
}

#[tokio::test]
async fn problems_and_unusable_takes_are_counted_by_kind() {
    log();
    let fan = Fan::new();
    fan.sing(b"this is no sound", "audio/flac").await;
    assert_eq!(fan.mix().await.status, 422);
    let lines = log().about(&fan.id);
    let line = lines
        .iter()
        .find(|line| line.get("MixFailures").is_some())
        .unwrap();
    assert_eq!(line["Kind"], "take-unreadable");
    assert_eq!(
        (&line["MixFailures"], &line["Refusals"]),
        (&json!(1.0), &json!(1.0))
    );
}

#[tokio::test]
async fn nothing_about_a_person_is_logged() {
    log();
    let fan = Fan::new();
    let take = takes::singer();
    let mut form = fan.form(&take, "audio/flac");
    form["name"] = NAME.into();
    let reserved = fan.put(&form).await;
    assert_eq!(fan.upload(&reserved.body["upload"], &take).await, 200);
    fan.mix().await;
    fan.cover().await;
    fan.get().await;
    ask_oddly(&fan, &form).await;
    damage(&fan).await;
    fan.erase().await;
    sweep(&json!({ "entry": fan.id, "name": NAME })).await;
    sweep(&json!({ "entry": fan.id })).await;

    let (text, token) = (log().text(), fan.token.as_str());
    assert!(text.contains(&fan.id), "the entry is in the log");
    for planted in [
        NAME,
        "Plantée",
        "Quux",
        "quux",
        "Plant%C3%A9e",
        EMAIL,
        QUERY,
        token,
        "X-Amz-Signature",
    ] {
        let line = text.lines().find(|line| line.contains(planted));
        assert_eq!(line, None, "{planted}");
    }
}

/// Requests that are wrong in every part that a person can write.
async fn ask_oddly(fan: &Fan, form: &Value) {
    let encoded = "Zo%C3%AB%20Plant%C3%A9e-Quux";
    for path in [
        format!("/?{QUERY}={EMAIL}"),
        format!("/api/covers/preview?locale=fr&team=fra&name={encoded}"),
        format!("/api/covers/preview?locale={EMAIL}&name={encoded}"),
        format!("/api/entries/{}x?{QUERY}", fan.id),
    ] {
        fan.fetch(&path).await;
    }
    let url = format!("{}/api/entries/{}?{QUERY}", cloud().url, fan.id);
    let mut wrong = form.clone();
    wrong["age"] = NAME.into();
    let unknown = json!({ NAME: EMAIL });
    for body in [wrong.to_string(), unknown.to_string(), format!("{{{NAME}")] {
        let request = fan.http.put(&url).bearer_auth(&fan.token);
        let request = request
            .header("content-type", "application/json")
            .header("user-agent", EMAIL);
        request.body(body).send().await.unwrap();
    }
    let token = format!("{}{EMAIL}", fan.token);
    fan.http.get(&url).bearer_auth(token).send().await.unwrap();
}

/// Stores the name where something else belongs, and asks for the entry.
async fn damage(fan: &Fan) {
    let dynamodb = aws_sdk_dynamodb::Client::new(&cloud().sdk);
    let table = variable(cloud(), "TABLE_NAME").unwrap();
    let text = |text: &str| AttributeValue::S(text.to_owned());
    let get = dynamodb
        .get_item()
        .table_name(&table)
        .key("id", text(&fan.id));
    let whole = get.send().await.unwrap().item;
    for (attribute, value) in [
        ("created_at", NAME),
        ("expected", NAME),
        ("state", NAME),
        ("token_sha256", EMAIL),
    ] {
        let mut damaged = whole.clone().unwrap();
        damaged.insert(attribute.to_owned(), text(value));
        let put = dynamodb
            .put_item()
            .table_name(&table)
            .set_item(Some(damaged));
        put.send().await.unwrap();
        fan.get().await;
        sweep(&json!({ "entry": fan.id })).await;
    }
    let put = dynamodb.put_item().table_name(&table).set_item(whole);
    put.send().await.unwrap();
}

/// Delivers a message to the sweep, whatever becomes of it.
async fn sweep(body: &Value) {
    let function = functions::named("sweep-takes").unwrap();
    invoke(&start("sweep-takes", &function, cloud()), &message(body))
        .await
        .unwrap();
}
