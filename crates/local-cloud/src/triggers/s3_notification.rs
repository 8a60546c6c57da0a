//! S3's events: a message about each new object that a notification names, sent to its queue at least once.
//!
//! A note is written before the object becomes visible and removed after the queue has the message. A note that is found
//! at start means that the process was killed in between; if its object is there, its message is sent then.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::error::DevError;
use crate::template::events::s3_notification::Notification;
use crate::template::{Bucket, REGION, bucket_arn};

/// What happened to an object.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Created {
    /// The event's name without `s3:`, such as `ObjectCreated:Put`.
    pub event: String,
    /// The bucket's name.
    pub bucket: String,
    /// The object's key, as it is.
    pub key: String,
    /// The object's length in bytes.
    pub size_bytes: u64,
    /// The object's ETag without quotes.
    pub etag: String,
}

/// Sends messages about new objects to queues.
pub struct Announcer {
    notes: PathBuf,
    /// By the buckets' names; each signs as S3 does for its bucket.
    queues: HashMap<String, aws_sdk_sqs::Client>,
    notifications: Vec<(String, Notification)>,
}

impl Announcer {
    /// Writes its notes to the folder `notes`. `client_of` gives the client that acts for the bucket with a logical id.
    pub fn new(
        notes: &Path,
        client_of: impl Fn(&str) -> aws_sdk_sqs::Client,
        buckets: &[Bucket],
    ) -> Result<Self, DevError> {
        std::fs::create_dir_all(notes)
            .map_err(DevError::io(format!("cannot make {}", notes.display())))?;
        let pairs = |bucket: &Bucket| {
            let name = bucket.name.clone();
            bucket
                .notifications
                .clone()
                .into_iter()
                .map(move |each| (name.clone(), each))
                .collect::<Vec<_>>()
        };
        let notifications = buckets.iter().flat_map(pairs).collect();
        let clients = buckets
            .iter()
            .map(|each| (each.name.clone(), client_of(&each.id)));
        Ok(Self {
            notes: notes.to_owned(),
            queues: clients.collect(),
            notifications,
        })
    }

    /// Writes a note that an object is about to appear, and returns the note's path; nothing if no notification names the object.
    pub fn note(&self, created: &Created) -> std::io::Result<Option<PathBuf>> {
        if self.wanted(created).next().is_none() {
            return Ok(None);
        }
        let path = self.notes.join(format!("{}.json", uuid::Uuid::new_v4()));
        let unfinished = path.with_extension("part");
        std::fs::write(&unfinished, serde_json::to_vec(created)?)?;
        std::fs::rename(&unfinished, &path)?;
        Ok(Some(path))
    }

    /// Sends the messages and removes the note. When a queue cannot be reached, the note stays for the next start.
    pub async fn announce(&self, created: &Created, note: &Path) -> Result<(), DevError> {
        for notification in self.wanted(created) {
            let body = message(created).to_string();
            self.send(&created.bucket, &notification.queue.url, body)
                .await?;
        }
        std::fs::remove_file(note)
            .map_err(DevError::io(format!("cannot remove {}", note.display())))
    }

    /// Sends S3's test message, as AWS does when a bucket gets its notifications.
    pub async fn announce_bucket(&self, bucket: &Bucket) -> Result<(), DevError> {
        for notification in &bucket.notifications {
            let body = json!({
                "Service": "Amazon S3", "Event": "s3:TestEvent", "Time": now(), "Bucket": bucket.name,
                "RequestId": "local", "HostId": "local",
            });
            self.send(&bucket.name, &notification.queue.url, body.to_string())
                .await?;
        }
        Ok(())
    }

    /// Sends the messages of every note whose object is there.
    pub async fn announce_forgotten(&self, root: &Path) -> Result<(), DevError> {
        let failed = || DevError::io(format!("cannot read {}", self.notes.display()));
        for entry in std::fs::read_dir(&self.notes).map_err(failed())? {
            let path = entry.map_err(failed())?.path();
            let created: Option<Created> = match path.extension().is_some_and(|each| each == "json")
            {
                true => serde_json::from_slice(&std::fs::read(&path).map_err(failed())?).ok(),
                false => None,
            };
            match created {
                Some(created) if root.join(&created.bucket).join(&created.key).is_file() => {
                    self.announce(&created, &path).await?;
                }
                _ => std::fs::remove_file(&path).map_err(failed())?,
            }
        }
        Ok(())
    }

    fn wanted<'a>(&'a self, created: &'a Created) -> impl Iterator<Item = &'a Notification> {
        let event = format!("s3:{}", created.event);
        self.notifications
            .iter()
            .filter(|(bucket, _)| *bucket == created.bucket)
            .map(|(_, each)| each)
            .filter(move |each| {
                let event_fits = each.event == event
                    || each
                        .event
                        .strip_suffix('*')
                        .is_some_and(|start| event.starts_with(start));
                event_fits
                    && created.key.starts_with(&each.prefix)
                    && created.key.ends_with(&each.suffix)
            })
    }

    async fn send(&self, bucket: &str, url: &str, body: String) -> Result<(), DevError> {
        let Some(queues) = self.queues.get(bucket) else {
            return Ok(());
        };
        let sent = queues
            .send_message()
            .queue_url(url)
            .message_body(body)
            .send()
            .await;
        sent.map_err(DevError::service("cannot send the message of an object"))?;
        Ok(())
    }
}

/// The message as S3 writes it.
fn message(created: &Created) -> serde_json::Value {
    json!({ "Records": [{
        "eventVersion": "2.1",
        "eventSource": "aws:s3",
        "awsRegion": REGION,
        "eventTime": now(),
        "eventName": created.event,
        "userIdentity": { "principalId": "AWS:local" },
        "requestParameters": { "sourceIPAddress": "127.0.0.1" },
        "responseElements": { "x-amz-request-id": "local", "x-amz-id-2": "local" },
        "s3": {
            "s3SchemaVersion": "1.0",
            "configurationId": "local",
            "bucket": {
                "name": created.bucket,
                "ownerIdentity": { "principalId": "local" },
                "arn": bucket_arn(&created.bucket),
            },
            "object": {
                "key": url_encoded(&created.key),
                "size": created.size_bytes,
                "eTag": created.etag,
                "sequencer": format!("{:016X}", jiff::Timestamp::now().as_nanosecond()),
            },
        },
    }]})
}

/// Keys travel form-encoded in events, with their slashes left as they are.
fn url_encoded(key: &str) -> String {
    let parts: Vec<String> = key
        .split('/')
        .map(|part| url::form_urlencoded::byte_serialize(part.as_bytes()).collect())
        .collect();
    parts.join("/")
}

fn now() -> String {
    format!("{:.3}", jiff::Timestamp::now())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_in_events_are_form_encoded_but_for_slashes() {
        assert_eq!(url_encoded("incoming/a b/é+c"), "incoming/a+b/%C3%A9%2Bc");
    }
}
