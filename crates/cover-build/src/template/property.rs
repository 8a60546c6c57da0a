//! Properties of SVG elements, as attributes and in inline styles.

use std::str::FromStr;

use resvg::usvg::roxmltree::Node;
use svgtypes::{Length, LengthUnit};

/// The namespace of SVG.
pub(super) const NS: &str = "http://www.w3.org/2000/svg";

/// A declaration in an inline style: its value, and where that stands in the style, in bytes.
pub(super) fn declaration<'s>(style: &'s str, name: &str) -> Option<(usize, &'s str)> {
    let mut at = 0;
    for part in style.split(';') {
        if let Some((key, value)) = part.split_once(':')
            && key.trim() == name
        {
            let lead = value.len() - value.trim_start().len();
            return Some((at + key.len() + 1 + lead, value.trim()));
        }
        at += part.len() + 1;
    }
    None
}

/// A property of one element: in its inline style, else as its attribute.
pub(super) fn own_property<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attribute("style")
        .and_then(|style| declaration(style, name))
        .map(|(_, value)| value)
        .or_else(|| node.attribute(name))
}

/// A property that an element has or inherits.
pub(super) fn property<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.ancestors().find_map(|n| own_property(n, name))
}

/// Where an element's name ends in the source, in bytes.
pub(super) fn name_end(source: &str, node: Node) -> usize {
    let start = node.range().start + 1;
    let rest = &source[start..];
    start
        + rest
            .find(|c: char| c.is_whitespace() || c == '/' || c == '>')
            .unwrap_or(rest.len())
}

/// `text` as it may stand inside an attribute's double quotes.
pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

/// A length in user units, which are CSS pixels. `None` if `text` is no length or has another unit.
pub(super) fn length(text: &str) -> Option<f32> {
    let length = Length::from_str(text.trim()).ok()?;
    let is_user_unit = matches!(length.unit, LengthUnit::None | LengthUnit::Px);
    Some(length.number as f32).filter(|number| is_user_unit && number.is_finite())
}
