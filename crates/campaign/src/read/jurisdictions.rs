//! `[[jurisdiction]]` of campaign.toml, with the legal texts under `legal/`.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    campaign::{Consent, ConsentText, Jurisdiction, LegalText, Status},
    country,
    finding::{Finding, Level},
    folder::Folder,
    id::Sha256Hex,
    manifest::{JurisdictionEntry, Text},
    messages::Messages,
    near::near,
    placeholder::placeholders,
    slug::is_slug,
    table::Document,
};

pub(super) fn read(
    document: &Document<'_>,
    folder: &Folder<'_>,
    entries: Vec<JurisdictionEntry>,
    locales: &[String],
    consents: &[Consent],
) -> Vec<Jurisdiction> {
    let mut seen = BTreeSet::new();
    let mut jurisdictions: Vec<Jurisdiction> = Vec::new();
    for entry in entries {
        let id = entry.id.get_ref();
        if jurisdictions.iter().any(|known| known.id == *id) {
            document.error(
                entry.id.span(),
                format!("jurisdiction {id} stands twice: delete one, or rename it"),
            );
            continue;
        }
        if !is_slug(id) {
            let problem = format!("jurisdiction \"{id}\": use a-z, 0-9 and -");
            document.error(entry.id.span(), problem);
            continue;
        }
        if let Some(version) = entry
            .version
            .as_ref()
            .filter(|v| v.get_ref().trim().is_empty())
        {
            let problem = format!("jurisdiction {id}: version is empty: write the day of the text");
            document.error(version.span(), problem);
        }
        check_places(document, &entry);
        jurisdictions.push(Jurisdiction {
            countries: countries(document, &entry, &mut seen),
            texts: read_texts(document, folder, &entry, locales, consents),
            version: entry.version.map_or_else(String::new, Text::into_inner),
            min_age: entry.min_age,
            status: entry.status.unwrap_or_default(),
            languages: entry
                .languages
                .iter()
                .map(|language| language.get_ref().clone())
                .collect(),
            id: entry.id.into_inner(),
        });
    }
    jurisdictions
}

/// `seen` collects the countries of all jurisdictions: each country belongs to one.
fn countries(
    document: &Document<'_>,
    entry: &JurisdictionEntry,
    seen: &mut BTreeSet<String>,
) -> Vec<String> {
    let mut countries = Vec::new();
    for code in &entry.countries {
        let text = code.get_ref();
        if text != "*" && !country::is_country(text) {
            let what = format!("jurisdiction {}: \"{text}\"", entry.id.get_ref());
            document.error(code.span(), country::problem(&what, text));
        } else if !seen.insert(text.clone()) {
            let problem =
                format!("country {text} stands in two jurisdictions, or twice in one: delete one");
            document.error(code.span(), problem);
        } else {
            countries.push(text.clone());
        }
    }
    countries
}

/// `stored_in`: where the texts say that records are stored. The deployment holds its region against it.
fn check_places(document: &Document<'_>, entry: &JurisdictionEntry) {
    let is_place = |place: &&Text| place.get_ref() == "EU" || country::is_country(place.get_ref());
    for place in entry.stored_in.iter().filter(|place| !is_place(place)) {
        let text = place.get_ref();
        let what = format!("jurisdiction {}: stored_in: \"{text}\"", entry.id.get_ref());
        document.error(place.span(), country::problem(&what, text));
    }
}

/// The countries that take no part. One that a jurisdiction names is a mistake in either.
pub(super) fn excluded(
    document: &Document<'_>,
    codes: &[Text],
    jurisdictions: &[Jurisdiction],
) -> Vec<String> {
    let mut excluded: Vec<String> = Vec::new();
    for code in codes {
        let text = code.get_ref();
        let naming = |law: &&Jurisdiction| law.countries.contains(text);
        if !country::is_country(text) {
            let what = format!("excluded_countries: \"{text}\"");
            document.error(code.span(), country::problem(&what, text));
        } else if let Some(law) = jurisdictions.iter().find(naming) {
            let problem = format!(
                "country {text} is excluded and stands in jurisdiction {}: delete one",
                law.id
            );
            document.error(code.span(), problem);
        } else if excluded.contains(text) {
            document.error(
                code.span(),
                format!("country {text} stands twice: delete one"),
            );
        } else {
            excluded.push(text.clone());
        }
    }
    excluded
}

fn read_texts(
    document: &Document<'_>,
    folder: &Folder<'_>,
    entry: &JurisdictionEntry,
    locales: &[String],
    consents: &[Consent],
) -> BTreeMap<String, LegalText> {
    let id = entry.id.get_ref();
    let mut texts = BTreeMap::new();
    if let (true, Some(country)) = (entry.languages.is_empty(), entry.countries.first()) {
        let problem = format!("jurisdiction {id} has no languages: write languages = [\"…\"]");
        document.missing(document.file.error(country.span(), problem));
    }
    for language in &entry.languages {
        let locale = language.get_ref();
        if locales.contains(locale) {
            let text = read_text(folder, entry, locale, consents);
            texts.extend(text.map(|text| (locale.clone(), text)));
        } else if !locales.is_empty() {
            let similar = near(locale, locales.iter().map(String::as_str));
            let hint = similar.map_or_else(String::new, |similar| {
                format!(": did you mean \"{similar}\"?")
            });
            let problem =
                format!("jurisdiction {id}: language \"{locale}\" is not among locales{hint}");
            document.error(language.span(), problem);
        }
    }
    texts
}

/// The text of one jurisdiction in one language; `None` if something of it is missing, which is then a finding.
fn read_text(
    folder: &Folder<'_>,
    entry: &JurisdictionEntry,
    locale: &str,
    consents: &[Consent],
) -> Option<LegalText> {
    let path = format!("legal/{}/{locale}", entry.id.get_ref());
    let words = folder.text(&format!("{path}.ftl"));
    let terms = folder.text(&format!("{path}.md"));
    if let Some(terms) = terms.as_ref().filter(|terms| terms.text.trim().is_empty()) {
        let problem =
            "this file is empty, so that a fan would agree to nothing: write the terms into it";
        folder.findings.add(Finding::error(&terms.path, problem));
    }
    for file in [&words, &terms].into_iter().flatten() {
        // A draft may have gaps: it can be tried out, and is not launched.
        let level = match entry.status.unwrap_or_default() {
            Status::Draft => Level::Note,
            Status::Final => Level::Error,
        };
        let found = placeholders(file, locale).into_iter();
        let found = found.map(|finding| Finding { level, ..finding });
        folder.findings.extend(found);
    }
    let words = Messages::read(&words?, locale, folder.findings);
    let ids: Vec<String> = consents
        .iter()
        .map(|consent| format!("consent-{}", consent.purpose.as_str()))
        .collect();
    let mut texts = BTreeMap::new();
    for (consent, text) in consents.iter().zip(words.texts(&ids)) {
        let text = text?;
        let sha256 = Sha256Hex::of(text.as_bytes());
        texts.insert(consent.purpose, ConsentText { text, sha256 });
    }
    Some(LegalText {
        consents: texts,
        terms: terms?.text,
    })
}
