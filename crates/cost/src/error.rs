//! Why nothing could be calculated.

use std::path::PathBuf;

/// What is missing in one of the files, or wrong.
#[derive(Debug, thiserror::Error)]
pub enum CostError {
    #[error(transparent)]
    NotACheckout(#[from] checkout::NotACheckout),
    #[error("{path} cannot be read: {source}", path = .path.display())]
    Unreadable {
        path: PathBuf,
        source: std::io::Error,
    },
    #[error("{path} is not as expected: {problem}", path = .path.display())]
    Malformed { path: PathBuf, problem: String },
    #[error("docs/prices.toml has no price `{0}`")]
    NoPrice(String),
    #[error("docs/prices.toml has no quota `{0}`")]
    NoQuota(String),
    #[error("docs/bench.json has no figure `{0}`; `make bench` measures it")]
    NoFigure(String),
    #[error("docs/calls-per-entry.json names the function {0}, which infra/template.yaml has not")]
    NoFunction(String),
}

/// The content of a file of the checkout.
pub(crate) fn read(path: PathBuf) -> Result<(PathBuf, String), CostError> {
    match std::fs::read_to_string(&path) {
        Ok(text) => Ok((path, text)),
        Err(source) => Err(CostError::Unreadable { path, source }),
    }
}

/// A file that is there and does not hold what it should.
pub(crate) fn malformed(path: PathBuf, problem: impl ToString) -> CostError {
    let problem = problem.to_string();
    CostError::Malformed { path, problem }
}
