//! One or two lines as a block: scaled to the size of a layer's box, and placed in it.

use cover_format::{Anchor, Bounds, TextLayer};
use vello_cpu::Glyph;

use crate::text::shape::{GlyphRun, Line};

/// The least distance between what two lines paint, in em.
const LINE_GAP_EM: f32 = 0.09;

/// A text's glyphs in their places, in the template's units.
#[derive(Clone, Debug)]
pub(crate) struct FittedText {
    pub runs: Vec<GlyphRun>,
    /// The box around what the glyphs paint; `None` if there are no glyphs.
    pub bounds: Option<Bounds>,
    /// The same for each line, first line first.
    #[cfg(test)]
    pub line_bounds: Vec<Bounds>,
}

/// Lines that are shaped at the layer's largest size, and the scale that brings them into its box.
pub(crate) struct Block {
    lines: Vec<Line>,
    /// The y of each line's baseline relative to the last one's, not scaled.
    baselines: Vec<f32>,
    /// 0 to 1.
    pub scale: f32,
}

impl Block {
    pub fn new(lines: Vec<Line>, layer: &TextLayer) -> Self {
        let mut baselines = vec![0.0; lines.len()];
        for at in (1..lines.len()).rev() {
            let step =
                lines[at - 1].bounds.bottom - lines[at].bounds.top + LINE_GAP_EM * layer.max_size;
            baselines[at - 1] = baselines[at] - step;
        }
        let width = lines.iter().map(|l| l.bounds.width()).fold(0.0, f32::max);
        let top = lines.first().map_or(0.0, |l| baselines[0] + l.bounds.top);
        let bottom = lines.last().map_or(0.0, |l| l.bounds.bottom);
        let room = |have: f32, need: f32| if need > have { have / need } else { 1.0 };
        let scale = room(layer.fit.width(), width).min(room(layer.fit.height(), bottom - top));
        Self {
            lines,
            baselines,
            scale,
        }
    }

    /// Puts the last line on the layer's baseline, or as much higher or lower as its glyphs need to stay inside the box.
    pub fn place(self, layer: &TextLayer, is_rtl: bool) -> FittedText {
        let scale = self.scale;
        let top = self
            .lines
            .first()
            .map_or(0.0, |l| (self.baselines[0] + l.bounds.top) * scale);
        let bottom = self.lines.last().map_or(0.0, |l| l.bounds.bottom * scale);
        let last_baseline = layer
            .baseline
            .min(layer.fit.bottom - bottom)
            .max(layer.fit.top - top);
        let mut fitted = FittedText {
            runs: Vec::new(),
            bounds: None,
            #[cfg(test)]
            line_bounds: Vec::new(),
        };
        for (line, baseline) in self.lines.into_iter().zip(self.baselines) {
            let y = last_baseline + baseline * scale;
            let x =
                left_edge(layer, line.bounds.width() * scale, is_rtl) - line.bounds.left * scale;
            let bounds = Bounds {
                left: x + line.bounds.left * scale,
                right: x + line.bounds.right * scale,
                top: y + line.bounds.top * scale,
                bottom: y + line.bounds.bottom * scale,
            };
            if line.runs.iter().any(|run| !run.glyphs.is_empty()) {
                fitted.bounds = Some(fitted.bounds.map_or(bounds, |all| all.union(bounds)));
            }
            #[cfg(test)]
            fitted.line_bounds.push(bounds);
            fitted
                .runs
                .extend(line.runs.into_iter().map(|run| place_run(run, scale, x, y)));
        }
        fitted
    }
}

fn place_run(run: GlyphRun, scale: f32, x: f32, y: f32) -> GlyphRun {
    let place = |g: Glyph| Glyph {
        id: g.id,
        x: x + g.x * scale,
        y: y + g.y * scale,
    };
    GlyphRun {
        face: run.face,
        size: run.size * scale,
        glyphs: run.glyphs.into_iter().map(place).collect(),
    }
}

/// Where the left edge of a line's bounding box goes. The box, not the glyph's side bearing, meets the margin: large type looks indented
/// otherwise.
fn left_edge(layer: &TextLayer, width: f32, is_rtl: bool) -> f32 {
    let fit = &layer.fit;
    match (layer.anchor, is_rtl && layer.mirrors) {
        (Anchor::Start, false) | (Anchor::End, true) => fit.left,
        (Anchor::Start, true) | (Anchor::End, false) => fit.right - width,
        (Anchor::Middle, _) => f32::midpoint(fit.left, fit.right) - width / 2.0,
    }
}
