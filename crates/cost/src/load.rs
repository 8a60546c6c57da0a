//! What happens at once while the fans come, beside what a new account may do.

use serde::Serialize;

use crate::assumptions::Assumptions;
use crate::error::CostError;
use crate::prices::Prices;

/// One thing of which there is a quota.
#[derive(Clone, Debug, Serialize)]
pub struct Peak {
    pub what: &'static str,
    /// What the fans ask for, evenly spread over the minutes.
    pub wanted: f64,
    /// What a new account has.
    pub quota: f64,
}

/// For one fan: seconds of functions, requests of the API and writes of the table.
pub(crate) struct PerFan {
    pub function_seconds: f64,
    pub api_requests: f64,
    pub write_units: f64,
    pub edge_requests: f64,
}

pub(crate) fn peaks(
    assumptions: &Assumptions,
    fan: &PerFan,
    prices: &Prices,
) -> Result<Vec<Peak>, CostError> {
    #[allow(clippy::cast_precision_loss, reason = "neither has more than 2^53")]
    let rate = assumptions.fans as f64 / (assumptions.minutes as f64 * 60.0);
    let wanted = [
        (
            "functions at once",
            fan.function_seconds,
            "lambda-concurrency",
        ),
        (
            "requests of the API a second",
            fan.api_requests,
            "api-requests-per-second",
        ),
        (
            "write units of the table a second",
            fan.write_units,
            "dynamodb-write-units-per-second",
        ),
        (
            "requests to the edge a second",
            fan.edge_requests,
            "cloudfront-requests-per-second",
        ),
    ];
    let mut peaks = Vec::new();
    for (what, per_fan, quota) in wanted {
        peaks.push(Peak {
            what,
            wanted: rate * per_fan,
            quota: prices.quota(quota)?,
        });
    }
    Ok(peaks)
}
