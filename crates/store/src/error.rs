//! Errors of the stores, as far as a caller can act on them.

use aws_credential_types::provider::error::CredentialsError;
use aws_runtime::retries::classifiers::{THROTTLING_ERRORS, TRANSIENT_ERRORS};
use aws_sdk_dynamodb::{
    config::http::HttpResponse,
    error::{ProvideErrorMetadata, SdkError},
};

type Source = Box<dyn std::error::Error + Send + Sync>;

#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// What is stored there cannot be read: a bug, or somebody edited it by hand.
    #[error("stored data of {what} cannot be read")]
    Corrupt {
        what: String,
        #[source]
        source: Source,
    },
    /// The service was not reached, was slow, throttled or failed; the same request may succeed later.
    #[error("{service} is unavailable")]
    Unavailable {
        service: &'static str,
        #[source]
        source: Source,
    },
    /// The service rejects the request: access is denied, the table or bucket is missing, the credentials or the request
    /// are not valid. It stays so until somebody changes the deployment.
    #[error("{service} rejects the request; the deployment has to be corrected")]
    Misconfigured {
        service: &'static str,
        #[source]
        source: Source,
    },
}

/// Classifies an SDK error of one service.
pub(crate) fn failed<E>(service: &'static str) -> impl FnOnce(SdkError<E>) -> Error
where
    E: std::error::Error + ProvideErrorMetadata + Send + Sync + 'static,
{
    move |error| {
        if is_permanent(&error) {
            misconfigured(service, error)
        } else {
            unavailable(service, error)
        }
    }
}

pub(crate) fn unavailable(service: &'static str, source: impl Into<Source>) -> Error {
    Error::Unavailable {
        service,
        source: source.into(),
    }
}

pub(crate) fn misconfigured(service: &'static str, source: impl Into<Source>) -> Error {
    Error::Misconfigured {
        service,
        source: source.into(),
    }
}

pub(crate) fn corrupt(what: impl std::fmt::Display, source: impl Into<Source>) -> Error {
    Error::Corrupt {
        what: what.to_string(),
        source: source.into(),
    }
}

/// Whether the same request fails for ever. What the SDK would retry is not permanent.
fn is_permanent<E>(error: &SdkError<E>) -> bool
where
    E: std::error::Error + ProvideErrorMetadata + 'static,
{
    match error {
        SdkError::ConstructionFailure(_) => true,
        SdkError::DispatchFailure(failure) => failure.is_user() || lacks_credentials(error),
        SdkError::ServiceError(answer) => {
            let retried = answer.err().code().is_some_and(|code| {
                THROTTLING_ERRORS.contains(&code) || TRANSIENT_ERRORS.contains(&code)
            });
            !retried && rejects(answer.raw())
        }
        SdkError::ResponseError(answer) => rejects(answer.raw()),
        _ => false,
    }
}

/// Whether an HTTP status puts the fault on the request (RFC 9110, sections 15.4 and 15.5): all of 3xx and 4xx but those
/// that depend on the moment.
fn rejects(response: &HttpResponse) -> bool {
    match response.status().as_u16() {
        // Request timeout, conflict with another write, too many requests.
        408 | 409 | 429 => false,
        status => (300..500).contains(&status),
    }
}

/// Whether no credentials are configured, as far as the causes of an error say so. A provider that failed or timed out may
/// recover.
fn lacks_credentials(error: &(dyn std::error::Error + 'static)) -> bool {
    std::iter::successors(Some(error), |cause| cause.source())
        .filter_map(|cause| cause.downcast_ref::<CredentialsError>())
        .any(|cause| {
            matches!(
                cause,
                CredentialsError::CredentialsNotLoaded(_)
                    | CredentialsError::InvalidConfiguration(_)
            )
        })
}

#[cfg(test)]
mod tests {
    use aws_credential_types::provider::{ProvideCredentials, SharedCredentialsProvider, future};
    use aws_sdk_dynamodb::{operation::get_item::GetItemError, types::AttributeValue};
    use aws_types::SdkConfig;

    use super::*;
    use crate::testing::{Answer, answering};

    async fn get(sdk: &SdkConfig) -> SdkError<GetItemError> {
        aws_sdk_dynamodb::Client::new(sdk)
            .get_item()
            .table_name("entries")
            .key("id", AttributeValue::S("x".to_owned()))
            .send()
            .await
            .expect_err("an error")
    }

    async fn is_misconfigured(answer: Answer) -> bool {
        let sdk = answering(move |_| answer.clone());
        matches!(
            failed("DynamoDB")(get(&sdk).await),
            Error::Misconfigured { .. }
        )
    }

    fn error(status: u16, code: &str) -> Answer {
        Answer::Json(status, format!(r#"{{"__type":"com.amazonaws#{code}"}}"#))
    }

    #[tokio::test]
    async fn faults_of_the_deployment_are_permanent() {
        for (status, code) in [
            (400, "AccessDeniedException"),
            (400, "ResourceNotFoundException"),
            (400, "ValidationException"),
            (400, "UnrecognizedClientException"),
            (400, "ExpiredTokenException"),
            (403, "InvalidSignatureException"),
            (301, "PermanentRedirect"),
            (404, "NoSuchBucket"),
        ] {
            assert!(is_misconfigured(error(status, code)).await, "{code}");
        }
        let proxy = Answer::Json(403, "<html>blocked</html>".to_owned());
        assert!(is_misconfigured(proxy).await);
    }

    #[tokio::test]
    async fn throttling_and_failures_of_the_service_are_not() {
        for (status, code) in [
            (400, "ProvisionedThroughputExceededException"),
            (400, "ThrottlingException"),
            (400, "RequestLimitExceeded"),
            (400, "RequestTimeout"),
            (409, "ConditionalRequestConflict"),
            (429, "TooManyRequests"),
            (500, "InternalServerError"),
            (503, "SlowDown"),
        ] {
            assert!(!is_misconfigured(error(status, code)).await, "{code}");
        }
        assert!(!is_misconfigured(Answer::Unreachable).await);
        assert!(!is_misconfigured(Answer::TimedOut).await);
    }

    #[tokio::test]
    async fn a_request_that_cannot_be_built_is_permanent() {
        let sdk = answering(|_| Answer::Unreachable);
        let without_bucket = aws_sdk_s3::Client::new(&sdk).get_object().key("x");
        let error = without_bucket.send().await.expect_err("no bucket");
        assert!(matches!(failed("S3")(error), Error::Misconfigured { .. }));
    }

    #[derive(Debug)]
    struct Provider(fn() -> CredentialsError);

    impl ProvideCredentials for Provider {
        fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
        where
            Self: 'a,
        {
            future::ProvideCredentials::ready(Err((self.0)()))
        }
    }

    #[tokio::test]
    async fn missing_credentials_are_permanent_and_a_provider_that_fails_is_not() {
        let check = async |provider: fn() -> CredentialsError, expect: bool| {
            let sdk = answering(|_| Answer::Unreachable)
                .into_builder()
                .credentials_provider(SharedCredentialsProvider::new(Provider(provider)))
                .build();
            let error = failed("DynamoDB")(get(&sdk).await);
            let permanent = matches!(error, Error::Misconfigured { .. });
            assert_eq!(permanent, expect, "{error:?}");
        };
        check(|| CredentialsError::not_loaded("none"), true).await;
        check(|| CredentialsError::invalid_configuration("bad"), true).await;
        check(|| CredentialsError::provider_error("503"), false).await;
    }
}
