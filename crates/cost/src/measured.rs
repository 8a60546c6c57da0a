//! What was measured and counted: docs/bench.json and docs/calls-per-entry.json.

use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::error::{CostError, malformed, read};

const BENCH: &str = "docs/bench.json";
const CALLS: &str = "docs/calls-per-entry.json";

/// Figures of the machine and of one entry.
#[derive(Clone, Debug)]
pub struct Measured {
    pub(crate) figures: BTreeMap<String, f64>,
    pub(crate) calls: Calls,
}

/// What one published entry asks of AWS and how large its parts are. A test counts it.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Calls {
    /// What the file is.
    pub about: String,
    /// By function.
    pub functions: BTreeMap<String, Runs>,
    /// How long the take sounds that was counted, in seconds.
    pub take_seconds: f64,
    pub dynamodb: Units,
    /// Messages to the queue.
    pub sqs_messages: f64,
    pub bytes: Bytes,
}

/// How often a function runs for an entry, and how long it waits.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Runs {
    pub runs: f64,
    /// Answers of S3, DynamoDB and SQS that it waits for, one after the other, in all its runs.
    pub waits: f64,
}

/// Units of DynamoDB: 1 KB written, 4 KB read.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Units {
    pub write_units: f64,
    pub read_units: f64,
}

/// Sizes of an entry's parts.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Bytes {
    pub take: f64,
    pub mix: f64,
    /// Pictures and pages.
    pub published: f64,
    /// What one play loads beside the mix and the site's own files: the page and the picture on it.
    pub page: f64,
    /// The entry in the table.
    pub item: f64,
    /// What the booth plays.
    pub song: f64,
}

#[derive(Deserialize)]
struct Bench {
    figures: BTreeMap<String, Figure>,
}

#[derive(Deserialize)]
struct Figure {
    value: f64,
}

impl Measured {
    /// Both files of a checkout.
    pub fn read(root: &Path) -> Result<Self, CostError> {
        let (path, text) = read(root.join(BENCH))?;
        let bench: Bench = serde_json::from_str(&text).map_err(|error| malformed(path, error))?;
        let (path, text) = read(root.join(CALLS))?;
        let calls = serde_json::from_str(&text).map_err(|error| malformed(path, error))?;
        let figures = bench.figures.into_iter();
        Ok(Self {
            figures: figures.map(|(name, figure)| (name, figure.value)).collect(),
            calls,
        })
    }

    pub(crate) fn figure(&self, name: &str) -> Result<f64, CostError> {
        let found = self.figures.get(name).copied();
        found.ok_or_else(|| CostError::NoFigure(name.to_owned()))
    }
}
