//! The fields of spans and events as JSON.

use std::fmt;

use serde_json::{Map, Value, json};
use tracing::field::{Field, Visit};

/// The longest text of a field, in characters: an error with all its causes is far shorter.
const MAX_CHARS: usize = 2_000;

/// Collects fields by their names; a later value replaces an earlier one.
#[derive(Debug, Default)]
pub(crate) struct Fields(pub Map<String, Value>);

impl Fields {
    fn set(&mut self, field: &Field, value: Value) {
        self.0.insert(field.name().to_owned(), value);
    }

    fn set_text(&mut self, field: &Field, text: &str) {
        self.set(
            field,
            text.chars().take(MAX_CHARS).collect::<String>().into(),
        );
    }
}

impl Visit for Fields {
    fn record_f64(&mut self, field: &Field, value: f64) {
        self.set(field, json!(value));
    }

    fn record_i64(&mut self, field: &Field, value: i64) {
        self.set(field, value.into());
    }

    fn record_u64(&mut self, field: &Field, value: u64) {
        self.set(field, value.into());
    }

    fn record_bool(&mut self, field: &Field, value: bool) {
        self.set(field, value.into());
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.set_text(field, value);
    }

    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        self.set_text(field, &format!("{value:?}"));
    }
}
