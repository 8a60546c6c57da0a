//! `[[team]]` of campaign.toml, with names from each locale and an emblem under `teams/`.

use std::collections::BTreeMap;

use crate::{
    campaign::Team,
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
        check_country(document, &entry);
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
            names: BTreeMap::new(),
            id: entry.id.into_inner(),
        });
    }
    teams
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

fn check_country(document: &Document<'_>, entry: &TeamEntry) {
    if let Some(code) = &entry.country
        && !country::is_country(code.get_ref())
    {
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

/// A colour as `#rrggbb` in lower case, from that in any case or from `#rgb`; else what is wrong and what to write.
fn color(text: &str) -> Result<String, String> {
    let lower = text.trim().to_lowercase();
    let (hash, digits) = match lower.strip_prefix('#') {
        Some(digits) => (true, digits),
        None => (false, lower.as_str()),
    };
    let is_hex = digits.bytes().all(|b| b.is_ascii_hexdigit());
    let long = match digits.len() {
        3 | 4 if is_hex => digits.chars().take(3).flat_map(|c| [c, c]).collect(),
        6 | 8 if is_hex => digits[..6].to_owned(),
        _ => return Err("is not a colour: write it like #0055a4".to_owned()),
    };
    if !hash {
        return Err(format!("is not a colour: write #{long}"));
    }
    if matches!(digits.len(), 4 | 8) {
        return Err(format!(
            "is a colour that lets others through: write #{long}"
        ));
    }
    Ok(format!("#{long}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_is_read_as_drawing_programs_write_it() {
        let check = |text: &str, expect: Result<&str, &str>| {
            let expect = expect.map(str::to_owned).map_err(str::to_owned);
            assert_eq!(color(text), expect, "{text}");
        };
        check("#0055a4", Ok("#0055a4"));
        check("#3A74FF", Ok("#3a74ff"));
        check("#fff", Ok("#ffffff"));
        check(" #FfF ", Ok("#ffffff"));
        check("3a74ff", Err("is not a colour: write #3a74ff"));
        check("fff", Err("is not a colour: write #ffffff"));
        check(
            "#3a74ff80",
            Err("is a colour that lets others through: write #3a74ff"),
        );
        check("blue", Err("is not a colour: write it like #0055a4"));
        check("#ééé", Err("is not a colour: write it like #0055a4"));
        check("", Err("is not a colour: write it like #0055a4"));
    }
}
