//! Tables, buckets and queues.

use std::collections::BTreeMap;
use std::time::Duration;

use serde_json::{Map, Value as Json};

use super::intrinsics::queue_arn;
use super::{Node, Resource, Resources, TemplateError, wrong};

/// One DynamoDB table.
#[derive(Debug, Clone)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// The body of the CreateTable request: keys, attributes and indexes.
    pub definition: Json,
    /// The attribute that holds the second at which an item expires.
    pub ttl_attribute: Option<String>,
}

/// One S3 bucket.
#[derive(Debug, Clone)]
pub struct Bucket {
    /// Its logical id in the template.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Which pages of other origins may call it.
    pub cors: Vec<CorsRule>,
    /// What expires, and when.
    pub expiry: Vec<ExpiryRule>,
    /// Who is told of new objects.
    pub notifications: Vec<Notification>,
}

/// One CORS rule of a bucket.
#[derive(Debug, Clone)]
pub struct CorsRule {
    /// Origins; each may hold one `*`.
    pub origins: Vec<String>,
    /// Methods in capitals.
    pub methods: Vec<String>,
    /// Request headers; each may hold one `*`.
    pub headers: Vec<String>,
    /// Response headers that the page may read.
    pub exposed: Vec<String>,
    /// How long, in seconds, a browser may remember the answer.
    pub max_age_s: Option<u64>,
}

/// Objects under a prefix that are deleted some days after their creation.
#[derive(Debug, Clone)]
pub struct ExpiryRule {
    /// The start of the keys.
    pub prefix: String,
    /// Their age.
    pub age: Duration,
}

/// Objects whose creation is told to a queue.
#[derive(Debug, Clone)]
pub struct Notification {
    /// The event pattern, such as `s3:ObjectCreated:*`.
    pub event: String,
    /// The start of the keys.
    pub prefix: String,
    /// The end of the keys.
    pub suffix: String,
    /// The queue that is told.
    pub queue: Queue,
}

/// One SQS queue.
#[derive(Debug, Clone)]
pub struct Queue {
    /// Its name.
    pub name: String,
    /// Its ARN.
    pub arn: String,
    /// Its URL on this machine.
    pub url: String,
    /// How long a message waits before its first delivery.
    pub delay: Duration,
    /// The attributes of the CreateQueue request.
    pub attributes: BTreeMap<String, String>,
    /// Whether other queues send their failed messages here.
    pub is_dead_letter_queue: bool,
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

pub(super) fn tables(resources: &Resources) -> Result<Vec<Table>, TemplateError> {
    resources
        .of_type("AWS::DynamoDB::Table")?
        .iter()
        .map(|resource| table(resources, resource))
        .collect()
}

fn table(resources: &Resources, resource: &Resource) -> Result<Table, TemplateError> {
    let properties = &resource.node;
    let kept = [
        "AttributeDefinitions",
        "BillingMode",
        "GlobalSecondaryIndexes",
        "KeySchema",
        "LocalSecondaryIndexes",
    ];
    let known: Vec<&str> = kept
        .iter()
        .chain(TABLE_WITHOUT_EFFECT)
        .copied()
        .chain(["TimeToLiveSpecification"])
        .collect();
    properties.only(&known)?;

    let name = resources.name(&resource.id)?;
    let mut definition = Map::new();
    definition.insert("TableName".to_owned(), Json::String(name.clone()));
    for key in kept {
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
    Ok(Table {
        name,
        definition: Json::Object(definition),
        ttl_attribute,
    })
}

const BUCKET_WITHOUT_EFFECT: &[&str] = &[
    "BucketEncryption",
    "BucketName",
    "OwnershipControls",
    "PublicAccessBlockConfiguration",
    "Tags",
];

pub(super) fn buckets(
    resources: &Resources,
    queues: &[Queue],
) -> Result<Vec<Bucket>, TemplateError> {
    let read = |resource: &Resource| {
        let properties = &resource.node;
        let handled = [
            "CorsConfiguration",
            "LifecycleConfiguration",
            "NotificationConfiguration",
        ];
        let known: Vec<&str> = handled
            .iter()
            .chain(BUCKET_WITHOUT_EFFECT)
            .copied()
            .collect();
        properties.only(&known)?;
        Ok(Bucket {
            id: resource.id.clone(),
            name: resources.name(&resource.id)?,
            cors: each(properties, "CorsConfiguration", "CorsRules", cors_rule)?,
            expiry: each(properties, "LifecycleConfiguration", "Rules", expiry_rule)?
                .into_iter()
                .flatten()
                .collect(),
            notifications: notifications(properties, queues)?,
        })
    };
    resources
        .of_type("AWS::S3::Bucket")?
        .iter()
        .map(read)
        .collect()
}

fn each<T>(
    properties: &Node,
    section: &str,
    list: &str,
    read: fn(&Node) -> Result<T, TemplateError>,
) -> Result<Vec<T>, TemplateError> {
    match properties.get(section) {
        None => Ok(Vec::new()),
        Some(node) => node.list(list)?.iter().map(read).collect(),
    }
}

fn cors_rule(rule: &Node) -> Result<CorsRule, TemplateError> {
    rule.only(&[
        "AllowedHeaders",
        "AllowedMethods",
        "AllowedOrigins",
        "ExposedHeaders",
        "Id",
        "MaxAge",
    ])?;
    Ok(CorsRule {
        origins: rule.texts("AllowedOrigins")?,
        methods: rule.texts("AllowedMethods")?,
        headers: rule
            .texts("AllowedHeaders")?
            .iter()
            .map(|name| name.to_lowercase())
            .collect(),
        exposed: rule.texts("ExposedHeaders")?,
        max_age_s: rule.get("MaxAge").map(|node| node.number()).transpose()?,
    })
}

fn expiry_rule(rule: &Node) -> Result<Option<ExpiryRule>, TemplateError> {
    // The embedded S3 has no multipart uploads, so there is none to abort.
    rule.only(&[
        "AbortIncompleteMultipartUpload",
        "ExpirationInDays",
        "Id",
        "Prefix",
        "Status",
    ])?;
    let enabled = rule.need("Status")?.text()? == "Enabled";
    let Some(days) = rule.get("ExpirationInDays").filter(|_| enabled) else {
        return Ok(None);
    };
    let prefix = rule
        .get("Prefix")
        .map_or(Ok(String::new()), |node| node.text())?;
    Ok(Some(ExpiryRule {
        prefix,
        age: Duration::from_secs(days.number()? * 24 * 3600),
    }))
}

fn notifications(properties: &Node, queues: &[Queue]) -> Result<Vec<Notification>, TemplateError> {
    let Some(configuration) = properties.get("NotificationConfiguration") else {
        return Ok(Vec::new());
    };
    configuration.only(&["QueueConfigurations"])?;
    let read = |node: &Node| {
        node.only(&["Event", "Filter", "Queue"])?;
        let arn = node.need("Queue")?.text()?;
        let queue = queues.iter().find(|queue| queue.arn == arn);
        let queue =
            queue.ok_or_else(|| wrong(&node.at, format!("{arn} is no queue of this template")))?;
        let event = node.need("Event")?.text()?;
        if !event.starts_with("s3:ObjectCreated:") {
            return Err(wrong(
                &node.at,
                format!("the local cloud does not tell of {event}"),
            ));
        }
        let (mut prefix, mut suffix) = (String::new(), String::new());
        if let Some(filter) = node.get("Filter") {
            for rule in filter.need("S3Key")?.list("Rules")? {
                let value = rule.need("Value")?.text()?;
                match rule.need("Name")?.text()?.to_lowercase().as_str() {
                    "prefix" => prefix = value,
                    "suffix" => suffix = value,
                    other => {
                        return Err(wrong(rule.at, format!("`{other}` is not prefix or suffix")));
                    }
                }
            }
        }
        Ok(Notification {
            event,
            prefix,
            suffix,
            queue: queue.clone(),
        })
    };
    configuration
        .list("QueueConfigurations")?
        .iter()
        .map(read)
        .collect()
}

const QUEUE_ATTRIBUTES: &[&str] = &[
    "DelaySeconds",
    "MaximumMessageSize",
    "MessageRetentionPeriod",
    "ReceiveMessageWaitTimeSeconds",
    "VisibilityTimeout",
];

pub(super) fn queues(resources: &Resources) -> Result<Vec<Queue>, TemplateError> {
    let mut queues = resources
        .of_type("AWS::SQS::Queue")?
        .iter()
        .map(|resource| queue(resources, resource))
        .collect::<Result<Vec<Queue>, _>>()?;
    let targets: Vec<String> = queues
        .iter()
        .filter_map(|queue| queue.attributes.get("RedrivePolicy").cloned())
        .collect();
    for queue in &mut queues {
        queue.is_dead_letter_queue = targets
            .iter()
            .any(|policy| policy.contains(&format!("\"{}\"", queue.arn)));
    }
    Ok(queues)
}

fn queue(resources: &Resources, resource: &Resource) -> Result<Queue, TemplateError> {
    let properties = &resource.node;
    let others = [
        "KmsMasterKeyId",
        "QueueName",
        "RedrivePolicy",
        "SqsManagedSseEnabled",
        "Tags",
    ];
    let known: Vec<&str> = QUEUE_ATTRIBUTES.iter().copied().chain(others).collect();
    properties.only(&known)?;
    let mut attributes = BTreeMap::new();
    for key in QUEUE_ATTRIBUTES {
        if let Some(node) = properties.get(key) {
            attributes.insert((*key).to_owned(), node.number()?.to_string());
        }
    }
    if let Some(policy) = properties.get("RedrivePolicy") {
        let json = serde_json::json!({
            "deadLetterTargetArn": policy.need("deadLetterTargetArn")?.text()?,
            "maxReceiveCount": policy.need("maxReceiveCount")?.number()?,
        });
        attributes.insert("RedrivePolicy".to_owned(), json.to_string());
    }
    let url = resources.name(&resource.id)?;
    let name = url.rsplit('/').next().unwrap_or_default().to_owned();
    let delay_s = properties
        .get("DelaySeconds")
        .map_or(Ok(0), |node| node.number())?;
    Ok(Queue {
        arn: queue_arn(&name),
        name,
        url,
        delay: Duration::from_secs(delay_s),
        attributes,
        is_dead_letter_queue: false,
    })
}

impl Resources<'_> {
    /// What `Ref` gives for a resource.
    fn name(&self, id: &str) -> Result<String, TemplateError> {
        self.scope.name_of(id, &format!("Resources.{id}"))
    }
}
