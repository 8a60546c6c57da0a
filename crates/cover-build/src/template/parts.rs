//! Divides a template's art into what is encoded at build time and what is composited at run time.

use std::ops::Range;

use cover_format::{Condition, OverlayLayer};
use resvg::usvg::roxmltree::Node;

use crate::template::error::TemplateError;
use crate::template::layer_id::{condition, layer_id};
use crate::template::note::Note;
use crate::template::piece::Piece;
use crate::template::property::own_property;
use crate::template::reader::Reader;

/// The elements that are painted by themselves.
const PAINTED: [&str; 10] = [
    "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "image", "use", "text",
];
/// The contents of these are painted only where something refers to them (SVG 2, 3.2, never-rendered elements).
const NEVER_RENDERED: [&str; 6] = ["defs", "symbol", "clipPath", "mask", "pattern", "marker"];

/// The parts of a template: the art itself, which is part 0, and the overlays in their order, from part 1 on.
pub(super) struct Parts {
    overlays: Vec<OverlayLayer>,
    /// Where each painted element that is not drawn at run time stands in the source, and its part; in the order of the source.
    painted: Vec<(Range<usize>, usize)>,
    /// For the template's designer.
    pub notes: Vec<Note>,
}

impl Parts {
    /// Divides the art, or names art that blends with what is not there yet.
    pub fn of(reader: &Reader) -> Result<Self, TemplateError> {
        let mut parts = Self {
            overlays: Vec::new(),
            painted: Vec::new(),
            notes: Vec::new(),
        };
        let mut above = false;
        for node in reader.elements() {
            let id = layer_id(node);
            above |= id.starts_with("text--") || id.starts_with("wave--");
            if Condition::from_id(&id) == Some(Condition::Number) {
                parts.notes.push(Note::LeftOut { layer: id });
            } else if is_painted(node) && !is_drawn_later(node) {
                parts.add(node, above)?;
            }
        }
        Ok(parts)
    }

    pub fn overlays(&self) -> Vec<OverlayLayer> {
        self.overlays.clone()
    }

    /// The part that byte `at` of the source belongs to; `None` if it belongs to all.
    pub fn at(&self, at: usize) -> Option<usize> {
        let next = self.painted.partition_point(|(range, _)| range.end <= at);
        let (range, part) = self.painted.get(next)?;
        range.contains(&at).then_some(*part)
    }

    /// Appends the source in `range` to `pieces`, cut where another part begins.
    pub fn cut(&self, source: &str, range: Range<usize>, pieces: &mut Vec<(Option<usize>, Piece)>) {
        let mut at = range.start;
        while at < range.end {
            let next = self.painted.partition_point(|(range, _)| range.end <= at);
            let (end, part) = match self.painted.get(next) {
                Some((painted, part)) if painted.contains(&at) => (painted.end, Some(*part)),
                Some((painted, _)) => (painted.start, None),
                None => (range.end, None),
            };
            let end = end.min(range.end);
            pieces.push((part, Piece::Source(source[at..end].to_owned())));
            at = end;
        }
    }

    fn add(&mut self, node: Node, above: bool) -> Result<(), TemplateError> {
        let overlay = OverlayLayer {
            condition: condition(node),
            above,
        };
        if overlay.condition == Some(Condition::Number) {
            return Ok(());
        }
        let is_art = !above && overlay.condition.is_none();
        let part = if is_art {
            0
        } else {
            if node.ancestors().any(blends) {
                return Err(TemplateError::Blending { art: name(node) });
            }
            if above {
                self.notes.push(Note::Above { art: name(node) });
            }
            let known = self.overlays.iter().position(|o| *o == overlay);
            1 + known.unwrap_or_else(|| {
                self.overlays.push(overlay);
                self.overlays.len() - 1
            })
        };
        // An element inside another is part of it.
        let range = node.range();
        if self
            .painted
            .last()
            .is_none_or(|(last, _)| last.end <= range.start)
        {
            self.painted.push((range, part));
        }
        Ok(())
    }
}

fn is_painted(node: Node) -> bool {
    PAINTED.contains(&node.tag_name().name())
        && !node
            .ancestors()
            .any(|n| NEVER_RENDERED.contains(&n.tag_name().name()))
}

/// Whether an element is inside a layer that is drawn at run time, or only marks a place.
fn is_drawn_later(node: Node) -> bool {
    node.ancestors().any(|n| {
        let id = layer_id(n);
        ["text--", "fit--", "wave--"]
            .iter()
            .any(|kind| id.starts_with(kind))
    })
}

fn blends(node: Node) -> bool {
    own_property(node, "mix-blend-mode").is_some_and(|mode| mode != "normal")
}

/// A name by which a designer finds an element: its id, else the nearest group's, else the element's kind.
fn name(node: Node) -> String {
    node.ancestors()
        .map(layer_id)
        .find(|id| !id.is_empty())
        .unwrap_or_else(|| node.tag_name().name().to_owned())
}
