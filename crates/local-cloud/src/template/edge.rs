//! The CloudFront distribution: which path goes where, and how.

use super::buckets::Bucket;
use super::fault::{Fault, wrong};
use super::node::Node;
use super::place::bucket_domain;
use super::policies::{self, Forwarding, HeaderRules};
use super::resources::Resources;
use crate::wildcards;

/// The distribution.
#[derive(Debug, Clone)]
pub struct Distribution {
    /// Its logical id in the template.
    pub id: String,
    /// The behaviours in their order; the last is the default and matches everything.
    pub behaviors: Vec<Behavior>,
    /// What is served instead of an error.
    pub error_pages: Vec<ErrorPage>,
}

/// Where a path leads, and how.
#[derive(Debug, Clone)]
pub struct Behavior {
    /// The pattern with `*` and `?`.
    pub pattern: String,
    /// Where the requests go.
    pub origin: Origin,
    /// The methods let through.
    pub methods: Vec<String>,
    /// Whether text is compressed on the way.
    pub compress: bool,
    /// Whether a function completes a folder's address with `index.html`.
    pub completes_index: bool,
    /// Whether a function puts the viewer's query on a redirect.
    pub carries_query: bool,
    /// Which of the viewer's headers and query parameters reach the origin.
    pub forwarding: Forwarding,
    /// What each request to the origin bears besides, in place of the viewer's own.
    pub origin_headers: OriginHeaders,
    /// The headers added to each response.
    pub headers: HeaderRules,
}

/// Where requests go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// A bucket, by its name.
    Bucket(String),
    /// The HTTP API.
    Api,
}

/// A page served in the place of an error.
#[derive(Debug, Clone)]
pub struct ErrorPage {
    /// The origin's status.
    pub status: u16,
    /// The page's path, if the body is replaced.
    pub path: Option<String>,
    /// The status that the viewer sees.
    pub shown: u16,
}

pub(super) fn read(resources: &Resources, buckets: &[Bucket]) -> Result<Distribution, Fault> {
    let mut distributions = resources.of_type("AWS::CloudFront::Distribution")?;
    let (Some(distribution), true) = (distributions.pop(), distributions.is_empty()) else {
        return Err(wrong(
            "Resources",
            "there must be exactly one AWS::CloudFront::Distribution",
        ));
    };
    let config = distribution.node.need("DistributionConfig")?;
    let origins = config.list("Origins")?;
    let origin = |behavior: &Node| -> Result<(Origin, OriginHeaders), Fault> {
        let id = behavior.need("TargetOriginId")?.text()?;
        let found = origins.iter().find(|origin| {
            origin
                .get("Id")
                .is_some_and(|node| node.value == id.as_str())
        });
        let found = found.ok_or_else(|| wrong(&behavior.at, format!("there is no origin {id}")))?;
        Ok((read_origin(found, buckets)?, origin_headers(found)?))
    };
    let mut behaviors = Vec::new();
    for node in config.list("CacheBehaviors")? {
        let pattern = node.need("PathPattern")?.text()?;
        behaviors.push(behavior(resources, &node, pattern, origin(&node)?)?);
    }
    let default = config.need("DefaultCacheBehavior")?;
    behaviors.push(behavior(
        resources,
        &default,
        "*".to_owned(),
        origin(&default)?,
    )?);
    let error_pages = config
        .list("CustomErrorResponses")?
        .iter()
        .map(error_page)
        .collect::<Result<_, _>>()?;
    Ok(Distribution {
        id: distribution.id,
        behaviors,
        error_pages,
    })
}

fn read_origin(origin: &Node, buckets: &[Bucket]) -> Result<Origin, Fault> {
    let known = [
        "ConnectionAttempts",
        "ConnectionTimeout",
        "CustomOriginConfig",
        "DomainName",
        "Id",
        "OriginAccessControlId",
        "OriginCustomHeaders",
        "OriginShield",
        "S3OriginConfig",
    ];
    origin.only(&known)?;
    let domain = origin.need("DomainName")?.text()?;
    if let Some(bucket) = buckets
        .iter()
        .find(|bucket| bucket_domain(&bucket.name) == domain)
    {
        return Ok(Origin::Bucket(bucket.name.clone()));
    }
    if domain.contains(".execute-api.") {
        return Ok(Origin::Api);
    }
    Err(wrong(
        &origin.at,
        format!("{domain} is neither a bucket's RegionalDomainName nor the HTTP API"),
    ))
}

/// Headers that the edge adds to the requests to an origin: names in small letters, and values.
pub type OriginHeaders = Vec<(String, String)>;

/// What the edge adds to each request to an origin.
fn origin_headers(origin: &Node) -> Result<OriginHeaders, Fault> {
    let headers = origin.list("OriginCustomHeaders")?.into_iter();
    let read = |header: Node| {
        let name = header.need("HeaderName")?.text()?.to_lowercase();
        Ok((name, header.need("HeaderValue")?.text()?))
    };
    headers.map(read).collect()
}

fn behavior(
    resources: &Resources,
    node: &Node,
    pattern: String,
    (origin, origin_headers): (Origin, OriginHeaders),
) -> Result<Behavior, Fault> {
    let known = [
        "AllowedMethods",
        "CachePolicyId",
        "CachedMethods",
        "Compress",
        "FunctionAssociations",
        "OriginRequestPolicyId",
        "PathPattern",
        "ResponseHeadersPolicyId",
        "TargetOriginId",
        "ViewerProtocolPolicy",
    ];
    node.only(&known)?;
    let mut methods = node.texts("AllowedMethods")?;
    if methods.is_empty() {
        methods = vec!["GET".to_owned(), "HEAD".to_owned()];
    }
    let (forwarding, gzip) = policies::forwarding(resources, node)?;
    let compress = node
        .get("Compress")
        .map_or(Ok(false), |node| node.truth())?
        && gzip;
    let (mut completes_index, mut carries_query) = (false, false);
    for association in node.list("FunctionAssociations")? {
        let event = association.need("EventType")?.text()?;
        let arn = association.need("FunctionARN")?.text()?;
        match (event.as_str(), function_id(&arn)) {
            ("viewer-request", "IndexHtml") => completes_index = true,
            ("viewer-response", "CarryQuery") => carries_query = true,
            // It makes few answers of many for the edge's cache, and here nothing is cached.
            ("viewer-request", "WantedLanguages") => (),
            (event, id) => {
                let problem = format!("the local cloud does not know the {event} function {id}");
                return Err(wrong(association.at, problem));
            }
        }
    }
    let headers = match node.get("ResponseHeadersPolicyId") {
        None => HeaderRules::default(),
        Some(policy) => policies::header_rules(resources, &policy)?,
    };
    Ok(Behavior {
        pattern,
        origin,
        methods,
        compress,
        completes_index,
        carries_query,
        forwarding,
        origin_headers,
        headers,
    })
}

/// The logical id in the ARN of an edge function, as this cloud resolves it.
fn function_id(arn: &str) -> &str {
    let name = arn.rsplit(':').next().unwrap_or_default();
    name.split('/').next().unwrap_or_default()
}

fn error_page(node: &Node) -> Result<ErrorPage, Fault> {
    let number = |key: &str| -> Result<Option<u16>, Fault> {
        let number = node.get(key).map(|node| node.number()).transpose()?;
        Ok(number.and_then(|number| u16::try_from(number).ok()))
    };
    let status = number("ErrorCode")?.ok_or_else(|| wrong(&node.at, "ErrorCode is missing"))?;
    Ok(ErrorPage {
        status,
        path: node
            .get("ResponsePagePath")
            .map(|node| node.text())
            .transpose()?,
        shown: number("ResponseCode")?.unwrap_or(status),
    })
}

impl Distribution {
    /// The first behaviour whose pattern matches the path.
    pub fn behavior(&self, path: &str) -> Option<&Behavior> {
        self.behaviors
            .iter()
            .find(|behavior| matches(&behavior.pattern, path))
    }
}

/// CloudFront's patterns; a leading slash may be left out.
fn matches(pattern: &str, path: &str) -> bool {
    let path = path.strip_prefix('/').unwrap_or(path);
    wildcards::fit(pattern.trim_start_matches('/'), path)
}
