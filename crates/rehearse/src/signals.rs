//! What CloudWatch would see of the local cloud.

use std::sync::{Arc, Mutex, PoisonError};

use observe::{Observer, Verbosity};
use serde_json::Value;
use tracing::subscriber::DefaultGuard;
use tracing_subscriber::{Registry, layer::SubscriberExt};

/// The functions' log and what is counted beside it. Clones share it.
#[derive(Clone, Debug, Default)]
pub struct Signals(Arc<Mutex<Vec<Value>>>);

impl Signals {
    /// Takes the lines of everything that this thread runs, until the guard is dropped.
    pub fn listen(&self) -> DefaultGuard {
        let lines = self.clone();
        let output = move |line: &str| {
            // Each line is JSON: it is written by serde.
            lines.add(serde_json::from_str(line).unwrap_or_default());
        };
        let observer = Observer::new(Verbosity::parse(Some("info")), "rehearsal", output);
        tracing::subscriber::set_default(Registry::default().with(observer.layer()))
    }

    fn add(&self, line: Value) {
        self.lines().push(line);
    }

    fn lines(&self) -> std::sync::MutexGuard<'_, Vec<Value>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Forgets what was written so far.
    pub fn clear(&self) {
        self.lines().clear();
    }

    /// The sum of a metric of ours.
    pub fn sum(&self, metric: &str) -> f64 {
        let value = |line: &Value| match line.get("_aws").and(line.get(metric)) {
            Some(Value::Array(values)) => values.iter().filter_map(Value::as_f64).sum(),
            Some(value) => value.as_f64().unwrap_or_default(),
            None => 0.0,
        };
        self.lines().iter().map(value).sum()
    }

    /// The kinds of a metric that is counted by kind.
    pub fn kinds(&self, metric: &str) -> Vec<String> {
        let lines = self.lines();
        let of_metric = lines.iter().filter(|line| line.get(metric).is_some());
        let mut kinds: Vec<String> = of_metric
            .filter_map(|line| Some(line.get("Kind")?.as_str()?.to_owned()))
            .collect();
        kinds.sort();
        kinds.dedup();
        kinds
    }
}
