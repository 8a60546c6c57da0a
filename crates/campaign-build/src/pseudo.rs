//! Pseudo-locales: English, accented and longer, or mirrored, for whoever looks for texts that are cut off or not translated. The build of
//! the scripts makes them (`web/pseudo.mjs`).

use campaign::Campaign;

/// Their tags: accented and longer; mirrored.
const LOCALES: [&str; 2] = ["en-XA", "ar-XB"];

/// Whether a tag is a pseudo-locale's.
pub(super) fn is_pseudo(locale: &str) -> bool {
    LOCALES.contains(&locale)
}

/// Adds them to a campaign's languages. Teams keep the names that they have in its own language.
pub(super) fn add_to(campaign: &mut Campaign) {
    for locale in LOCALES {
        campaign.locales.push(locale.to_owned());
        for team in &mut campaign.teams {
            if let Some(name) = team.names.get(&campaign.default_locale).cloned() {
                team.names.insert(locale.to_owned(), name);
            }
        }
        if let Some(call) = campaign.calls.get(&campaign.default_locale).cloned() {
            campaign.calls.insert(locale.to_owned(), call);
        }
    }
}
