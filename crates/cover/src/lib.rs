//! A name, a team and a template in, pictures out.
//!
//! Two halves, a year or a millisecond apart:
//!
//! - **Build** ([`pack`]): a designer's SVG is compiled ([`Template`]), its art is rendered once for each team and picture, and
//!   everything that drawing needs becomes a handful of named files.
//! - **Run** ([`Press`]): opened on those files, it draws a [`Sleeve`] (name, team, waveform) over the finished art, as JPEG.
//!
//! The files are `covers/index.json`, `covers/<team>/<picture>.jpg` (art without a name) and `fonts/<face>.ttf`.
//!
//! What a fan types never reaches the SVG renderer: text is shaped by `parley` and painted by `vello_cpu`. The same input gives the
//! same bytes, on every machine.

mod art;
mod capitals;
mod colour;
mod faces;
mod fit;
mod fonts;
mod jpeg;
mod layer;
mod pack;
mod paint;
mod pixels;
mod press;
mod sfnt;
mod shape;
mod template;
#[cfg(test)]
mod testing;

pub use colour::{BadColour, Colour};
pub use fonts::{Face, FontError, FontList, Fonts, Han, Role};
pub use pack::{Order, PackError, Picture, Team, pack};
pub use press::{DrawError, OpenError, Press, Sleeve};
pub use template::{Template, TemplateError};
