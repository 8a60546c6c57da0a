//! Text that is part of the art: in which typeface it is drawn.

use cover_format::{Face, Role};
use svgtypes::{FontFamily, parse_font_families};

use crate::svg::names::squashed;

/// The face that text of these CSS families is drawn in: the first whose family is among them; else the nearest, by width.
pub(crate) fn nearest_face<'f>(families: &str, faces: &'f [Face]) -> Option<&'f Face> {
    exact_face(families, faces).or_else(|| {
        let name = squashed(families);
        let is_narrow = ["condensed", "narrow", "compressed", "impact"]
            .iter()
            .any(|word| name.contains(word));
        let role = if is_narrow {
            Role::Display
        } else {
            Role::Script
        };
        let first = |role| faces.iter().find(|face| face.role == role);
        first(role).or(faces.first())
    })
}

/// The face whose family is the first of these CSS families that is among the faces.
pub(super) fn exact_face<'f>(families: &str, faces: &'f [Face]) -> Option<&'f Face> {
    let families = parse_font_families(families).unwrap_or_default();
    families.iter().find_map(|family| match family {
        FontFamily::Named(name) => faces
            .iter()
            .find(|face| squashed(&face.family) == squashed(name)),
        _ => None,
    })
}
