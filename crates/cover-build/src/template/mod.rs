//! Templates: a designer's SVG, compiled into art, in which places are left for a team's colours and emblem, and into the layers that are
//! drawn over it.
//!
//! Layers are found by their ids:
//!
//! - `text--fan_name`, `text--team_name`, `text--song_title`, `text--song_artist`: text. Its font size is the largest that is used, and its
//!   y is the last line's baseline. `letter-spacing`, `text-anchor`, `text-transform: uppercase` and `fill` are honoured. With `direction`
//!   set, right-to-left text stays on the side where other text starts. `data-one-line-min` is the font size below which one line becomes
//!   two (45 % of the largest unless given), `data-min` the smallest font size (15 %).
//! - `fit--fan_name` and so on: the rectangle that the text stays in.
//! - `wave--take`: the rectangle of the waveform. `data-bars` is the most bars (128), `data-weight` the width of a bar as a share of its
//!   place (0.5), `data-bleach` how far its colour is mixed with white (0), `data-style="line"` a line instead of bars, and
//!   `data-stand="bottom"` aligns the bars at the bottom instead of the middle.
//! - `color--team_1`, `color--team_2`: whatever is painted in them takes the team's colour, gradients too. A suffix such as
//!   `color--team_1--beam` makes several ids of one colour differ.
//! - `image--emblem`: a rectangle that is replaced by the team's emblem.
//! - `layer--if-team`, `layer--if-name`, `layer--if-take`: what is in them is shown once the fan has chosen a team, typed a name, sung.
//!   `layer--if-number` is left out, for no entry has a number.
//!
//! Art above the first text or waveform is composited at run time. It must not blend with what lies below it.

mod colours;
mod compile;
mod compiled;
mod css;
mod error;
mod layer_id;
mod limits;
mod note;
mod parts;
mod piece;
mod property;
mod reader;
#[cfg(test)]
mod tests;
mod text;
mod transform;
mod wave;

pub use compiled::Template;
pub use error::TemplateError;
pub use note::Note;
