//! Batches of changes from a DynamoDB stream, with `ReportBatchItemFailures`.

use std::future::Future;

use aws_lambda_events::{
    dynamodb::{Event as StreamEvent, EventRecord},
    streams::{DynamoDbBatchItemFailure, DynamoDbEventResponse},
};

use tracing::Instrument;

use super::payload;
use crate::{
    error_chain::chain,
    fault::count_if_permanent,
    function::{Answer, Event, Function},
    setup::Setup,
    start_error::StartError,
};

type Error = Box<dyn std::error::Error + Send + Sync>;

/// A function that takes the changes of a table, in their order. The first whose handler fails or panics is reported by its
/// sequence number and ends the batch: Lambda delivers it and all that follow once more. The log names a failed change by
/// its sequence number alone, never by its content.
///
/// The event source in infra/template.yaml has to say `FunctionResponseTypes: [ReportBatchItemFailures]`.
pub fn stream<P, F, E>(
    open: fn(&Setup) -> Result<P, StartError>,
    handle: fn(&'static P, EventRecord) -> F,
) -> Function
where
    P: Send + Sync + 'static,
    F: Future<Output = Result<(), E>> + Send + 'static,
    E: Into<Error> + Send + 'static,
{
    Function::new(open, move |parts, event| batch(parts, handle, event))
}

async fn batch<P, F, E>(
    parts: &'static P,
    handle: fn(&'static P, EventRecord) -> F,
    event: Event,
) -> Answer
where
    P: Send + Sync,
    F: Future<Output = Result<(), E>> + Send + 'static,
    E: Into<Error> + Send + 'static,
{
    let event: StreamEvent = payload::read(&event.payload)?;
    let mut response = DynamoDbEventResponse::default();
    for record in event.records {
        let number = record.change.sequence_number.clone();
        // A task of its own: a panic ends the task and nothing else.
        let task = async move { handle(parts, record).await }.in_current_span();
        match tokio::spawn(task).await {
            Ok(Ok(())) => continue,
            Ok(Err(error)) => {
                let error: Error = error.into();
                count_if_permanent(error.as_ref());
                tracing::error!(change = number, error = chain(error.as_ref()), "failed");
            }
            Err(_) => tracing::error!(change = number, "panicked"),
        }
        response.batch_item_failures.push(failure(number));
        break;
    }
    payload::write(&response)
}

fn failure(number: Option<String>) -> DynamoDbBatchItemFailure {
    let mut failure = DynamoDbBatchItemFailure::default();
    failure.item_identifier = number;
    failure
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use serde_json::{Value, json};

    use super::super::test_event::invoke;
    use super::*;

    /// The ids of the items that a handler got, in order.
    #[derive(Default)]
    struct Seen(Mutex<Vec<String>>);

    async fn handle(seen: &'static Seen, record: EventRecord) -> Result<(), String> {
        let id: String = serde_dynamo::from_attribute_value(record.change.keys["id"].clone())
            .map_err(|error| error.to_string())?;
        if let Ok(mut seen) = seen.0.lock() {
            seen.push(id.clone());
        }
        match id.as_str() {
            "fail" => Err("no room".to_owned()),
            "panic" => panic!("on purpose"),
            _ => Ok(()),
        }
    }

    /// A batch as Lambda reads it from a stream; the sequence numbers are 100, 101 and so on.
    fn batch_of(ids: &[&str]) -> Value {
        let record = |(at, id): (usize, &&str)| {
            json!({
                "eventID": format!("c4ca4238a0b923820dcc509a6f75849{at}"),
                "eventName": "MODIFY",
                "eventVersion": "1.1",
                "eventSource": "aws:dynamodb",
                "awsRegion": "eu-west-1",
                "dynamodb": {
                    "ApproximateCreationDateTime": 1_479_499_740.0,
                    "Keys": { "id": { "S": id } },
                    "NewImage": { "id": { "S": id }, "state": { "S": "mixed" } },
                    "SequenceNumber": format!("{}", 100 + at),
                    "SizeBytes": 59,
                    "StreamViewType": "NEW_IMAGE",
                },
                "eventSourceARN": "arn:aws:dynamodb:eu-west-1:123456789012:table/entries/stream/2026-01-01T00:00:00.000",
            })
        };
        json!({ "Records": ids.iter().enumerate().map(record).collect::<Vec<_>>() })
    }

    /// What a batch reports, and which records its handler got.
    async fn run(ids: &[&str]) -> (Value, Vec<String>) {
        static SEEN: Seen = Seen(Mutex::new(Vec::new()));
        static ONE_AT_A_TIME: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());
        let _guard = ONE_AT_A_TIME.lock().await;
        let function = stream(
            |_| Ok(&SEEN),
            |seen: &'static &'static Seen, record| handle(seen, record),
        );
        let answer = invoke(&function, batch_of(ids)).await.unwrap();
        let seen = std::mem::take(&mut *SEEN.0.lock().unwrap());
        (answer["batchItemFailures"].clone(), seen)
    }

    #[tokio::test]
    async fn records_are_handled_in_order() {
        let (failed, seen) = run(&["a", "b", "a"]).await;
        assert_eq!(failed, json!([]));
        assert_eq!(seen, ["a", "b", "a"]);
    }

    #[tokio::test]
    async fn the_first_failure_is_reported_and_ends_the_batch() {
        for broken in ["fail", "panic"] {
            let (failed, seen) = run(&["a", broken, "b"]).await;
            assert_eq!(failed, json!([{ "itemIdentifier": "101" }]));
            assert_eq!(seen, ["a", broken]);
        }
    }
}
