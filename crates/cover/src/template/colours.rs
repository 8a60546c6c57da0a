//! Where in a template's source a team's colour goes.

use std::ops::Range;

use resvg::usvg::roxmltree::Node;

use super::svg::{self, Reader, declaration, own_property};

/// A place for a colour: the range that it replaces, and the attribute to be added there if the element has none yet.
pub(super) type Place = (Range<usize>, Option<&'static str>);

const SHAPES: [&str; 8] = [
    "path", "rect", "circle", "ellipse", "polyline", "polygon", "text", "line",
];

/// Every fill, stroke and gradient stop under `layer`. What is not painted stays unpainted; opacities stay as they are.
pub(super) fn places(reader: &Reader, layer: Node) -> Vec<Place> {
    let mut places = Vec::new();
    for node in layer.descendants().filter(Node::is_element) {
        if node.tag_name().name() == "stop" {
            places.push(
                place(reader, node, "stop-color")
                    .unwrap_or_else(|| added(reader, node, "stop-color")),
            );
            continue;
        }
        for name in ["fill", "stroke"] {
            match own_property(node, name) {
                None | Some("none" | "transparent" | "inherit") => {}
                Some(value) if value.starts_with("url(") => {
                    gradient(reader, value, &mut places, 0);
                }
                Some(_) => places.extend(place(reader, node, name)),
            }
        }
        // An unpainted shape is black; inside the layer an ancestor may have said otherwise.
        let said = node
            .ancestors()
            .take_while(|n| n.is_element())
            .any(|n| own_property(n, "fill").is_some());
        if SHAPES.contains(&node.tag_name().name()) && !said {
            places.push(added(reader, node, "fill"));
        }
    }
    places.sort_by_key(|(range, _)| range.start);
    places.dedup();
    places
}

/// The stops of the gradient that `url` refers to, or of those that it takes its stops from.
fn gradient(reader: &Reader, url: &str, places: &mut Vec<Place>, depth: u8) {
    let id = url
        .trim_start_matches("url(")
        .split(')')
        .next()
        .unwrap_or_default()
        .trim_matches(['"', '\'', ' '])
        .trim_start_matches('#');
    let Some(found) = reader
        .elements()
        .find(|n| n.attribute("id") == Some(id))
        .filter(|n| n.tag_name().name().ends_with("Gradient"))
    else {
        return;
    };
    for stop in found.children().filter(|n| n.tag_name().name() == "stop") {
        places.push(
            place(reader, stop, "stop-color").unwrap_or_else(|| added(reader, stop, "stop-color")),
        );
    }
    let href = found
        .attribute("href")
        .or_else(|| found.attribute(("http://www.w3.org/1999/xlink", "href")));
    // Gradients can refer to each other in a circle.
    if let (Some(href), true) = (href, depth < 8) {
        gradient(reader, href, places, depth + 1);
    }
}

/// Where `name` has its value: in the inline style, which wins, or in its attribute.
fn place(reader: &Reader, node: Node, name: &str) -> Option<Place> {
    if let Some(style) = node.attribute_node("style") {
        let range = style.range_value();
        if let Some((at, value)) = declaration(&reader.source[range.clone()], name) {
            let from = range.start + at;
            return Some((from..from + value.len(), None));
        }
    }
    node.attribute_node(name)
        .map(|attribute| (attribute.range_value(), None))
}

/// A new attribute right behind the element's name. Its place is empty, and differs from every other element's.
fn added(reader: &Reader, node: Node, name: &'static str) -> Place {
    let end = svg::name_end(reader.source, node);
    (end..end, Some(name))
}
