//! The static site: pages, and the sounds that the booth plays.

use std::path::Path;

use ::site::{Backing, Words};
use campaign::{Campaign, Sha256Hex};

use super::error::BuildError;
use super::folder;
use super::sources::{Sources, compile_pages};
use super::studio::read_sound;

/// Writes pages and sounds beside the assets that the site's own build wrote. Returns how many pages.
pub(super) fn write(
    sources: &Sources,
    campaign: &Campaign,
    words: Vec<Words>,
    dir: &Path,
    public_url: &str,
) -> Result<usize, BuildError> {
    let backing = read_sound(sources, &campaign.song.backing, 2)?;
    let mp3 = mixdown::encode(&backing.samples);
    let name = format!("backing.{}.mp3", &Sha256Hex::of(&mp3).as_str()[..12]);
    folder::replace(&dir.join("audio"), &[(name.clone(), mp3)])?;

    let backing = Backing {
        path: format!("/audio/{name}"),
        frames: (backing.samples.len() / 2) as u64,
    };
    let templates = compile_pages(sources)?;
    let pages = ::site::pages(
        campaign,
        words,
        &templates,
        sources.assets()?,
        &backing,
        public_url,
    )?;
    clear_pages(dir)?;
    for page in &pages {
        folder::write(&dir.join(&page.path), page.text.as_bytes())?;
    }
    Ok(pages.len())
}

/// Pages of an earlier build must not outlive their campaign or language.
fn clear_pages(dir: &Path) -> Result<(), BuildError> {
    for path in folder::walk(dir)? {
        if path
            .extension()
            .is_some_and(|ending| ending == "html" || ending == "ics")
        {
            std::fs::remove_file(&path).map_err(BuildError::io(path))?;
        }
    }
    Ok(())
}
