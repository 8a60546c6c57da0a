//! How functions reach AWS services.

use std::time::Duration;

use api::StartError;
use aws_credential_types::{Credentials, provider::SharedCredentialsProvider};
use aws_smithy_http_client::{
    Builder,
    tls::{Provider, rustls_provider::CryptoMode},
};
use aws_smithy_runtime_api::client::behavior_version::BehaviorVersion;
use aws_smithy_types::{retry::RetryConfig, timeout::TimeoutConfig};
use aws_types::{
    SdkConfig,
    region::Region,
    service_config::{LoadServiceConfig, ServiceConfigKey},
};

/// A service that does not answer within this is asked again.
const ATTEMPT_TIMEOUT: Duration = Duration::from_millis(1_500);
/// All attempts together. Less than the shortest timeout of a function that uses a service, so that the fan gets an answer
/// of ours and not the gateway's.
const OPERATION_TIMEOUT: Duration = Duration::from_secs(4);
const ATTEMPTS: u32 = 3;

/// The SDK's configuration from the environment that Lambda sets, with TLS by rustls and ring and the system's root
/// certificates. ring is quicker to compile than the SDK's default, aws-lc, and needs no CMake. What the crate aws-config
/// would look at besides (profiles, roles of other kinds, the metadata of a machine) does not exist on Lambda: a function
/// would be larger with it, and no quicker to start.
///
/// # Errors
/// A variable that Lambda gives every function is missing.
pub(crate) fn config() -> Result<SdkConfig, StartError> {
    let tls = Builder::new()
        .tls_provider(Provider::Rustls(CryptoMode::Ring))
        .build_https();
    let timeouts = TimeoutConfig::builder()
        .operation_attempt_timeout(ATTEMPT_TIMEOUT)
        .operation_timeout(OPERATION_TIMEOUT)
        .build();
    Ok(SdkConfig::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new(needed("AWS_REGION")?))
        .credentials_provider(SharedCredentialsProvider::new(of_role()?))
        .http_client(tls)
        .timeout_config(timeouts)
        .retry_config(RetryConfig::standard().with_max_attempts(ATTEMPTS))
        .service_config(Environment)
        .build())
}

/// The credentials of the function's role. Lambda ends the process before they expire.
fn of_role() -> Result<Credentials, StartError> {
    Ok(Credentials::new(
        needed("AWS_ACCESS_KEY_ID")?,
        needed("AWS_SECRET_ACCESS_KEY")?,
        variable("AWS_SESSION_TOKEN"),
        None,
        "Environment",
    ))
}

/// What the SDK asks of the environment for one service, such as another address (`AWS_ENDPOINT_URL_S3`).
#[derive(Debug)]
struct Environment;

impl LoadServiceConfig for Environment {
    fn load_config(&self, key: ServiceConfigKey<'_>) -> Option<String> {
        let service = key.service_id().to_uppercase().replace(' ', "_");
        let of_service = format!("{}_{service}", key.env());
        variable(&of_service).or_else(|| variable(key.env()))
    }
}

fn needed(name: &'static str) -> Result<String, StartError> {
    variable(name).ok_or(StartError::MissingVariable(name))
}

fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}
