//! Draws a fitted text as pixels.

use cover_format::TextLayer;
use vello_cpu::color::{AlphaColor, Srgb};
use vello_cpu::peniko::FontData;

use crate::raster::{Canvas, PixelLayer};
use crate::text::fit::{FitError, fit_text};
use crate::text::fonts::Fonts;
use crate::text::script::Reader;

/// Fits `text` into the box of `layer` and draws it. Uppercase and the regional forms of Han follow the text itself, then
/// the reader.
///
/// `None` if nothing of the text lies within the picture.
pub fn draw_text<'a>(
    fonts: &Fonts,
    canvas: &Canvas,
    text: &str,
    layer: &TextLayer,
    reader: impl Into<Reader<'a>>,
) -> Result<Option<PixelLayer>, FitError> {
    let fitted = fit_text(fonts, text, layer, &reader.into())?;
    let Some(bounds) = fitted.bounds else {
        return Ok(None);
    };
    let [r, g, b] = layer.fill;
    let alpha = (layer.opacity * 255.0).round() as u8;
    Ok(canvas.draw(bounds, |context, resources| {
        context.set_paint(AlphaColor::<Srgb>::from_rgba8(r, g, b, alpha));
        for run in &fitted.runs {
            let font = FontData::new(fonts.faces()[run.face].blob(), 0);
            // An error here is a glyph that paints nothing, such as a space.
            let _ = context
                .glyph_run(resources, &font)
                .font_size(run.size)
                .hint(false)
                .fill_glyphs(run.glyphs.iter().copied());
        }
    }))
}
