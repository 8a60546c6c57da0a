//! Whether a part of a statement fits a request.

use super::request::Request;
use crate::template::permissions::{Condition, Operator, Statement};
use crate::wildcards;

/// Whether a statement is about a request: its action, its resource and all of its conditions.
pub fn applies(statement: &Statement, request: &Request) -> bool {
    statement
        .actions
        .iter()
        .any(|each| action_fits(each, &request.action))
        && resource_of(statement, request).is_some()
        && statement.conditions.iter().all(|each| holds(each, request))
}

/// The first of a statement's resources that fits the request's.
pub fn resource_of<'s>(statement: &'s Statement, request: &Request) -> Option<&'s String> {
    let mut resources = statement.resources.iter();
    resources.find(|each| wildcards::fit(each, &request.resource))
}

/// The first of a statement's actions that fits the request's.
pub fn action_of<'s>(statement: &'s Statement, request: &Request) -> Option<&'s String> {
    let mut actions = statement.actions.iter();
    actions.find(|each| action_fits(each, &request.action))
}

/// Actions are compared without regard to capitals.
fn action_fits(pattern: &str, action: &str) -> bool {
    let (pattern, action) = (pattern.to_lowercase(), action.to_lowercase());
    wildcards::fit(&pattern, &action)
}

/// Whether a condition holds. One that compares a value which the request does not have does not.
fn holds(condition: &Condition, request: &Request) -> bool {
    let value = request.context.get(&condition.key);
    let any = |compare: &dyn Fn(&str, &str) -> bool| {
        value.is_some_and(|value| condition.values.iter().any(|each| compare(value, each)))
    };
    match condition.operator {
        Operator::StringEquals => any(&|value, each| value == each),
        Operator::Bool => any(&|value, each| value.eq_ignore_ascii_case(each)),
        Operator::NumericGreaterThan => any(&|value, each| {
            let numbers = value.parse::<f64>().ok().zip(each.parse::<f64>().ok());
            numbers.is_some_and(|(value, each)| value > each)
        }),
        Operator::Null => {
            let is_null = value.is_none().to_string();
            condition.values.contains(&is_null)
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn a_star_is_any_run_of_characters_and_a_question_mark_is_one() {
        // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
        for (pattern, text, expected) in [
            ("*", "", true),
            ("arn:aws:s3:::bucket/*", "arn:aws:s3:::bucket/a/b", true),
            ("arn:aws:s3:::bucket/*", "arn:aws:s3:::bucket", false),
            ("arn:aws:s3:::bucket/*", "arn:aws:s3:::bucket2/a", false),
            (
                "arn:aws:s3:::bucket/*/test/?",
                "arn:aws:s3:::bucket/1/test/2",
                true,
            ),
            (
                "arn:aws:s3:::bucket/*/test/?",
                "arn:aws:s3:::bucket/1/x/test/2",
                true,
            ),
            (
                "arn:aws:s3:::bucket/*/test/?",
                "arn:aws:s3:::bucket/1/test/22",
                false,
            ),
            ("arn:aws:s3:::bucket/a", "arn:aws:s3:::bucket/A", false),
        ] {
            assert_eq!(wildcards::fit(pattern, text), expected, "{pattern} {text}");
        }
        for (pattern, expected) in [
            ("s3:GetObject", true),
            ("s3:getobject", true),
            ("s3:Get*", true),
            ("s3:*", true),
            ("*", true),
            ("s3:GetObjectAcl", false),
            ("s3:GetObjec", false),
        ] {
            assert_eq!(action_fits(pattern, "s3:GetObject"), expected, "{pattern}");
        }
    }

    #[test]
    fn a_condition_compares_only_what_the_request_has_but_null_asks_whether_it_has_it() {
        let request = Request {
            action: "s3:PutObject".to_owned(),
            resource: "arn:aws:s3:::bucket/key".to_owned(),
            context: BTreeMap::from(
                [
                    ("aws:SecureTransport", "true"),
                    ("aws:SourceArn", "arn:aws:s3:::bucket"),
                    ("s3:signatureAge", "600001"),
                    ("s3:RequestObjectTag/mood", "loud"),
                ]
                .map(|(key, value)| (key.to_owned(), value.to_owned())),
            ),
        };
        for (operator, key, values, expected) in [
            (Operator::Bool, "aws:SecureTransport", &["false"][..], false),
            (Operator::Bool, "aws:SecureTransport", &["True"], true),
            (
                Operator::StringEquals,
                "aws:SourceArn",
                &["x", "arn:aws:s3:::bucket"],
                true,
            ),
            (
                Operator::StringEquals,
                "aws:SourceArn",
                &["arn:aws:s3:::*"],
                false,
            ),
            (Operator::StringEquals, "aws:SourceAccount", &["1"], false),
            (
                Operator::NumericGreaterThan,
                "s3:signatureAge",
                &["600000"],
                true,
            ),
            (
                Operator::NumericGreaterThan,
                "s3:signatureAge",
                &["600001"],
                false,
            ),
            (Operator::NumericGreaterThan, "aws:SourceArn", &["1"], false),
            (Operator::Null, "s3:if-none-match", &["true"], true),
            (Operator::Null, "s3:if-none-match", &["false"], false),
            (Operator::Null, "s3:RequestObjectTag/mood", &["true"], false),
            (Operator::Null, "s3:RequestObjectTag/Mood", &["true"], true),
            (Operator::Null, "aws:SourceArn", &["true"], false),
            (Operator::Null, "aws:SourceArn", &["false"], true),
        ] {
            let condition = Condition {
                operator,
                key: key.to_owned(),
                values: values.iter().map(|&value| value.to_owned()).collect(),
            };
            assert_eq!(holds(&condition, &request), expected, "{condition:?}");
        }
    }
}
