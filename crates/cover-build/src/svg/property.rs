//! Attributes and properties of SVG elements, once style sheets have become inline styles.

use resvg::usvg::roxmltree::{Attribute, Node};

/// The namespace of SVG.
pub(crate) const NS: &str = "http://www.w3.org/2000/svg";

/// The namespace of links.
const XLINK: &str = "http://www.w3.org/1999/xlink";

/// An attribute without a namespace. (`Node::attribute` would find Affinity's `serif:id` under the name `id`.)
pub(crate) fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    attribute_node(node, name).map(|attribute| attribute.value())
}

pub(super) fn attribute_node<'a, 'input>(
    node: Node<'a, 'input>,
    name: &str,
) -> Option<Attribute<'a, 'input>> {
    node.attributes()
        .find(|a| a.name() == name && a.namespace().is_none())
}

/// The target of a link: `href`, else `xlink:href` (SVG 2, 16.1.5).
pub(super) fn link<'a>(node: Node<'a, '_>) -> Option<&'a str> {
    attribute(node, "href").or_else(|| node.attribute((XLINK, "href")))
}

/// A declaration in an inline style: its value, and where that stands in the style, in bytes.
pub(crate) fn declaration<'s>(style: &'s str, name: &str) -> Option<(usize, &'s str)> {
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
pub(crate) fn own_property<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    attribute(node, "style")
        .and_then(|style| declaration(style, name))
        .map(|(_, value)| value)
        .or_else(|| attribute(node, name))
}

/// A property that an element has or inherits.
pub(crate) fn property<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    inherited(node.ancestors(), name)
}

/// A property of the first of `nodes` that has it: an element and those around it, outwards.
pub(crate) fn inherited<'a, 'input: 'a>(
    nodes: impl IntoIterator<Item = Node<'a, 'input>>,
    name: &str,
) -> Option<&'a str> {
    nodes
        .into_iter()
        .filter_map(|node| own_property(node, name))
        .find(|value| *value != "inherit")
}

/// Whether an element or one around it is not displayed.
pub(crate) fn is_hidden(node: Node) -> bool {
    node.ancestors()
        .any(|n| own_property(n, "display") == Some("none"))
}

/// Where an element's name ends in the source, in bytes.
pub(crate) fn name_end(source: &str, node: Node) -> usize {
    let start = node.range().start + 1;
    let rest = &source[start..];
    start
        + rest
            .find(|c: char| c.is_whitespace() || c == '/' || c == '>')
            .unwrap_or(rest.len())
}

/// `text` as it may stand inside an attribute's double quotes.
pub(crate) fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}
