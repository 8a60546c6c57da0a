//! The legal texts that a fan may be asked to consent to.

use std::{collections::BTreeMap, sync::Arc};

use campaign::{Campaign, Jurisdiction};
use serde::Serialize;

use crate::{markdown, words::Words};

/// The tick boxes of one jurisdiction in one language.
#[derive(Serialize)]
pub(crate) struct Law<'a> {
    pub id: &'a str,
    pub locale: &'a str,
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
/// exist in it, in each language in which it does, marked with that language.
pub(crate) fn laws<'a>(
    campaign: &'a Campaign,
    all_words: &'a BTreeMap<String, Arc<Words>>,
    locale: &str,
) -> Vec<Law<'a>> {
    let mut laws = Vec::new();
    for jurisdiction in &campaign.jurisdictions {
        let own = jurisdiction.texts.contains_key(locale);
        for (language, text) in &jurisdiction.texts {
            let Some(words) = all_words.get(language) else {
                continue;
            };
            if own && language != locale {
                continue;
            }
            let consents = campaign.consents.iter().filter_map(|consent| {
                let shown = text.consents.get(&consent.purpose)?;
                Some(ConsentView {
                    purpose: consent.purpose.as_str(),
                    required: consent.required,
                    text: &shown.text,
                    sha256: shown.sha256.as_str(),
                })
            });
            laws.push(Law {
                id: &jurisdiction.id,
                locale: language,
                dir: words.direction().as_str(),
                consents: consents.collect(),
            });
        }
    }
    laws
}

/// The long text of a jurisdiction as HTML, if it exists in that language.
pub(crate) fn legal_html(jurisdiction: &Jurisdiction, locale: &str) -> Option<String> {
    let text = jurisdiction.texts.get(locale)?;
    Some(markdown::render(&text.terms))
}
