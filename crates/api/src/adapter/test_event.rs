//! Invokes functions in unit tests.

use lambda_runtime::{Context, Diagnostic, LambdaEvent};
use serde_json::{Value, value::to_raw_value};

use crate::{function::Function, setup::Setup};

/// Starts a function without variables and invokes it once.
pub(crate) async fn invoke(function: &Function, event: Value) -> Result<Value, Diagnostic> {
    let running = function
        .start(&Setup::new(|_| None, None))
        .expect("a function that needs nothing");
    let payload = to_raw_value(&event).expect("an event is JSON");
    let answer = running
        .invoke(LambdaEvent::new(payload, Context::default()))
        .await?;
    Ok(serde_json::from_str(answer.get()).expect("an answer is JSON"))
}
