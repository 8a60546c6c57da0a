//! How a campaign's pages look: what it says in `[look]`, with what its style has for the rest.

mod background;
mod catalogue;
mod contrast;
mod faces;
mod findings;
mod icons;
mod oklab;
mod palette;
mod sheet;
mod style;
mod write;

use campaign::{Campaign, Corners};
use catalogue::{Catalogue, Display, Role, Text, Typeface};
use palette::Palette;
use style::Defaults;

pub(super) use findings::check;
pub(super) use write::{Manifest, write};

/// A campaign's look with nothing left open.
pub(super) struct Resolved<'a> {
    catalogue: &'a Catalogue,
    display_face: &'a Typeface,
    display: Display,
    text_face: &'a Typeface,
    text: Text,
    palette: Palette,
    corners: Corners,
    grain: bool,
    capitals: bool,
}

impl<'a> Resolved<'a> {
    /// Fills in what the campaign leaves open.
    ///
    /// # Errors
    /// For each typeface that the catalogue does not have for its role: the role, and what to write.
    fn of(
        campaign: &'a Campaign,
        defaults: &'a Defaults,
        catalogue: &'a Catalogue,
    ) -> Result<Self, Vec<(Role, String)>> {
        let look = &campaign.look;
        let mut errors = Vec::new();
        let mut find = |own: &'a Option<String>, default: &'a String, role| {
            let found = catalogue.find(own.as_ref().unwrap_or(default), role);
            found.map_err(|problem| errors.push((role, problem))).ok()
        };
        let display = find(&look.display, &defaults.display, Role::Display);
        let text = find(&look.text, &defaults.text, Role::Text);
        let display = display.and_then(|face| Some((face, face.display?)));
        let text = text.and_then(|face| Some((face, face.text?)));
        let (Some((display_face, display)), Some((text_face, text))) = (display, text) else {
            return Err(errors);
        };
        Ok(Self {
            catalogue,
            display_face,
            display,
            text_face,
            text,
            palette: Palette::of(look, defaults),
            corners: look.corners.unwrap_or(defaults.corners),
            grain: look.grain.unwrap_or(defaults.grain),
            capitals: defaults.capitals,
        })
    }
}
