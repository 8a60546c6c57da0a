//! SQS worker: finish whatever step of an entry is missing.

use api::App;
use aws_lambda_events::sqs::{BatchItemFailure, SqsBatchResponse, SqsEvent, SqsMessage};
use lambda_runtime::{Error, LambdaEvent};

pub mod message;

/// Messages that failed come back by themselves and end, after a few tries, in the dead letters.
pub async fn handle(app: &'static App, event: LambdaEvent<SqsEvent>) -> SqsBatchResponse {
    let mut response = SqsBatchResponse::default();
    for message in event.payload.records {
        if let Err(error) = sweep(app, &message).await {
            let id = message.message_id.unwrap_or_default();
            tracing::error!(
                message = id,
                error = api::chain(error.as_ref()),
                "sweep failed"
            );
            response.batch_item_failures.push(failure(id));
        }
    }
    response
}

async fn sweep(app: &'static App, message: &SqsMessage) -> Result<(), Error> {
    let body = message.body.as_deref().unwrap_or_default();
    for id in message::entries(body) {
        pipeline::complete(app.steps()?, app.studio()?, &id).await?;
    }
    Ok(())
}

fn failure(id: String) -> BatchItemFailure {
    let mut failure = BatchItemFailure::default();
    failure.item_identifier = id;
    failure
}
