//! docs/extending.md: its files are those that are built here, and its function and stream consumer work.

use std::{fs, path::Path, sync::LazyLock};

use api::Function;
use serde_json::{Value, json};

use crate::support::{
    Cloud,
    cloud::{start_with, template},
    invoke::{invoke, start},
    root,
};

/// A block of code of the document.
struct Block {
    /// What stands between backticks in the line before it, if anything: a file.
    file: Option<String>,
    text: String,
}

fn blocks() -> Vec<Block> {
    let document = fs::read_to_string(root().join("docs/extending.md")).unwrap();
    let mut blocks = Vec::new();
    let mut before = "";
    let mut lines = document.lines();
    while let Some(line) = lines.next() {
        let code = line.trim_start();
        if code.starts_with("```") {
            let indent = line.len() - code.len();
            let text = lines
                .by_ref()
                .take_while(|line| line.trim() != "```")
                .map(|line| format!("{}\n", line.get(indent..).unwrap_or_default()))
                .collect();
            let file = before.split('`').nth(1).map(str::to_owned);
            blocks.push(Block { file, text });
        } else if !code.is_empty() {
            before = line;
        }
    }
    blocks
}

/// The block that begins like this.
fn block(beginning: &str) -> String {
    let found = blocks()
        .into_iter()
        .find(|block| block.text.trim_start().starts_with(beginning));
    found
        .unwrap_or_else(|| panic!("no block begins with {beginning}"))
        .text
}

#[test]
fn every_file_is_shown_as_it_is_built() {
    let mut shown = 0;
    for Block { file, text } in blocks() {
        let path = file
            .as_deref()
            .and_then(|file| file.strip_prefix("functions/"));
        if let Some(path) = path.filter(|path| path.contains('/')) {
            let built = fs::read_to_string(root().join("docs/extending").join(path));
            assert_eq!(built.ok(), Some(text), "{path}");
            shown += 1;
        }
    }
    assert_eq!(shown, count(&root().join("docs/extending")));
}

fn count(folder: &Path) -> usize {
    let entries = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    entries
        .map(|path| if path.is_dir() { count(&path) } else { 1 })
        .sum()
}

/// The product's code and the document's.
fn code(binary: &str) -> Option<Function> {
    match binary {
        "name-team" => Some(name_team::function()),
        "tell-moderators" => Some(tell_moderators::function()),
        other => functions::named(other),
    }
}

/// A cloud of the template with what the document adds.
fn extended() -> &'static Cloud {
    static CLOUD: LazyLock<Cloud> = LazyLock::new(|| {
        let functions = block("NameTeamFunction:") + &block("TellModeratorsFunction:");
        let stream = block("StreamSpecification:");
        let table = "      BillingMode: PAY_PER_REQUEST\n";
        let text = template()
            .replacen("\nResources:\n", &format!("\nResources:\n{functions}"), 1)
            .replacen(table, &format!("{table}{stream}"), 1);
        start_with(&text, &code)
    });
    &CLOUD
}

#[tokio::test]
async fn the_endpoint_is_served_and_answers() {
    let get = async |team: &str| {
        let url = format!("{}/api/teams/{team}", extended().url);
        let answer = reqwest::get(url).await.unwrap();
        let status = answer.status().as_u16();
        let body: Value = serde_json::from_slice(&answer.bytes().await.unwrap()).unwrap();
        (status, body)
    };
    let (status, names) = get("fra").await;
    assert_eq!(status, 200);
    assert_eq!(names["fr"], "France");
    let (status, problem) = get("nowhere").await;
    assert_eq!(
        (status, &problem["type"]),
        (422, &json!("urn:refrain:problem:team-unknown"))
    );
}

#[tokio::test]
async fn the_consumer_takes_a_batch() {
    assert_eq!(extended().template.events.streams.len(), 1);
    let record = |number: &str, state: Value| {
        json!({
            "eventID": number, "eventName": "MODIFY", "awsRegion": "us-east-1",
            "dynamodb": {
                "ApproximateCreationDateTime": 1_479_499_740.0,
                "Keys": { "id": { "S": number } },
                "NewImage": { "id": { "S": number }, "state": state },
                "SequenceNumber": number, "SizeBytes": 59, "StreamViewType": "NEW_IMAGE",
            },
        })
    };
    let consumer = start("tell-moderators", &tell_moderators::function(), extended());
    let (good, bad) = (json!({ "S": "in-review" }), json!({ "N": "1" }));
    let batch =
        json!({ "Records": [record("1", good.clone()), record("2", bad), record("3", good)] });
    let answer = invoke(&consumer, &batch).await.unwrap();
    assert_eq!(
        answer,
        json!({ "batchItemFailures": [{ "itemIdentifier": "2" }] })
    );
}
