//! What IAM is told about a request.

use std::collections::BTreeMap;

/// What somebody asks a service for.
#[derive(Debug, Clone)]
pub struct Request {
    /// The action, such as `s3:GetObject`.
    pub action: String,
    /// The ARN, or `*` where there is no one resource.
    pub resource: String,
    /// What conditions may ask about.
    pub context: BTreeMap<String, String>,
}

impl Request {
    /// A request over a connection that counts as encrypted.
    pub fn new(action: impl Into<String>, resource: impl Into<String>) -> Self {
        let encrypted = ("aws:SecureTransport".to_owned(), "true".to_owned());
        Self {
            action: action.into(),
            resource: resource.into(),
            context: BTreeMap::from([encrypted]),
        }
    }
}
