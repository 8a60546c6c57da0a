//! Divides a template's art into what is encoded at build time and what is composited at run time.

use std::collections::HashSet;
use std::ops::Range;

use cover_format::{Condition, OverlayLayer};
use resvg::usvg::roxmltree::{Node, NodeId};

use crate::svg::{Findings, NoteKind, SvgFault, display_name, is_hidden, is_painted, own_property};
use crate::template::names::{condition, layer_name};
use crate::template::piece::Piece;
use crate::template::reader::Reader;

/// The parts of a template: the art itself, which is part 0, and the overlays in their order, from part 1 on.
pub(super) struct Parts {
    overlays: Vec<OverlayLayer>,
    /// Where each painted element that is not drawn at run time stands in the source, and its part; in the order of the source.
    painted: Vec<(Range<usize>, usize)>,
}

impl Parts {
    /// Divides the art, or finds art that blends with what is not there yet. `run_time` are text, box and waveform layers.
    pub fn of(reader: &Reader, run_time: &HashSet<NodeId>, findings: &mut Findings) -> Self {
        let mut parts = Self {
            overlays: Vec::new(),
            painted: Vec::new(),
        };
        let mut above = false;
        for node in reader.elements() {
            if run_time.contains(&node.id()) {
                above |= !layer_name(node).starts_with("fit--");
            }
            let is_drawn_later = || node.ancestors().any(|n| run_time.contains(&n.id()));
            if is_painted(node) && !is_drawn_later() && !is_hidden(node) {
                parts.add(node, above, findings);
            }
        }
        parts
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

    fn add(&mut self, node: Node, above: bool, findings: &mut Findings) {
        let overlay = OverlayLayer {
            condition: condition(node),
            above,
        };
        if overlay.condition == Some(Condition::Number) {
            return;
        }
        let is_art = !above && overlay.condition.is_none();
        let part = if is_art {
            0
        } else {
            let art = display_name(node);
            if node.ancestors().any(blends) {
                findings.error(Some(node), SvgFault::Blending { art: art.clone() });
            }
            if above {
                findings.note(Some(node), NoteKind::Above { art });
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
    }
}

fn blends(node: Node) -> bool {
    own_property(node, "mix-blend-mode").is_some_and(|mode| mode != "normal")
}
