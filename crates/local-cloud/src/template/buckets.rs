//! S3 buckets: CORS, lifecycle and notifications.

use std::collections::BTreeMap;
use std::time::Duration;

use super::events::s3_notification::{self, Notification};
use super::fault::Fault;
use super::node::Node;
use super::queues::Queue;
use super::resources::{Resource, Resources};

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
    /// The queues that get a message about each new object.
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

/// Objects under a prefix, or those of them with certain tags, that are deleted some days after their creation.
#[derive(Debug, Clone)]
pub struct ExpiryRule {
    /// The start of the keys.
    pub prefix: String,
    /// Tags that an object must have, all of them; values by key.
    pub tags: BTreeMap<String, String>,
    /// Their age.
    pub age: Duration,
}

impl ExpiryRule {
    /// Whether an object of this key with these tags expires by this rule.
    pub fn concerns(&self, key: &str, tags: &BTreeMap<String, String>) -> bool {
        let mut wanted = self.tags.iter();
        key.starts_with(&self.prefix) && wanted.all(|(key, value)| tags.get(key) == Some(value))
    }
}

const BUCKET_WITHOUT_EFFECT: &[&str] = &[
    "BucketEncryption",
    "BucketName",
    "OwnershipControls",
    "PublicAccessBlockConfiguration",
    "Tags",
];

pub(super) fn read(resources: &Resources, queues: &[Queue]) -> Result<Vec<Bucket>, Fault> {
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
            notifications: s3_notification::read(properties, queues)?,
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
    read: fn(&Node) -> Result<T, Fault>,
) -> Result<Vec<T>, Fault> {
    match properties.get(section) {
        None => Ok(Vec::new()),
        Some(node) => node.list(list)?.iter().map(read).collect(),
    }
}

fn cors_rule(rule: &Node) -> Result<CorsRule, Fault> {
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

fn expiry_rule(rule: &Node) -> Result<Option<ExpiryRule>, Fault> {
    // The embedded S3 has no multipart uploads, so there is none to abort.
    rule.only(&[
        "AbortIncompleteMultipartUpload",
        "ExpirationInDays",
        "Id",
        "Prefix",
        "Status",
        "TagFilters",
    ])?;
    let enabled = rule.need("Status")?.text()? == "Enabled";
    let Some(days) = rule.get("ExpirationInDays").filter(|_| enabled) else {
        return Ok(None);
    };
    let prefix = rule
        .get("Prefix")
        .map_or(Ok(String::new()), |node| node.text())?;
    let tags = rule.list("TagFilters")?.into_iter().map(tag_filter);
    Ok(Some(ExpiryRule {
        prefix,
        tags: tags.collect::<Result<_, _>>()?,
        age: Duration::from_secs(days.number()? * 24 * 3600),
    }))
}

fn tag_filter(filter: Node) -> Result<(String, String), Fault> {
    filter.only(&["Key", "Value"])?;
    Ok((filter.need("Key")?.text()?, filter.need("Value")?.text()?))
}
