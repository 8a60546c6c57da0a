//! Batches of messages from an SQS queue, with `ReportBatchItemFailures`.

use std::future::Future;

use aws_lambda_events::sqs::{BatchItemFailure, SqsBatchResponse, SqsEvent, SqsMessage};
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

/// A function that takes messages from a queue, one after another. A message whose handler fails or panics is reported to
/// Lambda and comes back by itself; the others of its batch are done. The log names a failed message by its id alone, never
/// by its content.
///
/// The event source in infra/template.yaml has to say `FunctionResponseTypes: [ReportBatchItemFailures]`.
pub fn sqs<P, F, E>(
    open: fn(&Setup) -> Result<P, StartError>,
    handle: fn(&'static P, SqsMessage) -> F,
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
    handle: fn(&'static P, SqsMessage) -> F,
    event: Event,
) -> Answer
where
    P: Send + Sync,
    F: Future<Output = Result<(), E>> + Send + 'static,
    E: Into<Error> + Send + 'static,
{
    let event: SqsEvent = payload::read(&event.payload)?;
    let mut response = SqsBatchResponse::default();
    for message in event.records {
        let id = message.message_id.clone().unwrap_or_default();
        // A task of its own: a panic ends the task and nothing else.
        let task = async move { handle(parts, message).await }.in_current_span();
        match tokio::spawn(task).await {
            Ok(Ok(())) => {}
            Ok(Err(error)) => {
                let error: Error = error.into();
                count_if_permanent(error.as_ref());
                tracing::error!(sqs_message = id, error = chain(error.as_ref()), "failed");
                response.batch_item_failures.push(failure(id));
            }
            Err(_) => {
                tracing::error!(sqs_message = id, "panicked");
                response.batch_item_failures.push(failure(id));
            }
        }
    }
    payload::write(&response)
}

fn failure(id: String) -> BatchItemFailure {
    let mut failure = BatchItemFailure::default();
    failure.item_identifier = id;
    failure
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::test_event::invoke;
    use super::*;

    async fn handle(_: &'static (), message: SqsMessage) -> Result<(), String> {
        match message.body.as_deref() {
            Some("fail") => Err("no room".to_owned()),
            Some("panic") => panic!("on purpose"),
            _ => Ok(()),
        }
    }

    /// A batch as Lambda's event source mapping delivers it; the ids are m0, m1 and so on.
    fn batch_of(bodies: &[&str]) -> Value {
        let record = |(at, body): (usize, &&str)| {
            json!({
                "messageId": format!("m{at}"),
                "receiptHandle": "AQEBwJnKyrHigUMZj6rYigCgxlaS3SLy0a",
                "body": body,
                "attributes": {
                    "ApproximateReceiveCount": "1", "SentTimestamp": "1545082649183",
                    "SenderId": "AIDAIENQZJOLO23YVJ4VO", "ApproximateFirstReceiveTimestamp": "1545082649185",
                },
                "messageAttributes": {},
                "md5OfBody": "e4e68fb7bd0e697a0ae8f1bb342846b3",
                "eventSource": "aws:sqs",
                "eventSourceARN": "arn:aws:sqs:eu-west-1:123456789012:sweep",
                "awsRegion": "eu-west-1",
            })
        };
        json!({ "Records": bodies.iter().enumerate().map(record).collect::<Vec<_>>() })
    }

    async fn failed(bodies: &[&str]) -> Value {
        let function = sqs(|_| Ok(()), handle);
        invoke(&function, batch_of(bodies)).await.unwrap()["batchItemFailures"].clone()
    }

    #[tokio::test]
    async fn a_batch_without_failures_reports_none() {
        assert_eq!(failed(&["one", "two"]).await, json!([]));
    }

    #[tokio::test]
    async fn an_error_or_a_panic_fails_its_own_message_alone() {
        let expect = json!([{ "itemIdentifier": "m1" }, { "itemIdentifier": "m3" }]);
        assert_eq!(
            failed(&["one", "panic", "two", "fail", "three"]).await,
            expect
        );
    }
}
