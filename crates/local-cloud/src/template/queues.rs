//! SQS queues.

use std::collections::BTreeMap;
use std::time::Duration;

use super::fault::Fault;
use super::place::queue_arn;
use super::resources::{Resource, Resources};

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

const QUEUE_ATTRIBUTES: &[&str] = &[
    "DelaySeconds",
    "MaximumMessageSize",
    "MessageRetentionPeriod",
    "ReceiveMessageWaitTimeSeconds",
    "VisibilityTimeout",
];

pub(super) fn read(resources: &Resources) -> Result<Vec<Queue>, Fault> {
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

fn queue(resources: &Resources, resource: &Resource) -> Result<Queue, Fault> {
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
