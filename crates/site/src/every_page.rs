//! Renders every page that there is, to see which messages pages use.

use std::sync::Arc;

use campaign::Campaign;

use crate::{
    assets::Assets,
    error::SiteError,
    pages::pages,
    share::{Share, SharePage},
    share_words::ShareWords,
    sounds::Sounds,
    templates::Templates,
    words::Words,
};

/// Renders the pages of a campaign and those of an entry in all of the campaign's languages, and throws them away. `words` gives the
/// words of these languages, as often as it is called.
///
/// # Errors
/// A template does not fit, or words are missing or wrong.
pub(crate) fn render_every_page(
    campaign: Campaign,
    words: impl Fn() -> Result<Vec<Words>, SiteError>,
    templates: Templates,
) -> Result<(), SiteError> {
    let (assets, sounds) = (Assets::stand_in, Sounds::default());
    pages(&campaign, words()?, &templates, assets(), &sounds, "")?;
    let campaign = Arc::new(campaign);
    let share_words = words()?.into_iter().map(ShareWords::try_from);
    let share_words = share_words.collect::<Result<_, _>>()?;
    let share_page = SharePage::new(Arc::clone(&campaign), share_words, templates, assets(), "")?;
    let first_team = campaign.teams.first().map_or("", |team| &team.id);
    for locale in &campaign.locales {
        // With a team and without: the sentences differ.
        for team in [first_team, ""] {
            let share = Share {
                id: "",
                locale,
                name: "Ada",
                team,
                peaks: &[0; take::PEAKS],
                duration_ms: 1_000,
            };
            share_page.render(&share)?;
            share_page.render_embed(&share, None)?;
        }
    }
    Ok(())
}
