//! Words to glyphs: shaped once at a layer's largest size; everything smaller is the same, scaled.

use parley::{
    FontFamily, Language, Layout, LineBreakContext, LineHeight, PositionedLayoutItem, StyleProperty,
};
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::{GlyphId, MetadataProvider};
use vello_cpu::Glyph;

use crate::faces::{self, Unshown};
use crate::fonts::{Fonts, Role};
use crate::layer::{Bounds, TextLayer};

/// Glyphs of one face, relative to the line's origin on its baseline; y grows downwards.
#[derive(Clone, Debug)]
pub(crate) struct Run {
    pub face: usize,
    pub size: f32,
    pub glyphs: Vec<Glyph>,
}

/// One line of shaped text. `ink` is where its glyphs leave a mark, relative to the line's origin.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub runs: Vec<Run>,
    pub ink: Bounds,
}

/// A shaped text that can still be broken into lines.
pub(crate) struct Shaped<'a> {
    fonts: &'a Fonts,
    layout: Layout<u16>,
    size: f32,
}

/// Where a text may be broken.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Breaks {
    /// At spaces and hyphens, as people break names.
    BetweenNames,
    /// Wherever the script allows it, which may be inside a Thai or Japanese name.
    Anywhere,
}

/// Forbids what [`Breaks::BetweenNames`] does not allow.
fn between_names(at: LineBreakContext) -> Option<bool> {
    let allowed = at.before.is_whitespace() || matches!(at.before, '-' | '\u{2010}');
    if allowed { None } else { Some(false) }
}

/// Shapes `text` at the layer's largest size. The base direction is that of the first strong character.
pub(crate) fn shape<'a>(
    fonts: &'a Fonts,
    text: &str,
    layer: &TextLayer,
    locale: &str,
    breaks: Breaks,
) -> Result<Shaped<'a>, Unshown> {
    let spans = faces::choose(fonts, text, locale)?;
    let mut shaping = fonts.shaping();
    let shaping = &mut *shaping;
    let mut builder = shaping
        .layouts
        .ranged_builder(&mut shaping.fonts, text, 1.0, false);
    if breaks == Breaks::BetweenNames {
        builder.set_line_break_override(Some(&between_names));
    }
    builder.push_default(StyleProperty::FontSize(layer.size));
    builder.push_default(StyleProperty::LineHeight(LineHeight::FontSizeRelative(1.0)));
    builder.push_default(StyleProperty::Locale(Language::parse(locale).ok()));
    for (range, face) in spans {
        let loaded = &fonts.loaded[face];
        builder.push(
            StyleProperty::FontFamily(FontFamily::named(&loaded.face.id)),
            range.clone(),
        );
        builder.push(StyleProperty::Brush(face as u16), range.clone());
        if loaded.face.role == Role::Display {
            builder.push(
                StyleProperty::LetterSpacing(layer.tracking_em * layer.size),
                range,
            );
        }
    }
    let layout = builder.build(text);
    Ok(Shaped {
        fonts,
        layout,
        size: layer.size,
    })
}

impl Shaped<'_> {
    pub fn is_rtl(&self) -> bool {
        self.layout.is_rtl()
    }

    /// The whole text on one line.
    pub fn one_line(&mut self) -> Vec<Line> {
        self.break_at(None)
    }

    /// The text on two lines, as even as its own breaks allow; `None` where it has no place to break.
    pub fn two_lines(&mut self) -> Option<[Line; 2]> {
        self.layout.break_all_lines(None);
        let mut wide = self.layout.full_width();
        let mut narrow = 0.0;
        // Each step halves what is left: the narrowest measure that still gives two lines, to a thousandth.
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

    fn break_at(&mut self, measure: Option<f32>) -> Vec<Line> {
        self.layout.break_all_lines(measure);
        self.layout
            .lines()
            .map(|line| self.collect(&line))
            .collect()
    }

    fn collect(&self, line: &parley::Line<'_, u16>) -> Line {
        let mut runs = Vec::new();
        let mut ink: Option<Bounds> = None;
        for item in line.items() {
            let PositionedLayoutItem::GlyphRun(run) = item else {
                continue;
            };
            let face = usize::from(run.style().brush);
            let metrics = Metrics::new(self.fonts, face, self.size);
            let mut pen = run.offset();
            let mut glyphs = Vec::new();
            for glyph in run.glyphs() {
                let (x, y) = (pen + glyph.x, glyph.y);
                pen += glyph.advance;
                if let Some(mark) = metrics.mark(glyph.id, glyph.advance) {
                    let mark = Bounds {
                        left: mark.left + x,
                        right: mark.right + x,
                        top: mark.top + y,
                        bottom: mark.bottom + y,
                    };
                    ink = Some(ink.map_or(mark, |ink| ink.union(mark)));
                }
                glyphs.push(Glyph { id: glyph.id, x, y });
            }
            runs.push(Run {
                face,
                size: self.size,
                glyphs,
            });
        }
        Line {
            runs,
            ink: ink.unwrap_or(Bounds {
                left: 0.0,
                top: 0.0,
                right: 0.0,
                bottom: 0.0,
            }),
        }
    }
}

/// Where a face's glyphs leave a mark.
struct Metrics<'a> {
    outlines: Option<GlyphMetrics<'a>>,
    /// The height of a picture, for glyphs whose outline is not what is painted.
    picture: Option<(f32, f32)>,
}

impl<'a> Metrics<'a> {
    fn new(fonts: &'a Fonts, face: usize, size: f32) -> Self {
        let loaded = &fonts.loaded[face];
        let font = loaded.font();
        let picture = (loaded.face.role == Role::Emoji).then(|| {
            font.as_ref().map_or((size, 0.0), |font| {
                let metrics = font.metrics(Size::new(size), LocationRef::default());
                (metrics.ascent, metrics.descent)
            })
        });
        Self {
            outlines: font.map(|f| f.glyph_metrics(Size::new(size), LocationRef::default())),
            picture,
        }
    }

    fn mark(&self, glyph: u32, advance: f32) -> Option<Bounds> {
        if let Some((ascent, descent)) = self.picture {
            return Some(Bounds {
                left: 0.0,
                top: -ascent,
                right: advance,
                bottom: -descent,
            });
        }
        let outline = self.outlines.as_ref()?.bounds(GlyphId::new(glyph))?;
        let mark = Bounds {
            left: outline.x_min,
            top: -outline.y_max,
            right: outline.x_max,
            bottom: -outline.y_min,
        };
        (mark.width() > 0.0 && mark.height() > 0.0).then_some(mark)
    }
}
