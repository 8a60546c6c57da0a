//! Why a take cannot be inspected.

use std::path::PathBuf;

use mixdown::TakeError;

use campaign_build::BuildError;

/// Each names what was being done; its source says what was wrong. The command line prints both.
#[derive(Debug, thiserror::Error)]
pub enum InspectError {
    #[error(transparent)]
    Build(#[from] BuildError),
    #[error("{}", path.display())]
    Io {
        path: PathBuf,
        source: std::io::Error,
    },
    /// The findings are written all the same.
    #[error("{}", take.display())]
    Take { take: PathBuf, source: TakeError },
    #[error("the mix cannot be decoded")]
    Decode(#[from] symphonia::core::errors::Error),
    #[error("the picture cannot be drawn")]
    Svg(#[from] resvg::usvg::Error),
    #[error("the picture cannot be encoded")]
    Png(#[from] image::ImageError),
    #[error("the report cannot be written")]
    Json(#[from] serde_json::Error),
}

impl InspectError {
    pub(super) fn io(path: impl Into<PathBuf>) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.into();
        move |source| Self::Io { path, source }
    }
}
