//! The readiness of a campaign for a terminal.

use campaign::{Campaign, Finding, Jurisdiction, Team};

use super::aspect::Aspect;
use super::readiness::{Readiness, State};
use super::window::{Window, window};
use crate::report;
use crate::sources::Sources;

/// A table of languages, what the whole campaign has, and each hole as `check` draws findings. With styles, for whoever prints it elsewhere
/// to strip.
pub fn text(sources: &Sources, readiness: &Readiness) -> String {
    let mut text = String::new();
    if let Some(campaign) = &readiness.campaign {
        text.push_str(&columns(&languages(readiness, campaign)));
        text.push('\n');
        text.push_str(&columns(&whole(readiness, campaign)));
        text.push('\n');
    }
    let holes: Vec<Finding> = readiness
        .holes
        .iter()
        .map(|hole| hole.finding.clone())
        .collect();
    text.push_str(&report::drawn(sources, &holes));
    let slug = &readiness.slug;
    text.push_str(&match holes.len() {
        0 => format!("{slug} is ready\n"),
        1 => format!("{slug} is not ready: one thing is still to do\n"),
        count => format!("{slug} is not ready: {count} things are still to do\n"),
    });
    text
}

fn languages(readiness: &Readiness, campaign: &Campaign) -> Vec<Vec<String>> {
    let mut header = vec!["".to_owned(), "words".to_owned(), "team names".to_owned()];
    let legal = |jurisdiction: &Jurisdiction| format!("legal text: {}", area(jurisdiction));
    header.extend(campaign.jurisdictions.iter().map(legal));
    let mut rows = vec![header];
    for language in &campaign.locales {
        let named = campaign.teams.iter();
        let named = named
            .filter(|team: &&Team| team.names.contains_key(language))
            .count();
        let mut row = vec![
            language.clone(),
            said(&readiness.of_language(Aspect::Words, language)).to_owned(),
            format!("{named} of {}", campaign.teams.len()),
        ];
        let legal = campaign.jurisdictions.iter();
        row.extend(legal.map(|of| said(&readiness.legal(of, language)).to_owned()));
        rows.push(row);
    }
    rows
}

/// A jurisdiction with the number of its countries.
pub(super) fn area(jurisdiction: &Jurisdiction) -> String {
    let named = jurisdiction
        .countries
        .iter()
        .filter(|code| *code != "*")
        .count();
    let others = jurisdiction.countries.len() > named;
    let countries = match (named, others) {
        (0, _) => "all other countries".to_owned(),
        (1, false) => "1 country".to_owned(),
        (_, false) => format!("{named} countries"),
        (_, true) => format!("{named} countries and all others"),
    };
    format!("{} ({countries})", jurisdiction.id)
}

/// The youngest age of a jurisdiction in words.
pub(super) fn age(jurisdiction: &Jurisdiction) -> String {
    match jurisdiction.min_age {
        Some(age) => format!("from {age}"),
        None => "not asked for".to_owned(),
    }
}

fn whole(readiness: &Readiness, campaign: &Campaign) -> Vec<Vec<String>> {
    let ages = campaign.jurisdictions.iter();
    let ages: Vec<String> = ages.map(|of| format!("{} {}", of.id, age(of))).collect();
    let row = |aspect: Aspect, more: String| {
        let state = said(&readiness.of_all(aspect)).to_owned();
        vec![aspect.name().to_owned(), state, more]
    };
    let mut rows = vec![
        row(Aspect::Age, ages.join(", ")),
        row(Aspect::Dates, dates(campaign)),
        row(Aspect::Sound, String::new()),
        row(Aspect::Look, String::new()),
        row(Aspect::Settings, String::new()),
    ];
    if !campaign.excluded_countries.is_empty() {
        let all = campaign.excluded_countries.join(", ");
        rows.push(vec!["nobody from".to_owned(), String::new(), all]);
    }
    rows
}

fn dates(campaign: &Campaign) -> String {
    let Window {
        opens_at,
        closes_at,
        finish_by,
        clocks,
    } = window(campaign);
    format!("{opens_at} to {closes_at}, to be finished by {finish_by} ({clocks})")
}

/// A state in words.
pub(super) fn said(state: &State) -> &'static str {
    match state {
        State::Ready => "ready",
        State::Draft => "DRAFT",
        State::Elsewhere => "in another language",
        State::Hole => "HOLE",
    }
}

/// Rows in columns, two spaces between them. Every cell is plain text of one column a character.
fn columns(rows: &[Vec<String>]) -> String {
    let count = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..count).map(width).collect();
    let mut text = String::new();
    for row in rows {
        let cells = row.iter().zip(&widths);
        let line: String = cells
            .map(|(cell, width)| format!("{cell:width$}  "))
            .collect();
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}
