//! The steps of an entry: mix, render the cover, publish, erase. Each may run twice, late or out of order, and
//! stop anywhere; functions and the sweep call only these.
//!
//! Every step does its work first and moves the state last, by one conditional write. A step whose
//! last write finds that the entry is gone takes away what it wrote.

mod complete;
mod erase;
mod error;
mod mix;
mod outcome;
mod publish;
mod render_cover;
mod steps;

pub use complete::complete;
pub use erase::erase;
pub use error::StepError;
pub use mix::mix;
pub use publish::{publish, withdraw};
pub use render_cover::render_cover;
pub use steps::{Steps, Studio};
