//! As large as its box allows: one line, then two, then not at all.

use vello_cpu::Glyph;

use crate::capitals::capitals;
use crate::faces::Unshown;
use crate::fonts::Fonts;
use crate::layer::{Anchor, Bounds, TextLayer};
use crate::shape::{Breaks, Line, Run, shape};

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
    /// Where its glyphs leave a mark; `None` if nothing does.
    pub ink: Option<Bounds>,
    /// The same for each line, first line first.
    #[cfg(test)]
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
    match set_with(fonts, &text, layer, locale, Breaks::BetweenNames) {
        Err(Unset::CannotFit) => set_with(fonts, &text, layer, locale, Breaks::Anywhere),
        done => done,
    }
}

fn set_with(
    fonts: &Fonts,
    text: &str,
    layer: &TextLayer,
    locale: &str,
    breaks: Breaks,
) -> Result<Setting, Unset> {
    let mut shaped = shape(fonts, text, layer, locale, breaks)?;
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
            ink: None,
            #[cfg(test)]
            inks: Vec::new(),
        };
        for (line, baseline) in self.lines.into_iter().zip(self.baselines) {
            let y = last + baseline * scale;
            let x = left_edge(layer, line.ink.width() * scale, rtl) - line.ink.left * scale;
            let ink = Bounds {
                left: x + line.ink.left * scale,
                right: x + line.ink.right * scale,
                top: y + line.ink.top * scale,
                bottom: y + line.ink.bottom * scale,
            };
            if line.runs.iter().any(|run| !run.glyphs.is_empty()) {
                setting.ink = Some(setting.ink.map_or(ink, |all| all.union(ink)));
            }
            #[cfg(test)]
            setting.inks.push(ink);
            setting.runs.extend(line.runs.into_iter().map(|run| {
                Run {
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
                }
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

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::layer::Words;
    use crate::testing::{NAMES, fonts};

    fn layer() -> TextLayer {
        TextLayer {
            words: Words::FanName,
            fit: Bounds {
                left: 84.0,
                top: 450.0,
                right: 1416.0,
                bottom: 1060.0,
            },
            baseline: 1024.0,
            size: 620.0,
            one_line_min: 250.0,
            min: 72.0,
            fill: [255; 3],
            opacity: 1.0,
            anchor: Anchor::Start,
            mirrors: true,
            tracking_em: -0.012,
            capitals: true,
            condition: None,
        }
    }

    fn set_name(name: &str, locale: &str) -> Result<Setting, Unset> {
        set(fonts(), name, &layer(), locale)
    }

    fn size(setting: &Setting) -> f32 {
        setting.runs[0].size
    }

    #[test]
    fn every_script_is_shown_inside_its_box() {
        let fit = layer().fit;
        for (name, locale) in NAMES {
            let setting = set_name(name, locale).unwrap();
            for run in &setting.runs {
                assert!(
                    run.glyphs.iter().all(|g| g.id != 0),
                    "an empty box in {name}"
                );
            }
            for ink in &setting.inks {
                assert!(
                    ink.left >= fit.left - 0.5 && ink.right <= fit.right + 0.5,
                    "{name} is too wide: {ink:?}"
                );
                assert!(
                    ink.top >= fit.top - 0.5 && ink.bottom <= fit.bottom + 0.5,
                    "{name} is too tall: {ink:?}"
                );
            }
        }
    }

    #[test]
    fn a_growing_name_shrinks_then_breaks_then_is_refused() {
        let short = set_name("Ana", "en").unwrap();
        let longer = set_name("Anastasia", "en").unwrap();
        let broken = set_name("Anastasia Featherstonehaugh", "en").unwrap();
        assert_eq!(size(&short), 620.0);
        assert!(size(&longer) < 620.0 && longer.inks.len() == 1);
        assert_eq!(broken.inks.len(), 2);
        assert!(size(&broken) >= 72.0);
        let endless = "W".repeat(60);
        assert_eq!(set_name(&endless, "en").unwrap_err(), Unset::CannotFit);
    }

    #[test]
    fn lines_break_between_names_before_they_break_inside_one() {
        assert_eq!(set_name("𠮷田カタリナ", "ja").unwrap().inks.len(), 1);
        assert_eq!(set_name("김수한무 거북이", "ko").unwrap().inks.len(), 2);
        let long = "寿限無寿限無五劫のすりきれ海砂利水魚の水行末";
        assert_eq!(set_name(long, "ja").unwrap().inks.len(), 2);
    }

    #[test]
    fn a_long_word_without_a_break_stays_whole() {
        let setting = set_name("Wolfeschlegelsteinhausenberger", "de").unwrap();
        assert_eq!(setting.inks.len(), 1);
    }

    #[test]
    fn short_names_share_one_baseline_and_deep_ones_rise() {
        let flat = set_name("Ana", "en").unwrap();
        let deep = set_name("يوسف", "ar").unwrap();
        assert!(
            (flat.inks[0].bottom - 1024.0).abs() < 8.0,
            "{:?}",
            flat.inks
        );
        assert!(deep.inks[0].bottom <= 1060.5, "{:?}", deep.inks);
    }

    #[test]
    fn a_line_starts_at_the_margin_on_the_side_where_its_script_starts() {
        let latin = set_name("Ana", "ar").unwrap().inks[0];
        let arabic = set_name("منى", "en").unwrap().inks[0];
        assert!((latin.left - 84.0).abs() < 0.5, "{latin:?}");
        assert!((arabic.right - 1416.0).abs() < 0.5, "{arabic:?}");
        let mut fixed = layer();
        fixed.mirrors = false;
        let kept = set(fonts(), "منى", &fixed, "ar").unwrap().inks[0];
        assert!((kept.left - 84.0).abs() < 0.5, "{kept:?}");
    }

    #[test]
    fn what_no_face_has_is_named() {
        assert_eq!(
            set_name("Ana \u{13000}", "en").unwrap_err(),
            Unset::Unshown("\u{13000}".to_owned())
        );
    }

    #[test]
    fn an_empty_name_leaves_nothing() {
        let setting = set_name(" \u{7}", "en").unwrap();
        assert!(setting.runs.iter().all(|r| r.glyphs.is_empty()));
    }
}
