//! The words layer with another campaign in it.

use std::{fs, path::Path};

use api::Setup;
use serde_json::Value;
use tempfile::TempDir;

use super::{Cloud, cloud::built, invoke::variable, root};

/// A copy of the built layer whose campaign is changed.
pub fn changed_layer(change: impl FnOnce(&mut Value)) -> TempDir {
    built();
    let from = root().join("build/layers/words/words");
    let to = tempfile::tempdir().unwrap();
    copy(&from, to.path());
    let path = to.path().join("campaign.json");
    let mut campaign = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    change(&mut campaign);
    fs::write(&path, campaign.to_string()).unwrap();
    to
}

fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            fs::create_dir_all(&target).unwrap();
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// A setup of a cloud whose functions read that layer.
pub fn setup_with(cloud: &'static Cloud, layer: &Path) -> Setup {
    let words = layer.to_str().unwrap().to_owned();
    let variables = move |name: &str| match name {
        "WORDS_DIR" => Some(words.clone()),
        _ => variable(cloud, name),
    };
    Setup::new(variables, Some(cloud.sdk.clone()))
}
