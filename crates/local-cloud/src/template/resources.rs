//! The template's resources, by their types.

use std::collections::BTreeMap;

use super::fault::{Fault, wrong};
use super::intrinsics::Scope;
use super::node::Node;

/// Types that change nothing by themselves about how requests, objects and messages travel locally.
const WITHOUT_LOCAL_EFFECT: &[&str] = &[
    "AWS::CloudFront::CachePolicy",
    "AWS::CloudFront::OriginAccessControl",
    "AWS::CloudFront::ResponseHeadersPolicy",
    "AWS::CloudWatch::Alarm",
    "AWS::CloudWatch::Dashboard",
    "AWS::Lambda::Permission",
    "AWS::Logs::LogGroup",
    "AWS::Serverless::HttpApi",
    "AWS::Serverless::LayerVersion",
];

/// The template's resources, those whose condition is false left out.
pub struct Resources<'a> {
    pub scope: &'a Scope<'a>,
    types: BTreeMap<String, String>,
}

impl<'a> Resources<'a> {
    pub fn new(scope: &'a Scope<'a>) -> Result<Self, Fault> {
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
                    | "AWS::IAM::Role"
                    | "AWS::S3::BucketPolicy"
                    | "AWS::SQS::QueuePolicy"
            );
            if !handled && !WITHOUT_LOCAL_EFFECT.contains(&kind.as_str()) {
                let problem = format!("the local cloud does not know resources of type {kind}");
                return Err(wrong(format!("Resources.{id}.Type"), problem));
            }
            types.insert(id, kind);
        }
        Ok(Self { scope, types })
    }

    /// The resolved properties of each resource of one type, in the order of their logical ids.
    pub fn of_type(&self, kind: &str) -> Result<Vec<Resource>, Fault> {
        let ids = self.types.iter().filter(|(_, each)| *each == kind);
        ids.map(|(id, _)| self.get(id)).collect()
    }

    /// One resource with its properties resolved.
    pub fn get(&self, id: &str) -> Result<Resource, Fault> {
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
    pub fn is(&self, id: &str, kind: &str) -> bool {
        self.types.get(id).is_some_and(|each| each == kind)
    }

    /// What `Ref` gives for a resource.
    pub fn name(&self, id: &str) -> Result<String, Fault> {
        self.scope.name_of(id, &format!("Resources.{id}"))
    }
}

/// A resource's logical id and properties.
pub struct Resource {
    pub id: String,
    pub node: Node,
}
