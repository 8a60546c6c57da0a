//! What can go wrong with a store, as far as a caller can act on it.

use aws_sdk_dynamodb::error::SdkError;

#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// What is stored there cannot be read: a bug, or a hand that edited the table.
    #[error("stored data of {what} cannot be read")]
    Corrupt {
        what: String,
        #[source]
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// The service did not answer, throttled, or refused; trying again later may help.
    #[error("{service} did not do it")]
    Unavailable {
        service: &'static str,
        #[source]
        source: Box<dyn std::error::Error + Send + Sync>,
    },
}

/// Makes `Unavailable` of any SDK error of one service.
pub(crate) fn unavailable<E, R>(service: &'static str) -> impl FnOnce(SdkError<E, R>) -> Error
where
    E: std::error::Error + Send + Sync + 'static,
    R: std::fmt::Debug + Send + Sync + 'static,
{
    move |source| Error::Unavailable {
        service,
        source: Box::new(source),
    }
}

pub(crate) fn unbuildable(
    service: &'static str,
    source: impl std::error::Error + Send + Sync + 'static,
) -> Error {
    Error::Unavailable {
        service,
        source: Box::new(source),
    }
}
