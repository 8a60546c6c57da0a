//! Lines of a picture as samples: luma, and both chromas at half the resolution each way.

use fearless_simd::{Level, dispatch};
use turbojpeg::{Subsamp, YuvImage};

use crate::ink::Wet;

/// Some lines of a picture in Y, Cb, Cr, one plane after the other.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Band {
    width: usize,
    height: usize,
    pub samples: Vec<u8>,
}

impl Band {
    pub fn new(width: usize, height: usize) -> Self {
        let chroma = width.div_ceil(2) * height.div_ceil(2);
        Self {
            width,
            height,
            samples: vec![0; width * height + 2 * chroma],
        }
    }

    pub fn as_yuv(&self) -> YuvImage<&[u8]> {
        YuvImage {
            pixels: &self.samples,
            width: self.width,
            align: 1,
            height: self.height,
            subsamp: Subsamp::Sub2x2,
        }
    }

    /// Becomes what `rows` are one under the other, keeping its memory.
    pub fn join(&mut self, rows: &[&Self]) {
        self.width = rows.first().map_or(0, |row| row.width);
        self.height = rows.iter().map(|row| row.height).sum();
        self.samples.clear();
        for plane in 0..3 {
            for row in rows {
                self.samples.extend_from_slice(row.plane(plane));
            }
        }
    }

    fn plane(&self, plane: usize) -> &[u8] {
        let luma = self.width * self.height;
        let chroma = self.width.div_ceil(2) * self.height.div_ceil(2);
        match plane {
            0 => &self.samples[..luma],
            1 => &self.samples[luma..luma + chroma],
            _ => &self.samples[luma + chroma..],
        }
    }

    /// Lays ink over the band, whose first line is line `top` of the picture.
    pub fn print(&mut self, top: usize, wet: &mut Wet) {
        // Whole numbers come out the same at any width of the machine's registers.
        dispatch!(Level::new(), _ => self.print_here(top, wet));
    }

    #[inline(always)]
    fn print_here(&mut self, top: usize, wet: &mut Wet) {
        let (width, height) = (self.width, self.height);
        let across = width.div_ceil(2);
        let (luma, chroma) = self.samples.split_at_mut(width * height);
        let (blue, red) = chroma.split_at_mut(across * height.div_ceil(2));
        let (left, first, end) = (wet.ink.left, wet.ink.top, wet.ink.top + wet.ink.height);
        for line in (top.max(first)..end.min(top + height)).step_by(2) {
            wet.dip(line - first);
            let y = line - top;
            let (upper, lower) = luma[y * width..].split_at_mut(width);
            wet.upper.lay(&mut upper[left..]);
            // Below the picture's last line there is none.
            if y + 1 < height {
                wet.lower.lay(&mut lower[left..width]);
            }
            let half = y / 2 * across;
            wet.blue.lay(&mut blue[half + left / 2..half + across]);
            wet.red.lay(&mut red[half + left / 2..half + across]);
        }
    }
}
