//! Starts the template's functions, each with its own variables and with the code that has the name of its binary.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use api::{Running, Setup};

use crate::error::DevError;
use crate::invocation::Functions;
use crate::sdk::Sdk;
use crate::template::{Function, Template};

/// Gives the code of a function by the name of its binary.
pub type Code<'a> = &'a dyn Fn(&str) -> Option<api::Function>;

/// Starts every function of the template. Each signs with a key of its own.
pub fn start(template: &Template, code: Code<'_>, sdk: &Sdk) -> Result<Functions, DevError> {
    let started = template.functions.iter().map(|function| {
        let running = start_one(function, code, sdk)?;
        Ok((function.clone(), running))
    });
    Ok(Functions::new(
        started.collect::<Result<Vec<_>, DevError>>()?,
    ))
}

fn start_one(function: &Function, code: Code<'_>, sdk: &Sdk) -> Result<Running, DevError> {
    let failed = |reason: String| DevError::Function {
        function: function.binary.clone(),
        reason,
    };
    let code = code(&function.binary)
        .ok_or_else(|| failed("there is no such code: list it in functions/lib.rs".to_owned()))?;
    let variables = variables(function);
    let variables = move |name: &str| variables.get(name).cloned();
    code.start(&Setup::new(variables, Some(sdk.of(&function.id))))
        .map_err(|error| failed(error.to_string()))
}

/// A function's variables from the template.
pub fn variables(function: &Function) -> BTreeMap<String, String> {
    let given = function.environment.iter();
    given
        .map(|(name, value)| (name.clone(), unpacked(&function.layers, value)))
        .collect()
}

/// Where a path under `/opt` lies before Lambda unpacks the layers there.
fn unpacked(layers: &[PathBuf], value: &str) -> String {
    let Ok(inside) = Path::new(value).strip_prefix("/opt") else {
        return value.to_owned();
    };
    let candidates: Vec<PathBuf> = layers.iter().map(|layer| layer.join(inside)).collect();
    let found = candidates
        .iter()
        .find(|path| path.exists())
        .or(candidates.last());
    found.map_or_else(
        || value.to_owned(),
        |path| path.to_string_lossy().into_owned(),
    )
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn a_path_in_a_layer_is_found_in_the_folder_that_has_it() {
        let folder = tempfile::tempdir().unwrap();
        let (words, studio) = (folder.path().join("words"), folder.path().join("studio"));
        std::fs::create_dir_all(studio.join("studio")).unwrap();
        let layers = [words, studio.clone()];
        let found = |value: &str| unpacked(&layers, value);
        assert_eq!(
            found("/opt/studio"),
            studio.join("studio").to_str().unwrap()
        );
        assert_eq!(
            found("/opt/nowhere"),
            studio.join("nowhere").to_str().unwrap()
        );
        assert_eq!(found("takes-bucket"), "takes-bucket");
    }
}
