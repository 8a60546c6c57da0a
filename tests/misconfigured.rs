//! A deployment that is wrong: a function answers 500, not "try again", since no retry can help.

use api::{LambdaEvent, Setup};
use campaign::{EntryId, Revision};
use lambda_runtime::Context;
use serde_json::{Value, json, value::to_raw_value};
use store::{Entries, Error, Media, PrivateFile, PublicFile, Takes};

use crate::support::{
    Fan, cloud,
    invoke::{ORIGIN_SECRET, variable},
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
    let put = media.put_public(&id, PublicFile::Page, vec![]).await;
    assert!(is_misconfigured(put));
    let got = media.get_private(&id, &revision, PrivateFile::Mix, 1).await;
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
    let fan = Fan::new();
    fan.put(&fan.form(b"take", "audio/flac")).await;
    let right = get_entry(&fan, &cloud().variables["TABLE_NAME"]).await;
    assert_eq!(right["statusCode"], 200, "{right}");
    let wrong = get_entry(&fan, "no-such-table").await;
    assert_eq!(wrong["statusCode"], 500, "{wrong}");
    let problem: Value = serde_json::from_str(wrong["body"].as_str().unwrap()).unwrap();
    assert_eq!(problem["type"], "urn:refrain:problem:internal");
    assert_eq!(problem.get("detail"), None, "nothing of the cause is sent");
}
