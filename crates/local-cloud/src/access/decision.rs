//! IAM's decision for one account without boundaries: what any statement denies is denied; else one statement has to allow it,
//! of the role or of the resource; else it is denied.
//! <https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html>

use super::matching::{action_of, applies, resource_of};
use super::request::Request;
use crate::template::ACCOUNT;
use crate::template::permissions::{Effect, Grant, Permissions, Principals, Statement};

/// Who signs requests.
#[derive(Debug, Clone)]
pub enum Signer {
    /// Operators' commands and tests: may do everything that nobody is denied.
    Operator,
    /// A function.
    Function {
        /// Its logical id.
        function: String,
    },
    /// A service of AWS that acts for a resource of the template.
    Service {
        /// Its name as a principal.
        name: &'static str,
        /// The ARN of the resource.
        source: String,
    },
}

/// Why a request is denied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Denial {
    /// No statement allows it.
    Implicit,
    /// The statement at this place denies it.
    Explicit(String),
}

/// Decides about a request. Answers the grant of the template that allows it; the operators and what SAM adds need none.
pub fn decide(
    permissions: &Permissions,
    signer: &Signer,
    request: &Request,
) -> Result<Option<Grant>, Denial> {
    let mut request = request.clone();
    if let Signer::Service { source, .. } = signer {
        let of_source = [
            ("aws:SourceArn".to_owned(), source.clone()),
            ("aws:SourceAccount".to_owned(), ACCOUNT.to_owned()),
        ];
        request.context.extend(of_source);
    }
    let role = permissions.roles.iter().find(|role| match signer {
        Signer::Function { function } => role.function == *function,
        Signer::Operator | Signer::Service { .. } => false,
    });
    let of_role = role.into_iter().flat_map(|role| {
        let statements = role.statements.iter();
        statements.map(|statement| (&role.id, statement))
    });
    let of_resources = permissions.resources.iter().flat_map(|policy| {
        let statements = policy.statements.iter();
        statements.map(|statement| (&policy.id, statement))
    });
    let applying: Vec<_> = of_role
        .chain(of_resources)
        .filter(|(_, statement)| concerns(statement, signer) && applies(statement, &request))
        .collect();
    let with = |effect: Effect| applying.iter().find(|(_, each)| each.effect == effect);
    if let Some((_, statement)) = with(Effect::Deny) {
        return Err(Denial::Explicit(statement.at.clone()));
    }
    if matches!(signer, Signer::Operator) {
        return Ok(None);
    }
    if let Some((owner, statement)) = with(Effect::Allow) {
        return Ok(grant(owner, statement, &request));
    }
    let managed = role.is_some_and(|role| role.managed.iter().any(|each| applies(each, &request)));
    match managed {
        true => Ok(None),
        false => Err(Denial::Implicit),
    }
}

fn concerns(statement: &Statement, signer: &Signer) -> bool {
    match (&statement.principals, signer) {
        (Principals::Holder | Principals::All, _) => true,
        (Principals::Services(names), Signer::Service { name, .. }) => {
            names.iter().any(|each| each == name)
        }
        (Principals::Services(_), _) => false,
    }
}

fn grant(owner: &str, statement: &Statement, request: &Request) -> Option<Grant> {
    Some(Grant {
        owner: owner.to_owned(),
        action: action_of(statement, request)?.clone(),
        resource: resource_of(statement, request)?.clone(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::template::permissions::{Condition, Operator, Policy, Role};

    const BUCKET: &str = "arn:aws:s3:::bucket/*";

    fn statement(effect: Effect, principals: Principals, action: &str) -> Statement {
        Statement {
            at: "here".to_owned(),
            effect,
            principals,
            actions: vec![action.to_owned()],
            resources: vec![BUCKET.to_owned()],
            conditions: Vec::new(),
        }
    }

    fn services(name: &str) -> Principals {
        Principals::Services(vec![name.to_owned()])
    }

    fn permissions(role: Vec<Statement>, bucket: Vec<Statement>) -> Permissions {
        Permissions {
            roles: vec![Role {
                id: "Role".to_owned(),
                function: "F".to_owned(),
                statements: role,
                managed: Vec::new(),
            }],
            resources: vec![Policy {
                id: "Policy".to_owned(),
                statements: bucket,
            }],
        }
    }

    fn function(name: &str) -> Signer {
        Signer::Function {
            function: name.to_owned(),
        }
    }

    fn cloudfront() -> Signer {
        Signer::Service {
            name: "cloudfront.amazonaws.com",
            source: "arn:aws:cloudfront::1:distribution/1".to_owned(),
        }
    }

    fn ask(
        permissions: &Permissions,
        signer: &Signer,
        action: &str,
    ) -> Result<Option<String>, Denial> {
        let request = Request::new(action, "arn:aws:s3:::bucket/key");
        decide(permissions, signer, &request).map(|grant| grant.map(|grant| grant.owner))
    }

    #[test]
    fn what_nobody_allows_is_denied() {
        let empty = permissions(vec![], vec![]);
        for signer in [function("F"), cloudfront()] {
            assert_eq!(ask(&empty, &signer, "s3:GetObject"), Err(Denial::Implicit));
        }
        assert_eq!(ask(&empty, &Signer::Operator, "s3:GetObject"), Ok(None));
    }

    #[test]
    fn a_role_or_a_policy_of_the_resource_allows() {
        let own = statement(Effect::Allow, Principals::Holder, "s3:GetObject");
        let others = statement(
            Effect::Allow,
            services("cloudfront.amazonaws.com"),
            "s3:GetObject",
        );
        let both = permissions(vec![own], vec![others]);
        assert_eq!(
            ask(&both, &function("F"), "s3:GetObject"),
            Ok(Some("Role".to_owned()))
        );
        assert_eq!(
            ask(&both, &cloudfront(), "s3:GetObject"),
            Ok(Some("Policy".to_owned()))
        );
        for (signer, action) in [
            (function("F"), "s3:PutObject"),
            (function("Other"), "s3:GetObject"),
            (cloudfront(), "s3:ListBucket"),
        ] {
            assert_eq!(
                ask(&both, &signer, action),
                Err(Denial::Implicit),
                "{signer:?} {action}"
            );
        }
    }

    #[test]
    fn what_one_statement_denies_no_other_allows() {
        let allow = statement(Effect::Allow, Principals::Holder, "s3:*");
        let deny = statement(Effect::Deny, Principals::All, "s3:PutObject");
        let denied = Err(Denial::Explicit("here".to_owned()));
        let by_bucket = permissions(vec![allow.clone()], vec![deny.clone()]);
        for signer in [function("F"), cloudfront(), Signer::Operator] {
            assert_eq!(
                ask(&by_bucket, &signer, "s3:PutObject"),
                denied,
                "{signer:?}"
            );
        }
        let own = statement(Effect::Deny, Principals::Holder, "s3:PutObject");
        let by_role = permissions(vec![allow, own], vec![]);
        assert_eq!(ask(&by_role, &function("F"), "s3:PutObject"), denied);
        assert!(ask(&by_role, &function("F"), "s3:GetObject").is_ok());
    }

    #[test]
    fn a_service_is_known_by_the_resource_that_it_acts_for() {
        let only = |arn: &str| {
            let condition = Condition {
                operator: Operator::StringEquals,
                key: "aws:SourceArn".to_owned(),
                values: vec![arn.to_owned()],
            };
            let allow = statement(
                Effect::Allow,
                services("cloudfront.amazonaws.com"),
                "s3:GetObject",
            );
            let conditions = vec![condition];
            permissions(
                vec![],
                vec![Statement {
                    conditions,
                    ..allow
                }],
            )
        };
        let own = only("arn:aws:cloudfront::1:distribution/1");
        assert!(ask(&own, &cloudfront(), "s3:GetObject").is_ok());
        let other = only("arn:aws:cloudfront::1:distribution/2");
        assert!(ask(&other, &cloudfront(), "s3:GetObject").is_err());
    }
}
