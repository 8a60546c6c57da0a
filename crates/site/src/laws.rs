//! The legal texts that a fan may be asked to consent to.

use std::{collections::BTreeMap, sync::Arc};

use campaign::{Campaign, Jurisdiction};
use serde::Serialize;

use crate::{error::SiteError, markdown, words::Words};

/// The tick boxes of one jurisdiction in one language.
#[derive(Serialize)]
pub(crate) struct Law<'a> {
    pub id: &'a str,
    pub locale: &'a str,
    /// The name of the text's language in itself.
    pub language: String,
    pub dir: &'static str,
    pub consents: Vec<ConsentView<'a>>,
}

#[derive(Serialize)]
pub(crate) struct ConsentView<'a> {
    pub purpose: &'a str,
    pub required: bool,
    pub text: &'a str,
    pub sha256: &'a str,
}

/// The consents of every jurisdiction for a fan who reads `locale`: in that language or, if the jurisdiction's text does not
/// exist in it, in the campaign's own, or else in the first that there is; marked with its language.
///
/// # Errors
/// A language has no name in its words.
pub(crate) fn laws<'a>(
    campaign: &'a Campaign,
    all_words: &'a BTreeMap<String, Arc<Words>>,
    locale: &str,
) -> Result<Vec<Law<'a>>, SiteError> {
    let laws = campaign.jurisdictions.iter().filter_map(|jurisdiction| {
        let texts = &jurisdiction.texts;
        let (language, text) = texts
            .get_key_value(locale)
            .or_else(|| texts.get_key_value(&campaign.default_locale))
            .or_else(|| texts.first_key_value())?;
        let consents = campaign.consents.iter().filter_map(|consent| {
            let shown = text.consents.get(&consent.purpose)?;
            Some(ConsentView {
                purpose: consent.purpose.as_str(),
                required: consent.required,
                text: &shown.text,
                sha256: shown.sha256.as_str(),
            })
        });
        let words = all_words.get(language)?;
        let own_name = words.text("language-name", &Default::default());
        Some(own_name.map(|own_name| Law {
            id: &jurisdiction.id,
            locale: language,
            language: own_name,
            dir: words.direction().as_str(),
            consents: consents.collect(),
        }))
    });
    laws.collect()
}

/// The long text of a jurisdiction as HTML, if it exists in that language.
pub(crate) fn legal_html(jurisdiction: &Jurisdiction, locale: &str) -> Option<String> {
    let text = jurisdiction.texts.get(locale)?;
    Some(markdown::render(&text.terms))
}
