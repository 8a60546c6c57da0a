//! Words as ink.

use std::ops::Range;

use parley::FontData;
use vello_cpu::color::{AlphaColor, Srgb};
use vello_cpu::kurbo::Affine;
use vello_cpu::{Level, PixmapMut, RenderContext, RenderSettings, Resources};

use crate::fit::Setting;
use crate::fonts::Fonts;
use crate::ink::{Ink, STRIDE};
use crate::layer::{Bounds, TextLayer};

/// Antialiased edges reach this far, in pixels.
const EDGE_PX: f64 = 2.0;

/// Draws ink for a picture, in the template's units.
pub(crate) struct Painter<'a> {
    fonts: &'a Fonts,
    width: u16,
    height: u16,
    /// Pixels in a unit of the template, across and down.
    pub scale: [f64; 2],
}

impl<'a> Painter<'a> {
    /// `view` is the template's size; the picture may be any size of the same shape.
    pub fn new(fonts: &'a Fonts, width: u16, height: u16, view: [f32; 2]) -> Self {
        Self {
            fonts,
            width,
            height,
            scale: [
                f64::from(width) / f64::from(view[0]),
                f64::from(height) / f64::from(view[1]),
            ],
        }
    }

    /// `None` if nothing of it is within the picture.
    pub fn text(&self, setting: &Setting, layer: &TextLayer) -> Option<Ink> {
        let [r, g, b] = layer.fill;
        let alpha = (layer.opacity * 255.0).round() as u8;
        self.ink(setting.ink?, |context, resources| {
            context.set_paint(AlphaColor::<Srgb>::from_rgba8(r, g, b, alpha));
            for run in &setting.runs {
                let bytes = self.fonts.loaded[run.face].shared();
                let font = FontData::new(bytes, 0);
                // A glyph that leaves no mark, such as a space, is reported here too.
                let _ = context
                    .glyph_run(resources, &font)
                    .font_size(run.size)
                    .hint(false)
                    .fill_glyphs(run.glyphs.iter().copied());
            }
        })
    }

    /// Whatever `draw` leaves within `bounds`.
    pub fn ink(
        &self,
        bounds: Bounds,
        draw: impl FnOnce(&mut RenderContext, &mut Resources),
    ) -> Option<Ink> {
        let edge = self.scale.map(|scale| (EDGE_PX / scale) as f32);
        let mut ink = self.blank(Bounds {
            left: bounds.left - edge[0],
            top: bounds.top - edge[1],
            right: bounds.right + edge[0],
            bottom: bounds.bottom + edge[1],
        })?;
        let (width, height) = (ink.width as u16, ink.height as u16);
        // The instruction sets differ in the last bit: the one that every machine has makes the same bytes everywhere.
        let settings = RenderSettings {
            level: Level::baseline(),
            num_threads: 0,
        };
        let mut context = RenderContext::new_with(width, height, settings);
        let mut resources = Resources::new();
        context.set_transform(
            Affine::translate((-(ink.left as f64), -(ink.top as f64)))
                * Affine::scale_non_uniform(self.scale[0], self.scale[1]),
        );
        draw(&mut context, &mut resources);
        context.flush();
        let target = PixmapMut::new(width, height, bytemuck::cast_slice_mut(&mut ink.pixels))?;
        context.render(target, &mut resources);
        Some(ink)
    }

    /// A block over `bounds` on which nothing is drawn yet.
    pub fn blank(&self, bounds: Bounds) -> Option<Ink> {
        let across = span(bounds.left, bounds.right, self.scale[0], self.width, STRIDE)?;
        let down = span(bounds.top, bounds.bottom, self.scale[1], self.height, 2)?;
        Some(Ink {
            left: across.start,
            top: down.start,
            width: across.len(),
            height: down.len(),
            pixels: vec![0; across.len() * down.len()],
        })
    }
}

/// The pixels from `from` to `to`, as far as they are in the picture, from an even one on and in so many `steps`.
fn span(from: f32, to: f32, scale: f64, size: u16, step: usize) -> Option<Range<usize>> {
    let size = f64::from(size);
    let start = (f64::from(from) * scale).clamp(0.0, size) as usize & !1;
    let end = (f64::from(to) * scale).ceil().clamp(0.0, size) as usize;
    (end > start).then(|| start..start + (end - start).next_multiple_of(step))
}
