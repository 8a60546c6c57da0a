//! From a text to pixels: case mapping, font fallback, shaping, fitting into a box, drawing.

#[cfg(test)]
mod against_harfbuzz;
mod block;
mod breaks;
mod draw;
mod fallback;
pub(crate) mod fit;
mod fonts;
mod measure;
mod metrics;
mod names;
mod runs;
mod script;
mod shape;
mod shaper;
mod uppercase;

pub use draw::draw_text;
pub use fit::FitError;
pub use fonts::{FontError, Fonts, LoadedFace};
pub use measure::lines_em;
pub use names::HARD_NAMES;
pub use script::Reader;
