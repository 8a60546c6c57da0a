//! Panics in the log.

use crate::target::INVOCATION;

/// Logs where a panic happened, in place of the standard hook, which writes its message: that may quote what a fan wrote, and is
/// no JSON.
pub fn log_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic
            .location()
            .map(ToString::to_string)
            .unwrap_or_default();
        tracing::error!(target: INVOCATION, place, "panicked");
    }));
}
