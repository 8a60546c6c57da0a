//! Renders a fan's cover: a name, a team and a waveform in, JPEG pictures out.
//!
//! There are two parts. At build time `cover-build` compiles a campaign's templates and renders each team's art once, as the files that
//! `cover-format` describes. At run time this crate draws what differs from fan to fan and composites it over the art: [`Renderer`] decodes
//! and encodes the MCU rows that change, and copies all others.
//!
//! Text that a fan types never reaches an SVG renderer: `harfrust` shapes it and `vello_cpu` paints it.
//!
//! [`text`], [`raster`] and [`jpeg`] are public for `cover-build`, which draws the song's title into the art and encodes it with the same
//! code.

mod content;
mod error;
pub mod jpeg;
mod picture;
pub mod raster;
mod renderer;
#[cfg(test)]
mod testing;
pub mod text;

pub use content::CoverContent;
pub use error::{OpenError, RenderError};
pub use renderer::Renderer;
