//! A compiled template.

use cover_format::{Colour, Layers};

use crate::svg::Note;
use crate::template::piece::Piece;

/// A compiled template; [`Template::compile`] makes it.
#[derive(Clone, Debug, PartialEq)]
pub struct Template {
    /// The source in pieces, each with the part of the art that it belongs to; `None` if it belongs to all parts.
    pieces: Vec<(Option<usize>, Piece)>,
    notes: Vec<Note>,
    layers: Layers,
    qr_line: Option<u32>,
    family: Option<String>,
}

/// What a template is compiled to, besides notes for its designer.
pub(super) struct Compiled {
    pub pieces: Vec<(Option<usize>, Piece)>,
    pub layers: Layers,
    /// The line of the QR code's layer, counted from 1.
    pub qr_line: Option<u32>,
    /// The typefaces that the fan's name is set in, as its `font-family` has them.
    pub family: Option<String>,
}

impl Template {
    pub(super) fn new(compiled: Compiled, notes: Vec<Note>) -> Self {
        Self {
            pieces: compiled.pieces,
            notes,
            layers: compiled.layers,
            qr_line: compiled.qr_line,
            family: compiled.family,
        }
    }

    /// The line of the QR code's layer, counted from 1.
    pub fn qr_line(&self) -> Option<u32> {
        self.qr_line
    }

    /// The typefaces that the fan's name is set in, as CSS names them; `None` if the template names none.
    pub fn family(&self) -> Option<&str> {
        self.family.as_deref()
    }

    /// What its designer should know.
    pub fn notes(&self) -> &[Note] {
        &self.notes
    }

    /// What is drawn over its art.
    pub fn layers(&self) -> &Layers {
        &self.layers
    }

    /// The SVG of one part of the art in a team's colours: part 0 is the art itself, the others are its overlays, counted from 1. `emblem`
    /// is the URL of the team's emblem.
    pub(crate) fn art(&self, part: usize, colours: &[Colour; 2], emblem: &str) -> String {
        self.pieces
            .iter()
            .filter(|(of, _)| of.is_none_or(|of| of == part))
            .map(|(_, piece)| match piece {
                Piece::Source(source) => source.clone(),
                Piece::Colour(which) => colours[*which].to_string(),
                Piece::Emblem => emblem.to_owned(),
            })
            .collect()
    }
}
