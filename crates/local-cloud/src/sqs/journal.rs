//! The journal of messages that are not deleted yet: one file each, named by the message's id.
//!
//! A file is written before the sender gets its answer and removed when the receiver deletes the message. After a restart
//! every message that is left is sent once more with the rest of its delay. Deliveries are at least once, as SQS promises;
//! counts of earlier deliveries begin anew, so a message of the dead-letter queue is tried again first.

use std::io::ErrorKind::NotFound;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

/// The folder of files.
pub struct Journal {
    folder: PathBuf,
}

/// What the journal holds of a message.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Message {
    /// The SendMessage request.
    pub request: Json,
    /// When it is to be delivered first.
    pub due: SystemTime,
}

impl Message {
    /// The name of its queue.
    pub fn queue(&self) -> &str {
        queue_of(&self.request)
    }
}

impl Journal {
    /// Opens the folder. Answers the messages that are left, by the names of their files, the earliest first.
    pub fn open(folder: &Path) -> std::io::Result<(Self, Vec<(String, Message)>)> {
        std::fs::create_dir_all(folder)?;
        let mut left = Vec::new();
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            let name = path
                .file_stem()
                .and_then(|name| name.to_str())
                .unwrap_or_default()
                .to_owned();
            match serde_json::from_slice::<Message>(&std::fs::read(&path)?) {
                Ok(message) if path.extension().is_some_and(|each| each == "json") => {
                    left.push((name, message))
                }
                // Killed while it was written: its sender got no answer.
                _ => std::fs::remove_file(path)?,
            }
        }
        left.sort_by_key(|(_, message)| message.due);
        Ok((
            Self {
                folder: folder.to_owned(),
            },
            left,
        ))
    }

    /// Writes a message.
    pub fn write(&self, id: &str, message: &Message) -> std::io::Result<()> {
        let unfinished = self.folder.join(format!("{id}.part"));
        std::fs::write(&unfinished, serde_json::to_vec(message)?)?;
        std::fs::rename(unfinished, self.path(id))
    }

    /// Removes a message; one that is not there is removed already.
    pub fn remove(&self, id: &str) -> std::io::Result<()> {
        match std::fs::remove_file(self.path(id)) {
            Err(error) if error.kind() == NotFound => Ok(()),
            other => other,
        }
    }

    /// Follows an operation that succeeded.
    pub fn record(
        &self,
        operation: &str,
        request: &Json,
        response: &Json,
        delay_of: impl Fn(&str) -> Duration,
    ) -> std::io::Result<()> {
        let record = |request: &Json, response: &Json| {
            let own = request["DelaySeconds"].as_u64().map(Duration::from_secs);
            let delay = own.unwrap_or_else(|| delay_of(queue_of(request)));
            let message = Message {
                request: request.clone(),
                due: SystemTime::now() + delay,
            };
            self.write(response["MessageId"].as_str().unwrap_or_default(), &message)
        };
        match operation {
            "SendMessage" => record(request, response),
            "SendMessageBatch" => list(&response["Successful"]).try_for_each(|sent| {
                let entry = list(&request["Entries"]).find(|entry| entry["Id"] == sent["Id"]);
                let mut single = entry.cloned().unwrap_or_default();
                single["QueueUrl"] = request["QueueUrl"].clone();
                record(&single, sent)
            }),
            "DeleteMessage" => self.delete(request),
            "DeleteMessageBatch" => list(&response["Successful"]).try_for_each(|gone| {
                list(&request["Entries"])
                    .filter(|entry| entry["Id"] == gone["Id"])
                    .try_for_each(|entry| self.delete(entry))
            }),
            "PurgeQueue" => self.purge(queue_of(request)),
            _ => Ok(()),
        }
    }

    fn delete(&self, request: &Json) -> std::io::Result<()> {
        // rustack's receipt is base64 of "<message id>:<time>:<nonce>".
        let receipt = STANDARD
            .decode(request["ReceiptHandle"].as_str().unwrap_or_default())
            .unwrap_or_default();
        let receipt = String::from_utf8(receipt).unwrap_or_default();
        match receipt
            .split(':')
            .next()
            .and_then(|id| uuid::Uuid::parse_str(id).ok())
        {
            Some(id) => self.remove(&id.to_string()),
            None => Ok(()),
        }
    }

    fn purge(&self, queue: &str) -> std::io::Result<()> {
        let (_, left) = Journal::open(&self.folder)?;
        left.iter()
            .filter(|(_, message)| message.queue() == queue)
            .try_for_each(|(name, _)| self.remove(name))
    }

    fn path(&self, id: &str) -> PathBuf {
        self.folder.join(format!("{id}.json"))
    }
}

fn queue_of(request: &Json) -> &str {
    request["QueueUrl"]
        .as_str()
        .unwrap_or_default()
        .rsplit('/')
        .next()
        .unwrap_or_default()
}

fn list(value: &Json) -> std::slice::Iter<'_, Json> {
    value
        .as_array()
        .map(Vec::as_slice)
        .unwrap_or_default()
        .iter()
}
