//! Errors of the operators' commands.

use std::path::{Path, PathBuf};

#[derive(Debug, thiserror::Error)]
pub enum OperateError {
    #[error("\"{0}\" is neither an entry's id nor an address with one")]
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
    #[error("this deployment is of the campaign {deployed}, not {asked}")]
    OtherCampaign { asked: String, deployed: String },
    #[error("the campaign is not over: fans may finish until {0}")]
    NotOver(jiff::Timestamp),
    /// Each entry has a line that says what became of it.
    #[error("{count} {done}, {failed} not: see above")]
    Undone {
        done: &'static str,
        count: usize,
        failed: usize,
    },
    /// Everything else was exported. Each row and take was named on standard error.
    #[error(
        "{rows} rows could not be read and {takes} takes could not be fetched; run the same export again to fetch those"
    )]
    Incomplete { rows: u64, takes: u64 },
}

/// Standard output cannot be written.
pub(crate) fn output_error(source: std::io::Error) -> OperateError {
    OperateError::File {
        path: "standard output".into(),
        source,
    }
}

/// Names the file that an I/O error is about.
pub(crate) fn file_error(path: &Path) -> impl FnOnce(std::io::Error) -> OperateError {
    let path = path.to_owned();
    move |source| OperateError::File { path, source }
}
