//! The words layer: what every function needs of a campaign.

use std::path::Path;

use ::site::{Language, SHARE_TEMPLATES, WordFiles};
use campaign::Campaign;

use super::error::BuildError;
use super::folder;
use super::look::Manifest;
use super::sources::{Sources, parse_words};

/// The layer's files but the manifest of assets, as paths and bytes.
pub(super) fn files(
    sources: &Sources,
    campaign: &Campaign,
    words: &[WordFiles],
) -> Result<Vec<(String, Vec<u8>)>, BuildError> {
    let manifest = serde_json::to_vec(campaign)
        .map_err(|error| BuildError::io("campaign.json")(error.into()))?;
    let languages = parse_words(words)?;
    let languages = languages.iter().map(Language::of);
    let languages: Vec<Language> = languages.collect::<Result<_, _>>()?;
    let languages = serde_json::to_vec(&languages)
        .map_err(|error| BuildError::io("languages.json")(error.into()))?;
    let mut files = vec![
        ("campaign.json".to_owned(), manifest),
        ("languages.json".to_owned(), languages),
    ];
    for of_locale in words {
        let text: Vec<String> = of_locale
            .all()
            .map(|file| uncommented(&file.text))
            .collect();
        let name = format!("{}.ftl", of_locale.locale);
        files.push((name, text.concat().into_bytes()));
    }
    for (name, text) in sources.page_templates()? {
        if SHARE_TEMPLATES.contains(&name.as_str()) {
            files.push((name, text.into_bytes()));
        }
    }
    Ok(files)
}

/// Fluent source without its comments, which functions would only read over: they are nearly half of it. A line of a message
/// cannot begin with their mark (Project Fluent, Syntax 1.0, "Comment").
fn uncommented(source: &str) -> String {
    let lines = source.lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| format!("{line}\n")).collect()
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
