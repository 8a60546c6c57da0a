//! Which events are lines of the log.

use tracing::{Level, Metadata};
use tracing_subscriber::filter::{LevelFilter, Targets};

use crate::target::{INVOCATION, STEP};

/// Our own crates that log. What others wrote logs requests and bodies at its lower levels, which hold what fans wrote: of them
/// nothing below INFO is ever logged.
const OWN: [&str; 5] = ["api", "pipeline", "store", INVOCATION, STEP];

/// What the log lets through: a level, or `target=level` pairs separated by commas, as in `RUST_LOG`.
#[derive(Clone, Debug)]
pub struct Verbosity(Targets);

impl Verbosity {
    /// Reads it; without one, or with one that cannot be read, errors alone are logged.
    pub fn parse(text: Option<&str>) -> Self {
        let targets = text.and_then(|text| text.parse().ok());
        Self(targets.unwrap_or_else(|| Targets::new().with_default(LevelFilter::ERROR)))
    }

    pub(crate) fn allows(&self, event: &Metadata<'_>) -> bool {
        let (target, level) = (event.target(), event.level());
        self.0.would_enable(target, level) && (*level <= Level::INFO || is_own(target))
    }
}

fn is_own(target: &str) -> bool {
    let top = target.split("::").next().unwrap_or_default();
    OWN.contains(&top)
}
