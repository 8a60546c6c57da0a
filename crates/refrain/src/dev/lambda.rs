//! Invokes functions as Lambda does: within their timeout, each on its own, a panic being a failed invocation.

use std::collections::HashMap;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use aws_lambda_events::event::sqs::{SqsBatchResponse, SqsEvent};
use lambda_http::{Body, Request, Response};
use lambda_runtime::LambdaEvent;

use super::template::Function;

/// The most bytes of an invocation's JSON, in each direction: 6 MB and the envelope that Lambda grants.
pub const PAYLOAD_BYTES: usize = 6_291_556;

type Boxed<T> = Pin<Box<dyn Future<Output = T> + Send>>;

/// A function's code.
#[derive(Clone)]
pub enum Handler {
    /// Behind the HTTP API.
    Http(Arc<dyn Fn(Request) -> Boxed<Response<Body>> + Send + Sync>),
    /// Behind a queue.
    Queue(Arc<dyn Fn(LambdaEvent<SqsEvent>) -> Boxed<SqsBatchResponse> + Send + Sync>),
}

impl Handler {
    /// Wraps a function that answers HTTP requests.
    pub fn http<F>(handle: impl Fn(Request) -> F + Send + Sync + 'static) -> Self
    where
        F: Future<Output = Response<Body>> + Send + 'static,
    {
        Handler::Http(Arc::new(move |request| Box::pin(handle(request))))
    }

    /// Wraps a function that takes messages.
    pub fn queue<F>(handle: impl Fn(LambdaEvent<SqsEvent>) -> F + Send + Sync + 'static) -> Self
    where
        F: Future<Output = SqsBatchResponse> + Send + 'static,
    {
        Handler::Queue(Arc::new(move |event| Box::pin(handle(event))))
    }
}

/// Why an invocation gave no answer.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum Failure {
    /// It took longer than the template allows.
    #[error("timed out after {0:?}")]
    TimedOut(Duration),
    /// It panicked.
    #[error("panicked")]
    Panicked,
    /// No function of this name listens to such events.
    #[error("there is no such function: {0}")]
    Unknown(String),
}

/// All functions, by their logical ids.
#[derive(Clone, Default)]
pub struct Functions(Arc<HashMap<String, (Function, Handler)>>);

impl Functions {
    /// The functions of a template with their code.
    pub fn new(functions: impl IntoIterator<Item = (Function, Handler)>) -> Self {
        let functions = functions
            .into_iter()
            .map(|(function, handler)| (function.id.clone(), (function, handler)));
        Self(Arc::new(functions.collect()))
    }

    /// Invokes a function behind the HTTP API.
    pub async fn http(&self, id: &str, request: Request) -> Result<Response<Body>, Failure> {
        match self.0.get(id) {
            Some((function, Handler::Http(handle))) => {
                within(function.timeout, handle(request)).await
            }
            _ => Err(Failure::Unknown(id.to_owned())),
        }
    }

    /// Invokes a function behind a queue.
    pub async fn queue(&self, id: &str, event: SqsEvent) -> Result<SqsBatchResponse, Failure> {
        match self.0.get(id) {
            Some((function, Handler::Queue(handle))) => {
                let event = LambdaEvent::new(event, lambda_runtime::Context::default());
                within(function.timeout, handle(event)).await
            }
            _ => Err(Failure::Unknown(id.to_owned())),
        }
    }
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
