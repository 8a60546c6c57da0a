//! Which entries a message speaks of.

use campaign::EntryId;
use serde::Deserialize;
use store::{Message, entry_of_take};

/// The part of an S3 event notification that is read here.
#[derive(Deserialize)]
struct Notification {
    #[serde(rename = "Records")]
    records: Vec<NotificationRecord>,
}

#[derive(Deserialize)]
struct NotificationRecord {
    s3: S3,
}

#[derive(Deserialize)]
struct S3 {
    object: Object,
}

#[derive(Deserialize)]
struct Object {
    key: String,
}

/// An entry that the sweep has to look at, and why.
#[derive(Debug, PartialEq, Eq)]
pub enum Subject {
    /// S3 reports an upload.
    Uploaded(EntryId),
    /// A function changed the entry in a way that other steps may not have seen yet: it was replaced, withdrawn or erased.
    Changed(EntryId),
}

/// The entries of one message: our own, or S3's about uploads. Any other message, such as the test event that S3 sends when
/// the notification is set up, speaks of none.
pub fn subjects(body: &str) -> Vec<Subject> {
    if let Ok(message) = serde_json::from_str::<Message>(body) {
        return vec![Subject::Changed(message.entry)];
    }
    let Ok(notification) = serde_json::from_str::<Notification>(body) else {
        return Vec::new();
    };
    notification
        .records
        .iter()
        // S3 URL-encodes keys, but those of takes hold nothing that encoding changes.
        .filter_map(|record| entry_of_take(&record.s3.object.key.replace("%2F", "/")))
        .map(Subject::Uploaded)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "0b8f1f0e-6f5d-4c1e-9d3a-0123456789ab";

    fn check(body: &str, expect: &[Subject]) {
        assert_eq!(subjects(body), expect, "{body}");
    }

    #[test]
    fn uploads_and_our_own_messages_name_their_entries() {
        let take = "0".repeat(64);
        let id = EntryId::parse(ID).unwrap();
        check(
            &format!(r#"{{"entry":"{ID}"}}"#),
            &[Subject::Changed(id.clone())],
        );
        for slash in ["/", "%2F"] {
            let key = format!("takes{slash}{ID}{slash}{take}");
            check(
                &format!(r#"{{"Records":[{{"s3":{{"object":{{"key":"{key}","size":1}}}}}}]}}"#),
                &[Subject::Uploaded(id.clone())],
            );
        }
    }

    #[test]
    fn anything_else_names_none() {
        check(
            r#"{"Service":"Amazon S3","Event":"s3:TestEvent","Bucket":"takes"}"#,
            &[],
        );
        check(r#"{"entry":"../../x"}"#, &[]);
        check(r#"{"Records":[{"s3":{"object":{"key":"takes/x"}}}]}"#, &[]);
        check("not JSON", &[]);
    }
}
