//! The targets by which spans and events are told apart.

/// The target of the span around each event of a function.
pub const INVOCATION: &str = "invocation";
/// The target of the spans around the steps of an entry.
pub const STEP: &str = "step";
/// The target of events that are measurements.
pub(crate) const MEASUREMENT: &str = "measurement";
