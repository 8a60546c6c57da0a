//! What a build reads: the campaign's folder, the product's words and the site's sources.

use std::path::PathBuf;

use ::site::{Assets, Templates, Words};
use campaign::Campaign;

use super::error::BuildError;
use super::folder::Folder;

/// "List of Dirty, Naughty, Obscene, and Otherwise Bad Words", by language, within web/.
const BAD_WORDS: &str = "node_modules/naughty-words";

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

/// What a build reads.
pub struct Sources {
    pub(super) campaign: Folder,
    pub(super) locales: Folder,
    pub(super) web: Folder,
    pub(super) assets: PathBuf,
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

    pub(super) fn words(&self, campaign: &Campaign) -> Result<AllWords, BuildError> {
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

    pub(super) fn assets(&self) -> Result<Assets, BuildError> {
        let json = std::fs::read_to_string(&self.assets).map_err(|_| BuildError::NoAssets)?;
        Ok(Assets::parse(&json)?)
    }

    pub(super) fn page_templates(&self) -> Result<Vec<(String, String)>, BuildError> {
        self.web.files_ending("pages", ".html")
    }
}

/// The Fluent files of each locale, with their names.
pub(super) struct AllWords(pub(super) Vec<(String, Vec<(String, String)>)>);

impl AllWords {
    pub(super) fn parse(&self) -> Result<Vec<Words>, BuildError> {
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

pub(super) fn compile_pages(sources: &Sources) -> Result<Templates, BuildError> {
    Ok(Templates::new(sources.page_templates()?)?)
}
