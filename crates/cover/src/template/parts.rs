//! Which of a template's art is in the finished picture, and which is laid over it later.

use std::ops::Range;

use resvg::usvg::roxmltree::Node;

use super::svg::{self, Reader};
use super::{Note, Piece, TemplateError};
use crate::layer::{Condition, Overlay};

/// The parts of a template: the art itself, which is part 0, and the overlays in their order.
pub(super) struct Parts {
    overlays: Vec<Overlay>,
    /// Every drawn element that is not a layer of its own, in the order of the source, and its part.
    drawn: Vec<(Range<usize>, usize)>,
    pub notes: Vec<Note>,
}

impl Parts {
    pub fn of(reader: &Reader) -> Result<Self, TemplateError> {
        let mut parts = Self {
            overlays: Vec::new(),
            drawn: Vec::new(),
            notes: Vec::new(),
        };
        let mut above = false;
        for node in reader.elements() {
            let id = svg::layer_id(node);
            above |= id.starts_with("text--") || id.starts_with("wave--");
            if Condition::from_id(&id) == Some(Condition::Number) {
                parts.notes.push(Note::LeftOut { layer: id });
            } else if svg::is_drawn(node) && !is_printed(node) {
                parts.add(node, above)?;
            }
        }
        Ok(parts)
    }

    pub fn overlays(&self) -> Vec<Overlay> {
        self.overlays.clone()
    }

    /// The part that the source belongs to at `at`; `None` where it belongs to all.
    pub fn at(&self, at: usize) -> Option<usize> {
        let next = self.drawn.partition_point(|(range, _)| range.end <= at);
        let (range, part) = self.drawn.get(next)?;
        range.contains(&at).then_some(*part)
    }

    /// Adds the source in `range`, cut where another part begins.
    pub fn cut(&self, source: &str, range: Range<usize>, pieces: &mut Vec<(Option<usize>, Piece)>) {
        let mut at = range.start;
        while at < range.end {
            let next = self.drawn.partition_point(|(range, _)| range.end <= at);
            let (end, part) = match self.drawn.get(next) {
                Some((drawn, part)) if drawn.contains(&at) => (drawn.end, Some(*part)),
                Some((drawn, _)) => (drawn.start, None),
                None => (range.end, None),
            };
            let end = end.min(range.end);
            pieces.push((part, Piece::Source(source[at..end].to_owned())));
            at = end;
        }
    }

    fn add(&mut self, node: Node, above: bool) -> Result<(), TemplateError> {
        let overlay = Overlay {
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
            .drawn
            .last()
            .is_none_or(|(last, _)| last.end <= range.start)
        {
            self.drawn.push((range, part));
        }
        Ok(())
    }
}

/// The condition of the nearest layer around an element that has one.
pub(super) fn condition(node: Node) -> Option<Condition> {
    node.ancestors()
        .find_map(|n| Condition::from_id(&svg::layer_id(n)))
}

/// Whether an element is inside a layer that is printed for each fan, or only marks a place.
fn is_printed(node: Node) -> bool {
    node.ancestors().any(|n| {
        let id = svg::layer_id(n);
        ["text--", "fit--", "wave--"]
            .iter()
            .any(|kind| id.starts_with(kind))
    })
}

fn blends(node: Node) -> bool {
    svg::own_property(node, "mix-blend-mode").is_some_and(|mode| mode != "normal")
}

/// What a designer calls an element: its id, its group's, or what it is.
fn name(node: Node) -> String {
    node.ancestors()
        .map(svg::layer_id)
        .find(|id| !id.is_empty())
        .unwrap_or_else(|| node.tag_name().name().to_owned())
}
