//! Direct invocations with an input and an output of our own, as a state machine of Step Functions makes them.

use std::future::Future;

use lambda_runtime::Diagnostic;
use serde::{Serialize, de::DeserializeOwned};

use super::payload;
use crate::{
    function::{Answer, Event, Function},
    setup::Setup,
    start_error::StartError,
};

/// A function that takes any JSON and answers any JSON. An error fails the invocation; its [`Diagnostic`] names a type, which
/// `Retry` and `Catch` of a state machine compare with their `ErrorEquals`, and a message, which gets into logs and must
/// hold nothing personal.
pub fn direct<P, I, O, E, F>(
    open: impl Fn(&Setup) -> Result<P, StartError> + Send + Sync + 'static,
    handle: fn(&'static P, I) -> F,
) -> Function
where
    P: Send + Sync + 'static,
    I: DeserializeOwned + Send + 'static,
    O: Serialize + Send + 'static,
    E: Into<Diagnostic> + Send + 'static,
    F: Future<Output = Result<O, E>> + Send + 'static,
{
    Function::new(open, move |parts, event| run(parts, handle, event))
}

async fn run<P, I, O, E, F>(
    parts: &'static P,
    handle: fn(&'static P, I) -> F,
    event: Event,
) -> Answer
where
    P: Sync,
    I: DeserializeOwned,
    O: Serialize,
    E: Into<Diagnostic>,
    F: Future<Output = Result<O, E>>,
{
    let input = payload::read(&event.payload)?;
    let output = handle(parts, input).await.map_err(Into::into)?;
    payload::write(&output)
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;
    use serde_json::json;

    use super::super::test_event::invoke;
    use super::*;

    #[derive(Deserialize)]
    struct Shard {
        shard: u8,
    }

    #[derive(Serialize)]
    struct Summed {
        takes: u32,
    }

    struct NoSuchShard(u8);

    impl From<NoSuchShard> for Diagnostic {
        fn from(NoSuchShard(shard): NoSuchShard) -> Self {
            Diagnostic {
                error_type: "NoSuchShard".to_owned(),
                error_message: format!("there is no shard {shard}"),
            }
        }
    }

    async fn sum(_: &'static (), input: Shard) -> Result<Summed, NoSuchShard> {
        match input.shard {
            0..64 => Ok(Summed { takes: 3 }),
            other => Err(NoSuchShard(other)),
        }
    }

    #[tokio::test]
    async fn input_and_output_are_json_of_their_own() {
        let answer = invoke(&direct(|_| Ok(()), sum), json!({ "shard": 7 })).await;
        assert_eq!(answer, Ok(json!({ "takes": 3 })));
    }

    #[tokio::test]
    async fn an_error_has_a_type_that_a_state_machine_can_catch() {
        let error = invoke(&direct(|_| Ok(()), sum), json!({ "shard": 64 }))
            .await
            .unwrap_err();
        assert_eq!(
            serde_json::to_value(error).unwrap(),
            json!({ "errorType": "NoSuchShard", "errorMessage": "there is no shard 64" })
        );
    }

    #[tokio::test]
    async fn an_input_of_another_shape_is_named_by_its_place_and_not_by_its_content() {
        let error = invoke(&direct(|_| Ok(()), sum), json!({ "shard": "Zoé" }))
            .await
            .unwrap_err();
        assert_eq!(error.error_type, "UnreadableEvent");
        assert!(
            !error.error_message.contains("Zoé"),
            "{}",
            error.error_message
        );
    }
}
