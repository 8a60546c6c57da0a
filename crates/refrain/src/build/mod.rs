//! `refrain build`: a campaign's folder in, everything that functions and the site need out.
//!
//! ```text
//! build/layers/words/words/    the campaign, its words, the share page's templates
//! build/layers/studio/studio/  decoded audio, typefaces, prepared sleeves
//! build/site/                  the static site
//! ```

mod error;
mod folder;
mod lights;
mod site;
mod stamp;
pub(crate) mod studio;
mod words;

use std::path::{Path, PathBuf};

use ::site::{Assets, Templates, Words};
use campaign::Campaign;

pub use error::BuildError;
use folder::Folder;

/// What AWS allows of a function and its layers, unzipped, less what the functions need.
const MAX_STUDIO_BYTES: u64 = 200 * 1024 * 1024;
/// Where the studio layer is written, from the checkout's root.
const STUDIO: &str = "build/layers/studio/studio";
/// "List of Dirty, Naughty, Obscene, and Otherwise Bad Words", by language, within web/.
const BAD_WORDS: &str = "node_modules/naughty-words";
/// Every function reads the words at each cold start.
const MAX_WORDS_BYTES: u64 = 2 * 1024 * 1024;

/// Where a build reads and writes.
#[derive(Clone, Debug)]
pub struct BuildOptions {
    /// The checkout: campaigns/, locales/ and web/ lie in it, build/ is written to it.
    pub root: PathBuf,
    /// The campaign's folder under campaigns/.
    pub slug: String,
    /// The address that fans see.
    pub public_url: String,
}

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
    let templates = studio::templates(&sources, &campaign)?;
    let mut notes: Vec<String> = Vec::new();
    for (picture, template) in campaign.pictures.iter().zip(&templates) {
        let file = &picture.template;
        notes.extend(
            template
                .notes()
                .iter()
                .map(|note| format!("{file}: {note}")),
        );
    }
    // Several pictures may share a template.
    notes.dedup();
    notes.extend(lights::notes(&sources, &campaign)?);
    Ok(Checked { campaign, notes })
}

/// Builds the studio alone: the campaign, and the folder of its layer.
pub(crate) fn studio_of(
    options: &BuildOptions,
    progress: &(dyn Fn(&str) + Sync),
) -> Result<(Campaign, PathBuf), BuildError> {
    let sources = Sources::new(options);
    let campaign = sources.campaign()?;
    let dir = options.root.join(STUDIO);
    let bytes = studio::write(&sources, &campaign, &dir, progress)?;
    limit("the studio layer", bytes, MAX_STUDIO_BYTES)?;
    Ok((campaign, dir))
}

/// Builds a campaign; `progress` hears what is being done.
pub fn build(
    options: &BuildOptions,
    progress: &(dyn Fn(&str) + Sync),
) -> Result<Built, BuildError> {
    let sources = Sources::new(options);
    let campaign = sources.campaign()?;
    let words = sources.words(&campaign)?;
    let out = options.root.join("build");

    progress("studio: song and sleeves");
    let studio_bytes = studio::write(&sources, &campaign, &options.root.join(STUDIO), progress)?;
    limit("the studio layer", studio_bytes, MAX_STUDIO_BYTES)?;

    progress("site");
    words::check_share_page(&sources, &campaign, &words)?;
    let pages = site::write(
        &sources,
        &campaign,
        words.parse()?,
        &out.join("site"),
        &options.public_url,
    )?;

    progress("words");
    let words_bytes = words::write(&sources, &campaign, &words, &out.join("layers/words/words"))?;
    limit("the words layer", words_bytes, MAX_WORDS_BYTES)?;
    Ok(Built {
        words_bytes,
        studio_bytes,
        site_bytes: folder::size(&out.join("site"))?,
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

/// What a build reads.
pub(crate) struct Sources {
    campaign: Folder,
    locales: Folder,
    web: Folder,
    assets: PathBuf,
}

impl Sources {
    pub fn new(options: &BuildOptions) -> Self {
        let root = &options.root;
        Self {
            campaign: Folder::new(root.join("campaigns").join(&options.slug)),
            locales: Folder::new(root.join("locales")),
            web: Folder::new(root.join("web")),
            assets: root.join("build/site/assets/manifest.json"),
        }
    }

    pub fn campaign(&self) -> Result<Campaign, BuildError> {
        if !self.campaign.path().is_dir() {
            return Err(BuildError::NoCampaign(self.campaign.path().to_owned()));
        }
        let mut campaign = Campaign::read(|path| self.campaign.bytes(path).ok())?;
        let folder = self
            .campaign
            .path()
            .file_name()
            .and_then(|name| name.to_str());
        if folder != Some(campaign.slug.as_str()) {
            return Err(BuildError::Slug(campaign.slug));
        }
        for locale in campaign.locales.clone() {
            campaign.add_bad_words(&locale, self.bad_words(&locale)?);
        }
        Ok(campaign)
    }

    /// The well-known list of a language's bad words; none for a language that it does not know.
    fn bad_words(&self, locale: &str) -> Result<Vec<String>, BuildError> {
        let lists = self.web.path().join(BAD_WORDS);
        if !lists.is_dir() {
            return Err(BuildError::NoBadWords);
        }
        let language = locale.split('-').next().unwrap_or(locale);
        let path = lists.join(format!("{language}.json"));
        if !path.is_file() {
            return Ok(Vec::new());
        }
        let json = std::fs::read(&path).map_err(BuildError::io(&path))?;
        serde_json::from_slice(&json).map_err(|error| BuildError::io(&path)(error.into()))
    }

    fn words(&self, campaign: &Campaign) -> Result<AllWords, BuildError> {
        let mut all = Vec::new();
        for locale in &campaign.locales {
            let mut files = self.locales.files_ending(locale, ".ftl")?;
            files.extend(self.campaign.files_ending(locale, ".ftl")?);
            all.push((locale.clone(), files));
        }
        let all = AllWords(all);
        all.parse()?;
        Ok(all)
    }

    fn assets(&self) -> Result<Assets, BuildError> {
        let json = std::fs::read_to_string(&self.assets).map_err(|_| BuildError::NoAssets)?;
        Ok(Assets::parse(&json)?)
    }

    fn page_templates(&self) -> Result<Vec<(String, String)>, BuildError> {
        self.web.files_ending("pages", ".html")
    }
}

/// The Fluent files of each locale, with their names.
struct AllWords(Vec<(String, Vec<(String, String)>)>);

impl AllWords {
    fn parse(&self) -> Result<Vec<Words>, BuildError> {
        let parse = |(locale, files): &(String, Vec<(String, String)>)| {
            let sources: Vec<(&str, &str)> = files
                .iter()
                .map(|(name, text)| (name.as_str(), text.as_str()))
                .collect();
            Ok(Words::parse(locale, &sources)?)
        };
        self.0.iter().map(parse).collect()
    }
}

fn compile_pages(sources: &Sources) -> Result<Templates, BuildError> {
    Ok(Templates::new(sources.page_templates()?)?)
}

/// The checkout around a folder: the nearest one above it that holds campaigns/ and infra/.
pub fn find_root(from: &Path) -> Result<PathBuf, BuildError> {
    from.ancestors()
        .find(|dir| dir.join("campaigns").is_dir() && dir.join("infra/template.yaml").is_file())
        .map(Path::to_owned)
        .ok_or(BuildError::NoRoot)
}
