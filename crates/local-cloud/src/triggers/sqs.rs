//! What Lambda's event source mapping does for a queue: takes batches from it, invokes the function, deletes what succeeded.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use aws_sdk_sqs::types::{Message, MessageSystemAttributeName};
use serde::Deserialize;
use serde_json::{Value as Json, json};
use tokio::sync::Semaphore;

use crate::invocation::Functions;
use crate::template::REGION;
use crate::template::events::sqs::QueueMapping;

/// How long one request for messages waits for some, in seconds.
const LONG_POLL_S: i32 = 20;
/// The pause after the queue did not answer.
const PAUSE: Duration = Duration::from_secs(1);

/// What Lambda does with the queue, by the role of the function.
pub const ACTIONS: [&str; 3] = [
    "sqs:ReceiveMessage",
    "sqs:DeleteMessage",
    "sqs:GetQueueAttributes",
];

/// Feeds a function from its queue until the task is aborted. Messages that are being handled then come back after the visibility timeout.
pub async fn run(mapping: QueueMapping, queues: aws_sdk_sqs::Client, functions: Functions) {
    let concurrency = usize::try_from(mapping.concurrency)
        .unwrap_or(1)
        .min(cores());
    let slots = Arc::new(Semaphore::new(concurrency));
    let mapping = Arc::new(mapping);
    while let Ok(slot) = Arc::clone(&slots).acquire_owned().await {
        let received = queues
            .receive_message()
            .queue_url(&mapping.queue.url)
            .max_number_of_messages(i32::try_from(mapping.batch_size).unwrap_or(10))
            .wait_time_seconds(LONG_POLL_S)
            .message_system_attribute_names(MessageSystemAttributeName::All)
            .message_attribute_names("All")
            .send()
            .await;
        let messages = match received {
            Ok(received) => received.messages.unwrap_or_default(),
            Err(error) => {
                tracing::warn!(queue = mapping.queue.name, error = %aws_sdk_sqs::error::DisplayErrorContext(error), "no answer");
                tokio::time::sleep(PAUSE).await;
                continue;
            }
        };
        if messages.is_empty() {
            continue;
        }
        let (mapping, queues, functions) =
            (Arc::clone(&mapping), queues.clone(), functions.clone());
        tokio::spawn(async move {
            deliver(&mapping, &queues, &functions, messages).await;
            drop(slot);
        });
    }
}

/// More batches at once than processors only make each slower; Lambda gives every batch its own.
fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}

async fn deliver(
    mapping: &QueueMapping,
    queues: &aws_sdk_sqs::Client,
    functions: &Functions,
    messages: Vec<Message>,
) {
    let response = functions
        .invoke(&mapping.function, &event(mapping, &messages))
        .await;
    let failed: HashSet<String> = match response {
        Ok(response) if mapping.reports_failures => failed(response.get()),
        Ok(_) => HashSet::new(),
        Err(failure) => {
            tracing::warn!(function = mapping.function, %failure, messages = messages.len(), "the whole batch stays in the queue");
            return;
        }
    };
    let ids: HashSet<&str> = messages
        .iter()
        .filter_map(|message| message.message_id.as_deref())
        .collect();
    if failed.iter().any(|id| !ids.contains(id.as_str())) {
        // Lambda takes a name that it does not know for a failure of everything.
        return tracing::warn!(
            function = mapping.function,
            "names a message that is not in the batch: the whole batch stays"
        );
    }
    for message in messages
        .iter()
        .filter(|message| !failed.contains(message.message_id.as_deref().unwrap_or_default()))
    {
        let receipt = message.receipt_handle.clone().unwrap_or_default();
        let deleted = queues
            .delete_message()
            .queue_url(&mapping.queue.url)
            .receipt_handle(receipt)
            .send()
            .await;
        if let Err(error) = deleted {
            tracing::warn!(error = %aws_sdk_sqs::error::DisplayErrorContext(error), "a message was handled but not deleted");
        }
    }
}

/// What a function says about the messages that it could not handle.
#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase", default)]
struct Report {
    batch_item_failures: Vec<Failed>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Failed {
    #[serde(default)]
    item_identifier: String,
}

/// The ids of the failed messages. Nothing, or something of another shape, means that all went well.
fn failed(response: &str) -> HashSet<String> {
    let report: Option<Report> = serde_json::from_str(response).unwrap_or_default();
    let failures = report.unwrap_or_default().batch_item_failures;
    failures
        .into_iter()
        .map(|failure| failure.item_identifier)
        .collect()
}

/// The event as Lambda writes it.
fn event(mapping: &QueueMapping, messages: &[Message]) -> Json {
    let record = |message: &Message| {
        let attributes = message.attributes.iter().flatten();
        let attributes: serde_json::Map<_, _> = attributes
            .map(|(name, value)| (name.as_str().to_owned(), json!(value)))
            .collect();
        let own = message.message_attributes.iter().flatten();
        let own: serde_json::Map<_, _> = own
            .map(|(name, value)| {
                let value = json!({
                    "stringValue": value.string_value,
                    "stringListValues": [],
                    "binaryListValues": [],
                    "dataType": value.data_type,
                });
                (name.clone(), value)
            })
            .collect();
        json!({
            "messageId": message.message_id,
            "receiptHandle": message.receipt_handle,
            "body": message.body,
            "md5OfBody": message.md5_of_body,
            "attributes": attributes,
            "messageAttributes": own,
            "eventSource": "aws:sqs",
            "eventSourceARN": mapping.queue.arn,
            "awsRegion": REGION,
        })
    };
    json!({ "Records": messages.iter().map(record).collect::<Vec<_>>() })
}
