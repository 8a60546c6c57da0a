//! Logging: one JSON object a line on standard output, which Lambda sends to CloudWatch.

use tracing_subscriber::{
    filter::{LevelFilter, Targets},
    layer::SubscriberExt,
    util::SubscriberInitExt,
};

/// Logs what `RUST_LOG` lets through: a level, or `target=level` pairs separated by commas. Without it, or with one that
/// cannot be read, errors alone are logged. CloudWatch adds the time.
pub(crate) fn init() {
    let filter = std::env::var("RUST_LOG")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or_else(|| Targets::new().with_default(LevelFilter::ERROR));
    tracing_subscriber::registry()
        .with(tracing_subscriber::fmt::layer().json().without_time())
        .with(filter)
        .init();
}
