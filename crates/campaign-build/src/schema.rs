//! The JSON Schema of campaign.toml, for editors. Its keys are those that the reader asks for; here stands what each means.

use campaign::{Key, Kind, manifest_keys};
use serde_json::{Map, Value, json};

use super::schema_words::ABOUT;

/// Where the schema lies, from the checkout's root.
pub const SCHEMA: &str = "docs/campaign.schema.json";

/// The schema, by JSON Schema 2020-12.
///
/// # Errors
/// The paths of keys that nothing is said about here, and of what is said about no key.
pub fn schema() -> Result<String, Vec<String>> {
    let keys = manifest_keys();
    let is_key = |path: &str| keys.iter().any(|key| key.path == path);
    let is_described = |path: &str| ABOUT.iter().any(|about| about.path == path);
    let untold = keys.iter().map(|key| key.path.as_str());
    let mut wrong: Vec<String> = untold
        .filter(|path| !is_described(path))
        .map(str::to_owned)
        .collect();
    let stale = ABOUT.iter().map(|about| about.path);
    wrong.extend(stale.filter(|path| !is_key(path)).map(str::to_owned));
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let mut root = object(&keys, "");
    root.insert(
        "$schema".to_owned(),
        json!("https://json-schema.org/draft/2020-12/schema"),
    );
    root.insert("title".to_owned(), json!("campaign.toml of Refrain"));
    let text = serde_json::to_string_pretty(&Value::Object(root)).unwrap_or_default();
    Ok(format!("{text}\n"))
}

/// The schema of the table of a path.
fn object(keys: &[Key], table: &str) -> Map<String, Value> {
    let name_of = |key: &Key| -> Option<String> {
        let above = if table.is_empty() {
            String::new()
        } else {
            format!("{table}.")
        };
        let name = key.path.strip_prefix(&above)?;
        (!name.contains('.')).then(|| name.to_owned())
    };
    let own: Vec<(String, &Key)> = keys
        .iter()
        .filter_map(|key| Some((name_of(key)?, key)))
        .collect();
    let required: Vec<&String> = own
        .iter()
        .filter(|(_, key)| key.is_required)
        .map(|(name, _)| name)
        .collect();
    let properties: Map<String, Value> = own
        .iter()
        .map(|(name, key)| (name.clone(), property(keys, key)))
        .collect();
    let Value::Object(object) = json!({
        "type": "object",
        "additionalProperties": false,
        "required": required,
        "properties": properties,
    }) else {
        return Map::new();
    };
    object
}

fn property(keys: &[Key], key: &Key) -> Value {
    let about = ABOUT.iter().find(|about| about.path == key.path);
    let (words, pattern) = about.map_or(("", ""), |about| (about.words, about.pattern));
    let number = |text: &str| {
        text.parse::<f64>().map_or(Value::Null, |number| {
            let is_whole = number.fract() == 0.0 && number.abs() < 9e15;
            if is_whole {
                json!(number as i64)
            } else {
                json!(number)
            }
        })
    };
    let of_text = match pattern {
        "" => json!({ "type": "string" }),
        pattern => json!({ "type": "string", "pattern": pattern }),
    };
    let mut property = match &key.kind {
        Kind::Text => of_text,
        Kind::Moment => json!({ "type": "string", "format": "date-time" }),
        Kind::Flag => json!({ "type": "boolean" }),
        Kind::Number {
            is_whole,
            least,
            most,
        } => json!({
            "type": if *is_whole { "integer" } else { "number" },
            "minimum": number(least),
            "maximum": number(most),
        }),
        Kind::Choice(words) => json!({ "enum": words }),
        Kind::Texts => json!({ "type": "array", "items": of_text }),
        Kind::Table => Value::Object(object(keys, &key.path)),
        Kind::Tables => json!({ "type": "array", "items": object(keys, &key.path) }),
    };
    property["description"] = json!(words);
    property
}
