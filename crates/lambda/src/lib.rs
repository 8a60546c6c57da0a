//! Runs one function on AWS Lambda; the whole of a function's `main`.
//!
//! It alone reads the environment, sets logging up and links TLS. A function is compiled without it where it is not to run
//! on Lambda: see the feature `lambda` of the functions' crates.

mod aws;
mod log;

use api::{Answer, Event, Function, Setup};
use aws_types::SdkConfig;
use lambda_runtime::service_fn;

pub use lambda_runtime::Error;

/// Runs a function that uses no AWS service.
pub fn run(function: Function) -> Result<(), Error> {
    runtime()?.block_on(serve(function, None))
}

/// Runs a function that uses AWS services, by the role and the region of the environment.
pub fn run_with_aws(function: Function) -> Result<(), Error> {
    runtime()?.block_on(async {
        let sdk = aws::config()?;
        serve(function, Some(sdk)).await
    })
}

fn runtime() -> std::io::Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
}

/// Starts the function, then hands it one event after another, for as long as Lambda runs the process. A start that fails
/// ends the process with its error.
async fn serve(function: Function, sdk: Option<SdkConfig>) -> Result<(), Error> {
    log::init();
    let running = function.start(&Setup::new(|name| std::env::var(name).ok(), sdk))?;
    let handle = move |event: Event| {
        let running = running.clone();
        async move { running.invoke(event).await as Answer }
    };
    lambda_runtime::run(service_fn(handle)).await
}
