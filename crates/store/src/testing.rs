//! The real SDK before a service that a test makes up.

use std::{fmt, sync::Arc};

use aws_credential_types::{Credentials, provider::SharedCredentialsProvider};
use aws_sdk_dynamodb::config::{BehaviorVersion, Region};
use aws_smithy_runtime_api::{
    client::{
        http::{HttpConnector, HttpConnectorFuture, SharedHttpConnector, http_client_fn},
        orchestrator::{HttpRequest, HttpResponse},
        result::ConnectorError,
    },
    http::StatusCode,
};
use aws_smithy_types::{body::SdkBody, retry::RetryConfig};
use aws_types::SdkConfig;

/// What the service does with a request.
#[derive(Clone)]
pub(crate) enum Answer {
    /// It answers with a status and a JSON body.
    Json(u16, String),
    /// No connection comes about.
    Unreachable,
    /// The connection times out.
    TimedOut,
}

/// A configuration whose services answer what the function makes of each request's body. Nothing is retried.
pub(crate) fn answering(answer: impl Fn(&str) -> Answer + Send + Sync + 'static) -> SdkConfig {
    let connector = SharedHttpConnector::new(Service(Arc::new(answer)));
    let credentials = Credentials::new("id", "secret", None, None, "test");
    SdkConfig::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("eu-west-1"))
        .credentials_provider(SharedCredentialsProvider::new(credentials))
        .retry_config(RetryConfig::disabled())
        .http_client(http_client_fn(move |_, _| connector.clone()))
        .build()
}

struct Service(Arc<dyn Fn(&str) -> Answer + Send + Sync>);

impl fmt::Debug for Service {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Service")
    }
}

impl HttpConnector for Service {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let body = request.body().bytes().unwrap_or_default();
        let answer = (self.0)(std::str::from_utf8(body).expect("a JSON body"));
        HttpConnectorFuture::ready(match answer {
            Answer::Json(status, body) => Ok(HttpResponse::new(
                StatusCode::try_from(status).expect("an HTTP status"),
                SdkBody::from(body),
            )),
            Answer::Unreachable => Err(ConnectorError::io("refused".into())),
            Answer::TimedOut => Err(ConnectorError::timeout("too slow".into())),
        })
    }
}
