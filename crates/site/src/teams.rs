//! The teams of a campaign in one language.

use campaign::{Campaign, Team};
use serde::Serialize;

/// A team in one language.
#[derive(Serialize)]
pub(crate) struct TeamView<'a> {
    pub id: &'a str,
    pub name: &'a str,
    pub colors: &'a [String; 2],
    /// Codes of the countries whose fans are shown it first, with a space between two; only where fans choose.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub first_in: String,
}

/// The teams, in the order of the campaign.
pub(crate) fn teams<'a>(campaign: &'a Campaign, locale: &str) -> Vec<TeamView<'a>> {
    campaign
        .teams
        .iter()
        .map(|team| TeamView {
            id: &team.id,
            name: team.names.get(locale).unwrap_or(&team.id),
            colors: &team.colors,
            first_in: String::new(),
        })
        .collect()
}

/// The same, with the countries whose fans are shown each first: its own, and those that the campaign names.
pub(crate) fn teams_by_country<'a>(campaign: &'a Campaign, locale: &str) -> Vec<TeamView<'a>> {
    let views = teams(campaign, locale).into_iter();
    let views = views.zip(&campaign.teams);
    views
        .map(|(view, team)| TeamView {
            first_in: countries_of(team).join(" "),
            ..view
        })
        .collect()
}

fn countries_of(team: &Team) -> Vec<&str> {
    let countries = team.country.iter().chain(&team.first_in);
    countries.map(String::as_str).collect()
}
