//! Whether text, controls and the teams' colours can be seen on the theme's ground.

use std::collections::BTreeMap;

use campaign::{Campaign, Finding};
use cover_format::Colour;

use super::sources::Sources;
use super::theme::{Layer, Theme, colour};

/// The contrast ratio that WCAG 2.2 (1.4.3) requires of text.
const LEAST_OF_TEXT: f64 = 4.5;
/// The contrast ratio that WCAG 2.2 (1.4.11, non-text contrast) requires of what carries meaning otherwise.
const LEAST_CONTRAST: f64 = 3.0;

const GROUND: &str = "--ground";
/// Text and edges of the pages, what they stand on, and the least contrast.
const PAIRS: [(&str, &str, f64); 6] = [
    ("--ink", GROUND, LEAST_OF_TEXT),
    ("--ink-2", GROUND, LEAST_OF_TEXT),
    ("--ink-3", GROUND, LEAST_OF_TEXT),
    ("--warning", GROUND, LEAST_OF_TEXT),
    ("--edge", GROUND, LEAST_CONTRAST),
    ("--button-ink", "--button-ground", LEAST_OF_TEXT),
];

/// What is wrong with the theme, files and properties that are missing and text that cannot be read; and its ground.
pub(super) fn check_theme(sources: &Sources, slug: &str) -> (Vec<Finding>, Option<Colour>) {
    match Theme::read(sources, slug) {
        Ok(theme) => of_theme(&theme),
        Err(findings) => (findings, None),
    }
}

/// A note for each team's colour that is too close to the ground. Text never takes a team's colour, so this is no error: what is
/// lost is the team's light and its mark in the list.
pub(super) fn team_notes(campaign: &Campaign, ground: Colour) -> Vec<Finding> {
    let mut notes = Vec::new();
    for team in &campaign.teams {
        let colours = team.colors.iter().filter_map(|text| text.parse().ok());
        let of_team = colours.filter_map(|colour| note(&team.id, colour, ground));
        notes.extend(of_team.map(|note| Finding::note("campaign.toml", note)));
    }
    notes
}

/// What is wrong within the theme, and its ground.
fn of_theme(theme: &Theme) -> (Vec<Finding>, Option<Colour>) {
    let css = &theme.css;
    let properties = theme.properties();
    let mut findings = Vec::new();
    let Some(text) = properties.get(GROUND) else {
        let problem = format!("{GROUND} is missing: write it into the rule for :root");
        return (vec![Finding::error(&css.path, problem)], None);
    };
    let ground = colour(&properties, text).filter(|layer| layer.opacity >= 1.0);
    let Some(Layer { colour: ground, .. }) = ground else {
        let problem = format!("{GROUND}: write it as #rrggbb, so that it can be compared");
        let finding = Finding::error(&css.path, problem).at(css.place_of(text));
        return (vec![finding], None);
    };
    for (name, under, least) in PAIRS {
        findings.extend(too_close(theme, &properties, ground, (name, under, least)));
    }
    match theme.frame() {
        Ok(frame) if frame == ground => {}
        Ok(frame) => {
            let problem = format!(
                "theme_color is {frame}, but {GROUND} in theme.css is {ground}: the browser's frame is in another colour than the page"
            );
            let at = theme.json.text.find("theme_color").unwrap_or_default();
            let place = theme.json.place(at..at + "theme_color".len());
            findings.push(Finding::note(&theme.json.path, problem).at(place));
        }
        Err(finding) => findings.push(finding),
    }
    (findings, Some(ground))
}

/// A colour that cannot be read on what it stands on.
fn too_close(
    theme: &Theme,
    properties: &BTreeMap<&str, &str>,
    ground: Colour,
    (name, under, least): (&str, &str, f64),
) -> Option<Finding> {
    let text = properties.get(name)?;
    let below = over(colour(properties, properties.get(under)?)?, ground);
    let above = over(colour(properties, text)?, below);
    let found = contrast(above, below);
    (found < least).then(|| {
        let problem = format!(
            "{name} on {under}: {above} can hardly be read on {below}: a contrast of {}, where {least} is required",
            tenths(found)
        );
        Finding::error(&theme.css.path, problem).at(theme.css.place_of(text))
    })
}

/// A layer over an opaque colour.
fn over(layer: Layer, below: Colour) -> Colour {
    let mix = |above: u8, below: u8| {
        let mixed = f64::from(above) * layer.opacity + f64::from(below) * (1.0 - layer.opacity);
        mixed.round() as u8
    };
    let above = layer.colour;
    Colour {
        r: mix(above.r, below.r),
        g: mix(above.g, below.g),
        b: mix(above.b, below.b),
    }
}

/// Rounded down, so that what is too little never looks like enough.
fn tenths(contrast: f64) -> f64 {
    (contrast * 10.0).floor() / 10.0
}

fn note(team: &str, colour: Colour, ground: Colour) -> Option<String> {
    let found = contrast(colour, ground);
    (found < LEAST_CONTRAST).then(|| {
        format!(
            "team {team}: {colour} can hardly be seen on the theme's {ground}: a contrast of {}, where 3 is wanted",
            tenths(found)
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
