use serde_json::{Value as Json, json};

use super::*;

/// Invokes a function by the path of Lambda's API.
pub async fn invoke(local: &Local, name: &str, kind: &str, input: &Json) -> reqwest::Response {
    let url = format!(
        "{}/2015-03-31/functions/{name}/invocations",
        local.cloud.addresses.lambda
    );
    let post = local.http.post(url).header("x-amz-invocation-type", kind);
    post.body(input.to_string()).send().await.unwrap()
}

#[tokio::test]
async fn a_function_is_invoked_by_its_name_or_its_arn() {
    let folder = folder();
    let local = Local::start(folder.path()).await;
    let arn = "arn:aws:lambda:us-east-1:000000000000:function:DoubleFunction";
    for name in ["DoubleFunction", arn, &arn.replace(':', "%3A")] {
        let answer = invoke(&local, name, "RequestResponse", &json!({ "number": 21 })).await;
        assert_eq!(answer.status(), 200, "{name}");
        assert!(!answer.headers().contains_key("x-amz-function-error"));
        assert_eq!(
            answer.json::<Json>().await.unwrap(),
            json!({ "doubled": 42 })
        );
    }
    let absent = invoke(&local, "NoFunction", "RequestResponse", &json!({})).await;
    assert_eq!(absent.status(), 404);
    assert_eq!(
        absent.headers()["x-amzn-errortype"],
        "ResourceNotFoundException"
    );
    local.cloud.stop().await;
}

#[tokio::test]
async fn a_failed_invocation_says_what_a_state_machine_can_catch() {
    let folder = folder();
    let local = Local::start(folder.path()).await;
    for (function, input, kind) in [
        ("DoubleFunction", json!({}), "NoNumber"),
        (
            "DoubleFunction",
            json!({ "number": "panic" }),
            "Runtime.ExitError",
        ),
        ("SlowFunction", json!({}), "Sandbox.Timedout"),
    ] {
        let answer = invoke(&local, function, "RequestResponse", &input).await;
        assert_eq!(answer.status(), 200, "{kind}");
        assert_eq!(
            answer.headers()["x-amz-function-error"],
            "Unhandled",
            "{kind}"
        );
        assert_eq!(answer.json::<Json>().await.unwrap()["errorType"], kind);
    }
    local.cloud.stop().await;
}

#[tokio::test]
async fn an_event_is_taken_and_answered_before_it_is_handled() {
    let folder = folder();
    let mut local = Local::start(folder.path()).await;
    let event = json!({ "Records": [{ "messageId": "1", "body": "by hand" }] });
    let answer = invoke(&local, "SweepFunction", "Event", &event).await;
    assert_eq!(answer.status(), 202);
    assert_eq!(local.message().await, "by hand");
    let large = json!({ "text": "x".repeat(1_100_000) });
    let answer = invoke(&local, "SweepFunction", "Event", &large).await;
    assert_eq!(answer.status(), 413);
    local.cloud.stop().await;
}

#[tokio::test]
async fn a_page_in_the_browser_cannot_invoke_functions() {
    let folder = folder();
    let local = Local::start(folder.path()).await;
    let url = format!(
        "{}/2015-03-31/functions/DoubleFunction/invocations",
        local.cloud.addresses.lambda
    );
    let post = local.http.post(url).header("origin", "http://evil.example");
    assert_eq!(post.body("{}").send().await.unwrap().status(), 403);
    local.cloud.stop().await;
}

#[tokio::test]
async fn operators_find_every_service_and_every_resource_in_the_settings() {
    let folder = folder();
    let local = Local::start(folder.path()).await;
    let settings = std::fs::read_to_string(folder.path().join("data/local.env")).unwrap();
    for line in [
        format!(
            "export AWS_ENDPOINT_URL_LAMBDA='{}'",
            local.cloud.addresses.lambda
        ),
        format!("export SITE_URL='{}'", local.cloud.addresses.public),
        "export TAKES='takes-bucket'".to_owned(),
    ] {
        assert!(settings.contains(&line), "{line} is not in {settings}");
    }
    assert!(!settings.contains("SHARED"), "no resource: {settings}");
    local.cloud.stop().await;
}
