//! `refrain build`: a campaign's folder in, everything that functions and the site need out.
//!
//! ```text
//! build/layers/words/words/    the campaign, its words, the share page's templates
//! build/layers/studio/studio/  decoded audio, typefaces, prepared covers
//! build/site/                  the static site
//! ```

mod buttons;
mod checked;
mod copies;
mod drawings;
mod error;
mod finished_art;
mod fit;
mod folder;
mod guided;
mod lasting;
mod leftovers;
mod legal;
mod levels;
mod limits;
mod look;
mod pseudo;
pub mod ready;
mod rendered_art;
pub mod report;
pub mod schema;
mod schema_words;
mod site;
mod songs;
mod sounds;
mod sources;
mod stamp;
mod steps;
pub mod studio;
mod surplus;
mod translation;
mod turns;
pub mod typefaces;
mod words;

use std::path::PathBuf;

use campaign::{Campaign, Finding};
use limits::{MAX_STUDIO_BYTES, MAX_WORDS_BYTES};
use studio::Studio;

pub use checked::Checked;
pub use error::BuildError;
pub use leftovers::is_leftover;
pub use ready::Readiness;
pub use sources::{BuildOptions, Sources};
pub use studio::Covers;
pub use translation::{Imported, export_words, import_words};
pub use turns::Turn;

/// What a build made.
#[derive(Debug)]
pub struct Built {
    /// The costly steps that were done anew, in the order of their names: the others' last results are used again.
    pub done: Vec<String>,
    /// Whether covers, or the icons, are those of before: another build is to draw them.
    pub covers_wait: bool,
    /// What is worth knowing of the campaign's files.
    pub notes: Vec<Finding>,
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

/// How far a campaign is from its launch. `now_s` is the time in seconds since 1970.
///
/// # Errors
/// What is wrong with the checkout; what is wrong with the campaign is a hole.
pub fn readiness(options: &BuildOptions, now_s: i64) -> Result<Readiness, BuildError> {
    let sources = Sources::new(options);
    let examined = checked::examine(&sources)?;
    let manifest = sources.campaign.text("campaign.toml").unwrap_or_default();
    let findings = examined.findings.as_slice();
    let (slug, reading) = (&options.slug, examined.reading);
    Ok(ready::readiness(slug, &manifest, reading, findings, now_s))
}

/// Builds the studio alone: the campaign, and the folder of its layer.
pub fn studio_of(
    options: &BuildOptions,
    progress: &(dyn Fn(&str) + Sync),
) -> Result<(Campaign, PathBuf), BuildError> {
    let sources = Sources::new(options);
    let (campaign, drawings) = checked::drawings(&sources)?;
    let dir = options.root.join(checkout::STUDIO);
    let how = (sources.next_turn(), Covers::Now);
    studio::prepare(&sources, &campaign, &drawings, how, &dir, progress)?.write(&dir)?;
    limits::check("the studio layer", folder::size(&dir)?, MAX_STUDIO_BYTES)?;
    Ok((campaign, dir))
}

/// Builds a campaign; `progress` is called with each step as it begins.
///
/// # Errors
/// All findings, if one of them is an error; or what is wrong with the checkout.
pub fn build(
    options: &BuildOptions,
    progress: &(dyn Fn(&str) + Sync),
) -> Result<Built, BuildError> {
    let sources = Sources::new(options);
    let how = (sources.next_turn(), Covers::Now);
    build_from(&sources, options, how, progress)
}

/// Builds a campaign as [`build`] does. Sources that were built from before are quicker: what comes of files that have not changed
/// since is there already. They are for as long as the product's own files stay what they are.
///
/// With [`Covers::Later`] nothing waits for covers that have to be drawn: what is made of them is as it was, until a build with
/// [`Covers::Now`] draws them.
///
/// # Errors
/// All findings, if one of them is an error; or what is wrong with the checkout; or [`BuildError::Stopped`].
pub fn build_from(
    sources: &Sources,
    options: &BuildOptions,
    (turn, covers): (Turn, Covers),
    progress: &(dyn Fn(&str) + Sync),
) -> Result<Built, BuildError> {
    let Checked {
        campaign,
        notes,
        words,
        drawings,
    } = checked::check(sources)?;

    progress("1 of 3: studio, the song and the covers of each team");
    let studio = options.root.join(checkout::STUDIO);
    let how = (turn, covers);
    let prepared = studio::prepare(sources, &campaign, &drawings, how, &studio, progress)?;
    let studio_waits = matches!(prepared, Studio::Waits);
    let _writing = sources.turns.write(turn).ok_or(BuildError::Stopped)?;
    prepared.write(&studio)?;
    let studio_bytes = folder::size(&studio)?;
    limits::check("the studio layer", studio_bytes, MAX_STUDIO_BYTES)?;

    progress("2 of 3: site");
    let dir = options.root.join(checkout::SITE);
    let host = ::site::host(&options.public_url);
    let drawn = (studio.as_path(), covers);
    let (assets, icons_wait) = look::write(sources, &campaign, drawn, &dir, host)?;
    let pages = site::write(
        sources,
        &campaign,
        sources::parse_words(&words)?,
        assets.assets()?,
        &dir,
        &options.public_url,
    )?;

    progress("3 of 3: words");
    let words_bytes = words::write(
        sources,
        &campaign,
        &words,
        &assets,
        &options.root.join(checkout::WORDS),
    )?;
    limits::check("the words layer", words_bytes, MAX_WORDS_BYTES)?;
    Ok(Built {
        done: sources.steps.take_done(),
        covers_wait: studio_waits || icons_wait,
        notes,
        words_bytes,
        studio_bytes,
        site_bytes: folder::size(&options.root.join(checkout::SITE))?,
        pages,
    })
}
