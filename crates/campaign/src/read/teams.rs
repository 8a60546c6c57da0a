//! `[[team]]` of campaign.toml, with names from each locale and an emblem under `teams/`.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    campaign::Team,
    country,
    error::{Result, ensure},
    folder::Folder,
    manifest::TeamEntry,
    messages::Messages,
    slug::is_slug,
};

const MAX_ID_BYTES: usize = 32;

pub(crate) fn read(
    folder: &Folder<'_>,
    entries: Vec<TeamEntry>,
    locales: &[String],
) -> Result<Vec<Team>> {
    let mut words = BTreeMap::new();
    for locale in locales {
        let path = format!("{locale}/campaign.ftl");
        words.insert(locale.clone(), folder.messages(&path, locale)?);
    }
    let mut seen = BTreeSet::new();
    let mut teams = Vec::new();
    for entry in entries {
        check(&entry)?;
        ensure(seen.insert(entry.id.clone()), || {
            format!("team {} stands twice", entry.id)
        })?;
        folder.text(&format!("teams/{}.svg", entry.id))?;
        teams.push(Team {
            names: names(&entry.id, &words)?,
            id: entry.id,
            country: entry.country,
            colors: entry.colors,
        });
    }
    ensure(!teams.is_empty(), || "there is no [[team]]".to_owned())?;
    Ok(teams)
}

fn check(entry: &TeamEntry) -> Result<()> {
    let id = &entry.id;
    ensure(is_slug(id) && id.len() <= MAX_ID_BYTES, || {
        format!("team \"{id}\": use up to {MAX_ID_BYTES} of a-z, 0-9 and -")
    })?;
    ensure(id != Team::NONE, || {
        "team \"none\": this id stands for no team".to_owned()
    })?;
    for color in &entry.colors {
        ensure(is_color(color), || {
            format!("team {id}: \"{color}\" is not a colour such as #0055a4")
        })?;
    }
    if let Some(code) = &entry.country {
        ensure(country::is_country(code), || {
            country::problem(&format!("team {id}: \"{code}\""), code)
        })?;
    }
    Ok(())
}

fn names(id: &str, words: &BTreeMap<String, Messages>) -> Result<BTreeMap<String, String>> {
    words
        .iter()
        .map(|(locale, words)| Ok((locale.clone(), words.get(&format!("team-{id}"))?)))
        .collect()
}

/// Whether a text is a colour as `#rrggbb` in lower case.
fn is_color(text: &str) -> bool {
    text.len() == 7
        && text.starts_with('#')
        && text
            .bytes()
            .skip(1)
            .all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
}
