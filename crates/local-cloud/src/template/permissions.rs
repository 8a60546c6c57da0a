//! Who may do what: the policies of roles, buckets and queues, as IAM and the services read them.
//!
//! Only what IAM's evaluation asks for is read; a policy in another form than a written-out one is an error.

use super::fault::{Fault, wrong};
use super::node::Node;
use super::place::role_arn;
use super::resources::{Resource, Resources};

/// Everything that the template allows and denies.
#[derive(Debug, Clone, Default)]
pub struct Permissions {
    /// The roles of functions.
    pub roles: Vec<Role>,
    /// The policies of buckets and queues.
    pub resources: Vec<Policy>,
}

/// The role of a function.
#[derive(Debug, Clone)]
pub struct Role {
    /// Its logical id; SAM calls one that it makes after its function.
    pub id: String,
    /// The logical id of the function.
    pub function: String,
    /// What the template writes.
    pub statements: Vec<Statement>,
    /// What SAM adds to a role of its own, so that Lambda may read what invokes the function.
    pub managed: Vec<Statement>,
}

/// The policy of a bucket or of queues.
#[derive(Debug, Clone)]
pub struct Policy {
    /// Its logical id.
    pub id: String,
    /// Its statements.
    pub statements: Vec<Statement>,
}

/// One statement of a policy.
#[derive(Debug, Clone)]
pub struct Statement {
    /// Where it stands, as a path of keys.
    pub at: String,
    /// Whether it allows or denies.
    pub effect: Effect,
    /// Whom it is about.
    pub principals: Principals,
    /// Actions such as `s3:GetObject`, with `*` and `?`.
    pub actions: Vec<String>,
    /// ARNs with `*` and `?`.
    pub resources: Vec<String>,
    /// What must hold too, all of it.
    pub conditions: Vec<Condition>,
}

/// What a statement does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// It allows.
    Allow,
    /// It denies, whatever else allows.
    Deny,
}

/// Whom a statement is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Principals {
    /// Whoever has the role that it belongs to.
    Holder,
    /// Everybody.
    All,
    /// AWS services, such as `cloudfront.amazonaws.com`.
    Services(Vec<String>),
}

/// One condition of a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Condition {
    /// How the request's value is compared.
    pub operator: Operator,
    /// What of the request is compared, such as `aws:SourceArn`.
    pub key: String,
    /// With what: one of these must fit.
    pub values: Vec<String>,
}

/// How a condition compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operator {
    /// Letter by letter.
    StringEquals,
    /// True or false.
    Bool,
    /// Whether the request has no such value.
    Null,
    /// As numbers.
    NumericGreaterThan,
}

/// One action on one resource that a statement allows.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Grant {
    /// The logical id of the role or policy.
    pub owner: String,
    /// The action.
    pub action: String,
    /// The resource.
    pub resource: String,
}

/// The services that the local cloud has.
const SERVICES: [&str; 3] = ["dynamodb:", "s3:", "sqs:"];

impl Grant {
    /// Whether the local cloud has the service of the action, so that it can be seen here whether the grant is used.
    pub fn is_served(&self) -> bool {
        SERVICES.iter().any(|each| self.action.starts_with(each))
    }
}

impl std::fmt::Display for Grant {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {} {}", self.owner, self.action, self.resource)
    }
}

/// The values of a request that are known here. A statement that asks for another would never apply.
const KEYS: [&str; 5] = [
    "aws:SecureTransport",
    "aws:SourceAccount",
    "aws:SourceArn",
    "s3:if-none-match",
    "s3:signatureAge",
];

/// The start of a key that stands for a tag which a request sets; the tag's own key follows.
pub const REQUEST_TAG: &str = "s3:RequestObjectTag/";

/// AWS's own policies about services that are not here.
const MANAGED_ELSEWHERE: [&str; 2] = [
    ":iam::aws:policy/AWSXRayDaemonWriteAccess",
    ":iam::aws:policy/service-role/AWSLambdaBasicExecutionRole",
];

/// What SAM lets Lambda do for a function that a queue or a stream feeds, on any of them.
const EVENT_SOURCE_ACTIONS: [(&str, &[&str]); 2] = [
    (
        "SQS",
        &[
            "sqs:ReceiveMessage",
            "sqs:DeleteMessage",
            "sqs:GetQueueAttributes",
        ],
    ),
    (
        "DynamoDB",
        &[
            "dynamodb:DescribeStream",
            "dynamodb:GetRecords",
            "dynamodb:GetShardIterator",
            "dynamodb:ListStreams",
        ],
    ),
];

impl Permissions {
    pub(super) fn read(resources: &Resources) -> Result<Self, Fault> {
        let functions = resources.of_type("AWS::Serverless::Function")?;
        let roles = functions.iter().map(|each| role(resources, each));
        let mut policies = Vec::new();
        for kind in ["AWS::S3::BucketPolicy", "AWS::SQS::QueuePolicy"] {
            for policy in resources.of_type(kind)? {
                policies.push(Policy {
                    statements: statements(&policy.node.need("PolicyDocument")?, principals)?,
                    id: policy.id,
                });
            }
        }
        Ok(Self {
            roles: roles.collect::<Result<_, _>>()?,
            resources: policies,
        })
    }

    /// Each action on each resource that the template allows, with the place of its statement.
    pub fn grants(&self) -> Vec<(Grant, &Statement)> {
        let roles = self.roles.iter().map(|role| (&role.id, &role.statements));
        let policies = self
            .resources
            .iter()
            .map(|each| (&each.id, &each.statements));
        let mut grants = Vec::new();
        for (owner, statements) in roles.chain(policies) {
            for statement in statements
                .iter()
                .filter(|each| each.effect == Effect::Allow)
            {
                for action in &statement.actions {
                    grants.extend(statement.resources.iter().map(|resource| {
                        let grant = Grant {
                            owner: owner.clone(),
                            action: action.clone(),
                            resource: resource.clone(),
                        };
                        (grant, statement)
                    }));
                }
            }
        }
        grants
    }
}

fn role(resources: &Resources, function: &Resource) -> Result<Role, Fault> {
    let Some(given) = function.node.get("Role") else {
        let mut written = Vec::new();
        for policy in function.node.list("Policies")? {
            written.extend(statements(&policy, holder)?);
        }
        return Ok(Role {
            id: format!("{}Role", function.id),
            function: function.id.clone(),
            statements: written,
            managed: event_sources(function)?,
        });
    };
    let arn = given.text()?;
    let roles = resources.of_type("AWS::IAM::Role")?;
    let role = roles.iter().find(|role| role_arn(&role.id) == arn);
    let role =
        role.ok_or_else(|| wrong(&given.at, format!("{arn} is no role of this template")))?;
    role.node.only(&[
        "AssumeRolePolicyDocument",
        "Description",
        "ManagedPolicyArns",
        "Policies",
        "RoleName",
        "Tags",
    ])?;
    for arn in role.node.list("ManagedPolicyArns")? {
        let text = arn.text()?;
        if !MANAGED_ELSEWHERE.iter().any(|each| text.ends_with(each)) {
            let problem = format!("the local cloud does not know the policy {text}");
            return Err(wrong(arn.at, problem));
        }
    }
    let mut written = Vec::new();
    for policy in role.node.list("Policies")? {
        written.extend(statements(&policy.need("PolicyDocument")?, holder)?);
    }
    Ok(Role {
        id: role.id.clone(),
        function: function.id.clone(),
        statements: written,
        managed: Vec::new(),
    })
}

fn event_sources(function: &Resource) -> Result<Vec<Statement>, Fault> {
    let mut managed = Vec::new();
    let Some(events) = function.node.get("Events") else {
        return Ok(managed);
    };
    for name in events.entries()?.keys() {
        let event = events.need(name)?;
        let kind = event.need("Type")?.text()?;
        let actions = EVENT_SOURCE_ACTIONS.iter().find(|(each, _)| *each == kind);
        managed.extend(actions.map(|(_, actions)| Statement {
            at: event.at,
            effect: Effect::Allow,
            principals: Principals::Holder,
            actions: actions.iter().map(|&action| action.to_owned()).collect(),
            resources: vec!["*".to_owned()],
            conditions: Vec::new(),
        }));
    }
    Ok(managed)
}

type ReadPrincipals = fn(&Node) -> Result<Principals, Fault>;

fn statements(document: &Node, principals: ReadPrincipals) -> Result<Vec<Statement>, Fault> {
    if !document.value.is_object() {
        let problem = "the local cloud knows only policies that are written out";
        return Err(wrong(&document.at, problem));
    }
    document.only(&["Id", "Statement", "Version"])?;
    let list = document.list("Statement")?;
    list.iter()
        .map(|node| statement(node, principals))
        .collect()
}

fn statement(node: &Node, principals: ReadPrincipals) -> Result<Statement, Fault> {
    node.only(&[
        "Action",
        "Condition",
        "Effect",
        "Principal",
        "Resource",
        "Sid",
    ])?;
    let effect = node.need("Effect")?;
    let mut conditions = Vec::new();
    if let Some(written) = node.get("Condition") {
        for operator in written.entries()?.keys() {
            let compared = written.need(operator)?;
            let operator = self::operator(operator, &compared)?;
            for key in compared.entries()?.keys() {
                conditions.push(condition(operator, key, &compared.need(key)?)?);
            }
        }
    }
    Ok(Statement {
        at: node.at.clone(),
        effect: match effect.text()?.as_str() {
            "Allow" => Effect::Allow,
            "Deny" => Effect::Deny,
            other => return Err(wrong(effect.at, format!("`{other}` is not Allow or Deny"))),
        },
        principals: principals(node)?,
        actions: one_or_more(&node.need("Action")?)?,
        resources: one_or_more(&node.need("Resource")?)?,
        conditions,
    })
}

fn operator(name: &str, node: &Node) -> Result<Operator, Fault> {
    Ok(match name {
        "StringEquals" => Operator::StringEquals,
        "Bool" => Operator::Bool,
        "Null" => Operator::Null,
        "NumericGreaterThan" => Operator::NumericGreaterThan,
        _ => {
            return Err(wrong(
                &node.at,
                "the local cloud does not know this condition",
            ));
        }
    })
}

fn condition(operator: Operator, key: &str, node: &Node) -> Result<Condition, Fault> {
    let mut known = KEYS.into_iter();
    let known = known.find(|known| known.eq_ignore_ascii_case(key));
    let of_tag = || key.starts_with(REQUEST_TAG).then_some(key);
    let key = known.or_else(of_tag);
    let key = key.ok_or_else(|| wrong(&node.at, "the local cloud does not know this key"))?;
    Ok(Condition {
        operator,
        key: key.to_owned(),
        values: one_or_more(node)?,
    })
}

/// A role's policies name nobody.
fn holder(statement: &Node) -> Result<Principals, Fault> {
    match statement.get("Principal") {
        None => Ok(Principals::Holder),
        Some(node) => Err(wrong(node.at, "the policy of a role has no principal")),
    }
}

fn principals(statement: &Node) -> Result<Principals, Fault> {
    let principal = statement.need("Principal")?;
    if principal.value == "*" {
        return Ok(Principals::All);
    }
    principal.only(&["Service"])?;
    Ok(Principals::Services(one_or_more(
        &principal.need("Service")?,
    )?))
}

/// Policies write one text as it is, and several as a list.
fn one_or_more(node: &Node) -> Result<Vec<String>, Fault> {
    match node.value.is_array() {
        true => node.items()?.iter().map(Node::text).collect(),
        false => Ok(vec![node.text()?]),
    }
}
