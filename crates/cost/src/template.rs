//! What infra/template.yaml says about costs: the memory of functions, and what costs something asleep.

use std::collections::BTreeMap;
use std::path::Path;

use serde_yaml_ng::Value;

use crate::error::{CostError, malformed, read};

/// Lambda's own default, in MB.
const DEFAULT_MEMORY: f64 = 128.0;

/// What is deployed, as far as it costs something.
#[derive(Clone, Debug, Default)]
pub struct Deployment {
    /// By the program's name.
    pub(crate) functions: BTreeMap<String, Function>,
    pub(crate) alarms: u32,
    pub(crate) dashboards: u32,
    /// Queues that feed a function.
    pub(crate) polled_queues: u32,
}

#[derive(Clone, Debug)]
pub(crate) struct Function {
    pub memory_mib: f64,
    /// Called through API Gateway.
    pub has_route: bool,
}

impl Deployment {
    /// The template of a checkout.
    pub fn read(root: &Path) -> Result<Self, CostError> {
        let (path, text) = read(root.join(checkout::TEMPLATE))?;
        Self::parse(&text).map_err(|problem| malformed(path, problem))
    }

    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let template: Value = serde_yaml_ng::from_str(text).map_err(|error| error.to_string())?;
        let resources = template.get("Resources").and_then(Value::as_mapping);
        let mut deployment = Self::default();
        for resource in resources.ok_or("it has no Resources")?.values() {
            match resource.get("Type").and_then(Value::as_str) {
                Some("AWS::CloudWatch::Alarm") => deployment.alarms += 1,
                Some("AWS::CloudWatch::Dashboard") => deployment.dashboards += 1,
                Some("AWS::Serverless::Function") => deployment.add_function(resource)?,
                _ => {}
            }
        }
        Ok(deployment)
    }

    fn add_function(&mut self, resource: &Value) -> Result<(), String> {
        let within = |value: &Value, path: &[&str]| {
            path.iter()
                .try_fold(value.clone(), |value, name| value.get(name).cloned())
        };
        let binary = within(resource, &["Metadata", "BuildProperties", "Binary"]);
        let binary = binary.as_ref().and_then(Value::as_str);
        let binary = binary.ok_or("a function has no BuildProperties.Binary")?;
        let memory = within(resource, &["Properties", "MemorySize"]);
        let events = within(resource, &["Properties", "Events"]);
        let events = events.as_ref().and_then(Value::as_mapping);
        let events = events.into_iter().flat_map(|events| events.values());
        let mut function = Function {
            memory_mib: memory.and_then(|m| m.as_f64()).unwrap_or(DEFAULT_MEMORY),
            has_route: false,
        };
        for event in events {
            match event.get("Type").and_then(Value::as_str) {
                Some("HttpApi") => function.has_route = true,
                Some("SQS") => self.polled_queues += 1,
                _ => {}
            }
        }
        self.functions.insert(binary.to_owned(), function);
        Ok(())
    }
}
