//! The steps of an entry: mix, print, publish, erase. Each may run twice, late or out of order, and
//! stop anywhere; functions and the sweep call only these.
//!
//! Every step does its work first and moves the state last, by one conditional write. A step whose
//! last write finds that the entry is gone takes away what it wrote.

mod erase;
mod error;
mod mix;
mod outcome;
mod print;
mod publish;
mod settle;
mod steps;

pub use erase::erase;
pub use error::StepError;
pub use mix::mix;
pub use print::print;
pub use publish::{publish, withdraw};
pub use settle::settle;
pub use steps::{Steps, Studio};
