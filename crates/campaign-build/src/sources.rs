//! What a build reads: the campaign's folder, the product's words and the site's sources.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use ::site::{Templates, WordFiles, Words};
use campaign::{Campaign, Finding, MAX_TEXT_BYTES, Reading, TextFile, near};

use mixdown::{Audio, TakeError};

use super::error::BuildError;
use super::folder::{self, Folder};
use super::lasting::Lasting;
use super::pseudo::{self, is_pseudo};
use super::rendered_art::Rendered;
use super::steps::{Steps, key};
use super::turns::{Turn, Turns};

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
    /// Whether pseudo-locales are added to the campaign's languages.
    pub pseudo: bool,
}

/// What a build reads.
pub struct Sources {
    slug: String,
    pub(super) campaign: Folder,
    pub(super) locales: Folder,
    pub(super) web: Folder,
    /// What the site's own build wrote for this one.
    pub(super) built: PathBuf,
    /// What was made before, by this process.
    pub(super) steps: Steps,
    /// Art that was rendered, and is in no folder yet.
    pub(super) rendered: Rendered,
    pub(super) turns: Turns,
    /// What was read before, by this process.
    pub(super) lasting: Lasting,
    /// The pseudo-locales of the product and of the campaign, where they are wanted.
    pseudo: Option<(Folder, Folder)>,
}

impl Sources {
    pub fn new(options: &BuildOptions) -> Self {
        let root = &options.root;
        Self {
            slug: options.slug.clone(),
            campaign: Folder::new(root.join("campaigns").join(&options.slug)),
            locales: Folder::new(root.join("locales")),
            web: Folder::new(root.join("web")),
            built: root.join("build/web"),
            steps: Steps::default(),
            rendered: Rendered::default(),
            turns: Turns::default(),
            lasting: Lasting::default(),
            pseudo: options.pseudo.then(|| {
                let made = root.join("build/pseudo");
                (
                    Folder::new(made.join("locales")),
                    Folder::new(made.join("campaign")),
                )
            }),
        }
    }

    /// The turn of the next build. One that draws covers then ends with [`BuildError::Stopped`], and what it has drawn is used by the
    /// next that draws the same.
    pub fn next_turn(&self) -> Turn {
        self.turns.next()
    }

    /// The sound of the guide's or of the backing track's bytes, at 48 kHz.
    pub(super) fn decoded(&self, is_guide: bool, bytes: &[u8]) -> Result<Arc<Audio>, TakeError> {
        let step = match is_guide {
            true => "decode the guide",
            false => "decode the backing track",
        };
        let decode = || mixdown::read_song(bytes);
        self.steps.of(step, key([bytes]), decode)
    }

    /// Reads the campaign's own files, to the end.
    pub(super) fn read(&self) -> Result<Reading, BuildError> {
        let folder = self.campaign.path();
        if !folder.is_dir() {
            return Err(self.no_campaign());
        }
        let name = folder.file_name().and_then(|name| name.to_str());
        let read = |path: &str, max_bytes| self.campaign.read(path, max_bytes);
        let mut reading = Campaign::read(name.unwrap_or_default(), &read);
        if let (Some(campaign), Some(_)) = (&mut reading.campaign, &self.pseudo) {
            pseudo::add_to(campaign);
        }
        Ok(reading)
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

    /// The path of a finding's file from the checkout's root. One that lies anywhere, such as a table of words, has a path from the
    /// disk's root, and keeps it.
    pub(super) fn path_from_root(&self, file: &str) -> String {
        if Path::new(file).is_absolute() {
            return file.to_owned();
        }
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
        let made = self.pseudo.as_ref().filter(|_| is_pseudo(locale));
        let (product, campaign) = made.map_or((&self.locales, &self.campaign), |(a, b)| (a, b));
        let product = read(product, "locales/");
        let campaign: Vec<TextFile> = read(campaign, "");
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
        let pseudo = self.pseudo.as_ref().map(|(product, _)| product);
        let folders = std::iter::once(&self.locales).chain(pseudo);
        let mut locales: Vec<String> = folders
            .flat_map(|folder| {
                let mut names = folder::names(folder.path());
                names.retain(|name| folder.path().join(name).is_dir());
                names
            })
            .collect();
        locales.sort();
        locales
    }

    /// The assets of the site's own build: the name that templates use, and the path from the site's root.
    pub(super) fn web_manifest(&self) -> Result<BTreeMap<String, String>, BuildError> {
        let path = self.built.join("manifest.json");
        let json = std::fs::read_to_string(&path).map_err(|_| BuildError::NoAssets)?;
        serde_json::from_str(&json).map_err(|error| BuildError::io(path)(error.into()))
    }

    /// A style sheet of the site's own build.
    pub(super) fn web_sheet(&self, name: &str) -> Result<String, BuildError> {
        let path = self.built.join(format!("{name}.css"));
        std::fs::read_to_string(path).map_err(|_| BuildError::NoAssets)
    }

    /// A file of the product's own within web/, as JSON.
    pub(super) fn product_json<T: serde::de::DeserializeOwned>(
        &self,
        path: &str,
    ) -> Result<T, BuildError> {
        let json = self.web.text(path)?;
        serde_json::from_str(&json).map_err(|error| BuildError::Product {
            path: self.web.path().join(path),
            reason: error.to_string(),
        })
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
