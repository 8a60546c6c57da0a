//! A template's art as text with gaps.

use std::ops::Range;

/// A piece of the art's SVG source.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Piece {
    Source(String),
    /// A gap for the team's first (0) or second (1) colour.
    Colour(usize),
    /// A gap for the URL of the team's emblem.
    Emblem,
}

/// A change to the source: the bytes in `range` are replaced by `with`.
pub(super) struct Edit {
    pub range: Range<usize>,
    pub with: Vec<Piece>,
}
