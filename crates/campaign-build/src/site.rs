//! The static site: pages, and the sounds that the booth plays.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use ::site::{Assets, Page, Words};
use campaign::Campaign;

use super::error::BuildError;
use super::folder;
use super::songs;
use super::sources::{Sources, compile_pages};

/// Writes pages and sounds beside the assets that the site's own build wrote. Returns how many pages.
pub(super) fn write(
    sources: &Sources,
    campaign: &Campaign,
    words: Vec<Words>,
    assets: Assets,
    dir: &Path,
    public_url: &str,
) -> Result<usize, BuildError> {
    let sounds = songs::write(sources, campaign, &dir.join("audio"))?;
    let templates = compile_pages(sources)?;
    let pages = ::site::pages(campaign, words, &templates, assets, &sounds, public_url)?;
    for page in &pages {
        folder::write(&dir.join(&page.path), page.text.as_bytes())?;
    }
    clear_others(dir, &pages)?;
    Ok(pages.len())
}

/// Pages of an earlier build must not outlive their campaign or language.
fn clear_others(dir: &Path, pages: &[Page]) -> Result<(), BuildError> {
    let wanted: BTreeSet<PathBuf> = pages.iter().map(|page| dir.join(&page.path)).collect();
    for path in folder::walk(dir)? {
        let ending = path.extension();
        let is_page = ending.is_some_and(|ending| ending == "html" || ending == "ics");
        if is_page && !wanted.contains(&path) {
            std::fs::remove_file(&path).map_err(BuildError::io(path))?;
        }
    }
    Ok(())
}
