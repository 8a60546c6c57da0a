//! Shaping: from a text to lines of positioned glyphs.
//!
//! A text is shaped at its layer's largest font size. Smaller sizes are the same glyphs, scaled: no font here hints or has optical sizes.

use std::ops::Range;

use cover_format::{Bounds, HanForms, Role, TextLayer};
use harfrust::Language;
use vello_cpu::Glyph;

use crate::text::breaks::{Breaks, opportunities};
use crate::text::fallback::{MissingGlyph, choose_faces};
use crate::text::fonts::Fonts;
use crate::text::metrics::GlyphBounds;
use crate::text::runs::{Run, Runs};
use crate::text::script::Reader;
use crate::text::shaper::{ShapedGlyph, ShaperInput};

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

/// A text with its runs, ready to be shaped line by line.
pub(crate) struct ShapedText<'a> {
    fonts: &'a Fonts,
    text: &'a str,
    runs: Runs<'a>,
    language: Option<Language>,
    size: f32,
    /// Between the letters of display faces.
    letter_spacing_em: f32,
}

/// Chooses the faces and the runs of `text` for the layer's largest size.
pub(crate) fn shape<'a>(
    fonts: &'a Fonts,
    text: &'a str,
    layer: &TextLayer,
    reader: &Reader,
) -> Result<ShapedText<'a>, MissingGlyph> {
    let spans = choose_faces(fonts, text, reader)?;
    Ok(ShapedText {
        fonts,
        text,
        runs: Runs::new(fonts, text, &spans),
        language: Language::new(reader.locale),
        size: layer.max_size,
        letter_spacing_em: layer.letter_spacing_em,
    })
}

impl ShapedText<'_> {
    pub fn is_rtl(&self) -> bool {
        self.runs.is_rtl()
    }

    /// The whole text on one line; no line if it is empty.
    pub fn one_line(&self) -> Vec<Line> {
        let line = (!self.text.is_empty()).then(|| self.line(0..self.text.len()));
        line.into_iter().collect()
    }

    /// The text on two lines, as even as its break opportunities allow; `None` where it has none.
    pub fn two_lines(&self, breaks: Breaks) -> Option<[Line; 2]> {
        let advances = self.advances();
        let width = |part: &Range<usize>| -> f32 {
            let inside = advances.iter().filter(|(at, _)| part.contains(at));
            inside.map(|(_, advance)| advance).sum()
        };
        let halves = |at: usize| [0..self.text[..at].trim_end().len(), at..self.text.len()];
        let longer = |at: usize| halves(at).iter().map(width).fold(0.0, f32::max);
        let best = opportunities(self.text, breaks)
            .into_iter()
            .rev()
            .min_by(|a, b| longer(*a).total_cmp(&longer(*b)))?;
        Some(halves(best).map(|half| self.line(half)))
    }

    /// Each glyph's advance in em, with the byte where its characters begin.
    fn advances(&self) -> Vec<(usize, f32)> {
        let runs = self.runs.of_line(0..self.text.len());
        let glyphs = runs
            .iter()
            .flat_map(|(run, is_rtl)| self.glyphs(run, *is_rtl));
        glyphs.map(|g| (g.cluster, g.advance)).collect()
    }

    fn line(&self, range: Range<usize>) -> Line {
        let mut runs = Vec::new();
        let mut bounds: Option<Bounds> = None;
        let mut pen = 0.0;
        for (run, is_rtl) in self.runs.of_line(range) {
            let glyph_bounds = GlyphBounds::new(&self.fonts.faces()[run.face], self.size);
            let mut glyphs = Vec::new();
            for glyph in self.glyphs(&run, is_rtl) {
                let (x, y) = (pen + glyph.x * self.size, -glyph.y * self.size);
                let advance = glyph.advance * self.size;
                pen += advance;
                if let Some(painted) = glyph_bounds.of(glyph.id, advance) {
                    let painted = painted.translate(x, y);
                    bounds = Some(bounds.map_or(painted, |bounds| bounds.union(painted)));
                }
                glyphs.push(Glyph { id: glyph.id, x, y });
            }
            runs.push(GlyphRun {
                face: run.face,
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

    /// The glyphs of a run with the layer's letter spacing, in visual order.
    fn glyphs(&self, run: &Run, is_rtl: bool) -> Vec<ShapedGlyph> {
        let loaded = &self.fonts.faces()[run.face];
        let Some(font) = loaded.shaping_font() else {
            return Vec::new();
        };
        let spacing_em = match loaded.face.role {
            Role::Display => self.letter_spacing_em,
            _ => 0.0,
        };
        let han = loaded.face.han.and_then(language_of);
        let mut glyphs = self.fonts.shaper().shape(&ShaperInput {
            text: self.text,
            range: run.range.clone(),
            font,
            face: run.face,
            script: run.script.and_then(|s| s.short_name().parse().ok()),
            language: han.as_ref().or(self.language.as_ref()),
            is_rtl,
            is_spaced: spacing_em != 0.0,
        });
        for at in 0..glyphs.len() {
            let next = glyphs.get(at + 1).map(|next| next.cluster);
            if next != Some(glyphs[at].cluster) {
                glyphs[at].advance += spacing_em;
            }
        }
        glyphs
    }
}

/// The language whose forms of Han a face has.
fn language_of(han: HanForms) -> Option<Language> {
    Language::new(match han {
        HanForms::Sc => "zh-hans",
        HanForms::Tc => "zh-hant",
        HanForms::Jp => "ja",
        HanForms::Kr => "ko",
    })
}
