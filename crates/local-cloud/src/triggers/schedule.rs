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
        "id": uuid::Uuid::new_v4().to_string(),
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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::collections::BTreeMap;
    use std::sync::{LazyLock, Mutex};

    use api::{Diagnostic, Setup};
    use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

    use super::*;
    use crate::template::Function;

    type Channel = (
        UnboundedSender<Json>,
        Mutex<Option<UnboundedReceiver<Json>>>,
    );

    static EVENTS: LazyLock<Channel> = LazyLock::new(|| {
        let (sender, receiver) = unbounded_channel();
        (sender, Mutex::new(Some(receiver)))
    });

    async fn note(_: &'static (), event: Json) -> Result<(), Diagnostic> {
        EVENTS.0.send(event).unwrap();
        Ok(())
    }

    fn schedule(recurrence: Recurrence, input: Option<Json>) -> Schedule {
        Schedule {
            function: "Note".to_owned(),
            name: "Often".to_owned(),
            source: Source::Rule,
            recurrence,
            input,
            enabled: true,
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_function_runs_again_and_again_and_is_given_its_time() {
        let function = Function {
            id: "Note".to_owned(),
            binary: "note".to_owned(),
            timeout: Duration::from_secs(3),
            environment: BTreeMap::new(),
            layers: Vec::new(),
        };
        let code = api::direct(|_| Ok(()), note);
        let running = code.start(&Setup::new(|_| None, None)).unwrap();
        let functions = Functions::new([(function, running)]);
        let minute = Recurrence::Every(Duration::from_secs(60));
        let task = tokio::spawn(run(schedule(minute, None), functions));
        let mut events = EVENTS.1.lock().unwrap().take().unwrap();
        let mut time = async || {
            let event = events.recv().await.unwrap();
            assert_eq!(event["source"], "aws.events");
            assert_eq!(event["detail-type"], "Scheduled Event");
            let time: Timestamp = event["time"].as_str().unwrap().parse().unwrap();
            time
        };
        let (first, second) = (time().await, time().await);
        assert_eq!(second.duration_since(first), SignedDuration::from_secs(60));
        task.abort();
    }

    #[test]
    fn an_input_of_its_own_takes_the_place_of_the_event() {
        let day = Recurrence::Every(Duration::from_secs(86_400));
        let input = json!({ "day": true });
        let schedule = schedule(day, Some(input.clone()));
        assert_eq!(event(&schedule, Timestamp::UNIX_EPOCH), input);
    }
}
