//! The embedded DynamoDB: `dynoxide` over one SQLite file, with the template's tables.

mod actions;
pub mod http;

use std::path::Path;

use dynoxide::Database;
use dynoxide::actions::describe_table::DescribeTableRequest;
use dynoxide::actions::get_records::GetRecordsRequest;
use dynoxide::actions::get_shard_iterator::GetShardIteratorRequest;
use serde_json::{Value as Json, json};

use crate::error::DevError;
use crate::template::Table;

/// The file in the data folder.
const FILE: &str = "dynamodb.sqlite";

/// Opens the file and makes the tables that are missing.
pub fn open(folder: &Path, tables: &[Table]) -> Result<Database, DevError> {
    let path = folder.join(FILE);
    let text = path
        .to_str()
        .ok_or_else(|| DevError::NotBuilt { path: path.clone() })?;
    let failed = |what: &str| DevError::service(format!("{what} {}", path.display()));
    let database = Database::new(text).map_err(failed("cannot open"))?;
    let listed = database
        .list_tables(Default::default())
        .map_err(failed("cannot list the tables of"))?;
    for table in tables {
        if listed.table_names.contains(&table.name) {
            compare(&database, table, folder)?;
            continue;
        }
        let request = serde_json::from_value(table.definition.clone()).map_err(
            DevError::service(format!("the template's table {} is not usable", table.name)),
        )?;
        database
            .create_table(request)
            .map_err(failed("cannot make a table in"))?;
        if let Some(attribute) = &table.ttl_attribute {
            let specification = json!({ "AttributeName": attribute, "Enabled": true });
            let request =
                json!({ "TableName": table.name, "TimeToLiveSpecification": specification });
            let request = serde_json::from_value(request)
                .map_err(DevError::service("the template's TTL is not usable"))?;
            database
                .update_time_to_live(request)
                .map_err(failed("cannot set the TTL in"))?;
        }
    }
    Ok(database)
}

/// Moves everything from SQLite's log into the file and empties the log. Until then the log holds what was erased; the file
/// itself is overwritten at once (`SQLITE_SECURE_DELETE` in .cargo/config.toml). While others read, the log stays for now.
pub fn checkpoint(folder: &Path) -> Result<(), DevError> {
    let path = folder.join(FILE);
    rusqlite::Connection::open(&path)
        .and_then(|file| file.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())))
        .map_err(DevError::service(format!(
            "cannot write back the log of {}",
            path.display()
        )))
}

/// A table of an older template would answer queries wrongly; nothing of it is changed silently.
fn compare(database: &Database, table: &Table, folder: &Path) -> Result<(), DevError> {
    let described =
        describe(database, &table.name).map_err(DevError::service("cannot describe a table"))?;
    if shape(&described) == shape(&table.definition) {
        return follow(database, table, &described);
    }
    let what = format!(
        "the table {} has other keys or indexes in infra/template.yaml than in the data",
        table.name
    );
    Err(DevError::Stale {
        what,
        folder: folder.to_owned(),
    })
}

fn describe(database: &Database, table: &str) -> Result<Json, String> {
    let request = DescribeTableRequest {
        table_name: table.to_owned(),
    };
    let described = database
        .describe_table(request)
        .map_err(|error| format!("{error:?}"))?;
    let mut described = serde_json::to_value(described).map_err(|error| error.to_string())?;
    Ok(described["Table"].take())
}

/// Gives a table the stream that the template has gained since it was made.
fn follow(database: &Database, table: &Table, described: &Json) -> Result<(), DevError> {
    let has = &described["StreamSpecification"];
    let wants = &table.definition["StreamSpecification"];
    if wants.is_null() || has == wants {
        return Ok(());
    }
    let request = json!({ "TableName": table.name, "StreamSpecification": wants });
    let request = serde_json::from_value(request)
        .map_err(DevError::service("the template's stream is not usable"))?;
    database
        .update_table(request)
        .map_err(DevError::service("cannot change the stream of a table"))?;
    Ok(())
}

/// Reads the stream of one table. The embedded database has one shard for each table, for ever.
#[derive(Clone)]
pub struct StreamReader {
    database: Database,
    arn: String,
    shard: String,
}

impl StreamReader {
    /// The stream of a table that has one.
    pub fn of(database: &Database, table: &str) -> Result<Self, DevError> {
        let described =
            describe(database, table).map_err(DevError::service("cannot describe a table"))?;
        let arn = described["LatestStreamArn"].as_str().unwrap_or_default();
        Ok(Self {
            database: database.clone(),
            arn: arn.to_owned(),
            shard: dynoxide::streams::shard_id(table),
        })
    }

    /// The records after a sequence number, or from the oldest on; at most `limit`.
    pub fn after(&self, number: Option<&str>, limit: usize) -> Result<Vec<Json>, String> {
        let kind = match number {
            Some(_) => "AFTER_SEQUENCE_NUMBER",
            None => "TRIM_HORIZON",
        };
        let iterator = self.database.get_shard_iterator(GetShardIteratorRequest {
            stream_arn: self.arn.clone(),
            shard_id: self.shard.clone(),
            shard_iterator_type: kind.to_owned(),
            sequence_number: number.map(str::to_owned),
        });
        let iterator = iterator.map_err(|error| format!("{error:?}"))?;
        let records = self.database.get_records(GetRecordsRequest {
            shard_iterator: iterator.shard_iterator.unwrap_or_default(),
            limit: Some(limit),
        });
        let records = records.map_err(|error| format!("{error:?}"))?.records;
        records
            .iter()
            .map(|record| serde_json::to_value(record).map_err(|error| error.to_string()))
            .collect()
    }

    /// The sequence number of the newest record, if there is one.
    pub fn last(&self) -> Result<Option<String>, String> {
        let mut last = None;
        loop {
            let records = self.after(last.as_deref(), 1_000)?;
            let Some(record) = records.last() else {
                return Ok(last);
            };
            last = record["dynamodb"]["SequenceNumber"]
                .as_str()
                .map(str::to_owned);
        }
    }
}

/// The keys of a table and of its indexes.
fn shape(table: &Json) -> (Json, Vec<(Json, Json)>) {
    let indexes = table["GlobalSecondaryIndexes"]
        .as_array()
        .cloned()
        .unwrap_or_default();
    let mut indexes: Vec<(Json, Json)> = indexes
        .iter()
        .map(|index| (index["IndexName"].clone(), index["KeySchema"].clone()))
        .collect();
    indexes.sort_by_key(|(name, _)| name.to_string());
    (table["KeySchema"].clone(), indexes)
}
