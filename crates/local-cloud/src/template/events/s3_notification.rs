//! Buckets that send a message to a queue about each new object.

use crate::template::fault::{Fault, wrong};
use crate::template::node::Node;
use crate::template::queues::Queue;

/// Objects about whose creation a queue gets a message.
#[derive(Debug, Clone)]
pub struct Notification {
    /// The event pattern, such as `s3:ObjectCreated:*`.
    pub event: String,
    /// The start of the keys.
    pub prefix: String,
    /// The end of the keys.
    pub suffix: String,
    /// The queue that gets the message.
    pub queue: Queue,
}

/// Reads the notifications of a bucket's properties.
pub fn read(properties: &Node, queues: &[Queue]) -> Result<Vec<Notification>, Fault> {
    let Some(configuration) = properties.get("NotificationConfiguration") else {
        return Ok(Vec::new());
    };
    configuration.only(&["QueueConfigurations"])?;
    configuration
        .list("QueueConfigurations")?
        .iter()
        .map(|node| notification(node, queues))
        .collect()
}

fn notification(node: &Node, queues: &[Queue]) -> Result<Notification, Fault> {
    node.only(&["Event", "Filter", "Queue"])?;
    let arn = node.need("Queue")?.text()?;
    let queue = queues.iter().find(|queue| queue.arn == arn);
    let queue =
        queue.ok_or_else(|| wrong(&node.at, format!("{arn} is no queue of this template")))?;
    let event = node.need("Event")?;
    let event_text = event.text()?;
    if !event_text.starts_with("s3:ObjectCreated:") {
        let problem = format!("the local cloud does not know the event {event_text}");
        return Err(wrong(event.at, problem));
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
        event: event_text,
        prefix,
        suffix,
        queue: queue.clone(),
    })
}
