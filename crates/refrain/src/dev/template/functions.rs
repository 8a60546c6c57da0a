//! Functions, their routes and the queues that they listen to.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::{Node, Queue, Resource, Resources, TemplateError, wrong};

/// One Lambda function.
#[derive(Debug, Clone)]
pub struct Function {
    /// Its logical id in the template.
    pub id: String,
    /// The binary that cargo-lambda builds, which is the name of its crate.
    pub binary: String,
    /// How long one invocation may take.
    pub timeout: Duration,
    /// Its environment variables.
    pub environment: BTreeMap<String, String>,
    /// The folders that Lambda would unpack under `/opt`.
    pub layers: Vec<PathBuf>,
}

/// One route of the HTTP API.
#[derive(Debug, Clone)]
pub struct Route {
    /// The method, in capitals, or `ANY`.
    pub method: String,
    /// The path with its `{parameters}`.
    pub path: String,
    /// The logical id of the function behind it.
    pub function: String,
}

/// A function that a queue feeds.
#[derive(Debug, Clone)]
pub struct QueueMapping {
    /// The logical id of the function.
    pub function: String,
    /// The queue.
    pub queue: Queue,
    /// The most messages in one invocation.
    pub batch_size: u32,
    /// Whether the function names the messages that failed, or fails as a whole.
    pub reports_failures: bool,
    /// The most invocations at once.
    pub concurrency: u32,
}

/// Lambda's own default for the concurrency of a queue's pollers.
const POLLERS: u64 = 5;

type Read = (Vec<Function>, Vec<Route>, Vec<QueueMapping>);

/// Reads every function with its events.
pub(super) fn read(
    resources: &Resources,
    folder: &Path,
    queues: &[Queue],
) -> Result<Read, TemplateError> {
    let at = "Globals.Function".to_owned();
    let globals = Node {
        value: resources.scope.section(&["Globals", "Function"], &at)?,
        at,
    };
    let layers = layers(resources, folder)?;
    let (mut functions, mut routes, mut mappings) = (Vec::new(), Vec::new(), Vec::new());
    for resource in resources.of_type("AWS::Serverless::Function")? {
        functions.push(function(resources, &resource, &globals, &layers)?);
        let Some(events) = resource.node.get("Events") else {
            continue;
        };
        for name in events.entries()?.keys() {
            let event = events.need(name)?;
            let properties = event.get("Properties").unwrap_or(Node {
                at: event.at.clone(),
                value: Default::default(),
            });
            match event.need("Type")?.text()?.as_str() {
                "HttpApi" => routes.push(route(&resource.id, &properties)?),
                "SQS" => mappings.push(queue_mapping(&resource.id, &properties, queues)?),
                other => {
                    return Err(wrong(
                        event.at,
                        format!("the local cloud does not know events of type {other}"),
                    ));
                }
            }
        }
    }
    Ok((functions, routes, mappings))
}

fn function(
    resources: &Resources,
    resource: &Resource,
    globals: &Node,
    layers: &BTreeMap<String, PathBuf>,
) -> Result<Function, TemplateError> {
    let at = format!("Resources.{}.Metadata", resource.id);
    let metadata = Node {
        value: resources
            .scope
            .section(&["Resources", &resource.id, "Metadata"], &at)?,
        at,
    };
    let properties = &resource.node;
    let setting = |key: &str| properties.get(key).or_else(|| globals.get(key));
    let timeout_s = setting("Timeout").map_or(Ok(3), |node| node.number())?;

    let mut environment = BTreeMap::new();
    for source in [globals, properties] {
        let Some(variables) = source
            .get("Environment")
            .and_then(|node| node.get("Variables"))
        else {
            continue;
        };
        for name in variables.entries()?.keys() {
            environment.insert(name.clone(), variables.need(name)?.text()?);
        }
    }

    let mut folders = Vec::new();
    for layer in globals
        .list("Layers")?
        .into_iter()
        .chain(properties.list("Layers")?)
    {
        let id = layer.text()?;
        let folder = layers
            .get(&id)
            .ok_or_else(|| wrong(layer.at, format!("{id} is no layer of this template")))?;
        folders.push(folder.clone());
    }
    Ok(Function {
        id: resource.id.clone(),
        binary: metadata.need("BuildProperties")?.need("Binary")?.text()?,
        timeout: Duration::from_secs(timeout_s),
        environment,
        layers: folders,
    })
}

fn layers(
    resources: &Resources,
    folder: &Path,
) -> Result<BTreeMap<String, PathBuf>, TemplateError> {
    let mut layers = BTreeMap::new();
    for layer in resources.of_type("AWS::Serverless::LayerVersion")? {
        let content = layer.node.need("ContentUri")?.text()?;
        layers.insert(layer.id, folder.join(content));
    }
    Ok(layers)
}

fn route(function: &str, properties: &Node) -> Result<Route, TemplateError> {
    properties.only(&["ApiId", "Method", "Path"])?;
    let path = properties.need("Path")?.text()?;
    if !path.starts_with('/') {
        return Err(wrong(&properties.at, "Path must start with a slash"));
    }
    let method = properties.need("Method")?.text()?.to_uppercase();
    Ok(Route {
        method,
        path,
        function: function.to_owned(),
    })
}

fn queue_mapping(
    function: &str,
    properties: &Node,
    queues: &[Queue],
) -> Result<QueueMapping, TemplateError> {
    properties.only(&[
        "Queue",
        "BatchSize",
        "FunctionResponseTypes",
        "ScalingConfig",
    ])?;
    let arn = properties.need("Queue")?.text()?;
    let queue = queues.iter().find(|queue| queue.arn == arn);
    let queue = queue.ok_or_else(|| {
        wrong(
            &properties.at,
            format!("{arn} is no queue of this template"),
        )
    })?;
    let batch_size = properties
        .get("BatchSize")
        .map_or(Ok(10), |node| node.number())?;
    let scaling = properties
        .get("ScalingConfig")
        .and_then(|node| node.get("MaximumConcurrency"));
    let concurrency = scaling.map_or(Ok(POLLERS), |node| node.number())?;
    Ok(QueueMapping {
        function: function.to_owned(),
        queue: queue.clone(),
        // SQS itself hands out at most ten messages at a time.
        batch_size: u32::try_from(batch_size.clamp(1, 10)).unwrap_or(10),
        reports_failures: properties
            .texts("FunctionResponseTypes")?
            .iter()
            .any(|each| each == "ReportBatchItemFailures"),
        concurrency: u32::try_from(concurrency.max(1)).unwrap_or(u32::MAX),
    })
}
