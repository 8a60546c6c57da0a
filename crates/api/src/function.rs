//! What AWS Lambda runs: an event as JSON in, a response as JSON out.

use std::{future::Future, pin::Pin, sync::Arc};

use lambda_runtime::{Diagnostic, LambdaEvent};
use serde_json::value::RawValue;

use crate::{setup::Setup, start_error::StartError};

/// One invocation: the event's JSON and the context that Lambda gives with it (request id, deadline).
pub type Event = LambdaEvent<Box<RawValue>>;

/// The response's JSON, or the error that Lambda reports for a failed invocation: a type and a message.
pub type Answer = Result<Box<RawValue>, Diagnostic>;

type Start = dyn Fn(&Setup) -> Result<Running, StartError> + Send + Sync;
type Invoke = dyn Fn(Event) -> Pin<Box<dyn Future<Output = Answer> + Send>> + Send + Sync;

/// A function that has not been started. The adapters make it: [`http`](crate::http), [`sqs`](crate::sqs),
/// [`stream`](crate::stream), [`schedule`](crate::schedule) and [`direct`](crate::direct).
pub struct Function {
    start: Box<Start>,
}

impl Function {
    /// `open` opens the parts once, at the start; `invoke` gets them with every event. The parts live as long as the process.
    pub(crate) fn new<P, O, I, F>(open: O, invoke: I) -> Self
    where
        P: Send + Sync + 'static,
        O: Fn(&Setup) -> Result<P, StartError> + Send + Sync + 'static,
        I: Fn(&'static P, Event) -> F + Copy + Send + Sync + 'static,
        F: Future<Output = Answer> + Send + 'static,
    {
        let start = move |setup: &Setup| {
            let parts: &'static P = Box::leak(Box::new(open(setup)?));
            Ok(Running {
                invoke: Arc::new(move |event| Box::pin(invoke(parts, event))),
            })
        };
        Self {
            start: Box::new(start),
        }
    }

    /// Opens the parts that the function names. Reads files and variables, sends no request to any service.
    pub fn start(&self, setup: &Setup) -> Result<Running, StartError> {
        (self.start)(setup)
    }
}

/// A started function. Clones share its parts.
#[derive(Clone)]
pub struct Running {
    invoke: Arc<Invoke>,
}

impl Running {
    /// Handles one event. A panic of the function is a panic here; whoever calls turns it into a failed invocation, as the
    /// Lambda runtime does.
    pub async fn invoke(&self, event: Event) -> Answer {
        (self.invoke)(event).await
    }
}
