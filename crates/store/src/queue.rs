//! The queue of the safety net.

use std::time::Duration;

use aws_sdk_sqs::Client;
use aws_types::SdkConfig;
use campaign::EntryId;
use serde::{Deserialize, Serialize};

use crate::error::{Error, unavailable};

/// SQS delays no message for longer.
const MAX_DELAY: Duration = Duration::from_secs(900);

#[derive(Clone)]
pub struct Queue {
    client: Client,
    url: String,
}

/// Our own message: look at this entry again.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Message {
    pub entry: EntryId,
}

impl Queue {
    pub fn new(sdk: &SdkConfig, url: String) -> Self {
        Self {
            client: Client::new(sdk),
            url,
        }
    }

    /// Has the sweep look at an entry when every timeout and presigned URL of today is over.
    pub async fn sweep_later(&self, id: &EntryId) -> Result<(), Error> {
        let body = serde_json::json!(Message { entry: id.clone() }).to_string();
        self.client
            .send_message()
            .queue_url(&self.url)
            .message_body(body)
            .delay_seconds(MAX_DELAY.as_secs() as i32)
            .send()
            .await
            .map_err(unavailable("SQS"))?;
        Ok(())
    }
}
