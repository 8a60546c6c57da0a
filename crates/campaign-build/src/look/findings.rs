//! What is wrong with a campaign's look: typefaces that are not there, and colours that cannot be seen.

use campaign::{Campaign, FileError, Finding, Look, MAX_TEXT_BYTES, Reading, TextFile};
use cover_format::Colour;

use super::{
    background,
    catalogue::Catalogue,
    contrast::{LEAST_OF_GRAPHICS, LEAST_OF_TEXT, contrast, tenths},
    favicon,
    oklab::nearest,
    palette::Palette,
    resolved::Resolved,
    sheet::OWN_SHEET,
    style::Defaults,
};
use crate::{error::BuildError, sources::Sources};

/// Everything that is wrong with the look, typefaces, colours and pictures.
///
/// # Errors
/// The product's own files are missing or wrong.
pub(crate) fn check(
    sources: &Sources,
    reading: &Reading,
    campaign: &Campaign,
) -> Result<Vec<Finding>, BuildError> {
    let defaults = Defaults::read(sources, campaign.look.style)?;
    let catalogue = Catalogue::read(sources)?;
    let mut findings = Vec::new();
    if let Err(errors) = Resolved::of(campaign, &defaults, &catalogue) {
        findings.extend(errors.into_iter().map(|(role, problem)| {
            let key = role.key();
            reading.error_at(&format!("look.{key}"), format!("[look] {key}: {problem}"))
        }));
    }
    // A colour that could not be read is none to look at.
    if !reading.findings.has_errors() {
        let palette = Palette::of(&campaign.look, &defaults);
        findings.extend(of_colours(reading, &campaign.look, &palette));
        findings.extend(of_teams(reading, campaign, palette.ground));
    }
    findings.extend(background::check(sources, reading, campaign));
    findings.extend(of_favicon(sources, reading, campaign));
    findings.extend(of_own_sheet(sources));
    Ok(findings)
}

/// An icon that cannot be drawn.
fn of_favicon(sources: &Sources, reading: &Reading, campaign: &Campaign) -> Option<Finding> {
    let path = campaign.look.favicon.as_deref()?;
    let problem = favicon::read(sources, path).err()?;
    Some(reading.error_at("look.favicon", problem.to_string()))
}

/// A style sheet of the folder's own that is there and cannot be read.
fn of_own_sheet(sources: &Sources) -> Option<Finding> {
    match sources.campaign.read(OWN_SHEET, MAX_TEXT_BYTES) {
        Ok(bytes) => TextFile::decode(OWN_SHEET, bytes).err(),
        Err(FileError::Missing { similar: None }) => None,
        Err(error) => Some(Finding::error(OWN_SHEET, error.problem(OWN_SHEET))),
    }
}

/// Ink and accent that are too close to the ground.
fn of_colours(reading: &Reading, look: &Look, palette: &Palette) -> Vec<Finding> {
    let of = |key: &str, is_own: bool, colour: Colour, least: f64, seen: &str| {
        let found = contrast(colour, palette.ground);
        (found < least).then(|| {
            let instead = nearest(colour, palette.ground, least);
            let problem = format!(
                "[look] {key}: {colour} can hardly be {seen} on the ground, {}: a contrast of {}, where {least} is required{}",
                palette.ground,
                tenths(found),
                suggestion(key, instead)
            );
            // What the style has is at odds with the ground alone.
            let place = if is_own { key } else { "ground" };
            reading.error_at(&format!("look.{place}"), problem)
        })
    };
    let ink = of(
        "ink",
        look.ink.is_some(),
        palette.ink,
        LEAST_OF_TEXT,
        "read",
    );
    let accent = of(
        "accent",
        look.accent.is_some(),
        palette.accent,
        LEAST_OF_GRAPHICS,
        "seen",
    );
    ink.into_iter().chain(accent).collect()
}

fn suggestion(key: &str, instead: Option<Colour>) -> String {
    instead.map_or_else(
        || ": take another colour".to_owned(),
        |colour| format!(": write {key} = \"{colour}\", the nearest that can"),
    )
}

/// A note for each team's colour that is too close to the ground. Text never takes a team's colour, so this is no error: what is
/// lost is the team's light and its mark in the list.
fn of_teams(reading: &Reading, campaign: &Campaign, ground: Colour) -> Vec<Finding> {
    let mut notes = Vec::new();
    for team in &campaign.teams {
        for (at, text) in team.colors.iter().enumerate() {
            let note = text
                .parse()
                .ok()
                .and_then(|colour| note(&team.id, colour, ground));
            notes.extend(note.map(|note| reading.note_at(&format!("team.{}.{at}", team.id), note)));
        }
    }
    notes
}

fn note(team: &str, colour: Colour, ground: Colour) -> Option<String> {
    let found = contrast(colour, ground);
    (found < LEAST_OF_GRAPHICS).then(|| {
        let instead = nearest(colour, ground, LEAST_OF_GRAPHICS);
        let instead = instead.map_or_else(
            || ": take another colour".to_owned(),
            |colour| format!(": write \"{colour}\", the nearest that can"),
        );
        format!(
            "team {team}: {colour} can hardly be seen on the ground, {ground}: a contrast of {}, where 3 is wanted{instead}",
            tenths(found)
        )
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_that_drowns_in_the_ground_is_named_with_its_team_and_the_nearest_that_does_not() {
        let colour = |text: &str| text.parse::<Colour>().unwrap();
        let ground = colour("#08090b");
        assert_eq!(note("arg", colour("#7cc4ff"), ground), None);
        let said = note("uru", colour("#001489"), ground).unwrap();
        assert!(said.starts_with(
            "team uru: #001489 can hardly be seen on the ground, #08090b: a contrast of 1.3, where 3 is wanted: write \"#"
        ));
        let nearest = said.split('"').nth(1).unwrap();
        assert!(contrast(colour(nearest), ground) >= LEAST_OF_GRAPHICS);
    }
}
