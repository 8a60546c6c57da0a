//! From a text to pixels: case mapping, font fallback, shaping, fitting into a box, drawing.

mod block;
mod draw;
mod fallback;
pub(crate) mod fit;
mod fonts;
mod metrics;
mod names;
mod script;
mod shape;
mod uppercase;

pub use draw::draw_text;
pub use fit::FitError;
pub use fonts::{FontError, Fonts, LoadedFace};
pub use names::HARD_NAMES;
