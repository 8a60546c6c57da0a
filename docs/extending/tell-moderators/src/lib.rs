//! Changes of entries: logs that an entry waits for review.

use api::{EventRecord, Function};
use serde::Deserialize;

pub fn function() -> Function {
    api::stream(|_| Ok(()), handle)
}

/// The attribute of an entry's item that is read here.
#[derive(Deserialize)]
struct Item {
    state: String,
}

async fn handle(_: &'static (), record: EventRecord) -> Result<(), serde_dynamo::Error> {
    if record.event_name == "REMOVE" {
        return Ok(());
    }
    let item: Item = serde_dynamo::from_item(record.change.new_image)?;
    if item.state == "in-review" {
        tracing::info!("an entry waits for review");
    }
    Ok(())
}
