//! Who may do what in the local cloud: the policies of the template, applied to each request as IAM applies them.
//!
//! Every function signs with a key of its own and has the grants of its role alone. So have the services that act by themselves:
//! S3 when it sends a message about an object, CloudFront when it reads a bucket. Operators' commands and tests sign with the
//! operators' key, which may do everything that no policy of a bucket or queue denies to all. Traffic on this machine counts as
//! encrypted.

mod decision;
mod matching;
mod request;
pub mod signature;
mod used;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use crate::error::DevError;
use crate::template::permissions::Permissions;
use crate::template::{ACCOUNT, Template, bucket_arn, distribution_arn};
pub use decision::Signer;
use decision::{Denial, decide};
pub use request::Request;
use used::Used;

/// Decides about the requests to all embedded services. Clones share it.
#[derive(Clone)]
pub struct Access(Arc<Inner>);

struct Inner {
    permissions: Permissions,
    /// By the name of the access key.
    signers: BTreeMap<String, Signer>,
    used: Option<Used>,
}

/// Why a request is not carried out.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Denied {
    /// It bears no signature.
    #[error("Missing Authentication Token")]
    Unsigned,
    /// The key is none of this local cloud.
    #[error("The security token included in the request is invalid.")]
    UnknownKey,
    /// The signer's policies do not allow it.
    #[error("{0}")]
    Forbidden(String),
}

/// Who signs requests here, each with the logical id that its key has: the operators, every function, and the services that act
/// for a bucket or the distribution.
pub fn signers(template: &Template) -> Vec<(Option<String>, Signer)> {
    let functions = template.functions.iter().map(|function| {
        let signer = Signer::Function {
            function: function.id.clone(),
        };
        (Some(function.id.clone()), signer)
    });
    let buckets = template.buckets.iter().map(|bucket| {
        let s3 = service("s3.amazonaws.com", bucket_arn(&bucket.name));
        (Some(bucket.id.clone()), s3)
    });
    let distribution = template.distribution.id.clone();
    let cloudfront = service("cloudfront.amazonaws.com", distribution_arn(&distribution));
    let services = buckets.chain([(Some(distribution), cloudfront)]);
    let operators = (None, Signer::Operator);
    [operators]
        .into_iter()
        .chain(functions)
        .chain(services)
        .collect()
}

impl Access {
    /// Applies policies to signers, by the names of their access keys. Which grants are used is written to a file in the folder
    /// `grants`, if there is one.
    pub fn new(
        permissions: &Permissions,
        signers: BTreeMap<String, Signer>,
        grants: Option<&Path>,
    ) -> Result<Self, DevError> {
        let inner = Inner {
            permissions: permissions.clone(),
            signers,
            used: grants.map(Used::open).transpose()?,
        };
        Ok(Self(Arc::new(inner)))
    }

    /// Lets a request pass, or says why not. `key` is the name of the access key that signed it.
    pub fn check(&self, key: Option<&str>, request: &Request) -> Result<(), Denied> {
        let key = key.ok_or(Denied::Unsigned)?;
        let signer = self.0.signers.get(key).ok_or(Denied::UnknownKey)?;
        match decide(&self.0.permissions, signer, request) {
            Ok(grant) => {
                if let (Some(used), Some(grant)) = (&self.0.used, grant) {
                    used.note(grant);
                }
                Ok(())
            }
            Err(denial) => {
                let text = explain(signer, request, &denial);
                tracing::warn!("{text}");
                Err(Denied::Forbidden(text))
            }
        }
    }
}

fn service(name: &'static str, source: String) -> Signer {
    Signer::Service { name, source }
}

/// The message that AWS answers with.
fn explain(signer: &Signer, request: &Request, denial: &Denial) -> String {
    let Request {
        action, resource, ..
    } = request;
    let who = match signer {
        Signer::Operator => format!("arn:aws:iam::{ACCOUNT}:user/operator"),
        Signer::Function { function } => {
            format!("arn:aws:sts::{ACCOUNT}:assumed-role/{function}/{function}")
        }
        Signer::Service { name, .. } => (*name).to_owned(),
    };
    let because = match denial {
        Denial::Implicit => format!("because no policy allows the {action} action"),
        Denial::Explicit(place) => format!("with an explicit deny in {place}"),
    };
    format!(
        "User: {who} is not authorized to perform: {action} on resource: \"{resource}\" {because}"
    )
}
