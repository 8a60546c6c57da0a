//! `refrain build`: a campaign's folder in, everything that functions and the site need out.
//!
//! ```text
//! build/layers/words/words/    the campaign, its words, the share page's templates
//! build/layers/studio/studio/  decoded audio, typefaces, prepared covers
//! build/site/                  the static site
//! ```

mod checked;
mod drawings;
mod error;
mod folder;
mod guided;
mod leftovers;
mod legal;
mod limits;
mod look;
mod site;
mod songs;
mod sounds;
mod sources;
mod stamp;
pub mod studio;
pub mod typefaces;
mod words;

use std::path::PathBuf;

use campaign::Campaign;
use limits::{MAX_STUDIO_BYTES, MAX_WORDS_BYTES};

pub use checked::Checked;
pub use error::BuildError;
pub use sources::{BuildOptions, Sources};

/// What a build made.
#[derive(Debug)]
pub struct Built {
    pub words_bytes: u64,
    pub studio_bytes: u64,
    pub site_bytes: u64,
    pub pages: usize,
}

/// Reads and checks a campaign, and builds nothing: whatever a build would stop at is found, in one run.
///
/// # Errors
/// All findings, if one of them is an error; or what is wrong with the checkout.
pub fn check(options: &BuildOptions) -> Result<Checked, BuildError> {
    checked::check(&Sources::new(options))
}

/// Builds the studio alone: the campaign, and the folder of its layer.
pub fn studio_of(
    options: &BuildOptions,
    progress: &(dyn Fn(&str) + Sync),
) -> Result<(Campaign, PathBuf), BuildError> {
    let sources = Sources::new(options);
    let (campaign, drawings) = checked::drawings(&sources)?;
    let dir = options.root.join(checkout::STUDIO);
    let bytes = studio::write(&sources, &campaign, &drawings, &dir, progress)?;
    limits::check("the studio layer", bytes, MAX_STUDIO_BYTES)?;
    Ok((campaign, dir))
}

/// Builds a campaign; `progress` is called with each step as it begins.
pub fn build(
    options: &BuildOptions,
    progress: &(dyn Fn(&str) + Sync),
) -> Result<Built, BuildError> {
    let sources = Sources::new(options);
    let Checked {
        campaign,
        words,
        drawings,
        ..
    } = checked::check(&sources)?;

    progress("1 of 3: studio, the song and the covers of each team");
    let studio = options.root.join(checkout::STUDIO);
    let studio_bytes = studio::write(&sources, &campaign, &drawings, &studio, progress)?;
    limits::check("the studio layer", studio_bytes, MAX_STUDIO_BYTES)?;

    progress("2 of 3: site");
    let dir = options.root.join(checkout::SITE);
    let host = ::site::host(&options.public_url);
    let assets = look::write(&sources, &campaign, &studio, &dir, host)?;
    let pages = site::write(
        &sources,
        &campaign,
        sources::parse_words(&words)?,
        assets.assets()?,
        &dir,
        &options.public_url,
    )?;

    progress("3 of 3: words");
    let words_bytes = words::write(
        &sources,
        &campaign,
        &words,
        &assets,
        &options.root.join(checkout::WORDS),
    )?;
    limits::check("the words layer", words_bytes, MAX_WORDS_BYTES)?;
    Ok(Built {
        words_bytes,
        studio_bytes,
        site_bytes: folder::size(&options.root.join(checkout::SITE))?,
        pages,
    })
}
