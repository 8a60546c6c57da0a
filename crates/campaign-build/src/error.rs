//! Errors of a campaign's files and of the checkout, each in one line for the person who edits them.

use std::path::PathBuf;

use campaign::CampaignError;
use cover::text::FontError;
use cover_build::{PackError, SvgErrors};
use cover_format::{BadColour, FontListError};
use mixdown::TakeError;
use site::SiteError;

#[derive(Debug, thiserror::Error)]
pub enum BuildError {
    #[error("there is no campaign {}: CAMPAIGN names a folder under campaigns/", .0.display())]
    NoCampaign(PathBuf),
    #[error("campaign.toml: slug is \"{0}\", which is not the name of its folder")]
    Slug(String),
    #[error("campaign {0}")]
    Campaign(#[from] CampaignError),
    #[error("{0}")]
    Site(#[from] SiteError),
    #[error("the site's scripts are not built: run `npm run build --prefix web` first")]
    NoAssets,
    /// Errors of templates or emblems, one a line.
    #[error("{0}")]
    Svg(SvgErrors),
    #[error("team {team}: {source}")]
    Colour { team: String, source: BadColour },
    #[error("{0}")]
    Pack(#[from] PackError),
    #[error("{0}")]
    Font(#[from] FontError),
    #[error("{0}")]
    FontList(#[from] FontListError),
    #[error("typeface {0} is not installed: run `make setup`")]
    NoFace(PathBuf),
    #[error("the lists of bad words are not installed: run `make setup`")]
    NoBadWords,
    #[error("{file}: {source}")]
    Sound { file: String, source: TakeError },
    #[error("{file}: a {expected} file is needed, this one has {channels} channels")]
    Channels {
        file: String,
        expected: &'static str,
        channels: u16,
    },
    #[error("picture {0} is wider or higher than 65535 pixels")]
    PictureSize(String),
    #[error("{what} has {bytes} bytes; at most {max_bytes} can be deployed")]
    TooLarge {
        what: &'static str,
        bytes: u64,
        max_bytes: u64,
    },
    #[error("{}: {source}", path.display())]
    Io {
        path: PathBuf,
        source: std::io::Error,
    },
}

impl BuildError {
    pub(super) fn io(path: impl Into<PathBuf>) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.into();
        move |source| Self::Io { path, source }
    }
}
