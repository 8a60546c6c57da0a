//! Functions: their code, timeout, variables and layers.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::fault::{Fault, wrong};
use super::node::Node;
use super::place::function_arn;
use super::resources::{Resource, Resources};

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

impl Function {
    /// Its ARN.
    pub fn arn(&self) -> String {
        function_arn(&self.id)
    }
}

/// Reads every function, without its events.
pub(super) fn read(resources: &Resources, folder: &Path) -> Result<Vec<Function>, Fault> {
    let at = "Globals.Function".to_owned();
    let globals = Node {
        value: resources.scope.section(&["Globals", "Function"], &at)?,
        at,
    };
    let layers = layers(resources, folder)?;
    let resources_of_type = resources.of_type("AWS::Serverless::Function")?;
    resources_of_type
        .iter()
        .map(|resource| function(resources, resource, &globals, &layers))
        .collect()
}

fn function(
    resources: &Resources,
    resource: &Resource,
    globals: &Node,
    layers: &BTreeMap<String, PathBuf>,
) -> Result<Function, Fault> {
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

fn layers(resources: &Resources, folder: &Path) -> Result<BTreeMap<String, PathBuf>, Fault> {
    let mut layers = BTreeMap::new();
    for layer in resources.of_type("AWS::Serverless::LayerVersion")? {
        let content = layer.node.need("ContentUri")?.text()?;
        layers.insert(layer.id, folder.join(content));
    }
    Ok(layers)
}
