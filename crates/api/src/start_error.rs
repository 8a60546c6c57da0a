//! Why a function cannot start.

use crate::layer::LayerError;

/// A function's variables or layers are not what it needs. On Lambda the start of the function fails with it.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// infra/template.yaml does not give the function a variable that it uses.
    #[error("the environment variable {0} is missing or empty; infra/template.yaml sets it")]
    MissingVariable(&'static str),
    /// A function that uses AWS was started without the SDK's configuration.
    #[error("this function uses AWS and has to be started with the SDK's configuration")]
    NoSdk,
    /// A file of a layer is missing.
    #[error(transparent)]
    Layer(#[from] LayerError),
    /// A file of a layer is not what `refrain build` writes.
    #[error("{file} cannot be read: {source}")]
    Unreadable {
        file: &'static str,
        source: Box<dyn std::error::Error + Send + Sync>,
    },
}

/// Makes [`StartError::Unreadable`] of an error of reading one file.
pub(crate) fn unreadable<E>(file: &'static str) -> impl FnOnce(E) -> StartError
where
    E: Into<Box<dyn std::error::Error + Send + Sync>>,
{
    move |source| StartError::Unreadable {
        file,
        source: source.into(),
    }
}
