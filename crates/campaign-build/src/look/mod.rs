//! How a campaign's pages look: what it says in `[look]`, with what its style has for the rest.

mod background;
mod catalogue;
mod contrast;
mod cover_light;
mod faces;
mod favicon;
mod findings;
mod icons;
mod large_words;
mod oklab;
mod palette;
mod paletted_png;
mod resolved;
mod sheet;
mod style;
mod write;

pub(super) use cover_light::cover_light;
pub(super) use findings::check;
pub(super) use large_words::{LargeWords, large_words};
pub(super) use write::{Manifest, write};
