//! A template with one action on one resource taken out of a policy.

use local_cloud::template::permissions::{Grant, Statement};
use serde_yaml_ng::{Mapping, Value};

/// The template's text without a grant of one of its statements.
pub fn without(template: &str, grant: &Grant, statement: &Statement) -> String {
    let mut document: Value = serde_yaml_ng::from_str(template).unwrap();
    let (list, index) = statement.at.rsplit_once('[').unwrap();
    let index: usize = index.trim_end_matches(']').parse().unwrap();
    let list = find(&mut document, list).as_sequence_mut().unwrap();
    let whole = list.remove(index).as_mapping().unwrap().clone();

    let resources = each(&whole["Resource"]);
    let taken = statement
        .resources
        .iter()
        .position(|each| *each == grant.resource);
    let (of_it, of_others): (Vec<_>, Vec<_>) = resources
        .into_iter()
        .enumerate()
        .partition(|(at, _)| Some(*at) == taken);
    let plain =
        |numbered: Vec<(usize, Value)>| numbered.into_iter().map(|(_, each)| each).collect();
    let mut actions = each(&whole["Action"]);
    list.extend(part(&whole, actions.clone(), plain(of_others)));
    actions.retain(|action| action.as_str() != Some(&grant.action));
    list.extend(part(&whole, actions, plain(of_it)));
    serde_yaml_ng::to_string(&document).unwrap()
}

/// A statement with these actions and resources; none without any.
fn part(whole: &Mapping, actions: Vec<Value>, resources: Vec<Value>) -> Option<Value> {
    if actions.is_empty() || resources.is_empty() {
        return None;
    }
    let mut part = whole.clone();
    part.insert("Action".into(), actions.into());
    part.insert("Resource".into(), resources.into());
    Some(Value::Mapping(part))
}

/// One value as it is written alone or in a list.
fn each(value: &Value) -> Vec<Value> {
    match value {
        Value::Sequence(values) => values.clone(),
        one => vec![one.clone()],
    }
}

/// The value at a path such as `Resources.Role.Properties.Policies[0].PolicyDocument`.
fn find<'v>(document: &'v mut Value, path: &str) -> &'v mut Value {
    path.split('.').fold(document, |value, step| {
        let mut parts = step.split('[');
        let named = &mut value[parts.next().unwrap()];
        parts.fold(named, |list, index| {
            let index: usize = index.trim_end_matches(']').parse().unwrap();
            &mut list[index]
        })
    })
}
