//! What functions say about themselves, all by way of `tracing`: log lines in JSON, metrics in CloudWatch's Embedded Metric
//! Format, segments for X-Ray.
//!
//! Code names what happens in three ways, and knows nothing of where it goes:
//!
//! - a span of the target `invocation` stands around each event of a function, one of the target `step` around each step of an
//!   entry; their fields (`request`, `trace`, `function`, `entry`) and the step's name are on every line within;
//! - an event of `tracing` is a line of the log;
//! - [`count`], [`count_of`] and [`milliseconds`] measure.
//!
//! An [`Observer`] makes lines of it. Nothing about a person may be given to any of them.

mod daemon;
mod emf;
mod fields;
mod line;
mod metric;
mod observer;
mod panics;
mod segment;
mod target;
mod verbosity;

pub use daemon::Daemon;
pub use metric::{Metric, count, count_of, milliseconds};
pub use observer::Observer;
pub use panics::log_panics;
pub use target::{INVOCATION, STEP};
pub use verbosity::Verbosity;
