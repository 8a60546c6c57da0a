//! From an event to a handler and back. Lambda and the local cloud both come through here.

use std::{future::Future, time::Duration};

use aws_config::{BehaviorVersion, retry::RetryConfig, timeout::TimeoutConfig};
use aws_lambda_events::sqs::{SqsBatchResponse, SqsEvent};
use lambda_http::{Body, Error, Request, Response, service_fn};
use lambda_runtime::LambdaEvent;

use crate::{app::App, config::Config, problem::Problem};

/// What a handler of HTTP requests returns.
pub type Handled = Result<Response<Body>, Problem>;
/// A handler of HTTP requests.
pub type HttpHandler<F> = fn(&'static App, Request) -> F;

/// A service that does not answer within this is asked again.
const ATTEMPT_TIMEOUT: Duration = Duration::from_millis(1_500);
/// All attempts together: less than the shortest timeout of a function that asks a service, so that the answer is ours.
const OPERATION_TIMEOUT: Duration = Duration::from_secs(4);
const ATTEMPTS: u32 = 3;

/// Runs one HTTP function on Lambda; the whole of its `main`.
pub async fn run<F>(handler: HttpHandler<F>) -> Result<(), Error>
where
    F: Future<Output = Handled> + Send + 'static,
{
    let app = cold_start().await?;
    lambda_http::run(service_fn(move |request| async move {
        Ok::<_, Error>(respond(app, handler, request).await)
    }))
    .await
}

/// Runs one queue worker on Lambda; the whole of its `main`.
pub async fn run_sweep<F>(
    handler: fn(&'static App, LambdaEvent<SqsEvent>) -> F,
) -> Result<(), Error>
where
    F: Future<Output = SqsBatchResponse> + Send + 'static,
{
    let app = cold_start().await?;
    lambda_runtime::run(service_fn(move |event| async move {
        Ok::<_, Error>(handler(app, event).await)
    }))
    .await
}

/// Answers one request: what a handler could not do becomes problem+json.
pub async fn respond<F>(
    app: &'static App,
    handler: HttpHandler<F>,
    request: Request,
) -> Response<Body>
where
    F: Future<Output = Handled>,
{
    handler(app, request)
        .await
        .unwrap_or_else(Problem::into_response)
}

async fn cold_start() -> Result<&'static App, Error> {
    tracing_subscriber::fmt()
        .json()
        .with_env_filter(tracing_subscriber::EnvFilter::from_default_env())
        .without_time()
        .init();
    let config = Config::from_vars(|name| std::env::var(name).ok())?;
    let timeouts = TimeoutConfig::builder()
        .operation_attempt_timeout(ATTEMPT_TIMEOUT)
        .operation_timeout(OPERATION_TIMEOUT)
        .build();
    let sdk = aws_config::defaults(BehaviorVersion::latest())
        .timeout_config(timeouts)
        .retry_config(RetryConfig::standard().with_max_attempts(ATTEMPTS))
        .load()
        .await;
    Ok(Box::leak(Box::new(App::new(config, &sdk)?)))
}
