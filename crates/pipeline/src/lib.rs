//! The steps of an entry: mix, render the cover, publish, withdraw, erase; and the sweep, which finishes what is missing.
//! Each may run twice, late or out of order, and stop anywhere. Functions call only these.
//!
//! Every step does its work first and moves the state last, by one conditional write. A step whose last write finds that
//! the entry is gone deletes what it wrote. Each step is a method of a struct that holds the parts that it uses.
//!
//! Until an entry is mixed, its take can be replaced. What is written before that lies under prefixes that S3 empties after
//! two days; what stays is written by the cover step, each file once: into the public folder of an entry that is published at
//! once, else among its private files, from where an operator's decision moves it.

mod erase;
mod error;
mod mix;
mod outcome;
mod publish;
mod render_cover;
mod sweep;
mod withdraw;

pub use erase::Eraser;
pub use error::StepError;
pub use mix::Mixer;
pub use publish::Publisher;
pub use render_cover::CoverRenderer;
pub use sweep::Sweeper;
pub use withdraw::Withdrawer;
