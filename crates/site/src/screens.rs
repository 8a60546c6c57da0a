//! On which screens each message stands, for translators.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use campaign::Campaign;

use crate::{
    error::SiteError, every_page::render_every_page, templates::Templates, uses::Uses, words::Words,
};

/// What translators call the page of a template.
const SCREENS: [(&str, &str); 8] = [
    ("landing.html", "landing"),
    ("sing.html", "booth"),
    ("mine.html", "private page"),
    ("listen.html", "links to the song"),
    ("legal.html", "terms"),
    ("404.html", "lost address"),
    ("share.html", "share page"),
    ("embed.html", "small player"),
];

/// The screens on which each message stands, by its id; those that scripts show alone are in none. `sources` are the Fluent files of
/// the campaign's default locale, each as name and text.
///
/// # Errors
/// A template or a file is wrong.
pub fn screens(
    campaign: &Campaign,
    sources: &[(&str, &str)],
    templates: Templates,
) -> Result<BTreeMap<String, BTreeSet<String>>, SiteError> {
    let locale = campaign.default_locale.as_str();
    let campaign = Campaign {
        locales: vec![locale.to_owned()],
        ..campaign.clone()
    };
    let words = || Words::parse(locale, sources).map(|words| vec![words]);
    let uses = Arc::new(Uses::default());
    render_every_page(campaign, words, templates.recording(&uses))?;
    let name = |template: String| {
        let known = SCREENS.iter().find(|(known, _)| *known == template);
        known.map_or(template, |(_, screen)| (*screen).to_owned())
    };
    let templates = uses.templates().into_iter();
    Ok(templates
        .map(|(id, names)| (id, names.into_iter().map(name).collect()))
        .collect())
}
