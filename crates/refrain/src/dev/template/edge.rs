//! The CloudFront distribution: which path goes where, what is forwarded, which headers are added.

use super::intrinsics::bucket_domain;
use super::{Bucket, Node, Resources, TemplateError, wrong};

/// The distribution.
#[derive(Debug, Clone)]
pub struct Distribution {
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
    /// Which of the viewer's headers and query parameters reach the origin.
    pub forwarding: Forwarding,
    /// The headers added to each response.
    pub headers: HeaderRules,
}

/// Where requests go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// The bucket of this name.
    Bucket(String),
    /// The HTTP API.
    Api,
}

/// What reaches the origin.
#[derive(Debug, Clone, Default)]
pub struct Forwarding {
    /// The viewer's headers, names in small letters.
    pub headers: Selection,
    /// The query's parameters.
    pub queries: Selection,
}

/// Some, all or none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Selection {
    /// Nothing is let through.
    #[default]
    Nothing,
    /// Only these names.
    Only(Vec<String>),
    /// Everything the viewer sent.
    Everything,
}

/// A response headers policy.
#[derive(Debug, Clone, Default)]
pub struct HeaderRules {
    /// Name, value, and whether it replaces the origin's own.
    pub set: Vec<(String, String, bool)>,
    /// Headers that are taken away.
    pub remove: Vec<String>,
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

/// AWS's managed cache policies in use: query strings and headers stay at the edge with both.
const CACHING_OPTIMIZED: &str = "658327ea-f89d-4fab-a63d-7e88639e58f6";
const CACHING_DISABLED: &str = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";
/// AWS's managed origin request policy that forwards everything but the host.
const ALL_VIEWER_EXCEPT_HOST: &str = "b689b0a8-53d0-40ab-baf2-68738e2966ac";

pub(super) fn read(
    resources: &Resources,
    buckets: &[Bucket],
) -> Result<Distribution, TemplateError> {
    let mut distributions = resources.of_type("AWS::CloudFront::Distribution")?;
    let (Some(distribution), true) = (distributions.pop(), distributions.is_empty()) else {
        return Err(wrong(
            "Resources",
            "there must be exactly one AWS::CloudFront::Distribution",
        ));
    };
    let config = distribution.node.need("DistributionConfig")?;
    let origins = config.list("Origins")?;
    let origin = |behavior: &Node| -> Result<Origin, TemplateError> {
        let id = behavior.need("TargetOriginId")?.text()?;
        let found = origins.iter().find(|origin| {
            origin
                .get("Id")
                .is_some_and(|node| node.value == id.as_str())
        });
        read_origin(
            found.ok_or_else(|| wrong(&behavior.at, format!("there is no origin {id}")))?,
            buckets,
        )
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
        behaviors,
        error_pages,
    })
}

fn read_origin(origin: &Node, buckets: &[Bucket]) -> Result<Origin, TemplateError> {
    let known = [
        "ConnectionAttempts",
        "ConnectionTimeout",
        "CustomOriginConfig",
        "DomainName",
        "Id",
        "OriginAccessControlId",
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

fn behavior(
    resources: &Resources,
    node: &Node,
    pattern: String,
    origin: Origin,
) -> Result<Behavior, TemplateError> {
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
    let (mut forwarding, gzip) = cache_policy(resources, &node.need("CachePolicyId")?)?;
    if let Some(policy) = node.get("OriginRequestPolicyId") {
        if policy.text()? != ALL_VIEWER_EXCEPT_HOST {
            return Err(wrong(
                policy.at,
                "the local cloud knows only AWS's AllViewerExceptHostHeader here",
            ));
        }
        forwarding = Forwarding {
            headers: Selection::Everything,
            queries: Selection::Everything,
        };
    }
    let compress = node
        .get("Compress")
        .map_or(Ok(false), |node| node.truth())?
        && gzip;
    let mut completes_index = false;
    for association in node.list("FunctionAssociations")? {
        if association.need("EventType")?.text()? != "viewer-request" {
            return Err(wrong(
                association.at,
                "the local cloud knows only viewer-request functions",
            ));
        }
        completes_index = true;
    }
    let headers = match node.get("ResponseHeadersPolicyId") {
        None => HeaderRules::default(),
        Some(policy) => header_rules(resources, &policy)?,
    };
    Ok(Behavior {
        pattern,
        origin,
        methods,
        compress,
        completes_index,
        forwarding,
        headers,
    })
}

/// What a cache policy forwards, and whether it lets CloudFront compress.
fn cache_policy(resources: &Resources, policy: &Node) -> Result<(Forwarding, bool), TemplateError> {
    let id = policy.text()?;
    match id.as_str() {
        CACHING_OPTIMIZED => return Ok((Forwarding::default(), true)),
        CACHING_DISABLED => return Ok((Forwarding::default(), false)),
        _ if !resources.is(&id, "AWS::CloudFront::CachePolicy") => {
            return Err(wrong(
                &policy.at,
                format!("the local cloud does not know the cache policy {id}"),
            ));
        }
        _ => {}
    }
    let config = resources.get(&id)?.node.need("CachePolicyConfig")?;
    let parameters = config.need("ParametersInCacheKeyAndForwardedToOrigin")?;
    let headers = parameters.need("HeadersConfig")?;
    let queries = parameters.need("QueryStringsConfig")?;
    let forwarding = Forwarding {
        headers: selection(&headers, "HeaderBehavior", "Headers")?.lower(),
        queries: selection(&queries, "QueryStringBehavior", "QueryStrings")?,
    };
    let gzip = parameters
        .get("EnableAcceptEncodingGzip")
        .map_or(Ok(false), |node| node.truth())?;
    Ok((forwarding, gzip))
}

fn selection(node: &Node, behavior: &str, names: &str) -> Result<Selection, TemplateError> {
    match node.need(behavior)?.text()?.as_str() {
        "none" => Ok(Selection::Nothing),
        "all" => Ok(Selection::Everything),
        "whitelist" => Ok(Selection::Only(node.texts(names)?)),
        other => Err(wrong(
            &node.at,
            format!("the local cloud does not know the behaviour {other}"),
        )),
    }
}

impl Selection {
    fn lower(self) -> Selection {
        match self {
            Selection::Only(names) => {
                Selection::Only(names.iter().map(|name| name.to_lowercase()).collect())
            }
            other => other,
        }
    }

    /// Whether `name` is let through.
    pub fn contains(&self, name: &str) -> bool {
        match self {
            Selection::Nothing => false,
            Selection::Only(names) => names.iter().any(|each| each == name),
            Selection::Everything => true,
        }
    }
}

fn header_rules(resources: &Resources, policy: &Node) -> Result<HeaderRules, TemplateError> {
    let id = policy.text()?;
    if !resources.is(&id, "AWS::CloudFront::ResponseHeadersPolicy") {
        return Err(wrong(
            &policy.at,
            format!("the local cloud does not know the response headers policy {id}"),
        ));
    }
    let config = resources
        .get(&id)?
        .node
        .need("ResponseHeadersPolicyConfig")?;
    config.only(&[
        "Comment",
        "CustomHeadersConfig",
        "Name",
        "RemoveHeadersConfig",
        "SecurityHeadersConfig",
    ])?;
    let mut rules = HeaderRules::default();
    if let Some(security) = config.get("SecurityHeadersConfig") {
        for name in security.entries()?.keys() {
            let node = security.need(name)?;
            let (header, value) = security_header(name, &node)?;
            rules.set.push((
                header.to_owned(),
                value,
                node.get("Override").map_or(Ok(true), |node| node.truth())?,
            ));
        }
    }
    if let Some(custom) = config.get("CustomHeadersConfig") {
        for item in custom.list("Items")? {
            let replaces = item.get("Override").map_or(Ok(true), |node| node.truth())?;
            rules.set.push((
                item.need("Header")?.text()?,
                item.need("Value")?.text()?,
                replaces,
            ));
        }
    }
    if let Some(removed) = config.get("RemoveHeadersConfig") {
        for item in removed.list("Items")? {
            rules.remove.push(item.need("Header")?.text()?);
        }
    }
    Ok(rules)
}

fn security_header(name: &str, node: &Node) -> Result<(&'static str, String), TemplateError> {
    Ok(match name {
        "ContentSecurityPolicy" => ("content-security-policy", node.need(name)?.text()?),
        "ContentTypeOptions" => ("x-content-type-options", "nosniff".to_owned()),
        "FrameOptions" => ("x-frame-options", node.need("FrameOption")?.text()?),
        "ReferrerPolicy" => ("referrer-policy", node.need(name)?.text()?),
        "StrictTransportSecurity" => {
            let mut value = format!("max-age={}", node.need("AccessControlMaxAgeSec")?.number()?);
            for (key, directive) in [
                ("IncludeSubdomains", "; includeSubDomains"),
                ("Preload", "; preload"),
            ] {
                if node.get(key).map_or(Ok(false), |node| node.truth())? {
                    value.push_str(directive);
                }
            }
            ("strict-transport-security", value)
        }
        _ => {
            return Err(wrong(
                &node.at,
                "the local cloud does not know this security header",
            ));
        }
    })
}

fn error_page(node: &Node) -> Result<ErrorPage, TemplateError> {
    let number = |key: &str| -> Result<Option<u16>, TemplateError> {
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

/// CloudFront's patterns: `*` is any run of characters, `?` is one; a leading slash may be left out.
fn matches(pattern: &str, path: &str) -> bool {
    let pattern: Vec<char> = pattern.trim_start_matches('/').chars().collect();
    let path: Vec<char> = path.strip_prefix('/').unwrap_or(path).chars().collect();
    // The classic walk with one point to return to: linear for any pattern a template holds.
    let (mut p, mut t, mut back) = (0, 0, None);
    while t < path.len() {
        match pattern.get(p) {
            Some('*') => {
                back = Some((p, t));
                p += 1;
            }
            Some(&each) if each == '?' || each == path[t] => {
                p += 1;
                t += 1;
            }
            _ => match back {
                Some((star, from)) => {
                    back = Some((star, from + 1));
                    p = star + 1;
                    t = from + 1;
                }
                None => return false,
            },
        }
    }
    pattern[p..].iter().all(|each| *each == '*')
}
