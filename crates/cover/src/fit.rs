//! As large as its box allows: one line, then two, then not at all.

use vello_cpu::Glyph;

use crate::capitals::capitals;
use crate::faces::Unshown;
use crate::fonts::Fonts;
use crate::layer::{Anchor, Bounds, TextLayer};
use crate::shape::{Line, Run, shape};

/// The least air between the ink of two lines, in em.
const AIR_EM: f32 = 0.09;
/// Two lines are worth it only when they come out this much larger than one.
const WORTH_BREAKING: f32 = 1.1;

/// Why a text cannot be set.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Unset {
    Unshown(String),
    CannotFit,
}

impl From<Unshown> for Unset {
    fn from(unshown: Unshown) -> Self {
        Self::Unshown(unshown.0)
    }
}

/// Glyphs in their places, in the template's units.
#[derive(Clone, Debug)]
pub(crate) struct Setting {
    pub runs: Vec<Run>,
    /// Where each line's glyphs leave a mark, first line first.
    #[cfg_attr(not(test), allow(dead_code))]
    pub inks: Vec<Bounds>,
}

/// Sets `text` into the layer's box.
pub(crate) fn set(
    fonts: &Fonts,
    text: &str,
    layer: &TextLayer,
    locale: &str,
) -> Result<Setting, Unset> {
    // A name that came through the cleaner has no controls; whatever else calls must not draw boxes either.
    let text: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    let text = text.trim();
    let text = if layer.capitals {
        capitals(text, locale)
    } else {
        text.to_owned()
    };
    let mut shaped = shape(fonts, &text, layer, locale)?;
    let one = Block::new(shaped.one_line(), layer);
    if one.scale * layer.size >= layer.one_line_min {
        return Ok(one.place(layer, shaped.is_rtl()));
    }
    let block = match shaped.two_lines().map(|two| Block::new(two.into(), layer)) {
        Some(two) if two.scale > one.scale * WORTH_BREAKING => two,
        _ => one,
    };
    if block.scale * layer.size < layer.min {
        return Err(Unset::CannotFit);
    }
    Ok(block.place(layer, shaped.is_rtl()))
}

/// Lines shaped at the layer's largest size, and the scale that brings them into its box.
struct Block {
    lines: Vec<Line>,
    /// Each line's baseline, unscaled, relative to the last one's.
    baselines: Vec<f32>,
    scale: f32,
}

impl Block {
    fn new(lines: Vec<Line>, layer: &TextLayer) -> Self {
        let mut baselines = vec![0.0; lines.len()];
        for at in (1..lines.len()).rev() {
            let step = lines[at - 1].ink.bottom - lines[at].ink.top + AIR_EM * layer.size;
            baselines[at - 1] = baselines[at] - step;
        }
        let width = lines.iter().map(|l| l.ink.width()).fold(0.0, f32::max);
        let top = lines.first().map_or(0.0, |l| baselines[0] + l.ink.top);
        let bottom = lines.last().map_or(0.0, |l| l.ink.bottom);
        let room = |have: f32, need: f32| if need > have { have / need } else { 1.0 };
        let scale = room(layer.fit.width(), width).min(room(layer.fit.height(), bottom - top));
        Self {
            lines,
            baselines,
            scale,
        }
    }

    /// Puts the last line on the layer's baseline, or as much higher or lower as its ink needs to stay inside the box.
    fn place(self, layer: &TextLayer, rtl: bool) -> Setting {
        let scale = self.scale;
        let top = self
            .lines
            .first()
            .map_or(0.0, |l| (self.baselines[0] + l.ink.top) * scale);
        let bottom = self.lines.last().map_or(0.0, |l| l.ink.bottom * scale);
        let last = layer
            .baseline
            .min(layer.fit.bottom - bottom)
            .max(layer.fit.top - top);
        let mut setting = Setting {
            runs: Vec::new(),
            inks: Vec::new(),
        };
        for (line, baseline) in self.lines.into_iter().zip(self.baselines) {
            let y = last + baseline * scale;
            let x = left_edge(layer, line.ink.width() * scale, rtl) - line.ink.left * scale;
            setting.inks.push(Bounds {
                left: x + line.ink.left * scale,
                right: x + line.ink.right * scale,
                top: y + line.ink.top * scale,
                bottom: y + line.ink.bottom * scale,
            });
            setting.runs.extend(line.runs.into_iter().map(|run| Run {
                face: run.face,
                size: run.size * scale,
                glyphs: run
                    .glyphs
                    .into_iter()
                    .map(|g| Glyph {
                        id: g.id,
                        x: x + g.x * scale,
                        y: y + g.y * scale,
                    })
                    .collect(),
            }));
        }
        setting
    }
}

/// The left edge of a line's ink. It is the ink that meets the margin, not the glyph's own white: large type looks indented otherwise.
fn left_edge(layer: &TextLayer, width: f32, rtl: bool) -> f32 {
    let fit = &layer.fit;
    match (layer.anchor, rtl && layer.mirrors) {
        (Anchor::Start, false) | (Anchor::End, true) => fit.left,
        (Anchor::Start, true) | (Anchor::End, false) => fit.right - width,
        (Anchor::Middle, _) => f32::midpoint(fit.left, fit.right) - width / 2.0,
    }
}
