//! Draws pixel layers of one picture, in the units of its template.

use std::ops::Range;

use cover_format::Bounds;
use vello_cpu::kurbo::Affine;
use vello_cpu::{Level, PixmapMut, RenderContext, RenderSettings, Resources};

use crate::raster::pixel_layer::{COLUMNS, PixelLayer};

/// How far antialiased edges reach over the bounds of what is drawn.
const EDGE_PX: f64 = 2.0;

/// The size of a picture in pixels, and its scale against the template.
pub struct Canvas {
    width: u16,
    height: u16,
    scale: [f64; 2],
}

impl Canvas {
    /// `view_size` is the template's size in its own units; the picture has nearly the same shape.
    pub fn new(width: u16, height: u16, view_size: [f32; 2]) -> Self {
        Self {
            width,
            height,
            scale: [
                f64::from(width) / f64::from(view_size[0]),
                f64::from(height) / f64::from(view_size[1]),
            ],
        }
    }

    /// Pixels in one unit of the template, across and down.
    pub fn scale(&self) -> [f64; 2] {
        self.scale
    }

    /// A layer with what `paint` paints within `bounds`; `None` if they are outside the picture.
    pub(crate) fn draw(
        &self,
        bounds: Bounds,
        paint: impl FnOnce(&mut RenderContext, &mut Resources),
    ) -> Option<PixelLayer> {
        let edge = self.scale.map(|scale| (EDGE_PX / scale) as f32);
        let mut layer = self.blank(Bounds {
            left: bounds.left - edge[0],
            top: bounds.top - edge[1],
            right: bounds.right + edge[0],
            bottom: bounds.bottom + edge[1],
        })?;
        let (width, height) = (layer.width as u16, layer.height as u16);
        // Instruction sets differ in the last bit of a result. The one that every machine has gives the same bytes everywhere.
        let settings = RenderSettings {
            level: Level::baseline(),
            num_threads: 0,
        };
        let mut context = RenderContext::new_with(width, height, settings);
        let mut resources = Resources::new();
        context.set_transform(
            Affine::translate((-(layer.left as f64), -(layer.top as f64)))
                * Affine::scale_non_uniform(self.scale[0], self.scale[1]),
        );
        paint(&mut context, &mut resources);
        context.flush();
        let target = PixmapMut::new(width, height, bytemuck::cast_slice_mut(&mut layer.pixels))?;
        context.render(target, &mut resources);
        Some(layer)
    }

    /// A transparent layer over `bounds`; `None` if they are outside the picture.
    pub(crate) fn blank(&self, bounds: Bounds) -> Option<PixelLayer> {
        let across = span(
            bounds.left,
            bounds.right,
            self.scale[0],
            self.width,
            COLUMNS,
        )?;
        let down = span(bounds.top, bounds.bottom, self.scale[1], self.height, 2)?;
        Some(PixelLayer {
            left: across.start,
            top: down.start,
            width: across.len(),
            height: down.len(),
            pixels: vec![0; across.len() * down.len()],
        })
    }

    /// A transparent layer over a square, given in pixels; `None` if it is not within the picture.
    pub(crate) fn blank_square(&self, left: usize, top: usize, side: usize) -> Option<PixelLayer> {
        let (right, bottom) = (left + side, top + side);
        if side == 0 || right > usize::from(self.width) || bottom > usize::from(self.height) {
            return None;
        }
        let (left, top) = (left & !1, top & !1);
        let width = (right - left).next_multiple_of(COLUMNS);
        let height = (bottom - top).next_multiple_of(2);
        Some(PixelLayer {
            left,
            top,
            width,
            height,
            pixels: vec![0; width * height],
        })
    }
}

/// The pixels from `from` to `to`, given in units, as far as they are in a picture of `size` pixels. The start is made even, and the length
/// a multiple of `step`.
fn span(from: f32, to: f32, scale: f64, size: u16, step: usize) -> Option<Range<usize>> {
    let size = f64::from(size);
    let start = (f64::from(from) * scale).clamp(0.0, size) as usize & !1;
    let end = (f64::from(to) * scale).ceil().clamp(0.0, size) as usize;
    (end > start).then(|| start..start + (end - start).next_multiple_of(step))
}
