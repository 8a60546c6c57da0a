//! The teams of a campaign in one language.

use campaign::Campaign;
use serde::Serialize;

/// A team in one language.
#[derive(Serialize)]
pub(crate) struct TeamView<'a> {
    pub id: &'a str,
    /// `None` where no name is shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<&'a str>,
    pub colors: &'a [String; 2],
}

/// The teams, in the order of the campaign.
pub(crate) fn teams<'a>(campaign: &'a Campaign, locale: &str) -> Vec<TeamView<'a>> {
    campaign
        .teams
        .iter()
        .map(|team| TeamView {
            id: &team.id,
            name: Some(team.names.get(locale).unwrap_or(&team.id)),
            colors: &team.colors,
        })
        .collect()
}
