//! A rectangle of drawn pixels.

use std::ops::Range;

/// How many columns are converted at once; a layer's width is a multiple of it.
pub(crate) const COLUMNS: usize = 16;

/// A rectangle of premultiplied RGBA pixels that is composited over a part of a picture.
///
/// `left`, `top` and `height` are even, for 4:2:0 shares chroma between two by two pixels. `width` is a multiple of 16 and may reach over
/// the picture's right edge, as `height` may by one line over its bottom: pixels there are dropped.
#[derive(Clone, Debug, PartialEq)]
pub struct PixelLayer {
    pub left: usize,
    pub top: usize,
    pub width: usize,
    pub height: usize,
    /// Line by line; the lowest byte is red, then green, blue, alpha.
    pub pixels: Vec<u32>,
}

impl PixelLayer {
    /// Line `y`, counted from the layer's top.
    pub fn line(&self, y: usize) -> &[u32] {
        &self.pixels[y * self.width..(y + 1) * self.width]
    }

    /// The lines of the picture that it covers.
    pub fn lines(&self) -> Range<usize> {
        self.top..self.top + self.height
    }
}
