//! Reads `infra/template.yaml`, the one list of functions, routes, tables, buckets, queues and edge rules.
//!
//! What the local cloud serves is taken from there and from nowhere else. A construct that would change behaviour and is
//! not understood here is an error that names its line, never something silently left out.

mod buckets;
mod edge;
pub mod events;
mod fault;
mod functions;
mod intrinsics;
mod node;
pub mod permissions;
mod place;
mod policies;
mod queues;
mod resources;
mod tables;
mod yaml;

use std::path::{Path, PathBuf};

pub use buckets::{Bucket, CorsRule, ExpiryRule};
pub use edge::{Behavior, Distribution, ErrorPage, Origin};
use events::Events;
use fault::Fault;
pub use functions::Function;
use intrinsics::Scope;
use permissions::Permissions;
pub use place::{
    ACCOUNT, Place, REGION, bucket_arn, bucket_domain, distribution_arn, function_arn, queue_arn,
    table_arn,
};
pub use policies::{Forwarding, HeaderRules, Selection};
pub use queues::Queue;
use resources::Resources;
pub use tables::{Stream, Table};
use yaml::Yaml;

/// Why the template cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum TemplateError {
    /// The file is not there or cannot be read.
    #[error("cannot read {path}: {source}")]
    Unreadable {
        /// The template's path.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// Something in it is wrong, or unknown to the local cloud.
    #[error("{path}:{line}, {problem}")]
    At {
        /// The template's path.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
        /// What is wrong there, with its path of keys.
        problem: String,
    },
}

/// Everything that the local cloud serves.
#[derive(Debug, Clone)]
pub struct Template {
    /// The Lambda functions.
    pub functions: Vec<Function>,
    /// What invokes them.
    pub events: Events,
    /// The DynamoDB tables.
    pub tables: Vec<Table>,
    /// The S3 buckets.
    pub buckets: Vec<Bucket>,
    /// The SQS queues.
    pub queues: Vec<Queue>,
    /// The CloudFront distribution.
    pub distribution: Distribution,
    /// Who may do what.
    pub permissions: Permissions,
}

impl Template {
    /// Reads and resolves the template at `path` for `place`.
    pub fn read(path: &Path, place: &Place) -> Result<Template, TemplateError> {
        let text = std::fs::read_to_string(path).map_err(|source| TemplateError::Unreadable {
            path: path.to_owned(),
            source,
        })?;
        Template::parse(&text, path, place)
    }

    /// Resolves the text of a template; relative paths in it start at the folder of `path`.
    fn parse(text: &str, path: &Path, place: &Place) -> Result<Template, TemplateError> {
        let at = |line: usize, problem: String| TemplateError::At {
            path: path.to_owned(),
            line,
            problem,
        };
        let root = yaml::parse(text).map_err(|error| {
            let problem = format!("the file is not valid YAML: {}", error.problem);
            at(error.line, problem)
        })?;
        let folder = path.parent().unwrap_or(Path::new("."));
        Template::resolve(&root, folder, place).map_err(|fault| {
            let line = root.line_of(&fault.at);
            match fault.at.is_empty() {
                true => at(line, fault.problem),
                false => at(line, format!("{}: {}", fault.at, fault.problem)),
            }
        })
    }

    fn resolve(root: &Yaml, folder: &Path, place: &Place) -> Result<Template, Fault> {
        let scope = Scope::new(root, place)?;
        let resources = Resources::new(&scope)?;
        let queues = queues::read(&resources)?;
        let buckets = buckets::read(&resources, &queues)?;
        let tables = tables::read(&resources)?;
        let functions = functions::read(&resources, folder)?;
        Ok(Template {
            events: Events::read(&resources, &queues, &tables)?,
            functions,
            tables,
            distribution: edge::read(&resources, &buckets)?,
            buckets,
            queues,
            permissions: Permissions::read(&resources)?,
        })
    }
}

#[cfg(test)]
mod tests;
