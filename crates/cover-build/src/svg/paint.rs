//! Which values of colour properties can be drawn.

use std::borrow::Cow;
use std::str::FromStr;

use svgtypes::{Color, Paint};

/// A declaration's value as usvg reads it: unchanged if it can be drawn; `None` if it cannot, as colours of another space than sRGB. By CSS,
/// a declaration with such a value is as if it were not there, and the one before it counts. Properties that are no colours are left alone.
pub(super) fn drawable<'v>(name: &str, value: &'v str) -> Option<Cow<'v, str>> {
    let is_drawable = |value: &str| match name {
        "fill" | "stroke" => Paint::from_str(value).is_ok(),
        _ => matches!(value, "inherit" | "currentColor") || Color::from_str(value).is_ok(),
    };
    if !is_colour(name) || is_drawable(value) {
        return Some(Cow::Borrowed(value));
    }
    // SVG 1.1, 12.2: the sRGB colour stands before that of the profile.
    let plain = value
        .split_once(" icc-color(")
        .map_or(value, |(srgb, _)| srgb);
    let keyword = match plain.trim().to_ascii_lowercase().as_str() {
        "none" => "none",
        "currentcolor" => "currentColor",
        "inherit" | "unset" | "revert" => "inherit",
        "initial" if name == "stroke" => "none",
        "initial" => "black",
        _ => plain.trim(),
    };
    is_drawable(keyword).then(|| Cow::Owned(keyword.to_owned()))
}

/// Whether a property's value is a colour.
pub(super) fn is_colour(name: &str) -> bool {
    matches!(
        name,
        "fill" | "stroke" | "stop-color" | "flood-color" | "lighting-color" | "color"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_of_srgb_can_be_drawn_and_others_cannot() {
        let table = [
            ("fill", "#0f0", Some("#0f0")),
            ("fill", "url(#a) none", Some("url(#a) none")),
            ("fill", "None", Some("none")),
            ("stroke", "initial", Some("none")),
            ("stop-color", "rgba(0, 0, 0, .5)", Some("rgba(0, 0, 0, .5)")),
            ("stop-color", "currentcolor", Some("currentColor")),
            (
                "fill",
                "#cd853f icc-color(acmecmyk, 0.11, 0.48, 0.83, 0)",
                Some("#cd853f"),
            ),
            ("fill", "color(display-p3 0 1 0)", None),
            ("flood-color", "oklch(60% 0.15 50)", None),
            ("fill", "var(--brand)", None),
            (
                "width",
                "color(display-p3 0 1 0)",
                Some("color(display-p3 0 1 0)"),
            ),
        ];
        for (name, value, expected) in table {
            assert_eq!(
                drawable(name, value).as_deref(),
                expected,
                "{name}: {value}"
            );
        }
    }
}
