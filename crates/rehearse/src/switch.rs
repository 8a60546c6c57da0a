//! A fault between the functions and a service, to be switched on and off.

use std::sync::{Arc, Mutex, PoisonError};

use aws_smithy_runtime_api::client::http::{
    HttpClient, HttpConnector, HttpConnectorFuture, SharedHttpClient, SharedHttpConnector,
    http_client_fn,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_runtime_api::http::StatusCode;
use aws_smithy_types::{body::SdkBody, retry::RetryConfig};
use aws_types::SdkConfig;

/// What a service answers in place of doing what it was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Broken {
    /// DynamoDB has no such table.
    TableMissing,
    /// DynamoDB takes no more for the moment.
    TableThrottled,
    /// S3 denies access.
    StorageDenied,
    /// S3 does not answer.
    StorageDown,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Service {
    DynamoDb,
    S3,
}

impl Broken {
    fn service(self) -> Service {
        match self {
            Self::TableMissing | Self::TableThrottled => Service::DynamoDb,
            Self::StorageDenied | Self::StorageDown => Service::S3,
        }
    }

    fn answer(self) -> Result<HttpResponse, ConnectorError> {
        let dynamodb = |code| format!(r#"{{"__type":"com.amazonaws.dynamodb.v20120810#{code}"}}"#);
        let (status, body) = match self {
            Self::TableMissing => (400, dynamodb("ResourceNotFoundException")),
            Self::TableThrottled => (400, dynamodb("ProvisionedThroughputExceededException")),
            Self::StorageDenied => (403, "<Error><Code>AccessDenied</Code></Error>".to_owned()),
            Self::StorageDown => return Err(ConnectorError::io("connection refused".into())),
        };
        let status =
            StatusCode::try_from(status).map_err(|error| ConnectorError::user(error.into()))?;
        Ok(HttpResponse::new(status, SdkBody::from(body)))
    }
}

/// Clones switch the same fault.
#[derive(Clone, Debug, Default)]
pub struct Switch(Arc<Mutex<Option<Broken>>>);

impl Switch {
    /// Breaks something, or mends it.
    pub fn set(&self, broken: Option<Broken>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = broken;
    }

    fn get(&self) -> Option<Broken> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The configuration of clients that meet the fault. They try once: what is retried in vain takes time and fails alike.
    pub fn before(&self, sdk: &SdkConfig) -> SdkConfig {
        let builder = sdk.to_builder().retry_config(RetryConfig::disabled());
        match sdk.http_client() {
            Some(inner) => builder.http_client(self.client(inner)).build(),
            None => builder.build(),
        }
    }

    fn client(&self, inner: SharedHttpClient) -> SharedHttpClient {
        let switch = self.clone();
        http_client_fn(move |settings, components| {
            SharedHttpConnector::new(Connector {
                inner: inner.http_connector(settings, components),
                switch: switch.clone(),
            })
        })
    }
}

#[derive(Debug)]
struct Connector {
    inner: SharedHttpConnector,
    switch: Switch,
}

impl HttpConnector for Connector {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        match self.switch.get() {
            Some(broken) if Some(broken.service()) == service_of(&request) => {
                HttpConnectorFuture::ready(broken.answer())
            }
            _ => self.inner.call(request),
        }
    }
}

/// The JSON protocols name their service in a header; S3 has none.
fn service_of(request: &HttpRequest) -> Option<Service> {
    match request.headers().get("x-amz-target") {
        Some(target) if target.starts_with("DynamoDB") => Some(Service::DynamoDb),
        Some(_) => None,
        None => Some(Service::S3),
    }
}
