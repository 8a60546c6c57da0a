//! All checks of a campaign in one run.

use ::site::WordFiles;
use campaign::{Campaign, Finding, Findings, Level, Look, Reading, near};

use super::drawings::{self, Drawings};
use super::error::BuildError;
use super::limits::{self, MAX_WORDS_BYTES};
use super::sources::{Sources, compile_pages};
use super::steps::{self, Key};
use super::{fit, legal, look, sounds, surplus, words};

/// A campaign that is complete.
pub struct Checked {
    pub campaign: Campaign,
    /// What is worth knowing all the same.
    pub notes: Vec<Finding>,
    /// Its words, with the product's.
    pub(super) words: Vec<WordFiles>,
    pub(super) drawings: Drawings,
}

/// Everything that was read and found.
pub(super) struct Examined {
    pub reading: Reading,
    pub findings: Findings,
    words: Vec<WordFiles>,
    drawings: Drawings,
}

/// Reads everything that a build needs, to the end: what is wrong in one file hides nothing in another.
pub(super) fn examine(sources: &Sources) -> Result<Examined, BuildError> {
    let reading = sources.read()?;
    let mut findings: Vec<Finding> = reading.findings.as_slice().to_vec();
    let mut words = Vec::new();
    let mut drawings = Drawings::default();
    if let Some(campaign) = &reading.campaign {
        let (read, found) = drawings::read(sources, &reading, campaign)?;
        drawings = read;
        findings.extend(found);
        findings.extend(sounds::check(sources, &reading, campaign)?);
        findings.extend(look::check(sources, &reading, campaign)?);
        findings.extend(legal::copies(campaign));
        findings.extend(legal::without_a_jurisdiction(&reading, campaign));
        findings.extend(surplus::check(sources, campaign));
        words = check_words(sources, &reading, campaign, &mut findings)?;
        if let Some(setting) = fit::Setting::of(sources, campaign)? {
            findings.extend(fit::words(sources, campaign, &words, &setting)?);
            findings.extend(fit::lyrics(&reading, campaign, &setting));
        }
    }
    Ok(Examined {
        findings: findings.into_iter().collect(),
        reading,
        words,
        drawings,
    })
}

/// A campaign without an error.
pub(super) fn check(sources: &Sources) -> Result<Checked, BuildError> {
    let Examined {
        reading,
        findings,
        words: all_words,
        drawings,
    } = examine(sources)?;
    let has_errors = findings.has_errors();
    let Some(mut campaign) = reading.campaign.filter(|_| !has_errors) else {
        return Err(findings.into());
    };
    sources.add_bad_words(&mut campaign)?;
    let layer = words::files(sources, &campaign, &all_words)?;
    let bytes = layer.iter().map(|(_, bytes)| bytes.len() as u64).sum();
    limits::check("the words layer", bytes, MAX_WORDS_BYTES)?;
    Ok(Checked {
        campaign,
        notes: findings
            .into_iter()
            .filter(|finding| finding.level == Level::Note)
            .collect(),
        words: all_words,
        drawings,
    })
}

/// A campaign whose own files and drawings are right, whatever its words say.
pub(super) fn drawings(sources: &Sources) -> Result<(Campaign, Drawings), BuildError> {
    let reading = sources.read()?;
    let mut drawings = Drawings::default();
    if let Some(campaign) = &reading.campaign {
        let (read, found) = drawings::read(sources, &reading, campaign)?;
        let findings: Findings = found.into_iter().collect();
        if findings.has_errors() {
            return Err(findings.into());
        }
        drawings = read;
    }
    Ok((reading.complete()?, drawings))
}

/// Renders every page that has words, and throws it away.
fn check_words(
    sources: &Sources,
    reading: &Reading,
    campaign: &Campaign,
    findings: &mut Vec<Finding>,
) -> Result<Vec<WordFiles>, BuildError> {
    let product = sources.product_locales();
    let mut all = Vec::new();
    for locale in &campaign.locales {
        if product.contains(locale) {
            let (files, unreadable) = sources.words(locale);
            findings.extend(unreadable);
            all.push(files);
            continue;
        }
        let similar = near(locale, product.iter().map(String::as_str));
        let instead = similar.map_or_else(
            || format!("write them into locales/{locale}, or delete it here"),
            |similar| format!("did you mean {similar}?"),
        );
        let problem = format!(
            "the product has no words in {locale}, only in {}: {instead}",
            product.join(", ")
        );
        findings.push(reading.error_at(&format!("locale.{locale}"), problem));
    }
    let key = key_of_words(sources, campaign, &all)?;
    let check = || Ok(::site::check(campaign, &all, compile_pages(sources)?)?);
    let found = sources.steps.of("check the words of pages", key, check);
    match found {
        Ok(found) => findings.extend(found.iter().cloned()),
        // A page of a campaign that is not whole may lack anything.
        Err(_) if findings.iter().any(|f| f.level == Level::Error) => {}
        Err(error) => return Err(error),
    }
    Ok(all)
}

/// Everything that decides which words pages use. How they look decides nothing.
fn key_of_words(
    sources: &Sources,
    campaign: &Campaign,
    all: &[WordFiles],
) -> Result<Key, BuildError> {
    let campaign = Campaign {
        look: Look::default(),
        ..campaign.clone()
    };
    let campaign = serde_json::to_vec(&campaign)
        .map_err(|error| BuildError::io("campaign.toml")(error.into()))?;
    let templates = sources.page_templates()?;
    let templates = templates.iter().flat_map(|(name, text)| [name, text]);
    let words = all.iter().flat_map(|of| {
        let whole: &str = if of.whole { "whole" } else { "in part" };
        let files = of.all().flat_map(|file| [&*file.path, &*file.text]);
        [&*of.locale, whole].into_iter().chain(files)
    });
    let texts = templates.map(String::as_str).chain(words);
    let texts = texts.map(str::as_bytes);
    Ok(steps::key([campaign.as_slice()].into_iter().chain(texts)))
}
