//! What DynamoDB answers, as far as the steps of an entry ask; and SQS, which takes every message.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::exchange::Answer;

/// The id that a request is about, and its answer.
pub fn answer(
    operation: &str,
    request: &Value,
    items: &mut BTreeMap<String, Value>,
) -> (String, Answer) {
    let of = |item: &Value| item["id"]["S"].as_str().unwrap_or_default().to_owned();
    match operation {
        "SendMessage" => {
            let body = request["MessageBody"].as_str().unwrap();
            (body.to_owned(), ok(&json!({ "MessageId": "m" })))
        }
        "GetItem" => {
            let id = of(&request["Key"]);
            let found = items.get(&id).map(|item| json!({ "Item": item }));
            (id, ok(&found.unwrap_or(json!({}))))
        }
        "PutItem" => {
            let id = of(&request["Item"]);
            let free = request["ConditionExpression"] == "attribute_not_exists(id)";
            match items.get(&id) {
                Some(item) if free => (id, failed(item)),
                _ => {
                    items.insert(id.clone(), request["Item"].clone());
                    (id, ok(&json!({})))
                }
            }
        }
        "UpdateItem" => {
            let id = of(&request["Key"]);
            let answer = update(request, items.get_mut(&id));
            (id, answer)
        }
        other => panic!("{other} has no answer"),
    }
}

/// The two updates by which an entry moves on: to mixed, with its measurements, and from there to another state.
fn update(request: &Value, item: Option<&mut Value>) -> Answer {
    let values = &request["ExpressionAttributeValues"];
    let Some(item) = item else {
        return failed(&json!({}));
    };
    if item["state"] != values[":from"] || item["revision"] != values[":revision"] {
        return failed(item);
    }
    let row = item.as_object_mut().unwrap();
    for (name, value) in [
        ("state", ":to"),
        ("state_shard", ":shard"),
        ("mixed", ":mixed"),
    ] {
        if let Some(value) = values.get(value) {
            row.insert(name.to_owned(), value.clone());
        }
    }
    row.remove("expires_at");
    ok(&json!({ "Attributes": row }))
}

fn ok(body: &Value) -> Answer {
    Answer::new(200, body.to_string())
}

fn failed(item: &Value) -> Answer {
    let body = json!({
        "__type": "com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException",
        "message": "The conditional request failed",
        "Item": item,
    });
    Answer::new(400, body.to_string())
}
