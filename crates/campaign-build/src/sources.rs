//! What a build reads: the campaign's folder, the product's words and the site's sources.

use std::path::PathBuf;

use ::site::{Assets, Templates, WordFiles, Words};
use campaign::{Campaign, Finding, MAX_TEXT_BYTES, Reading, TextFile, near};

use super::error::BuildError;
use super::folder::{self, Folder};

/// "List of Dirty, Naughty, Obscene, and Otherwise Bad Words", by language, within web/.
const BAD_WORDS: &str = "node_modules/naughty-words";
/// What makes a folder a campaign's.
const MANIFEST: &str = "campaign.toml";

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
    slug: String,
    pub(super) campaign: Folder,
    pub(super) locales: Folder,
    pub(super) web: Folder,
    pub(super) assets: PathBuf,
}

impl Sources {
    pub fn new(options: &BuildOptions) -> Self {
        let root = &options.root;
        Self {
            slug: options.slug.clone(),
            campaign: Folder::new(root.join("campaigns").join(&options.slug)),
            locales: Folder::new(root.join("locales")),
            web: Folder::new(root.join("web")),
            assets: root.join("build/site/assets/manifest.json"),
        }
    }

    /// Reads the campaign's own files, to the end.
    pub(super) fn read(&self) -> Result<Reading, BuildError> {
        let folder = self.campaign.path();
        if !folder.is_dir() {
            return Err(self.no_campaign());
        }
        let name = folder.file_name().and_then(|name| name.to_str());
        let read = |path: &str, max_bytes| self.campaign.read(path, max_bytes);
        Ok(Campaign::read(name.unwrap_or_default(), &read))
    }

    fn no_campaign(&self) -> BuildError {
        let campaigns = self.campaign.path().parent();
        let mut known = campaigns.map(folder::names).unwrap_or_default();
        known.retain(|name| campaigns.is_some_and(|all| all.join(name).join(MANIFEST).is_file()));
        known.sort();
        let similar = near(&self.slug, known.iter().map(String::as_str));
        let advice = match (similar, known.as_slice()) {
            (Some(similar), _) => format!("did you mean {similar}?"),
            (None, []) => "there is none yet".to_owned(),
            (None, known) => format!("there are {}", known.join(", ")),
        };
        BuildError::NoCampaign {
            slug: self.slug.clone(),
            advice,
        }
    }

    /// The path of a finding's file from the checkout's root.
    pub(super) fn path_from_root(&self, file: &str) -> String {
        match self.product_folder(file) {
            Some(_) => file.to_owned(),
            None => format!("campaigns/{}/{file}", self.slug),
        }
    }

    /// The bytes of a finding's file; `None` if it cannot be read.
    pub(super) fn bytes_of(&self, file: &str, max_bytes: u64) -> Option<Vec<u8>> {
        match self.product_folder(file) {
            Some((folder, path)) => folder.read(path, max_bytes).ok(),
            None => self.campaign.read(file, max_bytes).ok(),
        }
    }

    /// The folder of a file that is the product's own, and its path there.
    fn product_folder<'a>(&self, file: &'a str) -> Option<(&Folder, &'a str)> {
        let folders = [("locales/", &self.locales), ("web/", &self.web)];
        let mut folders = folders.into_iter();
        folders.find_map(|(above, folder)| Some((folder, file.strip_prefix(above)?)))
    }

    /// The campaign, if there is no error in its own files.
    pub fn campaign(&self) -> Result<Campaign, BuildError> {
        let mut campaign = self.read()?.complete()?;
        self.add_bad_words(&mut campaign)?;
        Ok(campaign)
    }

    /// Adds the well-known lists of bad words of the campaign's languages.
    pub(super) fn add_bad_words(&self, campaign: &mut Campaign) -> Result<(), BuildError> {
        for locale in campaign.locales.clone() {
            campaign.add_bad_words(&locale, self.bad_words(&locale)?);
        }
        Ok(())
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

    /// The Fluent files of a locale, the product's and the campaign's, with those that cannot be read as findings.
    pub(super) fn words(&self, locale: &str) -> (WordFiles, Vec<Finding>) {
        let mut findings = Vec::new();
        let mut read = |folder: &Folder, above: &str| {
            let names = folder.names_ending(locale, ".ftl").into_iter();
            let files = names.filter_map(|name| {
                let path = format!("{locale}/{name}");
                let shown = format!("{above}{path}");
                let bytes = folder
                    .read(&path, MAX_TEXT_BYTES)
                    .map_err(|error| Finding::error(&shown, error.problem(&path)));
                let file = bytes.and_then(|bytes| TextFile::decode(&shown, bytes));
                file.map_err(|finding| findings.push(finding)).ok()
            });
            files.collect()
        };
        let product = read(&self.locales, "locales/");
        let campaign: Vec<TextFile> = read(&self.campaign, "");
        let main = format!("{locale}/campaign.ftl");
        let whole = findings.is_empty() && campaign.iter().any(|file| file.path == main);
        let files = WordFiles {
            locale: locale.to_owned(),
            campaign,
            product,
            whole,
        };
        (files, findings)
    }

    /// The languages that the product has words in.
    pub(super) fn product_locales(&self) -> Vec<String> {
        let mut locales = folder::names(self.locales.path());
        locales.retain(|name| self.locales.path().join(name).is_dir());
        locales.sort();
        locales
    }

    pub(super) fn assets(&self) -> Result<Assets, BuildError> {
        let json = std::fs::read_to_string(&self.assets).map_err(|_| BuildError::NoAssets)?;
        Ok(Assets::parse(&json)?)
    }

    pub(super) fn page_templates(&self) -> Result<Vec<(String, String)>, BuildError> {
        self.web.files_ending("pages", ".html")
    }
}

/// Parses the words of every locale. They have been checked before.
pub(super) fn parse_words(all: &[WordFiles]) -> Result<Vec<Words>, BuildError> {
    let parse = |files: &WordFiles| {
        let sources: Vec<(&str, &str)> = files
            .all()
            .map(|file| (file.path.as_str(), file.text.as_str()))
            .collect();
        Ok(Words::parse(&files.locale, &sources)?)
    };
    all.iter().map(parse).collect()
}

pub(super) fn compile_pages(sources: &Sources) -> Result<Templates, BuildError> {
    Ok(Templates::new(sources.page_templates()?)?)
}
