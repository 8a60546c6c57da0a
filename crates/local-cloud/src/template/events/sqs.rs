//! Queues that feed functions.

use super::failures::reports_failures;
use crate::template::fault::{Fault, wrong};
use crate::template::node::Node;
use crate::template::queues::Queue;

/// A function that a queue feeds.
#[derive(Debug, Clone)]
pub struct QueueMapping {
    /// The logical id of the function.
    pub function: String,
    /// The queue.
    pub queue: Queue,
    /// The most messages in one invocation.
    pub batch_size: u32,
    /// Whether the function names the messages that failed, or fails as a whole.
    pub reports_failures: bool,
    /// The most invocations at once.
    pub concurrency: u32,
}

/// Lambda's own default for the concurrency of a queue's pollers.
const POLLERS: u64 = 5;

/// Reads an event of type `SQS`.
pub fn read(function: &str, properties: &Node, queues: &[Queue]) -> Result<QueueMapping, Fault> {
    properties.only(&[
        "Queue",
        "BatchSize",
        "FunctionResponseTypes",
        "ScalingConfig",
    ])?;
    let arn = properties.need("Queue")?;
    let arn_text = arn.text()?;
    let queue = queues.iter().find(|queue| queue.arn == arn_text);
    let queue =
        queue.ok_or_else(|| wrong(arn.at, format!("{arn_text} is no queue of this template")))?;
    let batch_size = properties
        .get("BatchSize")
        .map_or(Ok(10), |node| node.number())?;
    let scaling = properties
        .get("ScalingConfig")
        .and_then(|node| node.get("MaximumConcurrency"));
    let concurrency = scaling.map_or(Ok(POLLERS), |node| node.number())?;
    Ok(QueueMapping {
        function: function.to_owned(),
        queue: queue.clone(),
        // SQS returns at most ten messages at a time.
        batch_size: u32::try_from(batch_size.clamp(1, 10)).unwrap_or(10),
        reports_failures: reports_failures(properties)?,
        concurrency: u32::try_from(concurrency.max(1)).unwrap_or(u32::MAX),
    })
}
