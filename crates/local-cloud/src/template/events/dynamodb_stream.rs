//! Streams of a table's changes that feed functions.

use super::failures::reports_failures;
use crate::template::fault::{Fault, wrong};
use crate::template::node::Node;
use crate::template::tables::Table;

/// A function that a table's stream feeds.
#[derive(Debug, Clone)]
pub struct StreamMapping {
    /// The logical id of the function.
    pub function: String,
    /// The table's name.
    pub table: String,
    /// The ARN of its stream.
    pub arn: String,
    /// Where the first start begins.
    pub start: Start,
    /// The most records in one invocation.
    pub batch_size: usize,
    /// Whether the function names the first record that failed, or fails as a whole.
    pub reports_failures: bool,
    /// Whether a batch that fails as a whole is tried again in two halves.
    pub bisects: bool,
    /// How often a batch is tried again before it is skipped; without it, until its records are a day old.
    pub retries: Option<u32>,
}

/// Where a function that has read nothing of a stream begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// With the oldest record.
    TrimHorizon,
    /// With the changes after the first start.
    Latest,
}

/// Lambda's default.
const BATCH_SIZE: u64 = 100;
/// What one call of GetRecords answers at most.
const MAX_BATCH_SIZE: u64 = 1_000;

/// Keys that change how soon and how parallel a function runs on AWS, not what it is given. The local stream has one shard.
const WITHOUT_LOCAL_EFFECT: [&str; 2] = ["MaximumBatchingWindowInSeconds", "ParallelizationFactor"];

/// Reads an event of type `DynamoDB`.
pub fn read(function: &str, properties: &Node, tables: &[Table]) -> Result<StreamMapping, Fault> {
    let handled = [
        "BatchSize",
        "BisectBatchOnFunctionError",
        "FunctionResponseTypes",
        "MaximumRetryAttempts",
        "StartingPosition",
        "Stream",
    ];
    let known: Vec<&str> = handled.into_iter().chain(WITHOUT_LOCAL_EFFECT).collect();
    properties.only(&known)?;
    let stream = properties.need("Stream")?;
    let arn = stream.text()?;
    let of_arn = |table: &&Table| table.stream.as_ref().is_some_and(|each| each.arn == arn);
    let table = tables.iter().find(of_arn).ok_or_else(|| {
        let problem =
            format!("{arn} is no stream of this template: its table needs a StreamSpecification");
        wrong(stream.at, problem)
    })?;
    let position = properties.need("StartingPosition")?;
    let start = match position.text()?.as_str() {
        "TRIM_HORIZON" => Start::TrimHorizon,
        "LATEST" => Start::Latest,
        other => {
            let problem = format!("`{other}` is not TRIM_HORIZON or LATEST");
            return Err(wrong(position.at, problem));
        }
    };
    let batch_size = properties
        .get("BatchSize")
        .map_or(Ok(BATCH_SIZE), |node| node.number())?;
    Ok(StreamMapping {
        function: function.to_owned(),
        table: table.name.clone(),
        arn,
        start,
        batch_size: usize::try_from(batch_size.clamp(1, MAX_BATCH_SIZE)).unwrap_or(1),
        reports_failures: reports_failures(properties)?,
        bisects: properties
            .get("BisectBatchOnFunctionError")
            .map_or(Ok(false), |node| node.truth())?,
        retries: retries(properties)?,
    })
}

/// −1 is AWS's way to say "without limit".
fn retries(properties: &Node) -> Result<Option<u32>, Fault> {
    let Some(node) = properties.get("MaximumRetryAttempts") else {
        return Ok(None);
    };
    if node.text()? == "-1" {
        return Ok(None);
    }
    Ok(Some(u32::try_from(node.number()?).unwrap_or(u32::MAX)))
}
