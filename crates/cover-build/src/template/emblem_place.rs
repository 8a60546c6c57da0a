//! The place of a team's emblem in the art.

use resvg::usvg::roxmltree::Node;

use crate::svg::{SvgFault, attribute, escape, own_property};
use crate::template::reader::Reader;

/// What the emblem has in common with the layer whose place it takes.
const SHARED: [&str; 5] = ["opacity", "clip-path", "mask", "filter", "visibility"];

/// The attributes of the picture that takes the place of the layer `id`, except its address.
pub(super) fn emblem_attributes<'a, 'input>(
    reader: &Reader<'a, 'input>,
    node: Node<'a, 'input>,
    id: &str,
) -> Result<String, SvgFault> {
    let rect = reader.rectangle(node, id)?;
    // The space of a group or path is measured outside of its own transform.
    let transform = match node.tag_name().name() {
        "rect" | "image" => attribute(node, "transform").unwrap_or_default(),
        _ => "",
    };
    let mut attributes = format!(
        "x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" transform=\"{}\"",
        rect.x(),
        rect.y(),
        rect.width(),
        rect.height(),
        escape(transform)
    );
    for name in SHARED {
        if let Some(value) = own_property(node, name) {
            attributes += &format!(" {name}=\"{}\"", escape(value));
        }
    }
    if let Some(mode) = own_property(node, "mix-blend-mode") {
        attributes += &format!(" style=\"mix-blend-mode:{}\"", escape(mode));
    }
    Ok(attributes)
}

/// Whether an element or one around it lets shine through what lies below.
pub(super) fn has_opacity(node: Node) -> bool {
    node.ancestors().any(|n| {
        own_property(n, "opacity")
            .is_some_and(|value| !matches!(value.trim(), "1" | "100%" | "1.0"))
    })
}
