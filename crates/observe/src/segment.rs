//! X-Ray: the header that says which trace an invocation belongs to, and subsegments as the daemon takes them.
//!
//! Source: "AWS X-Ray segment documents" and "Tracing header" in the developer guide of AWS X-Ray.

use std::hash::{BuildHasher, Hasher, RandomState};
use std::time::{Duration, SystemTime};

use serde_json::{Value, json};

/// The trace of one invocation, as far as it is recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Trace {
    /// `1-`, eight digits, `-`, 24 digits.
    pub root: String,
    /// The id of the segment that Lambda itself writes.
    pub parent: String,
}

impl Trace {
    /// Reads a header such as `Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1`. `None` if the
    /// invocation was not chosen to be traced.
    pub fn sampled(header: &str) -> Option<Self> {
        let value = |name: &str| {
            let parts = header.split(';').filter_map(|part| part.split_once('='));
            parts
                .map(|(key, value)| (key.trim(), value.trim()))
                .find(|(key, _)| *key == name)
        };
        let (_, sampled) = value("Sampled")?;
        let (_, root) = value("Root")?;
        let (_, parent) = value("Parent")?;
        (sampled == "1").then(|| Self {
            root: root.to_owned(),
            parent: parent.to_owned(),
        })
    }
}

/// The root of a header, whether it is recorded or not: what logs and traces have in common.
pub(crate) fn root_of(header: &str) -> Option<&str> {
    header
        .split(';')
        .find_map(|part| part.trim().strip_prefix("Root="))
}

/// A part of an invocation that took its time.
#[derive(Clone, Debug)]
pub(crate) struct Segment {
    /// 16 hexadecimal digits.
    pub id: String,
    pub begun: SystemTime,
    /// Whether something within was logged as an error.
    pub failed: bool,
}

impl Segment {
    pub fn begin() -> Self {
        Self {
            id: new_id(),
            begun: SystemTime::now(),
            failed: false,
        }
    }

    /// The datagram that the daemon takes: a header and the subsegment. A name such as `S3.GetObject` is an operation of an AWS
    /// service, any other is our own.
    pub fn datagram(&self, trace: &Trace, parent: &str, name: &str, ended: SystemTime) -> String {
        let (service, operation) = match name.split_once('.') {
            Some((service, operation)) => (service, Some(operation)),
            None => (name, None),
        };
        let mut document = json!({
            "type": "subsegment",
            "name": service,
            "id": self.id,
            "trace_id": trace.root,
            "parent_id": parent,
            "start_time": seconds(self.begun),
            "end_time": seconds(ended),
        });
        if let Some(operation) = operation {
            document["namespace"] = "aws".into();
            document["aws"] = json!({ "operation": operation });
        }
        if self.failed {
            document["fault"] = Value::Bool(true);
        }
        format!("{{\"format\":\"json\",\"version\":1}}\n{document}")
    }
}

/// Seconds since 1970, with their fraction.
fn seconds(time: SystemTime) -> f64 {
    let since = time.duration_since(SystemTime::UNIX_EPOCH);
    since.unwrap_or(Duration::ZERO).as_secs_f64()
}

/// The standard library seeds its hashers at random; an id has to be rare, not secret.
fn new_id() -> String {
    let mut hasher = RandomState::new().build_hasher();
    hasher.write_u8(0);
    format!("{:016x}", hasher.finish())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    const HEADER: &str =
        "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1;Lineage=a:1";

    #[test]
    fn only_what_is_sampled_is_traced() {
        let trace = Trace::sampled(HEADER).unwrap();
        assert_eq!(trace.root, "1-5759e988-bd862e3fe1be46a994272793");
        assert_eq!(trace.parent, "53995c3f42cd8ad8");
        for header in [
            HEADER.replace("Sampled=1", "Sampled=0"),
            "Root=1".to_owned(),
            String::new(),
        ] {
            assert_eq!(Trace::sampled(&header), None, "{header}");
        }
        assert_eq!(root_of("Root=1-a-b;Sampled=0"), Some("1-a-b"));
    }

    #[test]
    fn a_datagram_is_a_header_and_a_subsegment() {
        let segment = Segment {
            id: "70de5b6f19ff9a0a".to_owned(),
            begun: SystemTime::UNIX_EPOCH + Duration::from_millis(1_500),
            failed: true,
        };
        let trace = Trace::sampled(HEADER).unwrap();
        let ended = SystemTime::UNIX_EPOCH + Duration::from_millis(1_750);
        let text = segment.datagram(&trace, "53995c3f42cd8ad8", "S3.GetObject", ended);
        let (header, document) = text.split_once('\n').unwrap();
        assert_eq!(header, r#"{"format":"json","version":1}"#);
        let document: Value = serde_json::from_str(document).unwrap();
        let expected = json!({
            "type": "subsegment", "name": "S3", "id": "70de5b6f19ff9a0a",
            "trace_id": "1-5759e988-bd862e3fe1be46a994272793", "parent_id": "53995c3f42cd8ad8",
            "start_time": 1.5, "end_time": 1.75, "namespace": "aws", "aws": { "operation": "GetObject" }, "fault": true,
        });
        assert_eq!(document, expected);
    }

    #[test]
    fn ids_are_sixteen_digits_and_differ() {
        let (one, other) = (new_id(), new_id());
        assert_eq!(one.len(), 16);
        assert_ne!(one, other);
    }
}
