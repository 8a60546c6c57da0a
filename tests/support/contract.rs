//! Holds every answer against docs/openapi.yaml.

use std::sync::LazyLock;

use serde_json::{Value, json};

pub static API: LazyLock<Value> = LazyLock::new(|| {
    let text = std::fs::read_to_string(super::root().join("docs/openapi.yaml")).unwrap();
    serde_yaml_ng::from_str(&text).unwrap()
});

/// Panics unless the description knows this answer: its status, its type, its shape.
pub fn check(method: &str, path: &str, status: u16, content_type: Option<&str>, body: &Value) {
    let operation = &API["paths"][path][method.to_lowercase()];
    assert!(operation.is_object(), "{method} {path} is not described");
    let described = follow(&operation["responses"][status.to_string()]);
    assert!(
        described.is_object(),
        "{method} {path} answered {status}, which is not described: {body}"
    );
    let Some(contents) = described["content"].as_object() else {
        return;
    };
    let content_type = content_type.unwrap_or_default();
    let schema = contents
        .get(content_type)
        .unwrap_or_else(|| panic!("{method} {path}: {status} as {content_type:?}"));
    if let Some(schema) = schema.get("schema") {
        matches(schema, body);
    }
}

/// Panics unless a request's body is one that the description allows.
pub fn check_request(method: &str, path: &str, body: &Value) {
    let content = &API["paths"][path][method.to_lowercase()]["requestBody"]["content"];
    matches(&content["application/json"]["schema"], body);
}

fn matches(schema: &Value, body: &Value) {
    let document = json!({ "components": API["components"], "allOf": [schema] });
    let validator = jsonschema::validator_for(&document).expect("the description is a schema");
    let faults: Vec<String> = validator
        .iter_errors(body)
        .map(|fault| format!("{} at {}", fault, fault.instance_path()))
        .collect();
    assert!(faults.is_empty(), "{faults:?} in {body}");
}

fn follow(value: &'static Value) -> &'static Value {
    match value["$ref"]
        .as_str()
        .and_then(|path| path.strip_prefix('#'))
    {
        Some(pointer) => API
            .pointer(pointer)
            .expect("a reference that leads somewhere"),
        None => value,
    }
}
