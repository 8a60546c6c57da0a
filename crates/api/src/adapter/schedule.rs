//! Invocations at set times, by EventBridge: `Type: Schedule` or `Type: ScheduleV2` in infra/template.yaml.

use std::future::Future;

use jiff::Timestamp;
use lambda_runtime::Diagnostic;
use serde::Deserialize;

use super::payload;
use crate::{
    error_chain::chain,
    fault::count_if_permanent,
    function::{Answer, Event, Function},
    setup::Setup,
    start_error::StartError,
};

type Error = Box<dyn std::error::Error + Send + Sync>;

/// When an invocation was due. A retry has the time of the first attempt, so that work for a time can be done once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct Due {
    pub time: Timestamp,
}

/// A function that runs at set times. A handler that fails or panics fails the invocation, and Lambda tries it again, twice
/// unless the template says otherwise.
pub fn schedule<P, F, E>(
    open: fn(&Setup) -> Result<P, StartError>,
    handle: fn(&'static P, Due) -> F,
) -> Function
where
    P: Send + Sync + 'static,
    F: Future<Output = Result<(), E>> + Send + 'static,
    E: Into<Error> + Send + 'static,
{
    Function::new(open, move |parts, event| run(parts, handle, event))
}

async fn run<P, F, E>(parts: &'static P, handle: fn(&'static P, Due) -> F, event: Event) -> Answer
where
    P: Sync,
    F: Future<Output = Result<(), E>> + Send + 'static,
    E: Into<Error> + Send + 'static,
{
    let due = payload::read(&event.payload)?;
    handle(parts, due).await.map_err(|error| {
        let error: Error = error.into();
        count_if_permanent(error.as_ref());
        Diagnostic {
            error_type: "Failed".to_owned(),
            error_message: chain(error.as_ref()),
        }
    })?;
    payload::write(&())
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::test_event::invoke;
    use super::*;

    async fn handle(_: &'static (), due: Due) -> Result<(), String> {
        if due.time.as_second() == 0 {
            return Err("too early".to_owned());
        }
        Ok(())
    }

    /// An event as a rule of EventBridge sends it; its scheduler sends the same with a string for `detail`.
    fn due(time: &str, detail: Value) -> Value {
        json!({
            "version": "0",
            "id": "53dc4d37-cffa-4f76-80c9-8b7d4a4d2eaa",
            "detail-type": "Scheduled Event",
            "source": "aws.events",
            "account": "123456789012",
            "time": time,
            "region": "eu-west-1",
            "resources": ["arn:aws:events:eu-west-1:123456789012:rule/hourly"],
            "detail": detail,
        })
    }

    #[tokio::test]
    async fn a_handler_learns_when_it_was_due() {
        for detail in [json!({}), json!("{}")] {
            let answer = invoke(
                &schedule(|_| Ok(()), handle),
                due("2026-01-01T00:00:00Z", detail),
            )
            .await;
            assert_eq!(answer, Ok(Value::Null));
        }
    }

    #[tokio::test]
    async fn an_error_fails_the_invocation() {
        let error = invoke(
            &schedule(|_| Ok(()), handle),
            due("1970-01-01T00:00:00Z", json!({})),
        )
        .await;
        assert_eq!(error.unwrap_err().error_message, "too early");
    }
}
