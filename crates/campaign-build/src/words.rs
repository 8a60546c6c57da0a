//! The words layer: what every function needs of a campaign.

use std::{path::Path, sync::Arc};

use ::site::{SHARE_TEMPLATES, Share, SharePage};
use campaign::Campaign;

use super::error::BuildError;
use super::folder;
use super::sources::{AllWords, Sources, compile_pages};

/// Writes a share page in every language and throws it away: a fault in its template shows here, not on a fan's page.
pub(super) fn check_share_page(
    sources: &Sources,
    campaign: &Campaign,
    words: &AllWords,
) -> Result<(), BuildError> {
    let share_page = SharePage::new(
        Arc::new(campaign.clone()),
        words.parse()?,
        compile_pages(sources)?,
        sources.assets()?,
        "https://example.org",
    )?;
    for locale in &campaign.locales {
        share_page.render(&Share {
            id: "00000000-0000-4000-8000-000000000000",
            locale,
            name: "Ada",
            team: &campaign.teams[0].id,
            peaks: &[0; take::PEAKS],
            duration_ms: 1_000,
        })?;
    }
    Ok(())
}

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
