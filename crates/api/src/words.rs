//! The words layer: the campaign, its words, the share page's templates.

use std::sync::Arc;

use campaign::Campaign;
use site::{Assets, SHARE_TEMPLATES, SharePage, Templates, Words};

use crate::{app::StartError, layer::Layer};

pub fn campaign(layer: &Layer) -> Result<Campaign, StartError> {
    serde_json::from_str(&layer.text("campaign.json")?).map_err(unreadable("campaign.json"))
}

pub fn share_page(
    layer: &Layer,
    campaign: Arc<Campaign>,
    public_url: &str,
) -> Result<SharePage, StartError> {
    let mut words = Vec::new();
    for locale in &campaign.locales {
        let name = format!("{locale}.ftl");
        let source = layer.text(&name)?;
        words.push(Words::parse(locale, &[(&name, &source)]).map_err(unreadable("words"))?);
    }
    let mut sources = Vec::new();
    for name in SHARE_TEMPLATES {
        sources.push(((*name).to_owned(), layer.text(name)?));
    }
    let templates = Templates::new(sources).map_err(unreadable("templates"))?;
    let assets = Assets::parse(&layer.text("assets.json")?).map_err(unreadable("assets.json"))?;
    SharePage::new(campaign, words, templates, assets, public_url).map_err(unreadable("share page"))
}

fn unreadable<E>(what: &'static str) -> impl FnOnce(E) -> StartError
where
    E: Into<Box<dyn std::error::Error + Send + Sync>>,
{
    move |source| StartError::Unreadable(what, source.into())
}
