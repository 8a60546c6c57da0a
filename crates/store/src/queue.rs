//! The queue of `sweep-takes`.

use std::time::Duration;

use aws_sdk_sqs::Client;
use aws_types::SdkConfig;
use campaign::EntryId;
use serde::{Deserialize, Serialize};

use crate::error::{Error, failed};

/// The longest delay that SQS allows.
const MAX_DELAY: Duration = Duration::from_secs(900);

/// The queue that `QUEUE_URL` names.
#[derive(Clone)]
pub struct Queue {
    client: Client,
    url: String,
}

/// Asks the sweep to check an entry. S3's own notifications of uploads arrive in the same queue.
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

    /// Has the sweep check an entry in 15 minutes, when every function that runs now has timed out and every upload URL has
    /// expired.
    pub async fn sweep_later(&self, id: &EntryId) -> Result<(), Error> {
        let body = serde_json::json!(Message { entry: id.clone() }).to_string();
        self.client
            .send_message()
            .queue_url(&self.url)
            .message_body(body)
            .delay_seconds(MAX_DELAY.as_secs() as i32)
            .send()
            .await
            .map_err(failed("SQS"))?;
        Ok(())
    }
}
