//! Finds where in a template's source a team's colour belongs.

use std::ops::Range;

use resvg::usvg::roxmltree::Node;

use svgtypes::{IRI, Paint};

use crate::template::property::{declaration, name_end, own_property};
use crate::template::reader::Reader;

/// A place for a colour: the bytes that it replaces, and the attribute that has to be added there, if the element does not have it.
pub(super) type Place = (Range<usize>, Option<&'static str>);

/// How many gradients may take their stops one from the other. References can form a circle.
const MAX_REFERENCES: u8 = 8;

const SHAPES: [&str; 8] = [
    "path", "rect", "circle", "ellipse", "polyline", "polygon", "text", "line",
];

/// Every fill, stroke and gradient stop in `layer`. What is not painted stays unpainted, and opacities stay as they are.
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
            match own_property(node, name).map(Paint::from_str) {
                None | Some(Ok(Paint::None | Paint::Inherit)) => {}
                Some(Ok(Paint::Color(colour))) if colour.alpha == 0 => {}
                Some(Ok(Paint::FuncIRI(id, _))) => gradient(reader, id, &mut places, 0),
                Some(_) => places.extend(place(reader, node, name)),
            }
        }
        // A shape without a fill is black, unless an ancestor has one.
        let has_fill = node
            .ancestors()
            .take_while(|n| n.is_element())
            .any(|n| own_property(n, "fill").is_some());
        if SHAPES.contains(&node.tag_name().name()) && !has_fill {
            places.push(added(reader, node, "fill"));
        }
    }
    places.sort_by_key(|(range, _)| range.start);
    places.dedup();
    places
}

/// The stops of the gradient `id`, and of those that it refers to.
fn gradient(reader: &Reader, id: &str, places: &mut Vec<Place>, references: u8) {
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
    let href = href.and_then(|href| IRI::from_str(href).ok());
    if let (Some(IRI(id)), true) = (href, references < MAX_REFERENCES) {
        gradient(reader, id, places, references + 1);
    }
}

/// Where the value of the property `name` stands: in the inline style, else in the attribute.
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

/// A new attribute after the element's name.
fn added(reader: &Reader, node: Node, name: &'static str) -> Place {
    let end = name_end(reader.source, node);
    (end..end, Some(name))
}
