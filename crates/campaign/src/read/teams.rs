//! `[[team]]` of campaign.toml, with names from each locale and an emblem under `teams/`.

use std::{collections::BTreeMap, ops::Range};

use crate::{
    campaign::Team,
    color::color,
    country,
    folder::Folder,
    manifest::{TeamEntry, Text},
    messages::Messages,
    slug::is_slug,
    table::Document,
};

const MAX_ID_BYTES: usize = 32;
/// Stands in for a colour that cannot be read.
const NO_COLOR: &str = "#000000";

/// The teams, without their names.
pub(super) fn read(
    document: &Document<'_>,
    folder: &Folder<'_>,
    entries: Vec<TeamEntry>,
) -> Vec<Team> {
    let mut teams: Vec<Team> = Vec::new();
    for entry in entries {
        let id = entry.id.get_ref();
        if teams.iter().any(|known| known.id == *id) {
            document.error(
                entry.id.span(),
                format!("team {id} stands twice: delete one, or rename it"),
            );
            continue;
        }
        if !check_id(document, &entry.id) {
            continue;
        }
        check_countries(document, &entry);
        folder.check_svg(&format!("teams/{id}.svg"));
        let mut colors = entry.colors.iter().map(|text| {
            color(text.get_ref()).unwrap_or_else(|hint| {
                document.error(
                    text.span(),
                    format!("team {id}: \"{}\" {hint}", text.get_ref()),
                );
                NO_COLOR.to_owned()
            })
        });
        let mut color = || colors.next().unwrap_or_else(|| NO_COLOR.to_owned());
        teams.push(Team {
            colors: [color(), color()],
            country: entry.country.map(Text::into_inner),
            first_in: entry.first_in.into_iter().map(Text::into_inner).collect(),
            names: BTreeMap::new(),
            id: entry.id.into_inner(),
        });
    }
    teams
}

/// Where each colour of a team stands.
pub(super) fn places(entry: &TeamEntry) -> Vec<(String, Range<usize>)> {
    let colors = entry.colors.iter().enumerate();
    let key = |at| format!("team.{}.{at}", entry.id.get_ref());
    colors.map(|(at, text)| (key(at), text.span())).collect()
}

fn check_id(document: &Document<'_>, id: &Text) -> bool {
    let text = id.get_ref();
    let problem = if text == Team::NONE {
        "team \"none\" stands for those without a team: rename it".to_owned()
    } else if !is_slug(text) || text.len() > MAX_ID_BYTES {
        let lower = text.to_lowercase();
        let hint = if is_slug(&lower) && lower.len() <= MAX_ID_BYTES {
            format!(": write {lower}")
        } else {
            String::new()
        };
        format!("team \"{text}\": use up to {MAX_ID_BYTES} of a-z, 0-9 and -{hint}")
    } else {
        return true;
    };
    document.error(id.span(), problem);
    false
}

fn check_countries(document: &Document<'_>, entry: &TeamEntry) {
    let codes = entry.country.iter().chain(&entry.first_in);
    for code in codes.filter(|code| !country::is_country(code.get_ref())) {
        let what = format!("team {}: \"{}\"", entry.id.get_ref(), code.get_ref());
        document.error(code.span(), country::problem(&what, code.get_ref()));
    }
}

/// Gives each team its name in each locale.
pub(super) fn name(teams: &mut [Team], words: &[(String, Messages<'_>)]) {
    let ids: Vec<String> = teams
        .iter()
        .map(|team| format!("team-{}", team.id))
        .collect();
    for (locale, words) in words {
        for (team, name) in teams.iter_mut().zip(words.texts(&ids)) {
            team.names.extend(name.map(|name| (locale.clone(), name)));
        }
    }
}
