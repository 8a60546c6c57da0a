//! What EventBridge's rules and its Scheduler do: invoke a function at its times, without waiting for the answer.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use serde_json::{Value as Json, json};

use crate::invocation::Functions;
use crate::template::events::schedule::{Recurrence, Schedule, Source};
use crate::template::{ACCOUNT, REGION};

/// Invokes a function at its times until the task is aborted.
pub async fn run(schedule: Schedule, functions: Functions) {
    if !schedule.enabled {
        return;
    }
    let mut last = Timestamp::now();
    while let Some(due) = next(&schedule.recurrence, last) {
        let wait = due.duration_since(Timestamp::now());
        tokio::time::sleep(Duration::try_from(wait).unwrap_or_default()).await;
        tracing::info!(function = schedule.function, event = schedule.name, "due");
        functions.invoke_later(schedule.function.clone(), event(&schedule, due));
        last = due;
    }
    tracing::info!(
        function = schedule.function,
        event = schedule.name,
        "has no further time"
    );
}

/// The first time after another.
fn next(recurrence: &Recurrence, after: Timestamp) -> Option<Timestamp> {
    match recurrence {
        Recurrence::Every(period) => after
            .checked_add(SignedDuration::try_from(*period).ok()?)
            .ok(),
        Recurrence::Cron(crontab) => {
            let after = cronexpr::MakeTimestamp(after);
            crontab.find_next(after).ok().map(|time| time.timestamp())
        }
    }
}

/// What the function is given: its own input, or what the service says of itself.
fn event(schedule: &Schedule, due: Timestamp) -> Json {
    if let Some(input) = &schedule.input {
        return input.clone();
    }
    let name = &schedule.name;
    let (source, resource, detail) = match schedule.source {
        Source::Rule => (
            "aws.events",
            format!("arn:aws:events:{REGION}:{ACCOUNT}:rule/{name}"),
            json!({}),
        ),
        Source::Scheduler => (
            "aws.scheduler",
            format!("arn:aws:scheduler:{REGION}:{ACCOUNT}:schedule/default/{name}"),
            json!("{}"),
        ),
    };
    json!({
        "version": "0",
        "id": uuid::Uuid::new_v4(),
        "detail-type": "Scheduled Event",
        "source": source,
        "account": ACCOUNT,
        // Both services write whole seconds.
        "time": due.strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
        "region": REGION,
        "resources": [resource],
        "detail": detail,
    })
}
