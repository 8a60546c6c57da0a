//! Prepared pictures: a team's art, its overlays, and the cache of its rendered names.

mod cache;
mod prepared;
mod splice;

pub(crate) use cache::CachedTeamName;
pub(crate) use prepared::{Picture, TeamArt};
pub(crate) use splice::CoverLayer;
