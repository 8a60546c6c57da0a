//! `[[jurisdiction]]` of campaign.toml, with the legal texts under `legal/`.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    campaign::{Consent, ConsentText, Jurisdiction, LegalText},
    country,
    error::{Result, ensure},
    folder::Folder,
    id::Sha256Hex,
    manifest::JurisdictionEntry,
    slug::is_slug,
};

pub(crate) fn read(
    folder: &Folder<'_>,
    entries: Vec<JurisdictionEntry>,
    locales: &[String],
    consents: &[Consent],
) -> Result<Vec<Jurisdiction>> {
    let mut seen = BTreeSet::new();
    let mut jurisdictions = Vec::new();
    for entry in entries {
        ensure(is_slug(&entry.id), || {
            format!("jurisdiction \"{}\": use a-z, 0-9 and -", entry.id)
        })?;
        check_countries(&entry, &mut seen)?;
        jurisdictions.push(Jurisdiction {
            texts: read_texts(folder, &entry, locales, consents)?,
            id: entry.id,
            version: entry.version,
            min_age: entry.min_age,
            countries: entry.countries,
        });
    }
    ensure(!jurisdictions.is_empty(), || {
        "there is no [[jurisdiction]]".to_owned()
    })?;
    Ok(jurisdictions)
}

/// `seen` collects the countries of all jurisdictions: each country belongs to one.
fn check_countries(entry: &JurisdictionEntry, seen: &mut BTreeSet<String>) -> Result<()> {
    for code in &entry.countries {
        ensure(code == "*" || country::is_country(code), || {
            let what = format!("jurisdiction {}: \"{code}\"", entry.id);
            country::problem(&what, code)
        })?;
        ensure(seen.insert(code.clone()), || {
            format!("country {code} stands in two jurisdictions")
        })?;
    }
    Ok(())
}

fn read_texts(
    folder: &Folder<'_>,
    entry: &JurisdictionEntry,
    locales: &[String],
    consents: &[Consent],
) -> Result<BTreeMap<String, LegalText>> {
    let mut texts = BTreeMap::new();
    for locale in &entry.languages {
        ensure(locales.contains(locale), || {
            format!(
                "jurisdiction {}: language {locale} is not among locales",
                entry.id
            )
        })?;
        texts.insert(
            locale.clone(),
            read_text(folder, &entry.id, locale, consents)?,
        );
    }
    ensure(!texts.is_empty(), || {
        format!("jurisdiction {} has no languages", entry.id)
    })?;
    Ok(texts)
}

fn read_text(
    folder: &Folder<'_>,
    jurisdiction: &str,
    locale: &str,
    consents: &[Consent],
) -> Result<LegalText> {
    let path = format!("legal/{jurisdiction}/{locale}.ftl");
    let words = folder.messages(&path, locale)?;
    let mut texts = BTreeMap::new();
    for consent in consents {
        let text = words.get(&format!("consent-{}", consent.purpose.as_str()))?;
        let sha256 = Sha256Hex::of(text.as_bytes());
        texts.insert(consent.purpose, ConsentText { text, sha256 });
    }
    Ok(LegalText {
        consents: texts,
        terms: folder.text(&format!("legal/{jurisdiction}/{locale}.md"))?,
    })
}
