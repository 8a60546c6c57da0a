//! Logging: one JSON object a line on standard output, which Lambda sends to CloudWatch.

use std::io::Write;

use observe::{Daemon, Observer, Verbosity};

/// What metrics belong to where nobody says it: CloudWatch takes no empty dimension.
const NO_STACK: &str = "unnamed";

/// Logs what `RUST_LOG` lets through and what is measured for the stack `METRICS_STACK`. CloudWatch adds the time. Where Lambda
/// traces, its daemon gets segments.
pub(crate) fn init() {
    let variable = |name| std::env::var(name).ok().filter(|value| !value.is_empty());
    let verbosity = Verbosity::parse(variable("RUST_LOG").as_deref());
    let stack = variable("METRICS_STACK").unwrap_or_else(|| NO_STACK.to_owned());
    let daemon = variable("AWS_XRAY_DAEMON_ADDRESS").and_then(|at| Daemon::at(&at).ok());
    Observer::new(verbosity, stack, write_line)
        .traced(daemon)
        .init();
    observe::log_panics();
}

/// One write for each line, so that no two lines mix.
fn write_line(line: &str) {
    // There is nowhere else to say that the log is gone.
    let _ = std::io::stdout()
        .lock()
        .write_all(format!("{line}\n").as_bytes());
}
