//! Routes of the HTTP API.

use crate::template::fault::{Fault, wrong};
use crate::template::node::Node;

/// One route.
#[derive(Debug, Clone)]
pub struct Route {
    /// The method, in capitals, or `ANY`.
    pub method: String,
    /// The path with its `{parameters}`.
    pub path: String,
    /// The logical id of the function behind it.
    pub function: String,
}

/// Reads an event of type `HttpApi`.
pub fn read(function: &str, properties: &Node) -> Result<Route, Fault> {
    properties.only(&["ApiId", "Method", "Path"])?;
    let path = properties.need("Path")?;
    if !path.text()?.starts_with('/') {
        return Err(wrong(path.at, "must start with a slash"));
    }
    Ok(Route {
        method: properties.need("Method")?.text()?.to_uppercase(),
        path: path.text()?,
        function: function.to_owned(),
    })
}
