//! Resolved values with their places in the template.

use serde_json::{Map, Value as Json};

use super::fault::{Fault, wrong};

/// A resolved value with its place in the template, for errors.
#[derive(Debug, Clone)]
pub struct Node {
    pub at: String,
    pub value: Json,
}

impl Node {
    /// The value under `key`, if it is there.
    pub fn get(&self, key: &str) -> Option<Node> {
        let value = self.value.get(key)?.clone();
        Some(Node {
            at: format!("{}.{key}", self.at),
            value,
        })
    }

    /// The value under `key`, which must be there.
    pub fn need(&self, key: &str) -> Result<Node, Fault> {
        self.get(key)
            .ok_or_else(|| wrong(&self.at, format!("{key} is missing")))
    }

    /// The items of a list under `key`; a missing key is an empty list.
    pub fn list(&self, key: &str) -> Result<Vec<Node>, Fault> {
        self.get(key).map_or(Ok(Vec::new()), |node| node.items())
    }

    /// The items of this list.
    pub fn items(&self) -> Result<Vec<Node>, Fault> {
        let items = self
            .value
            .as_array()
            .ok_or_else(|| wrong(&self.at, "must be a list"))?;
        let node = |(i, value): (usize, &Json)| Node {
            at: format!("{}[{i}]", self.at),
            value: value.clone(),
        };
        Ok(items.iter().enumerate().map(node).collect())
    }

    /// The entries of this map.
    pub fn entries(&self) -> Result<&Map<String, Json>, Fault> {
        self.value
            .as_object()
            .ok_or_else(|| wrong(&self.at, "must be a map"))
    }

    /// This value as text; numbers and booleans are written out, as CloudFormation does.
    pub fn text(&self) -> Result<String, Fault> {
        match &self.value {
            Json::String(text) => Ok(text.clone()),
            Json::Number(number) => Ok(number.to_string()),
            Json::Bool(truth) => Ok(truth.to_string()),
            _ => Err(wrong(&self.at, "must be text")),
        }
    }

    /// Each item of a list as text.
    pub fn texts(&self, key: &str) -> Result<Vec<String>, Fault> {
        self.list(key)?.iter().map(Node::text).collect()
    }

    /// This value as a whole number.
    pub fn number(&self) -> Result<u64, Fault> {
        let text = self.text()?;
        text.parse()
            .map_err(|_| wrong(&self.at, format!("`{text}` is not a whole number")))
    }

    /// This value as a truth; `"true"` counts, as in CloudFormation.
    pub fn truth(&self) -> Result<bool, Fault> {
        let text = self.text()?;
        text.parse()
            .map_err(|_| wrong(&self.at, format!("`{text}` is not true or false")))
    }

    /// Fails if this map has a key that is not in `known`: what is not understood must not be left out silently.
    pub fn only(&self, known: &[&str]) -> Result<(), Fault> {
        match self
            .entries()?
            .keys()
            .find(|key| !known.contains(&key.as_str()))
        {
            None => Ok(()),
            Some(key) => Err(wrong(
                format!("{}.{key}", self.at),
                "the local cloud does not know this key",
            )),
        }
    }
}
