//! Prepared pictures: a team's art, its overlays, and the cache of its rendered texts.

mod cache;
mod prepared;
mod splice;

pub(crate) use cache::{CachedTexts, SharedTexts};
pub(crate) use prepared::{Picture, TeamArt};
pub(crate) use splice::CoverLayer;
