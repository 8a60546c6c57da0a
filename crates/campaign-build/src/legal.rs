//! Whether there are legal texts for whom the campaign addresses, in the language that they are offered in.

use campaign::{Campaign, Finding, Level, Reading};

/// An error for each text that is word for word that of the default locale: a fan would agree to what they cannot read.
pub(super) fn copies(campaign: &Campaign) -> Vec<Finding> {
    let language = |locale: &str| locale.split('-').next().map(str::to_owned);
    let default = &campaign.default_locale;
    let mut findings = Vec::new();
    for jurisdiction in &campaign.jurisdictions {
        let Some(original) = jurisdiction.texts.get(default) else {
            continue;
        };
        for (locale, text) in &jurisdiction.texts {
            if text.terms == original.terms && language(locale) != language(default) {
                let id = &jurisdiction.id;
                let problem = format!(
                    "this is word for word legal/{id}/{default}.md: translate it, or delete it"
                );
                findings.push(Finding::error(format!("legal/{id}/{locale}.md"), problem));
            }
        }
    }
    findings
}

/// A note for each team of a country that no jurisdiction holds: nobody there can take part.
pub(super) fn without_a_jurisdiction(reading: &Reading, campaign: &Campaign) -> Vec<Finding> {
    // Jurisdictions that could not be read may hold them.
    if campaign.jurisdictions.is_empty() {
        return Vec::new();
    }
    let mut notes = Vec::new();
    for team in &campaign.teams {
        let Some(country) = &team.country else {
            continue;
        };
        if campaign.jurisdiction(country).is_none() {
            let note = format!(
                "team {}: there is no legal text for {country}, so nobody there can take part: add \"{country}\" to the countries of a [[jurisdiction]]",
                team.id
            );
            let finding = reading.error_at(&format!("team.{}", team.id), note);
            notes.push(Finding {
                level: Level::Note,
                ..finding
            });
        }
    }
    notes
}
