//! Reads `infra/template.yaml`, the one list of functions, routes, tables, buckets, queues and edge rules.
//!
//! What the local cloud serves is taken from there and from nowhere else. A construct that would change behaviour and is
//! not understood here is an error that names its place, never something silently left out.

mod data;
mod edge;
mod functions;
mod intrinsics;
mod policies;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value as Json};

pub use data::{Bucket, CorsRule, ExpiryRule, Notification, Queue, Table};
pub use edge::{Behavior, Distribution, ErrorPage, Origin};
pub use functions::{Function, QueueMapping, Route};
use intrinsics::Scope;
pub use intrinsics::bucket_domain;
pub use policies::{Forwarding, HeaderRules, Selection};

/// The region of everything local; it appears in addresses, names and signatures.
pub const REGION: &str = "us-east-1";
/// The account of everything local.
pub const ACCOUNT: &str = "000000000000";

/// What the template cannot know: where this local cloud answers.
#[derive(Debug, Clone)]
pub struct Place {
    /// The address that fans type, without a slash at the end; becomes the parameter `PublicUrl`.
    pub public_url: String,
    /// The queue server's address, without a slash at the end.
    pub queue_url: String,
}

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
    /// The file is no YAML.
    #[error("{path} is not valid YAML: {source}")]
    Yaml {
        /// The template's path.
        path: PathBuf,
        /// Where and why.
        source: serde_yaml_ng::Error,
    },
    /// Something in it is wrong, or unknown to the local cloud.
    #[error("infra/template.yaml, {at}: {problem}")]
    At {
        /// The place, as a path of keys.
        at: String,
        /// What is wrong there.
        problem: String,
    },
}

pub(crate) fn wrong(at: impl Into<String>, problem: impl Into<String>) -> TemplateError {
    TemplateError::At {
        at: at.into(),
        problem: problem.into(),
    }
}

/// Everything that the local cloud serves.
#[derive(Debug, Clone)]
pub struct Template {
    /// The Lambda functions.
    pub functions: Vec<Function>,
    /// The routes of the HTTP API.
    pub routes: Vec<Route>,
    /// Which function listens to which queue.
    pub queue_mappings: Vec<QueueMapping>,
    /// The DynamoDB tables.
    pub tables: Vec<Table>,
    /// The S3 buckets.
    pub buckets: Vec<Bucket>,
    /// The SQS queues.
    pub queues: Vec<Queue>,
    /// The CloudFront distribution.
    pub distribution: Distribution,
}

/// Types that change nothing by themselves about how requests, objects and messages travel locally.
const WITHOUT_LOCAL_EFFECT: &[&str] = &[
    "AWS::CloudFront::CachePolicy",
    "AWS::CloudFront::OriginAccessControl",
    "AWS::CloudFront::ResponseHeadersPolicy",
    "AWS::CloudWatch::Alarm",
    "AWS::CloudWatch::Dashboard",
    "AWS::IAM::ManagedPolicy",
    "AWS::IAM::Policy",
    "AWS::IAM::Role",
    "AWS::Lambda::Permission",
    "AWS::Logs::LogGroup",
    "AWS::S3::BucketPolicy",
    "AWS::SQS::QueuePolicy",
    "AWS::Serverless::HttpApi",
    "AWS::Serverless::LayerVersion",
];

impl Template {
    /// Reads and resolves the template at `path` for `place`.
    pub fn read(path: &Path, place: &Place) -> Result<Template, TemplateError> {
        let text = std::fs::read_to_string(path).map_err(|source| TemplateError::Unreadable {
            path: path.to_owned(),
            source,
        })?;
        let root = serde_yaml_ng::from_str(&text).map_err(|source| TemplateError::Yaml {
            path: path.to_owned(),
            source,
        })?;
        let folder = path.parent().unwrap_or(Path::new("."));
        Template::resolve(&root, folder, place)
    }

    /// Resolves a parsed template; relative paths in it start at `folder`.
    fn resolve(
        root: &serde_yaml_ng::Value,
        folder: &Path,
        place: &Place,
    ) -> Result<Template, TemplateError> {
        let scope = Scope::new(root, place)?;
        let resources = Resources::new(&scope)?;
        let queues = data::queues(&resources)?;
        let buckets = data::buckets(&resources, &queues)?;
        let (functions, routes, queue_mappings) = functions::read(&resources, folder, &queues)?;
        Ok(Template {
            functions,
            routes,
            queue_mappings,
            tables: data::tables(&resources)?,
            distribution: edge::read(&resources, &buckets)?,
            buckets,
            queues,
        })
    }
}

/// The template's resources, those whose condition is false left out.
pub(crate) struct Resources<'a> {
    scope: &'a Scope<'a>,
    types: BTreeMap<String, String>,
}

impl<'a> Resources<'a> {
    fn new(scope: &'a Scope<'a>) -> Result<Self, TemplateError> {
        let mut types = BTreeMap::new();
        for (id, kind) in scope.resources()? {
            let handled = matches!(
                kind.as_str(),
                "AWS::Serverless::Function"
                    | "AWS::DynamoDB::Table"
                    | "AWS::S3::Bucket"
                    | "AWS::SQS::Queue"
                    | "AWS::CloudFront::Distribution"
                    | "AWS::CloudFront::Function"
            );
            if !handled && !WITHOUT_LOCAL_EFFECT.contains(&kind.as_str()) {
                let problem = format!("the local cloud does not know resources of type {kind}");
                return Err(wrong(format!("Resources.{id}"), problem));
            }
            types.insert(id, kind);
        }
        Ok(Self { scope, types })
    }

    /// The resolved properties of each resource of one type, in the order of their logical ids.
    fn of_type(&self, kind: &str) -> Result<Vec<Resource>, TemplateError> {
        let ids = self.types.iter().filter(|(_, each)| *each == kind);
        ids.map(|(id, _)| self.get(id)).collect()
    }

    /// One resource with its properties resolved.
    fn get(&self, id: &str) -> Result<Resource, TemplateError> {
        let at = format!("Resources.{id}.Properties");
        let properties = self.scope.section(&["Resources", id, "Properties"], &at)?;
        Ok(Resource {
            id: id.to_owned(),
            node: Node {
                at,
                value: properties,
            },
        })
    }

    /// Whether a resource is there and has this type.
    fn is(&self, id: &str, kind: &str) -> bool {
        self.types.get(id).is_some_and(|each| each == kind)
    }
}

/// A resource's logical id and properties.
pub(crate) struct Resource {
    pub id: String,
    pub node: Node,
}

/// A resolved value that knows where in the template it stands, so that an error can say so.
#[derive(Debug, Clone)]
pub(crate) struct Node {
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
    pub fn need(&self, key: &str) -> Result<Node, TemplateError> {
        self.get(key)
            .ok_or_else(|| wrong(&self.at, format!("{key} is missing")))
    }

    /// The items of a list under `key`; a missing key is an empty list.
    pub fn list(&self, key: &str) -> Result<Vec<Node>, TemplateError> {
        self.get(key).map_or(Ok(Vec::new()), |node| node.items())
    }

    /// The items of this list.
    pub fn items(&self) -> Result<Vec<Node>, TemplateError> {
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
    pub fn entries(&self) -> Result<&Map<String, Json>, TemplateError> {
        self.value
            .as_object()
            .ok_or_else(|| wrong(&self.at, "must be a map"))
    }

    /// This value as text; numbers and booleans are written out, as CloudFormation does.
    pub fn text(&self) -> Result<String, TemplateError> {
        match &self.value {
            Json::String(text) => Ok(text.clone()),
            Json::Number(number) => Ok(number.to_string()),
            Json::Bool(truth) => Ok(truth.to_string()),
            _ => Err(wrong(&self.at, "must be text")),
        }
    }

    /// Each item of a list as text.
    pub fn texts(&self, key: &str) -> Result<Vec<String>, TemplateError> {
        self.list(key)?.iter().map(Node::text).collect()
    }

    /// This value as a whole number.
    pub fn number(&self) -> Result<u64, TemplateError> {
        let text = self.text()?;
        text.parse()
            .map_err(|_| wrong(&self.at, format!("`{text}` is not a whole number")))
    }

    /// This value as a truth; `"true"` counts, as in CloudFormation.
    pub fn truth(&self) -> Result<bool, TemplateError> {
        let text = self.text()?;
        text.parse()
            .map_err(|_| wrong(&self.at, format!("`{text}` is not true or false")))
    }

    /// Refuses keys that are not in `known`: what is not understood must not be left out silently.
    pub fn only(&self, known: &[&str]) -> Result<(), TemplateError> {
        match self
            .entries()?
            .keys()
            .find(|key| !known.contains(&key.as_str()))
        {
            None => Ok(()),
            Some(key) => Err(wrong(
                &self.at,
                format!("the local cloud does not know `{key}`"),
            )),
        }
    }
}

#[cfg(test)]
mod tests;
