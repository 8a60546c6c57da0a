//! The words layer: what every function needs of a campaign.

use std::path::Path;

use ::site::{SHARE_TEMPLATES, WordFiles};
use campaign::Campaign;

use super::error::BuildError;
use super::folder;
use super::look::Manifest;
use super::sources::Sources;

/// The layer's files but the manifest of assets, as paths and bytes.
pub(super) fn files(
    sources: &Sources,
    campaign: &Campaign,
    words: &[WordFiles],
) -> Result<Vec<(String, Vec<u8>)>, BuildError> {
    let manifest = serde_json::to_vec(campaign)
        .map_err(|error| BuildError::io("campaign.json")(error.into()))?;
    let mut files = vec![("campaign.json".to_owned(), manifest)];
    for of_locale in words {
        let text: Vec<&str> = of_locale.all().map(|file| file.text.as_str()).collect();
        let name = format!("{}.ftl", of_locale.locale);
        files.push((name, text.join("\n").into_bytes()));
    }
    for (name, text) in sources.page_templates()? {
        if SHARE_TEMPLATES.contains(&name.as_str()) {
            files.push((name, text.into_bytes()));
        }
    }
    Ok(files)
}

/// Writes the layer. Returns its size in bytes.
pub(super) fn write(
    sources: &Sources,
    campaign: &Campaign,
    words: &[WordFiles],
    assets: &Manifest,
    dir: &Path,
) -> Result<u64, BuildError> {
    let mut files = files(sources, campaign, words)?;
    files.push(("assets.json".to_owned(), assets.0.clone().into_bytes()));
    folder::replace(dir, &files)
}
