//! The readiness of a campaign as one page, to be sent around.

use campaign::{Jurisdiction, country_name};
use minijinja::value::Serde;
use minijinja::{Environment, Error, Value, context};
use serde::Serialize;

use super::aspect::Aspect;
use super::hole::Hole;
use super::readiness::{Readiness, State};
use super::text::{age, area, said};
use super::window::window;

/// What stands in the page for one state.
#[derive(Serialize)]
struct Cell {
    kind: &'static str,
    text: String,
}

#[derive(Serialize)]
struct Row {
    language: String,
    words: Cell,
    teams: Cell,
    legal: Vec<Cell>,
}

#[derive(Serialize)]
struct Area {
    name: String,
    countries: Vec<String>,
    age: String,
    version: String,
}

#[derive(Serialize)]
struct Whole {
    name: &'static str,
    cell: Cell,
}

#[derive(Serialize)]
struct Shown<'a> {
    subject: &'static str,
    about: String,
    place: String,
    message: &'a str,
    help: Option<&'a str>,
}

/// A page that needs nothing else: no script, no other file.
///
/// # Errors
/// The template is wrong.
pub fn page(readiness: &Readiness) -> Result<String, Error> {
    let mut pages = Environment::new();
    pages.add_template("ready.html", include_str!("page.html"))?;
    let campaign = readiness.campaign.as_ref();
    let jurisdictions = campaign.map_or(&[][..], |campaign| &campaign.jurisdictions);
    let languages = campaign.map_or(&[][..], |campaign| &campaign.locales);
    let rows: Vec<Row> = languages
        .iter()
        .map(|language| row(readiness, jurisdictions, language))
        .collect();
    let areas: Vec<Area> = jurisdictions.iter().map(of_area).collect();
    let subjects = [
        Aspect::Dates,
        Aspect::Age,
        Aspect::Sound,
        Aspect::Look,
        Aspect::Settings,
    ];
    let whole = subjects.map(|aspect| Whole {
        name: aspect.name(),
        cell: cell(&readiness.of_all(aspect), None),
    });
    let excluded = campaign.map_or(&[][..], |campaign| &campaign.excluded_countries);
    let excluded: Vec<String> = excluded.iter().map(|code| named(code)).collect();
    let holes: Vec<Shown> = readiness
        .holes
        .iter()
        .map(|hole| shown(&readiness.slug, hole))
        .collect();
    pages.get_template("ready.html")?.render(context! {
        slug => readiness.slug.as_str(),
        title => campaign.map(|campaign| campaign.song.title.as_str()),
        artist => campaign.map(|campaign| campaign.song.artist.as_str()),
        window => Value::from(Serde(campaign.map(window))),
        excluded => excluded,
        is_ready => readiness.is_ready(),
        areas => Value::from(Serde(&areas)),
        rows => Value::from(Serde(&rows)),
        whole => Value::from(Serde(&whole)),
        holes => Value::from(Serde(&holes)),
    })
}

fn row(readiness: &Readiness, jurisdictions: &[Jurisdiction], language: &str) -> Row {
    let teams = readiness
        .campaign
        .iter()
        .flat_map(|campaign| &campaign.teams);
    let (mut named, mut all) = (0, 0);
    for team in teams {
        all += 1;
        named += usize::from(team.names.contains_key(language));
    }
    let teams = readiness.of_language(Aspect::TeamNames, language);
    let legal = jurisdictions.iter();
    Row {
        language: language.to_owned(),
        words: cell(&readiness.of_language(Aspect::Words, language), None),
        teams: cell(&teams, Some(format!("{named} of {all}"))),
        legal: legal
            .map(|of| cell(&readiness.legal(of, language), None))
            .collect(),
    }
}

fn cell(state: &State, text: Option<String>) -> Cell {
    Cell {
        kind: match state {
            State::Ready => "ready",
            State::Draft | State::Hole => "hole",
            State::Elsewhere => "elsewhere",
        },
        text: text.unwrap_or_else(|| said(state).to_lowercase()),
    }
}

fn of_area(jurisdiction: &Jurisdiction) -> Area {
    let countries = jurisdiction.countries.iter();
    Area {
        name: area(jurisdiction),
        countries: countries
            .filter(|code| *code != "*")
            .map(|code| named(code))
            .collect(),
        age: age(jurisdiction),
        version: jurisdiction.version.clone(),
    }
}

/// A country's English name; its code if there is none.
fn named(code: &str) -> String {
    country_name(code).unwrap_or(code).to_owned()
}

fn shown<'a>(slug: &str, hole: &'a Hole) -> Shown<'a> {
    let finding = &hole.finding;
    let line = finding
        .place
        .map_or_else(String::new, |place| format!(":{}", place.line));
    let about = [hole.jurisdiction.as_deref(), hole.language.as_deref()];
    let about: Vec<&str> = about.into_iter().flatten().collect();
    Shown {
        subject: hole.aspect.name(),
        about: about.join(", "),
        place: format!("campaigns/{slug}/{}{line}", finding.file),
        message: &finding.message,
        help: finding.help.as_deref(),
    }
}
