//! Composites pixel layers over luma and chroma planes.
//!
//! Layers are blended as Y, Cb and Cr, so that the pixels under them are never converted to RGB and back: where a layer is transparent,
//! samples stay exactly as they are.

use fearless_simd::{Level, dispatch};

use crate::raster::pixel_layer::{COLUMNS, PixelLayer};
use crate::raster::planes::Planes;
use crate::raster::ycc::{self, Samples};

/// A pixel layer and two of its lines, converted to Y, Cb and Cr. Lines that equal the two before are not converted again.
pub struct ConvertedLayer<'a> {
    layer: &'a PixelLayer,
    upper_luma: SampleLine,
    lower_luma: SampleLine,
    blue: SampleLine,
    red: SampleLine,
    /// The upper one of the two lines that are converted, counted from the layer's top.
    converted: Option<usize>,
}

/// Composites a layer over `planes`, whose first line is line `top` of the picture; `top` is even.
pub fn composite(planes: &mut Planes, top: usize, layer: &mut ConvertedLayer) {
    // The arithmetic is in integers, so that every instruction set gives the same result.
    dispatch!(Level::new(), _ => composite_lines(planes, top, layer));
}

#[inline(always)]
fn composite_lines(planes: &mut Planes, top: usize, over: &mut ConvertedLayer) {
    let (width, height) = (planes.width(), planes.height());
    let chroma_width = width.div_ceil(2);
    let [luma, blue, red] = planes.planes_mut();
    let (left, lines) = (over.layer.left, over.layer.lines());
    for line in (top.max(lines.start)..lines.end.min(top + height)).step_by(2) {
        over.convert_lines(line - lines.start);
        let y = line - top;
        let (upper, lower) = luma[y * width..].split_at_mut(width);
        over.upper_luma.blend_over(&mut upper[left..]);
        // An odd height has no lower line at its end.
        if y + 1 < height {
            over.lower_luma.blend_over(&mut lower[left..width]);
        }
        let chroma = y / 2 * chroma_width;
        let chroma = chroma + left / 2..chroma + chroma_width;
        over.blue.blend_over(&mut blue[chroma.clone()]);
        over.red.blend_over(&mut red[chroma]);
    }
}

impl<'a> ConvertedLayer<'a> {
    pub fn new(layer: &'a PixelLayer) -> Self {
        Self {
            layer,
            upper_luma: SampleLine::transparent(layer.width),
            lower_luma: SampleLine::transparent(layer.width),
            blue: SampleLine::transparent(layer.width / 2),
            red: SampleLine::transparent(layer.width / 2),
            converted: None,
        }
    }

    /// Converts lines `y` and `y + 1` of the layer; `y` is even.
    #[inline(always)]
    fn convert_lines(&mut self, y: usize) {
        let [upper, lower] = [y, y + 1].map(|y| self.layer.line(y).as_chunks::<COLUMNS>().0);
        let before = self
            .converted
            .replace(y)
            .map(|y| [y, y + 1].map(|y| self.layer.line(y).as_chunks::<COLUMNS>().0));
        for (at, (upper, lower)) in upper.iter().zip(lower).enumerate() {
            if before.is_none_or(|before| [upper, lower] != before.map(|line| &line[at])) {
                self.convert_columns(at, upper, lower);
            }
        }
    }

    #[inline(always)]
    fn convert_columns(&mut self, at: usize, upper: &[u32; COLUMNS], lower: &[u32; COLUMNS]) {
        let [blue, red] = ycc::chroma::<COLUMNS, { COLUMNS / 2 }>(upper, lower);
        self.upper_luma.set(at, ycc::luma(upper));
        self.lower_luma.set(at, ycc::luma(lower));
        self.blue.set(at, blue);
        self.red.set(at, red);
    }
}

/// One line of premultiplied samples of one component.
struct SampleLine {
    values: Vec<u8>,
    /// 255 − alpha: how much of the sample below remains, of 255.
    inverse_alphas: Vec<u8>,
}

impl SampleLine {
    fn transparent(width: usize) -> Self {
        Self {
            values: vec![0; width],
            inverse_alphas: vec![255; width],
        }
    }

    /// Sets the `at`th group of `N` samples.
    #[inline(always)]
    fn set<const N: usize>(&mut self, at: usize, samples: Samples<N>) {
        self.values.as_chunks_mut().0[at] = samples.values;
        self.inverse_alphas.as_chunks_mut().0[at] = samples.inverse_alphas;
    }

    /// Blends the line over `below`, as far as that reaches.
    #[inline(always)]
    fn blend_over(&self, below: &mut [u8]) {
        let samples = self.values.iter().zip(&self.inverse_alphas);
        for (below, (value, inverse_alpha)) in below.iter_mut().zip(samples) {
            *below = ycc::over(*value, *inverse_alpha, *below);
        }
    }
}
