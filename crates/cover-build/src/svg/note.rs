//! Notes on an SVG that can be used, for its designer.

use std::fmt;

/// What a designer should know. `layer` and `art` are names as the designer sees them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoteKind {
    /// Art above text or waveform: the MCU rows that it covers are encoded again for each cover, which costs time.
    Above { art: String },
    /// A layer that is never shown, for no entry has what it waits for.
    LeftOut { layer: String },
    /// Something in the art is not drawn: `what`, such as "an angular gradient (foreignObject)".
    NotDrawn { layer: String, what: String },
    /// A text or waveform layer has an effect that is not drawn at run time: `effect`, such as "a filter".
    Effect { layer: String, effect: &'static str },
    /// Text of the art whose typeface is not the product's.
    Face { layer: String, family: String },
    /// A text layer's placeholder begins elsewhere than names will.
    Anchor {
        layer: String,
        names_lie: &'static str,
    },
    /// Something in a colour layer has no place for the team's colour, and why.
    Untinted {
        layer: String,
        art: String,
        why: &'static str,
    },
}

impl fmt::Display for NoteKind {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Above { art } => write!(
                f,
                "\"{art}\" lies above the text, so that each cover takes longer to draw: move it below all text in the list of layers, if it may lie there"
            ),
            Self::LeftOut { layer } => {
                write!(
                    f,
                    "layer \"{layer}\" is left out, for entries have no number: delete it"
                )
            }
            Self::NotDrawn { layer, what } => write!(
                f,
                "\"{layer}\" has {what}, which is not drawn: rasterise or flatten it before export"
            ),
            Self::Effect { layer, effect } => write!(
                f,
                "layer \"{layer}\" has {effect}, which is not drawn, for what changes with each fan is drawn plainly: take it off"
            ),
            Self::Face { layer, family } => write!(
                f,
                "\"{layer}\" is text in {family}, drawn in the nearest typeface of the product: outline it on export to have its own shape"
            ),
            Self::Anchor { layer, names_lie } => write!(
                f,
                "layer \"{layer}\" has its placeholder elsewhere, but what is drawn lies {names_lie} of its box: to have it centred, call the \
                 layer \"{layer}--middle\" (or --start, --end)"
            ),
            Self::Untinted { layer, art, why } => write!(
                f,
                "\"{art}\" in layer \"{layer}\" {why} and stays as it is, for only fills and strokes of shapes take a team's colour: draw it as a shape, or move it out of \
                 the layer"
            ),
        }
    }
}
