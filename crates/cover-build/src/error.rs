//! Errors of preparing a campaign's covers.

/// Why the covers of a campaign cannot be prepared.
#[derive(Debug, thiserror::Error)]
pub enum PackError {
    #[error("picture \"{picture}\" of team \"{team}\" cannot be rendered: {reason}")]
    Art {
        picture: String,
        team: String,
        reason: String,
    },
    /// Width to height differs by more than 1 % from the template's.
    #[error("picture \"{picture}\" is {width}x{height}, which is not the shape of its template")]
    Shape {
        picture: String,
        width: u16,
        height: u16,
    },
    /// The song's title or artist is too long for its box.
    #[error("\"{text}\" does not fit into its box on picture \"{picture}\"")]
    CannotFit { picture: String, text: String },
    /// The modules of the QR code would be too small to be read.
    #[error(
        "the QR code on picture \"{picture}\" is {side_px} px wide and needs at least {min_px}"
    )]
    SmallQr {
        picture: String,
        side_px: usize,
        min_px: usize,
    },
    #[error("no typeface can show \"{grapheme}\" in \"{text}\"")]
    MissingGlyph { text: String, grapheme: String },
    /// Whoever got the rendered art wanted no more.
    #[error("the covers are not drawn to the end")]
    Stopped,
    #[error("a picture could not be encoded")]
    Jpeg(#[from] turbojpeg::Error),
    #[error("the index could not be written")]
    Index(#[from] serde_json::Error),
}
