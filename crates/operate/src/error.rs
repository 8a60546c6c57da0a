//! Errors of the operators' commands.

use std::path::{Path, PathBuf};

#[derive(Debug, thiserror::Error)]
pub enum OperateError {
    #[error("\"{0}\" is not the id of an entry")]
    Id(String),
    /// A name of the deployment is missing, or the words layer cannot be read.
    #[error(transparent)]
    Start(#[from] api::StartError),
    #[error(transparent)]
    Step(#[from] pipeline::StepError),
    #[error(transparent)]
    Store(#[from] store::Error),
    #[error("{}: {source}", path.display())]
    File {
        path: PathBuf,
        source: std::io::Error,
    },
    #[error("the table cannot be written: {0}")]
    Csv(#[from] csv::Error),
    /// Everything else was exported. Each row and take was named on standard error.
    #[error(
        "{rows} rows could not be read and {takes} takes could not be fetched; run the same export again to fetch those"
    )]
    Incomplete { rows: u64, takes: u64 },
}

/// Names the file that an I/O error is about.
pub(crate) fn file_error(path: &Path) -> impl FnOnce(std::io::Error) -> OperateError {
    let path = path.to_owned();
    move |source| OperateError::File { path, source }
}
