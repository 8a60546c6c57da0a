//! A line of the log: one flat JSON object, which CloudWatch Logs Insights reads by its members' names.

use serde_json::{Map, Value};
use tracing::Metadata;

/// Puts a line together: level and target first, then what the spans around it say, then the event's own fields.
pub(crate) fn line(
    metadata: &Metadata<'_>,
    about: Map<String, Value>,
    own: Map<String, Value>,
) -> String {
    let mut members = Map::new();
    members.insert("level".to_owned(), metadata.level().as_str().into());
    members.insert("target".to_owned(), metadata.target().into());
    members.extend(about);
    members.extend(own);
    Value::Object(members).to_string()
}
