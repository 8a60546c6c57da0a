//! Prepares a campaign's covers at build time, so that `cover` has little to do at run time.
//!
//! A designer's SVG is compiled into a [`Template`]. [`pack`] renders its art once for each team and picture, draws the song's title and
//! artist into it, encodes it, and gives the files that `cover-format` describes.
//!
//! SVG is read here alone, as drawing programs write it. A template or an emblem cannot make the build read other files, and what of it would
//! not be drawn is noted or an error.

mod art;
mod art_bounds;
mod art_encoder;
mod art_tree;
mod backdrop;
mod check;
mod emblem;
mod error;
mod fixed_point;
mod font_file;
mod input;
mod overlay;
mod pack;
mod pixels;
mod profile;
mod render;
mod svg;
mod team_art;
mod template;

pub use backdrop::Backdrop;
pub use check::{check, check_words};
pub use emblem::Emblem;
pub use error::PackError;
pub use input::{PackInput, Picture, Team};
pub use pack::{Packed, pack, pack_again};
pub use render::{Finished, Rendered, is_finished};
pub use svg::{Note, NoteKind, SvgError, SvgErrors, SvgFault};
pub use team_art::{ArtRecord, TeamArt};
pub use template::Template;
