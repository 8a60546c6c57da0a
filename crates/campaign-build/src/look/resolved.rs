//! A campaign's look with what its style has for all that the campaign leaves open.

use campaign::{Campaign, Corners};

use super::{
    catalogue::{Catalogue, Display, Role, Text, Typeface},
    palette::Palette,
    style::Defaults,
};

/// A campaign's look with nothing left open.
pub(super) struct Resolved<'a> {
    pub catalogue: &'a Catalogue,
    pub display_face: &'a Typeface,
    pub display: Display,
    pub text_face: &'a Typeface,
    pub text: Text,
    pub palette: Palette,
    pub corners: Corners,
    pub grain: bool,
    pub capitals: bool,
}

impl<'a> Resolved<'a> {
    /// Fills in what the campaign leaves open.
    ///
    /// # Errors
    /// For each typeface that the catalogue does not have for its role: the role, and what to write.
    pub fn of(
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
