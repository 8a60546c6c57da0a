//! The layer of words: the campaign, its words and the templates of share pages.

use std::sync::Arc;

use campaign::Campaign;
use serde::Deserialize;
use site::{Assets, Language, SHARE_TEMPLATES, SharePage, ShareWords, Templates};

use crate::{
    layer::Layer,
    start_error::{StartError, unreadable},
};

const CAMPAIGN: &str = "campaign.json";
const LANGUAGES: &str = "languages.json";
const ASSETS: &str = "assets.json";

/// The languages of a campaign, as BCP 47 tags.
#[derive(Debug, Deserialize)]
pub struct Locales {
    pub locales: Vec<String>,
    /// One of `locales`: for visitors who ask for none of them.
    pub default_locale: String,
}

pub(crate) fn campaign(layer: &Layer) -> Result<Campaign, StartError> {
    serde_json::from_str(&layer.text(CAMPAIGN)?).map_err(unreadable(CAMPAIGN))
}

pub(crate) fn locales(layer: &Layer) -> Result<Locales, StartError> {
    serde_json::from_str(&layer.text(CAMPAIGN)?).map_err(unreadable(CAMPAIGN))
}

pub(crate) fn song_title(layer: &Layer) -> Result<String, StartError> {
    #[derive(Deserialize)]
    struct Song {
        title: String,
    }
    #[derive(Deserialize)]
    struct Part {
        song: Song,
    }
    let read = serde_json::from_str(&layer.text(CAMPAIGN)?);
    read.map(|part: Part| part.song.title)
        .map_err(unreadable(CAMPAIGN))
}

pub(crate) fn share_page(
    layer: &Layer,
    campaign: Arc<Campaign>,
    public_url: &str,
) -> Result<SharePage, StartError> {
    let languages: Vec<Language> =
        serde_json::from_str(&layer.text(LANGUAGES)?).map_err(unreadable(LANGUAGES))?;
    let mut words = Vec::new();
    for language in languages {
        let name = format!("{}.ftl", language.locale);
        let source = layer.text(&name)?;
        words.push(ShareWords::of_file(language, name, source));
    }
    let mut sources = Vec::new();
    for name in SHARE_TEMPLATES {
        sources.push(((*name).to_owned(), layer.text(name)?));
    }
    let templates = Templates::new(sources).map_err(unreadable("a template"))?;
    let assets = Assets::parse(&layer.text(ASSETS)?).map_err(unreadable(ASSETS))?;
    SharePage::new(campaign, words, templates, assets, public_url)
        .map_err(unreadable("the share page"))
}
