//! Bounding boxes of glyphs.

use cover_format::{Bounds, Role};
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::{GlyphId, MetadataProvider};

use crate::text::fonts::LoadedFace;

/// Measures the glyphs of one face at one font size.
pub(crate) struct GlyphBounds<'a> {
    outlines: Option<GlyphMetrics<'a>>,
    /// Ascent and descent of an emoji face. Its glyphs are painted from layers or bitmaps, so their outlines say nothing.
    emoji: Option<(f32, f32)>,
}

impl<'a> GlyphBounds<'a> {
    pub fn new(loaded: &'a LoadedFace, size: f32) -> Self {
        let font = loaded.font();
        let emoji = (loaded.face.role == Role::Emoji).then(|| {
            font.as_ref().map_or((size, 0.0), |font| {
                let metrics = font.metrics(Size::new(size), LocationRef::default());
                (metrics.ascent, metrics.descent)
            })
        });
        Self {
            outlines: font.map(|f| f.glyph_metrics(Size::new(size), LocationRef::default())),
            emoji,
        }
    }

    /// The box around what a glyph paints, relative to its origin; y grows downwards. `None` if it paints nothing, such as a space.
    pub fn of(&self, glyph: u32, advance: f32) -> Option<Bounds> {
        if let Some((ascent, descent)) = self.emoji {
            return Some(Bounds {
                left: 0.0,
                top: -ascent,
                right: advance,
                bottom: -descent,
            });
        }
        let outline = self.outlines.as_ref()?.bounds(GlyphId::new(glyph))?;
        let bounds = Bounds {
            left: outline.x_min,
            top: -outline.y_max,
            right: outline.x_max,
            bottom: -outline.y_min,
        };
        (bounds.width() > 0.0 && bounds.height() > 0.0).then_some(bounds)
    }
}
