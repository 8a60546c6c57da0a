//! Errors of rendering a cover and of opening the renderer.

use crate::text::{FitError, FontError};

/// Why a cover cannot be rendered.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    #[error("no picture has this name")]
    UnknownPicture,
    #[error("no team has this id")]
    UnknownTeam,
    /// The name, the team's name or the call is too long for its box, even on two lines at the smallest size.
    #[error("the text does not fit")]
    CannotFit,
    /// No typeface can show this grapheme cluster.
    #[error("no typeface can show \"{0}\"")]
    MissingGlyph(String),
    /// The address of the share page is longer than the QR code's place allows.
    #[error("the share page's address is too long for the QR code: the site needs a shorter host")]
    LongAddress,
    #[error("a picture cannot be read or written")]
    Jpeg(#[from] turbojpeg::Error),
    /// A team's art has another number of MCU rows than the index says.
    #[error("the prepared art is not what its index says: build the campaign again")]
    Art,
}

/// Why a renderer cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// A prepared file that the index names, or the index itself; holds its path.
    #[error("\"{0}\" is missing: build the campaign again")]
    Missing(String),
    #[error("the index cannot be read: build the campaign again")]
    Index(#[from] serde_json::Error),
    #[error(transparent)]
    Font(#[from] FontError),
}

impl From<FitError> for RenderError {
    fn from(error: FitError) -> Self {
        match error {
            FitError::MissingGlyph(grapheme) => Self::MissingGlyph(grapheme),
            FitError::CannotFit => Self::CannotFit,
        }
    }
}
