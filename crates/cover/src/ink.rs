//! A block of drawn pixels, to be laid over a picture.

use std::ops::Range;
use std::sync::Arc;

use crate::jpeg::ROW_PX;
use crate::ycc::{self, Over, Sample};

/// As many columns as are handled at once.
pub(crate) const STRIDE: usize = 8;

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
    pub is_kept: bool,
}

/// Ink as it is laid over luma and chroma, two lines at a time.
pub(crate) struct Wet<'a> {
    pub ink: &'a Ink,
    pub upper: Coat,
    pub lower: Coat,
    pub blue: Coat,
    pub red: Coat,
    /// The colour that squares were last filled with.
    solid: ([u32; 4], Over),
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
            solid: ([0; 4], Over::NOTHING),
            line: None,
        }
    }

    /// Prepares lines `y` and `y + 1` of the ink; `y` is even. Where they are like the two before, they are prepared already.
    pub fn dip(&mut self, y: usize) {
        let ink = self.ink;
        let strides = |y| {
            let (above, _) = ink.line(y).as_chunks::<STRIDE>();
            let (below, _) = ink.line(y + 1).as_chunks::<STRIDE>();
            above.iter().zip(below)
        };
        let lines = strides(y).enumerate();
        match self.line.replace(y) {
            None => lines.for_each(|(at, (above, below))| self.convert(at, above, below)),
            Some(before) => lines
                .zip(strides(before))
                .filter(|((_, line), before)| line != before)
                .for_each(|((at, (above, below)), _)| self.convert(at, above, below)),
        }
    }

    fn convert(&mut self, at: usize, above: &[u32; STRIDE], below: &[u32; STRIDE]) {
        for (half, (above, below)) in above.chunks_exact(2).zip(below.chunks_exact(2)).enumerate() {
            let Over { luma, cb, cr } = self.over([above[0], above[1], below[0], below[1]]);
            let x = at * STRIDE + half * 2;
            self.upper.set(x, [luma[0], luma[1]]);
            self.lower.set(x, [luma[2], luma[3]]);
            self.blue.set(x / 2, [cb]);
            self.red.set(x / 2, [cr]);
        }
    }

    /// Most squares are bare or of the colour of the one before.
    fn over(&mut self, square: [u32; 4]) -> Over {
        if square == [0; 4] {
            return Over::NOTHING;
        }
        if square != self.solid.0 {
            let over = Over::of(square);
            if square != [square[0]; 4] {
                return over;
            }
            self.solid = (square, over);
        }
        self.solid.1
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

    #[inline(always)]
    fn set<const N: usize>(&mut self, x: usize, samples: [Sample; N]) {
        self.drawn[x..x + N].copy_from_slice(&samples.map(|sample| sample.drawn));
        self.keep[x..x + N].copy_from_slice(&samples.map(|sample| sample.keep));
    }

    /// Lays the line over `under`, as far as that reaches.
    #[inline(always)]
    pub fn lay(&self, under: &mut [u8]) {
        for ((under, drawn), keep) in under.iter_mut().zip(&self.drawn).zip(&self.keep) {
            *under = ycc::over(*drawn, *keep, *under);
        }
    }
}
