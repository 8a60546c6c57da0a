//! `refrain ready`: what a campaign still lacks before fans may see it, by country, language and subject.

mod aspect;
mod hole;
mod json;
mod page;
mod readiness;
mod text;
mod window;

pub use aspect::Aspect;
pub use hole::Hole;
pub use json::json;
pub use page::page;
pub use readiness::{Readiness, State};
pub use text::text;

pub(super) use readiness::readiness;
