//! Errors of a campaign's files and of the checkout, for the person who edits them. Each says all of it: none has a source beside it.

use std::path::PathBuf;

use campaign::Findings;
use cover::text::FontError;
use cover_build::PackError;
use cover_format::{BadColour, FontListError};
use mixdown::TakeError;
use site::SiteError;

#[derive(Debug, thiserror::Error)]
pub enum BuildError {
    #[error("there is no campaign {slug} under campaigns/: {advice}")]
    NoCampaign {
        slug: String,
        /// Which campaign may be meant, or which there are.
        advice: String,
    },
    /// The campaign's files are not right; all that was found in them.
    #[error(transparent)]
    Findings(#[from] Findings),
    /// Another build of the same process has begun.
    #[error("another build has begun")]
    Stopped,
    #[error(transparent)]
    Site(#[from] SiteError),
    #[error("the site's scripts are not built: run `npm run build --prefix web` first")]
    NoAssets,
    #[error("team {team}: {reason}")]
    Colour { team: String, reason: BadColour },
    #[error(transparent)]
    Pack(PackError),
    #[error(transparent)]
    Font(#[from] FontError),
    #[error(transparent)]
    FontList(#[from] FontListError),
    #[error("typeface {0} is not installed: run `make setup`")]
    NoFace(PathBuf),
    #[error("typeface {0} is not made: run `npm run build --prefix web`")]
    NotCut(PathBuf),
    #[error("the lists of bad words are not installed: run `make setup`")]
    NoBadWords,
    #[error("{file}: {}", sound_problem(reason))]
    Sound { file: String, reason: TakeError },
    #[error(
        "{file}: a {expected} file is needed, this one has {channels} channels: export it in {expected}"
    )]
    Channels {
        file: String,
        expected: &'static str,
        channels: u16,
    },
    #[error("{file}: {reason}")]
    Picture { file: String, reason: String },
    #[error("[look]: {0}")]
    Look(String),
    #[error("{}: {reason}: this file is the product's own", path.display())]
    Product { path: PathBuf, reason: String },
    #[error("{what} has {bytes} bytes; at most {max_bytes} can be deployed")]
    TooLarge {
        what: &'static str,
        bytes: u64,
        max_bytes: u64,
    },
    #[error("{}: {reason}", path.display())]
    Io {
        path: PathBuf,
        reason: std::io::Error,
    },
}

/// What is wrong with a sound of the campaign. It is read as a take is, but is none.
pub(super) fn sound_problem(reason: &TakeError) -> String {
    let problem = reason.to_string().replacen("the take", "this file", 1);
    format!("{problem}: export it as FLAC or WAV")
}

impl From<PackError> for BuildError {
    fn from(error: PackError) -> Self {
        match error {
            PackError::Stopped => Self::Stopped,
            other => Self::Pack(other),
        }
    }
}

impl BuildError {
    pub(super) fn io(path: impl Into<PathBuf>) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.into();
        move |reason| Self::Io { path, reason }
    }
}
