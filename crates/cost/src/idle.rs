//! What a deployment costs in a month in which nobody comes.

use crate::bill::{Bill, Line};
use crate::error::CostError;
use crate::prices::Prices;
use crate::template::Deployment;

/// Lambda asks a queue that feeds a function with five long polls of 20 s at once, day and night.
const POLLS_PER_MONTH: f64 = 5.0 * 3.0 * 60.0 * 24.0 * 30.0;

/// What is paid for each month, whoever comes. Functions, API, edge, table and buckets are paid by use, and what is stored by the
/// gigabyte.
pub(crate) fn idle(deployment: &Deployment, prices: &Prices) -> Result<Vec<Line>, CostError> {
    let mut bill = Bill::new(prices);
    bill.add("cloudwatch-alarm", "alarms", f64::from(deployment.alarms))?;
    bill.add(
        "cloudwatch-dashboard",
        "dashboards",
        f64::from(deployment.dashboards),
    )?;
    let polls = f64::from(deployment.polled_queues) * POLLS_PER_MONTH;
    bill.add("sqs-request", "asking an empty queue", polls)?;
    bill.add(
        "route53-zone",
        "zone of a domain of your own, if it lies there",
        1.0,
    )?;
    Ok(bill.lines)
}
