//! Functions invoked as Lambda invokes them, without a gateway or a queue before them.

use api::{Diagnostic, Function, LambdaEvent, Running, Setup};
use lambda_runtime::Context;
use serde_json::{Value, json, value::to_raw_value};

use super::{Cloud, root};

/// What the requests bear that are made here: functions answer those alone that come by way of the edge.
pub const ORIGIN_SECRET: &str = "a secret of the tests";

/// A variable of the functions of a cloud, with a secret of our own; the folders of layers are those of the built campaign.
pub fn variable(cloud: &Cloud, name: &str) -> Option<String> {
    let value = cloud.variables.get(name)?;
    if name == "ORIGIN_SECRETS" {
        return Some(ORIGIN_SECRET.to_owned());
    }
    Some(match value.strip_prefix("/opt/") {
        Some(layer) => {
            let folder = root().join("build/layers").join(layer).join(layer);
            folder.to_str().unwrap().to_owned()
        }
        None => value.clone(),
    })
}

/// A setup by which any function runs in a cloud.
pub fn setup(cloud: &'static Cloud) -> Setup {
    Setup::new(|name| variable(cloud, name), Some(cloud.sdk.clone()))
}

pub fn start(function: &Function, cloud: &'static Cloud) -> Running {
    function.start(&setup(cloud)).unwrap()
}

pub async fn invoke(running: &Running, event: &Value) -> Result<Value, Diagnostic> {
    let payload = to_raw_value(event).unwrap();
    let answer = running
        .invoke(LambdaEvent::new(payload, Context::default()))
        .await?;
    Ok(serde_json::from_str(answer.get()).unwrap())
}

/// A batch of one message, as Lambda reads it from a queue.
pub fn message(body: &Value) -> Value {
    json!({ "Records": [{
        "messageId": "m0", "receiptHandle": "receipt", "body": body.to_string(), "md5OfBody": "",
        "attributes": {}, "messageAttributes": {}, "eventSource": "aws:sqs",
        "eventSourceARN": "arn:aws:sqs:us-east-1:000000000000:sweep", "awsRegion": "us-east-1",
    }] })
}

/// A request as an HTTP API sends it; the route's only parameter is `id`.
pub fn request(method: &str, route: &str, id: &str, token: &str, body: &Value) -> Value {
    let path = route.replace("{id}", id);
    json!({
        "version": "2.0",
        "routeKey": format!("{method} {route}"),
        "rawPath": path,
        "rawQueryString": "",
        "headers": {
            "authorization": format!("Bearer {token}"),
            "content-type": "application/json",
            "host": "sing.example",
            "x-refrain-origin": ORIGIN_SECRET,
        },
        "pathParameters": { "id": id },
        "requestContext": {
            "http": { "method": method, "path": path, "protocol": "HTTP/1.1", "sourceIp": "127.0.0.1" },
            "timeEpoch": 0,
        },
        "body": body.to_string(),
        "isBase64Encoded": false,
    })
}
