//! How functions reach AWS services.

use std::time::Duration;

use aws_config::{BehaviorVersion, retry::RetryConfig, timeout::TimeoutConfig};
use aws_smithy_http_client::{
    Builder,
    tls::{Provider, rustls_provider::CryptoMode},
};
use aws_types::SdkConfig;

/// A service that does not answer within this is asked again.
const ATTEMPT_TIMEOUT: Duration = Duration::from_millis(1_500);
/// All attempts together. Less than the shortest timeout of a function that uses a service, so that the fan gets an answer
/// of ours and not the gateway's.
const OPERATION_TIMEOUT: Duration = Duration::from_secs(4);
const ATTEMPTS: u32 = 3;

/// The SDK's configuration from the environment that Lambda sets, with TLS by rustls and ring and the system's root
/// certificates. ring is quicker to compile than the SDK's default, aws-lc, and needs no CMake.
pub(crate) async fn config() -> SdkConfig {
    let tls = Builder::new()
        .tls_provider(Provider::Rustls(CryptoMode::Ring))
        .build_https();
    let timeouts = TimeoutConfig::builder()
        .operation_attempt_timeout(ATTEMPT_TIMEOUT)
        .operation_timeout(OPERATION_TIMEOUT)
        .build();
    aws_config::defaults(BehaviorVersion::latest())
        .http_client(tls)
        .timeout_config(timeouts)
        .retry_config(RetryConfig::standard().with_max_attempts(ATTEMPTS))
        .load()
        .await
}
