//! Finds where in a template's source a team's colour belongs.

use std::collections::HashSet;
use std::ops::Range;

use resvg::usvg::roxmltree::{Node, NodeId};
use svgtypes::Paint;

use crate::svg::{
    NS, SvgFault, attribute, declaration, display_name, name_end, own_property, property,
};
use crate::template::reader::Reader;

/// A place for a colour: the bytes that it replaces, and the attribute that has to be added there, if the element does not have it.
pub(super) type Place = (Range<usize>, Option<&'static str>);

/// How many elements a colour layer may hold and show. Uses can show each other a million times.
const MAX_VISITS: usize = 50_000;

const SHAPES: [&str; 8] = [
    "path", "rect", "circle", "ellipse", "polyline", "polygon", "text", "line",
];
/// What these hold shapes other elements and has no colour of its own.
const COLOURLESS: [&str; 3] = ["mask", "clipPath", "filter"];

/// A colour layer, and everything that it shows.
pub(super) struct Tinted<'a, 'input> {
    /// Every fill, stroke and gradient stop. What is not painted stays unpainted, and opacities stay as they are.
    pub places: Vec<Place>,
    /// What is in the layer, and what it shows by reference.
    pub elements: HashSet<NodeId>,
    /// What the layer refers to: gradients, patterns, symbols.
    pub resources: Vec<Node<'a, 'input>>,
    /// What in it has a colour that cannot be replaced, and why.
    pub untinted: Vec<(Node<'a, 'input>, &'static str)>,
}

/// Where a painted element has its paint from.
#[derive(Clone, Copy, PartialEq)]
enum Origin<'a> {
    /// From inside of the layer.
    Inside,
    /// From around the layer; `None` where nothing says so.
    Outside(Option<&'a str>),
}

/// An element to be looked at.
#[derive(Clone, Copy)]
struct Visit<'a, 'input> {
    node: Node<'a, 'input>,
    fill: Origin<'a>,
    stroke: Origin<'a>,
    /// The outermost `use` in the layer that shows it.
    user: Option<Node<'a, 'input>>,
}

/// Finds every place for a colour in `layer`.
pub(super) fn tinted<'a, 'input>(
    reader: &Reader<'a, 'input>,
    layer: Node<'a, 'input>,
) -> Result<Tinted<'a, 'input>, SvgFault> {
    let around = layer.parent_element();
    let origin = |name| Origin::Outside(around.and_then(|node| property(node, name)));
    let mut search = Search {
        reader,
        found: Tinted {
            places: Vec::new(),
            elements: HashSet::new(),
            resources: Vec::new(),
            untinted: Vec::new(),
        },
        open: vec![Visit {
            node: layer,
            fill: origin("fill"),
            stroke: origin("stroke"),
            user: None,
        }],
        seen: HashSet::new(),
    };
    while let Some(visit) = search.open.pop() {
        if search.seen.len() > MAX_VISITS {
            return Err(SvgFault::TooManyUses {
                layer: display_name(layer),
            });
        }
        let user = visit.user.map(|user| user.id());
        if search.seen.insert((visit.node.id(), user)) {
            search.visit(visit);
        }
    }
    let mut found = search.found;
    found
        .places
        .sort_by_key(|(range, name)| (range.start, *name));
    found.places.dedup();
    Ok(found)
}

struct Search<'s, 'a, 'input> {
    reader: &'s Reader<'a, 'input>,
    found: Tinted<'a, 'input>,
    open: Vec<Visit<'a, 'input>>,
    /// Elements, each with the `use` that shows it.
    seen: HashSet<(NodeId, Option<NodeId>)>,
}

impl<'a, 'input> Search<'_, 'a, 'input> {
    fn visit(&mut self, mut visit: Visit<'a, 'input>) {
        let node = visit.node;
        let tag = node.tag_name().name();
        self.found.elements.insert(node.id());
        let filter = own_property(node, "filter");
        if filter.is_some_and(|filter| has_colour(self.reader, filter)) {
            let why = "has a filter with a colour of its own";
            self.found.untinted.push((node, why));
        }
        if COLOURLESS.contains(&tag) {
            let inside = node.descendants().map(|n| n.id());
            self.found.elements.extend(inside);
            return;
        }
        match tag {
            "stop" => self.stop(node),
            "image" => self.found.untinted.push((node, "is a picture")),
            _ => {
                visit.fill = self.own_paint(node, "fill", visit.fill);
                visit.stroke = self.own_paint(node, "stroke", visit.stroke);
                if SHAPES.contains(&tag) {
                    self.inherited_paint(visit, "fill", visit.fill);
                    self.inherited_paint(visit, "stroke", visit.stroke);
                }
                for marker in ["marker-start", "marker-mid", "marker-end", "marker"] {
                    if let Some(Ok(Paint::FuncIRI(id, _))) =
                        own_property(node, marker).map(Paint::from_str)
                    {
                        self.resource(id);
                    }
                }
            }
        }
        if let Some(shown) = self.reader.references.linked(node) {
            self.found.resources.push(shown);
            let is_use = node.has_tag_name((NS, "use"));
            self.open.push(Visit {
                node: shown,
                user: visit.user.or(is_use.then_some(node)),
                ..visit
            });
        }
        let children = node.children().filter(Node::is_element);
        self.open
            .extend(children.map(|node| Visit { node, ..visit }));
    }

    /// The paint that an element has itself, and where its contents have theirs from.
    fn own_paint(
        &mut self,
        node: Node<'a, 'input>,
        name: &'static str,
        around: Origin<'a>,
    ) -> Origin<'a> {
        match own_property(node, name).map(Paint::from_str) {
            None => around,
            Some(Ok(Paint::Inherit)) => {
                if let Origin::Outside(paint) = around
                    && is_colour(name, paint)
                {
                    self.found.places.extend(place(self.reader, node, name));
                }
                around
            }
            Some(Ok(Paint::None | Paint::ContextFill | Paint::ContextStroke)) => Origin::Inside,
            Some(Ok(Paint::Color(colour))) if colour.alpha == 0 => Origin::Inside,
            Some(Ok(Paint::FuncIRI(id, fallback))) => {
                if !self.resource(id) && fallback.is_some() {
                    self.found.places.extend(place(self.reader, node, name));
                }
                Origin::Inside
            }
            Some(_) => {
                self.found.places.extend(place(self.reader, node, name));
                Origin::Inside
            }
        }
    }

    /// The paint of a shape that has it from around the layer: it is given a colour of its own, or the `use` that shows it.
    fn inherited_paint(
        &mut self,
        visit: Visit<'a, 'input>,
        name: &'static str,
        origin: Origin<'a>,
    ) {
        let Origin::Outside(paint) = origin else {
            return;
        };
        match paint.map(Paint::from_str) {
            Some(Ok(Paint::FuncIRI(id, _))) => {
                self.resource(id);
            }
            _ if is_colour(name, paint) => {
                let at = visit.user.unwrap_or(visit.node);
                // Where it inherits in so many words, that word is replaced.
                if own_property(at, name).is_none() {
                    self.found.places.push(added(self.reader, at, name));
                }
            }
            _ => {}
        }
    }

    fn stop(&mut self, stop: Node<'a, 'input>) {
        let name = "stop-color";
        let place =
            place(self.reader, stop, name).unwrap_or_else(|| added(self.reader, stop, name));
        self.found.places.push(place);
    }

    /// Goes on in the gradient, pattern or marker with an id; false if there is none.
    fn resource(&mut self, id: &str) -> bool {
        let Some(node) = self.reader.references.target(id) else {
            return false;
        };
        self.found.resources.push(node);
        self.open.push(Visit {
            node,
            fill: Origin::Outside(property(node, "fill")),
            stroke: Origin::Outside(property(node, "stroke")),
            user: None,
        });
        true
    }
}

/// Whether a filter brings a colour along: by a part that paints, or a function of CSS. Grey light and shadows are none.
fn has_colour(reader: &Reader, filter: &str) -> bool {
    let Ok(Paint::FuncIRI(id, _)) = Paint::from_str(filter) else {
        let of_shadow = filter.split_once("drop-shadow(").map(|(_, rest)| rest);
        return of_shadow.is_some_and(|rest| rest.split([' ', ')']).any(is_chromatic));
    };
    let is_painted = |node: Node| {
        let colours = ["flood-color", "lighting-color"];
        let mut colours = colours.iter().filter_map(|name| own_property(node, name));
        colours.any(is_chromatic) || attribute(node, "values").is_some_and(adds_colour)
    };
    let target = reader.references.target(id);
    target.is_some_and(|filter| filter.descendants().any(is_painted))
}

fn is_chromatic(colour: &str) -> bool {
    matches!(colour.parse::<svgtypes::Color>(), Ok(c) if c.alpha > 0 && (c.red != c.green || c.green != c.blue))
}

/// Whether the last column of a colour matrix (Filter Effects, 9.6) adds more to one channel than to another.
fn adds_colour(values: &str) -> bool {
    let numbers: Result<Vec<f64>, _> = svgtypes::NumberListParser::from(values).collect();
    match numbers.as_deref() {
        Ok([_, _, _, _, red, _, _, _, _, green, _, _, _, _, blue, ..]) => {
            red != green || green != blue
        }
        _ => false,
    }
}

/// Whether an inherited paint is a colour. Without one, a fill is black and a stroke is none.
fn is_colour(name: &str, paint: Option<&str>) -> bool {
    match paint.map(Paint::from_str) {
        None => name == "fill",
        Some(Ok(Paint::Color(colour))) => colour.alpha > 0,
        Some(Ok(Paint::CurrentColor)) => true,
        Some(_) => false,
    }
}

/// Where the value of the property `name` stands: in the inline style, else in the attribute.
fn place(reader: &Reader, node: Node, name: &str) -> Option<Place> {
    let own = |name: &str| {
        node.attributes()
            .find(|a| a.name() == name && a.namespace().is_none())
    };
    if let Some(style) = own("style") {
        let range = style.range_value();
        if let Some((at, value)) = declaration(&reader.source[range.clone()], name) {
            let from = range.start + at;
            return Some((from..from + value.len(), None));
        }
    }
    attribute(node, name)?;
    own(name).map(|attribute| (attribute.range_value(), None))
}

/// A new attribute after the element's name.
fn added(reader: &Reader, node: Node, name: &'static str) -> Place {
    let end = name_end(reader.source, node);
    (end..end, Some(name))
}
