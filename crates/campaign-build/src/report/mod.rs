//! Findings as people read them and as programs do.

mod counts;
mod drawn;
mod json;

pub use counts::counts;
pub use drawn::drawn;
pub use json::json;
