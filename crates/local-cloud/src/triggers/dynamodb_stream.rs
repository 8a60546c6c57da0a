//! What Lambda's event source mapping does for a table's stream: invokes the function with batches of changes, in their order,
//! and goes on only when a batch is done or skipped.

use std::path::{Path, PathBuf};
use std::time::Duration;

use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Value as Json, json};

use crate::dynamo::StreamReader;
use crate::error::DevError;
use crate::invocation::Functions;
use crate::template::REGION;
use crate::template::events::dynamodb_stream::{Start, StreamMapping};

/// The time between two requests for new records, the same as on AWS.
const POLL: Duration = Duration::from_millis(250);
/// The pause before a failed batch is tried again.
const RETRY_PAUSE: Duration = Duration::from_secs(1);
/// The age at which AWS drops a record from the stream, in seconds.
const RECORD_AGE_S: i64 = 24 * 3_600;

/// What Lambda does with the stream, by the role of the function.
pub const ACTIONS: [&str; 3] = [
    "dynamodb:DescribeStream",
    "dynamodb:GetRecords",
    "dynamodb:GetShardIterator",
];

/// How far a function has read a stream: a file with the sequence number of the last record that is done, empty when it has to
/// begin with the oldest one.
pub struct Position {
    path: PathBuf,
    last: Option<String>,
}

impl Position {
    /// Reads the file of a mapping in a folder. At the first start it is made, with the place where the mapping begins.
    pub fn open(
        folder: &Path,
        mapping: &StreamMapping,
        stream: &StreamReader,
    ) -> Result<Self, DevError> {
        std::fs::create_dir_all(folder)
            .map_err(DevError::io(format!("cannot make {}", folder.display())))?;
        let path = folder.join(format!("{}-{}", mapping.function, mapping.table));
        let last = match std::fs::read_to_string(&path) {
            Ok(text) => Some(text).filter(|text| !text.is_empty()),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                let last = match mapping.start {
                    Start::TrimHorizon => None,
                    Start::Latest => stream
                        .last()
                        .map_err(DevError::service("cannot read a stream"))?,
                };
                write(&path, last.as_deref().unwrap_or_default())
                    .map_err(DevError::io(format!("cannot write {}", path.display())))?;
                last
            }
            Err(source) => {
                let what = format!("cannot read {}", path.display());
                return Err(DevError::Io { what, source });
            }
        };
        Ok(Self { path, last })
    }

    fn advance(&mut self, to: &str) {
        if let Err(error) = write(&self.path, to) {
            // The records come again after a restart, as AWS may deliver them again.
            tracing::error!(%error, path = %self.path.display(), "a stream's position cannot be written");
        }
        self.last = Some(to.to_owned());
    }
}

/// Writes a file whole or not at all.
fn write(path: &Path, text: &str) -> std::io::Result<()> {
    let unfinished = path.with_extension("part");
    std::fs::write(&unfinished, text)?;
    std::fs::rename(&unfinished, path)
}

/// Feeds a function from a stream until the task is aborted. A batch that is being handled then comes again after the next start.
pub async fn run(
    mapping: StreamMapping,
    stream: StreamReader,
    mut position: Position,
    functions: Functions,
) {
    loop {
        let (reader, after, limit) = (stream.clone(), position.last.clone(), mapping.batch_size);
        let read = tokio::task::spawn_blocking(move || reader.after(after.as_deref(), limit)).await;
        match read {
            Ok(Ok(records)) if records.is_empty() => tokio::time::sleep(POLL).await,
            Ok(Ok(records)) => {
                let records = records
                    .into_iter()
                    .map(|record| complete(record, &mapping.arn));
                deliver(&mapping, records.collect(), &mut position, &functions).await;
            }
            Ok(Err(error)) => {
                tracing::warn!(table = mapping.table, error, "the stream did not answer");
                tokio::time::sleep(RETRY_PAUSE).await;
            }
            // Only at the end of the process.
            Err(_) => return,
        }
    }
}

/// The embedded database calls its region by its own name and leaves the stream's ARN to Lambda.
fn complete(mut record: Json, arn: &str) -> Json {
    record["awsRegion"] = json!(REGION);
    record["eventSourceARN"] = json!(arn);
    record
}

/// Invokes the function until the whole batch is done or skipped.
async fn deliver(
    mapping: &StreamMapping,
    mut batch: Vec<Json>,
    position: &mut Position,
    functions: &Functions,
) {
    let (mut size, mut failures) = (batch.len(), 0);
    while !batch.is_empty() {
        let now = &batch[..size.min(batch.len())];
        let done = invoke(mapping, now, functions).await;
        let whole = done == now.len();
        if let Some(last) = now[..done].last() {
            position.advance(number(last));
            failures = 0;
        }
        let tried = now.len();
        batch.drain(..done);
        if whole {
            size = batch.len();
            continue;
        }
        failures += 1;
        let left = &batch[..tried - done];
        if mapping.retries.is_some_and(|retries| failures > retries) || left.iter().all(is_old) {
            let numbers: Vec<&str> = left.iter().map(number).collect();
            tracing::error!(
                function = mapping.function,
                ?numbers,
                "changes are skipped: the function fails with them"
            );
            position.advance(numbers.last().copied().unwrap_or_default());
            let skipped = left.len();
            batch.drain(..skipped);
            (size, failures) = (batch.len(), 0);
            continue;
        }
        if mapping.bisects && done == 0 && tried > 1 {
            size = tried / 2;
            failures = 0;
        }
        tokio::time::sleep(RETRY_PAUSE).await;
    }
}

/// What a function says about the records that it could not handle.
#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase", default)]
struct Report {
    batch_item_failures: Vec<Failed>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Failed {
    #[serde(default)]
    item_identifier: Option<String>,
}

/// Invokes the function once. Answers how many records from the beginning of the batch are done.
async fn invoke(mapping: &StreamMapping, batch: &[Json], functions: &Functions) -> usize {
    let event = json!({ "Records": batch });
    let response = match functions.invoke(&mapping.function, &event).await {
        Ok(response) => response,
        Err(failure) => {
            tracing::warn!(function = mapping.function, %failure, records = batch.len(), "a batch failed");
            return 0;
        }
    };
    if !mapping.reports_failures {
        return batch.len();
    }
    // Nothing, or something of another shape, means that all went well.
    let report: Option<Report> = serde_json::from_str(response.get()).unwrap_or_default();
    let failed = report.unwrap_or_default().batch_item_failures;
    let place = |each: &Failed| {
        let name = each.item_identifier.as_deref()?;
        batch.iter().position(|record| number(record) == name)
    };
    // Lambda takes a name that it does not know for a failure of everything.
    let first = failed.iter().map(|each| place(each).unwrap_or(0)).min();
    first.unwrap_or(batch.len())
}

fn number(record: &Json) -> &str {
    record["dynamodb"]["SequenceNumber"]
        .as_str()
        .unwrap_or_default()
}

/// Whether AWS would have dropped the record by now.
fn is_old(record: &Json) -> bool {
    let made_s = record["dynamodb"]["ApproximateCreationDateTime"].as_f64();
    made_s.is_some_and(|made_s| Timestamp::now().as_second() - made_s as i64 > RECORD_AGE_S)
}
