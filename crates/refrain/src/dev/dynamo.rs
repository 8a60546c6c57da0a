//! The embedded DynamoDB: `dynoxide` over one SQLite file, with the template's tables.

use std::path::Path;

use dynoxide::Database;
use serde_json::{Value as Json, json};

use super::DevError;
use super::template::Table;

/// Opens the file and makes the tables that are missing.
pub fn open(folder: &Path, tables: &[Table]) -> Result<Database, DevError> {
    let path = folder.join("dynamodb.sqlite");
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

/// A table of an older template would answer queries wrongly; nothing of it is changed silently.
fn compare(database: &Database, table: &Table, folder: &Path) -> Result<(), DevError> {
    let request = dynoxide::actions::describe_table::DescribeTableRequest {
        table_name: table.name.clone(),
    };
    let described = database
        .describe_table(request)
        .map_err(DevError::service("cannot describe a table"))?;
    let described =
        serde_json::to_value(described).map_err(DevError::service("cannot describe a table"))?;
    if shape(&described["Table"]) == shape(&table.definition) {
        return Ok(());
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
