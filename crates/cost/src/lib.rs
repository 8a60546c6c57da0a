//! What a campaign costs on AWS: measured figures times calls per entry times list prices.
//!
//! No price and no measurement stands in code. Prices are in docs/prices.toml with their dates and sources; processor time and sizes in
//! docs/bench.json, which `make bench` writes; what an entry asks for in docs/calls-per-entry.json, which a test counts; memory and
//! alarms in infra/template.yaml. What nobody can measure beforehand, how often a page is opened, is an [`Assumptions`].

mod assumptions;
mod bill;
mod error;
mod estimate;
mod idle;
mod load;
mod measured;
mod prices;
mod report;
mod template;
#[cfg(test)]
mod tests;

pub use assumptions::Assumptions;
pub use error::CostError;
pub use estimate::{Estimate, estimate};
pub use measured::Measured;
pub use prices::Prices;
pub use report::{json, text};
pub use template::Deployment;
