//! A name, a team and a template in, pictures out.
//!
//! Two halves, a year or a millisecond apart:
//!
//! - **Build** ([`pack`]): a designer's SVG is compiled ([`Template`]), its art is rendered once for each team and picture, and
//!   everything that drawing needs becomes a handful of named files.
//! - **Run** ([`Renderer`]): opened on those files, it draws a [`CoverContent`] (name, team, waveform) over the finished art, as JPEG. Only the
//!   rows under ink are decoded, drawn on and coded; all others are copied as they are.
//!
//! The files are `covers/index.json`, `covers/<team>/<picture>.jpg` (art without a name), `covers/<team>/<picture>.<n>.png` (art that is
//! laid over) and `fonts/<face>.ttf`.
//!
//! What a fan types never reaches the SVG renderer: text is shaped by `parley` and painted by `vello_cpu`. The same input gives the
//! same bytes, on every machine.

mod art;
mod band;
mod capitals;
mod coder;
mod colour;
mod faces;
mod fit;
mod fonts;
mod ink;
mod jpeg;
mod kept;
mod layer;
mod names;
mod overlay;
mod pack;
mod paint;
mod pixels;
mod profile;
mod renderer;
mod settle;
mod sfnt;
mod shape;
mod sheet;
mod template;
#[cfg(test)]
mod testing;
mod wave;
mod ycc;

pub use colour::{BadColour, Colour};
pub use fonts::{Face, FontError, FontList, Fonts, Han, Role};
pub use names::HARD_NAMES;
pub use pack::{Order, PackError, Picture, Team, pack};
pub use renderer::{CoverContent, OpenError, RenderError, Renderer};
pub use template::{Note, Template, TemplateError};
