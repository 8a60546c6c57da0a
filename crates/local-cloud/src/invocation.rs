//! Invokes functions as Lambda does: JSON in, JSON out, within the function's timeout, each invocation on its own, a panic
//! being a failed invocation.

use std::collections::HashMap;
use std::future::Future;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use api::Running;
use lambda_runtime::{Context, Diagnostic, LambdaEvent};
use serde::Serialize;
use serde_json::value::RawValue;

use crate::template::Function;

/// The most bytes of an invocation's JSON that is waited for, in each direction: 6 MB and the envelope that Lambda grants.
pub const PAYLOAD_BYTES: usize = 6_291_556;

/// The pauses before Lambda tries an asynchronous invocation again.
const RETRY_PAUSES: [Duration; 2] = [Duration::from_secs(60), Duration::from_secs(120)];

/// Why an invocation gave no answer.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum Failure {
    /// It took longer than the template allows.
    #[error("timed out after {0:?}")]
    TimedOut(Duration),
    /// It panicked.
    #[error("panicked")]
    Panicked,
    /// The function answered with an error.
    #[error("{}: {}", .0.error_type, .0.error_message)]
    Failed(Diagnostic),
    /// The event has more bytes than Lambda takes.
    #[error("an event of {bytes} bytes is larger than Lambda's {PAYLOAD_BYTES}")]
    EventTooLarge {
        /// Its size.
        bytes: usize,
    },
    /// The response has more bytes than Lambda takes.
    #[error("a response of {bytes} bytes is larger than Lambda's {PAYLOAD_BYTES}")]
    ResponseTooLarge {
        /// Its size.
        bytes: usize,
    },
    /// The template has no function with this logical id.
    #[error("there is no such function: {0}")]
    Unknown(String),
}

type ById = HashMap<String, (Function, Running)>;

/// All functions, by their logical ids. Clones share them.
#[derive(Clone, Default)]
pub struct Functions(Arc<RwLock<Arc<ById>>>);

impl Functions {
    /// The functions of a template with their running code.
    pub fn new(functions: impl IntoIterator<Item = (Function, Running)>) -> Self {
        let functions = functions
            .into_iter()
            .map(|(function, running)| (function.id.clone(), (function, running)));
        Self(Arc::new(RwLock::new(Arc::new(functions.collect()))))
    }

    /// Takes others for all that is invoked from now on; what runs ends as it began.
    pub fn replace(&self, others: &Self) {
        let others = others.all();
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = others;
    }

    fn all(&self) -> Arc<ById> {
        Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Whether there is a function with this logical id.
    pub fn contains(&self, id: &str) -> bool {
        self.all().contains_key(id)
    }

    /// Invokes a function and waits for its response.
    pub async fn invoke(&self, id: &str, event: &impl Serialize) -> Result<Box<RawValue>, Failure> {
        let all = self.all();
        let (function, running) = all.get(id).ok_or_else(|| Failure::Unknown(id.to_owned()))?;
        let event = serde_json::value::to_raw_value(event).map_err(|error| {
            Failure::Failed(Diagnostic {
                error_type: "EventWithoutJson".to_owned(),
                error_message: error.to_string(),
            })
        })?;
        let bytes = event.get().len();
        if bytes > PAYLOAD_BYTES {
            return Err(Failure::EventTooLarge { bytes });
        }
        let (running, event) = (running.clone(), LambdaEvent::new(event, context(function)));
        let response = within(function.timeout, async move { running.invoke(event).await })
            .await?
            .map_err(Failure::Failed)?;
        match response.get().len() {
            bytes if bytes > PAYLOAD_BYTES => Err(Failure::ResponseTooLarge { bytes }),
            _ => Ok(response),
        }
    }

    /// Invokes a function without waiting for it. A failed invocation is repeated twice; the last failure is logged.
    pub fn invoke_later(&self, id: String, event: impl Serialize + Send + Sync + 'static) {
        let functions = self.clone();
        tokio::spawn(async move {
            let mut pauses = RETRY_PAUSES.into_iter();
            while let Err(failure) = functions.invoke(&id, &event).await {
                let Some(pause) = pauses.next() else {
                    tracing::error!(function = id, %failure, "an invocation failed for the last time");
                    return;
                };
                tracing::warn!(function = id, %failure, "an invocation failed and will be tried again");
                tokio::time::sleep(pause).await;
            }
        });
    }
}

/// The context that Lambda gives a function with its event.
fn context(function: &Function) -> Context {
    let end = jiff::Timestamp::now().as_millisecond()
        + i64::try_from(function.timeout.as_millis()).unwrap_or(i64::MAX);
    let mut context = Context::default();
    context.request_id = uuid::Uuid::new_v4().to_string();
    context.invoked_function_arn = function.arn();
    context.deadline = u64::try_from(end).unwrap_or_default();
    context
}

async fn within<T: Send + 'static>(
    timeout: Duration,
    invocation: impl Future<Output = T> + Send + 'static,
) -> Result<T, Failure> {
    let mut task = tokio::spawn(invocation);
    match tokio::time::timeout(timeout, &mut task).await {
        Ok(Ok(answer)) => Ok(answer),
        Ok(Err(_)) => Err(Failure::Panicked),
        Err(_) => {
            // Lambda ends the process; here the future is dropped at its next await.
            task.abort();
            Err(Failure::TimedOut(timeout))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn an_invocation_ends_at_its_timeout() {
        let timeout = Duration::from_secs(3);
        let slow = async { tokio::time::sleep(Duration::from_secs(4)).await };
        assert_eq!(within(timeout, slow).await, Err(Failure::TimedOut(timeout)));
        let quick = async { tokio::time::sleep(Duration::from_secs(2)).await };
        assert_eq!(within(timeout, quick).await, Ok(()));
    }

    #[tokio::test]
    async fn a_panic_fails_only_its_own_invocation() {
        let failed = within(Duration::from_secs(3), async { panic!("on purpose") }).await;
        assert_eq!(failed, Err::<(), _>(Failure::Panicked));
    }
}
