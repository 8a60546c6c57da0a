//! A deployment that is wrong: a function answers 500, not "try again", since no retry can help.

use api::{LambdaEvent, Setup};
use campaign::{EntryId, Revision};
use lambda_runtime::Context;
use serde_json::{Value, json, value::to_raw_value};
use store::{Entries, Error, Media, Takes};

use crate::support::{
    Fan, cloud,
    invoke::{ORIGIN_SECRET, invoke, variable},
    log::log,
    takes,
};

fn is_misconfigured<T>(result: Result<T, Error>) -> bool {
    matches!(result, Err(Error::Misconfigured { .. }))
}

fn an_id() -> EntryId {
    EntryId::parse(&Fan::new().id).unwrap()
}

#[tokio::test]
async fn a_missing_table_is_no_passing_fault() {
    let entries = Entries::new(&cloud().sdk, "no-such-table".to_owned());
    assert!(is_misconfigured(entries.load(&an_id()).await));
    assert!(is_misconfigured(entries.owner(&an_id()).await));
    let listed = entries.oldest(campaign::State::Published, 1).await;
    assert!(is_misconfigured(listed));
}

#[tokio::test]
async fn a_missing_bucket_is_no_passing_fault() {
    let (id, revision) = (an_id(), Revision::from_storage("0".repeat(32)));
    let media = Media::new(&cloud().sdk, "no-such-bucket".to_owned());
    let put = media.put_share_page(&id, String::new()).await;
    assert!(is_misconfigured(put));
    let got = media.get_new_mix(&id, &revision, 1).await;
    assert!(is_misconfigured(got));
    let takes = Takes::new(&cloud().sdk, "no-such-bucket".to_owned());
    assert!(is_misconfigured(takes.delete_all(&id).await));
}

/// Asks get-entry for the fan's entry, with this table.
async fn get_entry(fan: &Fan, table: &str) -> Value {
    let table = table.to_owned();
    let variables = move |name: &str| match name {
        "TABLE_NAME" => Some(table.clone()),
        name => variable(cloud(), name),
    };
    let function = functions::named("get-entry").unwrap();
    let setup = Setup::new(variables, Some(cloud().sdk.clone()));
    let running = function.start(&setup).unwrap();
    let event = json!({
        "version": "2.0",
        "routeKey": "GET /api/entries/{id}",
        "rawPath": format!("/api/entries/{}", fan.id),
        "rawQueryString": "",
        "headers": {
            "authorization": format!("Bearer {}", fan.token),
            "x-refrain-origin": ORIGIN_SECRET,
        },
        "pathParameters": { "id": fan.id },
        "requestContext": {
            "http": { "method": "GET", "path": format!("/api/entries/{}", fan.id), "protocol": "HTTP/1.1", "sourceIp": "127.0.0.1" },
            "timeEpoch": 0,
        },
        "isBase64Encoded": false,
    });
    let event = LambdaEvent::new(to_raw_value(&event).unwrap(), Context::default());
    let answer = running.invoke(event).await.unwrap();
    serde_json::from_str(answer.get()).unwrap()
}

#[tokio::test]
async fn a_function_with_a_wrong_table_answers_500_and_not_busy() {
    log();
    let fan = Fan::new();
    fan.put(&fan.form(b"take", "audio/flac")).await;
    let right = get_entry(&fan, &cloud().variables["TABLE_NAME"]).await;
    assert_eq!(right["statusCode"], 200, "{right}");
    let wrong = get_entry(&fan, "no-such-table").await;
    assert_eq!(wrong["statusCode"], 500, "{wrong}");
    let problem: Value = serde_json::from_str(wrong["body"].as_str().unwrap()).unwrap();
    assert_eq!(problem["type"], "urn:refrain:problem:internal");
    assert_eq!(problem.get("detail"), None, "nothing of the cause is sent");
    assert_eq!(permanent_faults(&fan.id), 1);
}

/// How many were counted of an entry, each once.
fn permanent_faults(entry: &str) -> usize {
    let lines = log().about(entry);
    lines
        .iter()
        .filter(|line| line["PermanentFaults"] == 1.0)
        .count()
}

/// Messages about uploads, the first of a fan's, as Lambda reads them from the queue; the ids are m0, m1 and so on.
fn batch(bodies: &[Value]) -> Value {
    let record = |(at, body): (usize, &Value)| {
        json!({
            "messageId": format!("m{at}"), "receiptHandle": "receipt", "body": body.to_string(), "md5OfBody": "",
            "attributes": {}, "messageAttributes": {}, "eventSource": "aws:sqs",
            "eventSourceARN": "arn:aws:sqs:us-east-1:000000000000:sweep", "awsRegion": "us-east-1",
        })
    };
    json!({ "Records": bodies.iter().enumerate().map(record).collect::<Vec<_>>() })
}

#[tokio::test]
async fn a_sweep_with_a_wrong_bucket_fails_only_the_messages_that_need_it() {
    log();
    let fan = Fan::new();
    fan.sing(&takes::singer(), "audio/flac").await;
    let variables = |name: &str| match name {
        "MEDIA_BUCKET" => Some("no-such-bucket".to_owned()),
        name => variable(cloud(), name),
    };
    let sweep = functions::named("sweep-takes").unwrap();
    let sweep = sweep.start(&Setup::new(variables, Some(cloud().sdk.clone())));
    let test = json!({ "Service": "Amazon S3", "Event": "s3:TestEvent" });
    let event = batch(&[test.clone(), json!({ "entry": fan.id }), test]);
    let answer = invoke(&sweep.unwrap(), &event).await.unwrap();
    assert_eq!(
        answer["batchItemFailures"],
        json!([{ "itemIdentifier": "m1" }])
    );
    let counted = log().all("PermanentFaults");
    assert!(counted > 0, "it is counted");
    let text = log().text();
    // What the runbook looks for.
    let is_found = |line: &str| {
        line.contains(r#""sqs_message":"m1""#) && line.contains(r#""message":"failed""#)
    };
    assert!(text.lines().any(is_found));
}
