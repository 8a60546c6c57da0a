//! CloudFront's policies: what of a request reaches the origin, and which headers a response gets.

use super::fault::{Fault, wrong};
use super::node::Node;
use super::resources::Resources;

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

/// AWS's managed cache policies in use: query strings and headers stay at the edge with both.
const CACHING_OPTIMIZED: &str = "658327ea-f89d-4fab-a63d-7e88639e58f6";
const CACHING_DISABLED: &str = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";
/// AWS's managed origin request policy that forwards everything but the host.
const ALL_VIEWER_EXCEPT_HOST: &str = "b689b0a8-53d0-40ab-baf2-68738e2966ac";

/// What the policies of a behaviour forward, and whether they let CloudFront compress.
pub(super) fn forwarding(
    resources: &Resources,
    behavior: &Node,
) -> Result<(Forwarding, bool), Fault> {
    let (cached, gzip) = cache_policy(resources, &behavior.need("CachePolicyId")?)?;
    let Some(policy) = behavior.get("OriginRequestPolicyId") else {
        return Ok((cached, gzip));
    };
    if policy.text()? != ALL_VIEWER_EXCEPT_HOST {
        let problem = "the local cloud knows only AWS's AllViewerExceptHostHeader here";
        return Err(wrong(policy.at, problem));
    }
    let everything = Forwarding {
        headers: Selection::Everything,
        queries: Selection::Everything,
    };
    Ok((everything, gzip))
}

/// What a cache policy forwards, and whether it lets CloudFront compress.
fn cache_policy(resources: &Resources, policy: &Node) -> Result<(Forwarding, bool), Fault> {
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

fn selection(node: &Node, behavior: &str, names: &str) -> Result<Selection, Fault> {
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

/// The headers of a response headers policy.
pub(super) fn header_rules(resources: &Resources, policy: &Node) -> Result<HeaderRules, Fault> {
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

fn security_header(name: &str, node: &Node) -> Result<(&'static str, String), Fault> {
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
