//! Templates: a designer's SVG, compiled into art, in which places are left for a team's colours and emblem, and into the layers that are
//! drawn over it.
//!
//! Layers are found by the names that their designer sees: the id, or what Inkscape, Affinity and Illustrator store beside it. What programs
//! append to a name that is there twice does not count.
//!
//! - `text--fan_name`, `text--team_name`, `text--song_title`, `text--song_artist`, `text--address`, the campaign's host, and `text--call`,
//!   the campaign's message `campaign-cover-call`: text. The size, colour and opacity of its first letters
//!   count; the font size is the largest that is used, and the y of the last line is the last line's baseline. `letter-spacing`,
//!   `text-anchor` and `text-transform: uppercase` are honoured; `text--fan_name--middle` and `--end` say the same as `text-anchor`. With
//!   `direction` set, right-to-left text stays on the side where other text starts. `data-one-line-min` is the font size below which one line
//!   becomes two (45 % of the largest unless given), `data-min` the smallest font size (15 %).
//! - `fit--fan_name` and so on: the box that the text stays in, a rectangle or whatever shapes.
//! - `wave--take`: the box of the waveform. `data-bars` is the most bars (128), `data-weight` the width of a bar as a share of its
//!   place (0.5), `data-bleach` how far its colour is mixed with white (0), `data-style="line"` a line instead of bars, and
//!   `data-stand="bottom"` aligns the bars at the bottom instead of the middle.
//! - `qr--share_page`: the square of the QR code of the entry's share page, with its light border. Drafts have no page, and no code.
//! - `color--team_1`, `color--team_2`: whatever is painted in them takes the team's colour: gradients, patterns and symbols too. A
//!   suffix such as `color--team_1--beam` tells several of one colour apart.
//! - `image--emblem`: a box that is replaced by the team's emblem.
//! - `layer--if-team`, `layer--if-name`, `layer--if-take`: what is in them is shown once the fan has chosen a team, typed a name, sung.
//!   `layer--if-number` is left out, for no entry has a number.
//!
//! Art above the first text or waveform is composited at run time. It must not blend with what lies below it.

mod colours;
mod compile;
mod compiled;
mod effects;
mod emblem_place;
mod matrix;
mod names;
mod outline;
mod palette;
mod parts;
mod piece;
mod placeholder;
mod qr;
mod reader;
#[cfg(test)]
mod tests;
mod text;
mod wave;

pub use compiled::Template;
