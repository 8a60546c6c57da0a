//! Invokes functions in unit tests.

use lambda_runtime::{Context, Diagnostic, LambdaEvent};
use serde_json::{Value, value::to_raw_value};

use crate::{function::Function, setup::Setup};

/// What requests bear that came by way of the edge.
pub(crate) const ORIGIN_SECRET: &str = "secret";

/// Starts a function that knows the secret and no other variable, and invokes it once.
pub(crate) async fn invoke(function: &Function, event: Value) -> Result<Value, Diagnostic> {
    let running = function
        .start(&Setup::new(
            |name| (name == "ORIGIN_SECRETS").then(|| ORIGIN_SECRET.to_owned()),
            None,
        ))
        .expect("a function that needs nothing");
    let payload = to_raw_value(&event).expect("an event is JSON");
    let answer = running
        .invoke(LambdaEvent::new(payload, Context::default()))
        .await?;
    Ok(serde_json::from_str(answer.get()).expect("an answer is JSON"))
}
