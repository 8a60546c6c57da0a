//! Shaping: from characters to positioned glyphs.
//!
//! A text is shaped once, at its layer's largest font size. Smaller sizes are the same glyphs, scaled: no font here hints or has optical
//! sizes.

use cover_format::{Bounds, Role, TextLayer};
use parley::{
    FontFamily, Language, Layout, LineBreakContext, LineHeight, PositionedLayoutItem, StyleProperty,
};
use vello_cpu::Glyph;

use crate::text::fallback::{MissingGlyph, choose_faces};
use crate::text::fonts::Fonts;
use crate::text::metrics::GlyphBounds;

/// A glyph run: glyphs of one face at one size, in visual order.
#[derive(Clone, Debug)]
pub(crate) struct GlyphRun {
    /// The face's index in [`Fonts::faces`].
    pub face: usize,
    pub size: f32,
    /// Positions are relative to the line's origin on its baseline; y grows downwards.
    pub glyphs: Vec<Glyph>,
}

/// One line of shaped text.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub runs: Vec<GlyphRun>,
    /// The box around what the glyphs paint, relative to the line's origin; empty if they paint nothing.
    pub bounds: Bounds,
}

/// A shaped text that is not yet broken into lines.
pub(crate) struct ShapedText<'a> {
    fonts: &'a Fonts,
    layout: Layout<u16>,
    size: f32,
}

/// Where a text may be broken.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Breaks {
    /// At spaces and hyphens, as people break names.
    BetweenNames,
    /// At every opportunity of UAX #14, which may be inside a Thai or Japanese name.
    Anywhere,
}

/// Forbids the opportunities that [`Breaks::BetweenNames`] leaves out.
fn between_names(at: LineBreakContext) -> Option<bool> {
    let allowed = at.before.is_whitespace() || matches!(at.before, '-' | '\u{2010}');
    if allowed { None } else { Some(false) }
}

/// Shapes `text` at the layer's largest size. The base direction is that of the first strong character (UAX #9, rules P2 and P3).
pub(crate) fn shape<'a>(
    fonts: &'a Fonts,
    text: &str,
    layer: &TextLayer,
    locale: &str,
    breaks: Breaks,
) -> Result<ShapedText<'a>, MissingGlyph> {
    let spans = choose_faces(fonts, text, locale)?;
    let mut shaper = fonts.shaper();
    let shaper = &mut *shaper;
    let mut builder = shaper
        .layouts
        .ranged_builder(&mut shaper.fonts, text, 1.0, false);
    if breaks == Breaks::BetweenNames {
        builder.set_line_break_override(Some(&between_names));
    }
    builder.push_default(StyleProperty::FontSize(layer.max_size));
    builder.push_default(StyleProperty::LineHeight(LineHeight::FontSizeRelative(1.0)));
    builder.push_default(StyleProperty::Locale(Language::parse(locale).ok()));
    for (range, at) in spans {
        let face = &fonts.faces()[at].face;
        builder.push(
            StyleProperty::FontFamily(FontFamily::named(&face.id)),
            range.clone(),
        );
        // The brush carries the face's index through the layout.
        builder.push(StyleProperty::Brush(at as u16), range.clone());
        if face.role == Role::Display {
            builder.push(
                StyleProperty::LetterSpacing(layer.letter_spacing_em * layer.max_size),
                range,
            );
        }
    }
    let layout = builder.build(text);
    Ok(ShapedText {
        fonts,
        layout,
        size: layer.max_size,
    })
}

impl ShapedText<'_> {
    pub fn is_rtl(&self) -> bool {
        self.layout.is_rtl()
    }

    /// The whole text on one line; no line if it is empty.
    pub fn one_line(&mut self) -> Vec<Line> {
        self.break_at(None)
    }

    /// The text on two lines, as even as its break opportunities allow; `None` where it has none.
    pub fn two_lines(&mut self) -> Option<[Line; 2]> {
        self.layout.break_all_lines(None);
        let mut wide = self.layout.full_width();
        let mut narrow = 0.0;
        // Bisection: the narrowest width that still gives two lines, to a thousandth of the text's width.
        for _ in 0..10 {
            let middle = (narrow + wide) / 2.0;
            self.layout.break_all_lines(Some(middle));
            if self.layout.len() <= 2 {
                wide = middle;
            } else {
                narrow = middle;
            }
        }
        self.break_at(Some(wide)).try_into().ok()
    }

    fn break_at(&mut self, max_width: Option<f32>) -> Vec<Line> {
        self.layout.break_all_lines(max_width);
        self.layout
            .lines()
            .map(|line| self.collect(&line))
            .collect()
    }

    fn collect(&self, line: &parley::Line<'_, u16>) -> Line {
        let mut runs = Vec::new();
        let mut bounds: Option<Bounds> = None;
        for item in line.items() {
            let PositionedLayoutItem::GlyphRun(run) = item else {
                continue;
            };
            let face = usize::from(run.style().brush);
            let glyph_bounds = GlyphBounds::new(&self.fonts.faces()[face], self.size);
            let mut pen = run.offset();
            let mut glyphs = Vec::new();
            for glyph in run.glyphs() {
                let (x, y) = (pen + glyph.x, glyph.y);
                pen += glyph.advance;
                if let Some(painted) = glyph_bounds.of(glyph.id, glyph.advance) {
                    let painted = painted.translate(x, y);
                    bounds = Some(bounds.map_or(painted, |bounds| bounds.union(painted)));
                }
                glyphs.push(Glyph { id: glyph.id, x, y });
            }
            runs.push(GlyphRun {
                face,
                size: self.size,
                glyphs,
            });
        }
        Line {
            runs,
            bounds: bounds.unwrap_or(Bounds {
                left: 0.0,
                top: 0.0,
                right: 0.0,
                bottom: 0.0,
            }),
        }
    }
}
