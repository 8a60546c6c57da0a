//! The words layer: what every function needs of a campaign.

use std::path::Path;

use ::site::SHARE_TEMPLATES;
use campaign::Campaign;

use super::{AllWords, BuildError, Sources, folder};

pub(super) fn write(
    sources: &Sources,
    campaign: &Campaign,
    words: &AllWords,
    dir: &Path,
) -> Result<u64, BuildError> {
    let manifest =
        serde_json::to_vec(campaign).map_err(|error| BuildError::io(dir)(error.into()))?;
    let assets = std::fs::read(&sources.assets).map_err(|_| BuildError::NoAssets)?;
    let mut files = vec![
        ("campaign.json".to_owned(), manifest),
        ("assets.json".to_owned(), assets),
    ];
    for (locale, sources) in &words.0 {
        let text: Vec<&str> = sources.iter().map(|(_, text)| text.as_str()).collect();
        files.push((format!("{locale}.ftl"), text.join("\n").into_bytes()));
    }
    for (name, text) in sources.page_templates()? {
        if SHARE_TEMPLATES.contains(&name.as_str()) {
            files.push((name, text.into_bytes()));
        }
    }
    folder::replace(dir, &files)
}
