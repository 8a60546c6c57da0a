//! The readiness of a campaign for programs. docs/check.md describes the shape.

use campaign::{Campaign, Jurisdiction};
use serde_json::{Value, json};

use super::aspect::Aspect;
use super::hole::Hole;
use super::readiness::{Readiness, State};

/// Everything as one JSON object.
pub fn json(readiness: &Readiness) -> String {
    let campaign = readiness.campaign.as_ref();
    let jurisdictions = campaign.map_or(&[][..], |campaign| &campaign.jurisdictions);
    let countries = jurisdictions.iter().flat_map(|jurisdiction| {
        let codes = jurisdiction.countries.iter();
        codes.map(move |code| country(readiness, jurisdiction, code))
    });
    let holes = readiness
        .holes
        .iter()
        .map(|hole| of_hole(hole, jurisdictions));
    let report = json!({
        "campaign": readiness.slug,
        "ready": readiness.is_ready(),
        "dates": state(&readiness.of_all(Aspect::Dates)),
        "sound": state(&readiness.of_all(Aspect::Sound)),
        "look": state(&readiness.of_all(Aspect::Look)),
        "settings": state(&readiness.of_all(Aspect::Settings)),
        "countries": countries.collect::<Vec<Value>>(),
        "excluded_countries": campaign.map_or(&[][..], |campaign| &campaign.excluded_countries),
        "holes": holes.collect::<Vec<Value>>(),
    });
    serde_json::to_string_pretty(&report).unwrap_or_default()
}

fn country(readiness: &Readiness, jurisdiction: &Jurisdiction, code: &str) -> Value {
    let locales = readiness.campaign.as_ref().map(|of: &Campaign| &of.locales);
    let languages = locales.into_iter().flatten().map(|language| {
        json!({
            "language": language,
            "words": state(&readiness.of_language(Aspect::Words, language)),
            "team_names": state(&readiness.of_language(Aspect::TeamNames, language)),
            "legal_text": state(&readiness.legal(jurisdiction, language)),
        })
    });
    let is_age_ready = readiness
        .of_jurisdiction(Aspect::Age, jurisdiction)
        .next()
        .is_none();
    json!({
        "country": code,
        "jurisdiction": jurisdiction.id,
        "min_age": jurisdiction.min_age,
        "age": state(if is_age_ready { &State::Ready } else { &State::Hole }),
        "languages": languages.collect::<Vec<Value>>(),
    })
}

fn of_hole(hole: &Hole, jurisdictions: &[Jurisdiction]) -> Value {
    let finding = &hole.finding;
    let place = finding.place;
    let about = jurisdictions
        .iter()
        .find(|of| Some(&of.id) == hole.jurisdiction.as_ref());
    json!({
        "subject": hole.aspect.key(),
        "countries": about.map(|of| &of.countries),
        "language": hole.language,
        "file": finding.file,
        "line": place.map(|place| place.line),
        "column": place.map(|place| place.column),
        "length": place.map(|place| place.length),
        "message": finding.message,
        "help": finding.help,
    })
}

fn state(state: &State) -> &'static str {
    match state {
        State::Ready => "ready",
        State::Draft => "draft",
        State::Elsewhere => "in_another_language",
        State::Hole => "hole",
    }
}
