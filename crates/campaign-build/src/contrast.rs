//! Whether the teams' colours can be seen on the theme's ground.

use campaign::{Campaign, Finding};
use cover_format::Colour;
use serde::Deserialize;

use super::error::BuildError;
use super::sources::Sources;

/// The contrast ratio that WCAG 2.2 (1.4.11, non-text contrast) requires of a colour that carries meaning.
const LEAST_CONTRAST: f64 = 3.0;

/// What of `theme.json` is needed here.
#[derive(Deserialize)]
struct Frame {
    theme_color: String,
}

/// A note for each colour that is too close to the ground. Text never takes a team's colour, so this is no error: what is lost is the
/// team's light and its mark in the list.
pub(super) fn notes(sources: &Sources, campaign: &Campaign) -> Result<Vec<Finding>, BuildError> {
    let theme = format!("themes/{}/theme.json", campaign.slug);
    // The site's own build says so when a theme is missing.
    let Ok(json) = sources.web.text(&theme) else {
        return Ok(Vec::new());
    };
    let path = sources.web.path().join(&theme);
    let frame: Frame =
        serde_json::from_str(&json).map_err(|error| BuildError::io(&path)(error.into()))?;
    let ground = frame.theme_color.parse::<Colour>();
    let ground = ground.map_err(|error| BuildError::io(&path)(std::io::Error::other(error)))?;
    let mut notes = Vec::new();
    for team in &campaign.teams {
        for text in &team.colors {
            let colour = text.parse::<Colour>();
            let colour = colour.map_err(|reason| BuildError::Colour {
                team: team.id.clone(),
                reason,
            })?;
            let note = note(&team.id, colour, ground);
            notes.extend(note.map(|note| Finding::note("campaign.toml", note)));
        }
    }
    Ok(notes)
}

fn note(team: &str, colour: Colour, ground: Colour) -> Option<String> {
    let found = contrast(colour, ground);
    (found < LEAST_CONTRAST).then(|| {
        let text = String::from(colour);
        let under = String::from(ground);
        let found = (found * 10.0).floor() / 10.0;
        format!(
            "team {team}: {text} can hardly be seen on the theme's {under}: a contrast of {found}, where 3 is wanted"
        )
    })
}

/// The contrast ratio of WCAG 2.2, from 1 to 21.
fn contrast(a: Colour, b: Colour) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn luminance(Colour { r, g, b }: Colour) -> f64 {
    let linear = |channel: u8| {
        let value = f64::from(channel) / 255.0;
        if value <= 0.04045 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Colour {
        text.parse().unwrap()
    }

    #[test]
    fn contrast_is_what_the_standard_says() {
        for (a, b, expected) in [
            ("#ffffff", "#000000", 21.0),
            ("#777777", "#777777", 1.0),
            ("#767676", "#ffffff", 4.54),
            ("#ff0000", "#ffffff", 4.0),
        ] {
            let found = contrast(colour(a), colour(b));
            assert!((found - expected).abs() < 0.01, "{a} on {b}: {found}");
            assert_eq!(found, contrast(colour(b), colour(a)));
        }
    }

    #[test]
    fn a_colour_that_drowns_in_the_ground_is_named_with_its_team() {
        let ground = colour("#08090b");
        assert_eq!(note("arg", colour("#7cc4ff"), ground), None);
        assert_eq!(
            note("uru", colour("#001489"), ground).as_deref(),
            Some(
                "team uru: #001489 can hardly be seen on the theme's #08090b: a contrast of 1.3, where 3 is wanted"
            )
        );
    }
}
