//! A block of drawn pixels, to be laid over a picture.

use std::ops::Range;
use std::sync::Arc;

use crate::jpeg::ROW_PX;
use crate::ycc::{self, Samples};

/// As many columns as are handled at once.
pub(crate) const STRIDE: usize = 16;

/// Premultiplied R, G, B, A, lowest byte first, over a part of a picture. Its place and height are even, for chroma is shared by squares of
/// two; its width is so many strides, and may reach over the picture's edge.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Ink {
    pub left: usize,
    pub top: usize,
    pub width: usize,
    pub height: usize,
    pub pixels: Vec<u32>,
}

impl Ink {
    /// One line, counted from the block's top.
    pub fn line(&self, y: usize) -> &[u32] {
        &self.pixels[y * self.width..(y + 1) * self.width]
    }

    /// The rows of blocks that it touches.
    pub fn rows(&self) -> Range<usize> {
        self.top / ROW_PX..(self.top + self.height).div_ceil(ROW_PX)
    }
}

/// Ink on its way to a sheet.
#[derive(Clone)]
pub(crate) struct Drawn {
    pub ink: Arc<Ink>,
    /// Whether it is the same for every fan of a team in a language.
    pub is_stored: bool,
}

/// Ink as it is laid over luma and chroma, two lines at a time.
pub(crate) struct Wet<'a> {
    pub ink: &'a Ink,
    pub upper: Coat,
    pub lower: Coat,
    pub blue: Coat,
    pub red: Coat,
    /// The line of ink that the coats' first is of.
    line: Option<usize>,
}

impl<'a> Wet<'a> {
    pub fn new(ink: &'a Ink) -> Self {
        Self {
            ink,
            upper: Coat::new(ink.width),
            lower: Coat::new(ink.width),
            blue: Coat::new(ink.width / 2),
            red: Coat::new(ink.width / 2),
            line: None,
        }
    }

    /// Prepares lines `y` and `y + 1` of the ink; `y` is even. Where they are like the two before, they are prepared already.
    #[inline(always)]
    pub fn dip(&mut self, y: usize) {
        let [above, below] = [y, y + 1].map(|y| self.ink.line(y).as_chunks::<STRIDE>().0);
        let before = self
            .line
            .replace(y)
            .map(|y| [y, y + 1].map(|y| self.ink.line(y).as_chunks::<STRIDE>().0));
        for (at, (above, below)) in above.iter().zip(below).enumerate() {
            if before.is_none_or(|before| [above, below] != before.map(|line| &line[at])) {
                self.convert(at, above, below);
            }
        }
    }

    #[inline(always)]
    fn convert(&mut self, at: usize, above: &[u32; STRIDE], below: &[u32; STRIDE]) {
        let [blue, red] = ycc::chroma::<STRIDE, { STRIDE / 2 }>(above, below);
        self.upper.set(at, ycc::luma(above));
        self.lower.set(at, ycc::luma(below));
        self.blue.set(at, blue);
        self.red.set(at, red);
    }
}

/// One line of samples to be laid over others.
pub(crate) struct Coat {
    drawn: Vec<u8>,
    /// How much of what is under it stays, of 255.
    keep: Vec<u8>,
}

impl Coat {
    fn new(width: usize) -> Self {
        Self {
            drawn: vec![0; width],
            keep: vec![255; width],
        }
    }

    /// The samples of one stride.
    #[inline(always)]
    fn set<const N: usize>(&mut self, at: usize, samples: Samples<N>) {
        self.drawn.as_chunks_mut().0[at] = samples.drawn;
        self.keep.as_chunks_mut().0[at] = samples.keep;
    }

    /// Lays the line over `under`, as far as that reaches.
    #[inline(always)]
    pub fn lay(&self, under: &mut [u8]) {
        for ((under, drawn), keep) in under.iter_mut().zip(&self.drawn).zip(&self.keep) {
            *under = ycc::over(*drawn, *keep, *under);
        }
    }
}
