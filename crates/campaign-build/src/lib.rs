//! `refrain build`: a campaign's folder in, everything that functions and the site need out.
//!
//! ```text
//! build/layers/words/words/    the campaign, its words, the share page's templates
//! build/layers/studio/studio/  decoded audio, typefaces, prepared covers
//! build/site/                  the static site
//! ```

mod contrast;
mod error;
mod folder;
mod site;
mod sources;
mod stamp;
pub mod studio;
mod words;

use std::path::PathBuf;

use campaign::Campaign;
use cover_build::{Emblem, Template};

pub use error::BuildError;
pub use sources::{BuildOptions, Sources};

/// What AWS allows of a function and its layers, unzipped, less what the functions need.
const MAX_STUDIO_BYTES: u64 = 200 * 1024 * 1024;
/// Every function reads the words at each cold start.
const MAX_WORDS_BYTES: u64 = 2 * 1024 * 1024;

/// What a build made.
#[derive(Debug)]
pub struct Built {
    pub words_bytes: u64,
    pub studio_bytes: u64,
    pub site_bytes: u64,
    pub pages: usize,
}

/// A campaign that is complete.
#[derive(Debug)]
pub struct Checked {
    pub campaign: Campaign,
    /// What is worth knowing all the same, a line each.
    pub notes: Vec<String>,
}

/// Reads and checks a campaign and nothing else.
pub fn check(options: &BuildOptions) -> Result<Checked, BuildError> {
    let sources = Sources::new(options);
    let campaign = sources.campaign()?;
    sources.words(&campaign)?;
    let (templates, emblems) = studio::drawings(&sources, &campaign)?;
    let of_templates = templates.iter().flat_map(Template::notes);
    let of_emblems = emblems.iter().flat_map(Emblem::notes);
    let mut notes: Vec<String> = Vec::new();
    for note in of_templates.chain(of_emblems).map(ToString::to_string) {
        // Several pictures may share a template.
        if !notes.contains(&note) {
            notes.push(note);
        }
    }
    notes.extend(contrast::notes(&sources, &campaign)?);
    Ok(Checked { campaign, notes })
}

/// Builds the studio alone: the campaign, and the folder of its layer.
pub fn studio_of(
    options: &BuildOptions,
    progress: &(dyn Fn(&str) + Sync),
) -> Result<(Campaign, PathBuf), BuildError> {
    let sources = Sources::new(options);
    let campaign = sources.campaign()?;
    let dir = options.root.join(checkout::STUDIO);
    let bytes = studio::write(&sources, &campaign, &dir, progress)?;
    limit("the studio layer", bytes, MAX_STUDIO_BYTES)?;
    Ok((campaign, dir))
}

/// Builds a campaign; `progress` is called with each step as it begins.
pub fn build(
    options: &BuildOptions,
    progress: &(dyn Fn(&str) + Sync),
) -> Result<Built, BuildError> {
    let sources = Sources::new(options);
    let campaign = sources.campaign()?;
    let words = sources.words(&campaign)?;

    progress("1 of 3: studio, the song and the covers of each team");
    let studio_bytes = studio::write(
        &sources,
        &campaign,
        &options.root.join(checkout::STUDIO),
        progress,
    )?;
    limit("the studio layer", studio_bytes, MAX_STUDIO_BYTES)?;

    progress("2 of 3: site");
    words::check_share_page(&sources, &campaign, &words)?;
    let pages = site::write(
        &sources,
        &campaign,
        words.parse()?,
        &options.root.join(checkout::SITE),
        &options.public_url,
    )?;

    progress("3 of 3: words");
    let words_bytes = words::write(
        &sources,
        &campaign,
        &words,
        &options.root.join(checkout::WORDS),
    )?;
    limit("the words layer", words_bytes, MAX_WORDS_BYTES)?;
    Ok(Built {
        words_bytes,
        studio_bytes,
        site_bytes: folder::size(&options.root.join(checkout::SITE))?,
        pages,
    })
}

fn limit(what: &'static str, bytes: u64, max_bytes: u64) -> Result<(), BuildError> {
    if bytes > max_bytes {
        return Err(BuildError::TooLarge {
            what,
            bytes,
            max_bytes,
        });
    }
    Ok(())
}
