//! DynamoDB tables.

use serde_json::{Map, Value as Json};

use super::fault::Fault;
use super::place::stream_arn;
use super::resources::{Resource, Resources};

/// One DynamoDB table.
#[derive(Debug, Clone)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// The body of the CreateTable request: keys, attributes and indexes.
    pub definition: Json,
    /// The attribute that holds the second at which an item expires.
    pub ttl_attribute: Option<String>,
    /// Its stream of changes, if it has one.
    pub stream: Option<Stream>,
}

/// A table's stream of changes.
#[derive(Debug, Clone)]
pub struct Stream {
    /// Its ARN.
    pub arn: String,
    /// What a record shows of its item, such as `NEW_AND_OLD_IMAGES`.
    pub view: String,
}

/// Keys of a table that say nothing about its contents.
const TABLE_WITHOUT_EFFECT: &[&str] = &[
    "DeletionProtectionEnabled",
    "OnDemandThroughput",
    "PointInTimeRecoverySpecification",
    "ProvisionedThroughput",
    "SSESpecification",
    "TableName",
    "Tags",
    "WarmThroughput",
];

pub(super) fn read(resources: &Resources) -> Result<Vec<Table>, Fault> {
    resources
        .of_type("AWS::DynamoDB::Table")?
        .iter()
        .map(|resource| table(resources, resource))
        .collect()
}

fn table(resources: &Resources, resource: &Resource) -> Result<Table, Fault> {
    let properties = &resource.node;
    let passed_on = [
        "AttributeDefinitions",
        "BillingMode",
        "GlobalSecondaryIndexes",
        "KeySchema",
        "LocalSecondaryIndexes",
    ];
    let known: Vec<&str> = passed_on
        .iter()
        .chain(TABLE_WITHOUT_EFFECT)
        .copied()
        .chain(["StreamSpecification", "TimeToLiveSpecification"])
        .collect();
    properties.only(&known)?;

    let name = resources.name(&resource.id)?;
    let mut definition = Map::new();
    definition.insert("TableName".to_owned(), Json::String(name.clone()));
    for key in passed_on {
        if let Some(mut node) = properties.get(key) {
            for index in node
                .value
                .as_array_mut()
                .into_iter()
                .flatten()
                .filter_map(Json::as_object_mut)
            {
                index.remove("WarmThroughput");
                index.remove("OnDemandThroughput");
            }
            definition.insert(key.to_owned(), node.value);
        }
    }
    let ttl = properties.get("TimeToLiveSpecification");
    let ttl = ttl.filter(|node| {
        node.get("Enabled")
            .is_some_and(|enabled| enabled.truth().unwrap_or(false))
    });
    let ttl_attribute = ttl
        .map(|node| node.need("AttributeName")?.text())
        .transpose()?;
    let stream = match properties.get("StreamSpecification") {
        None => None,
        Some(node) => {
            node.only(&["StreamViewType"])?;
            let view = node.need("StreamViewType")?.text()?;
            let specification =
                serde_json::json!({ "StreamEnabled": true, "StreamViewType": view });
            definition.insert("StreamSpecification".to_owned(), specification);
            Some(Stream {
                arn: stream_arn(&name),
                view,
            })
        }
    };
    Ok(Table {
        name,
        definition: Json::Object(definition),
        ttl_attribute,
        stream,
    })
}
