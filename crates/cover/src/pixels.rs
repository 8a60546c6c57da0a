//! A picture in memory.

use crate::ink::Ink;

/// An opaque picture: rows of R, G, B, 255.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Pixels {
    pub width: u16,
    pub height: u16,
    pub rgba: Vec<u8>,
}

impl Pixels {
    /// Lays ink over the picture.
    pub fn print(&mut self, ink: &Ink) {
        let width = usize::from(self.width);
        for (y, line) in self.rgba.chunks_exact_mut(width * 4).enumerate() {
            if !(ink.top..ink.top + ink.height).contains(&y) {
                continue;
            }
            let under = line[ink.left * 4..].chunks_exact_mut(4);
            for (under, drawn) in under.zip(ink.line(y - ink.top)) {
                let [r, g, b, a] = drawn.to_le_bytes();
                for (under, drawn) in under.iter_mut().zip([r, g, b]) {
                    let left = (u16::from(*under) * u16::from(255 - a) + 127) / 255;
                    *under = drawn.saturating_add(left as u8);
                }
            }
        }
    }

    /// The same picture, smaller: each pixel is the mean of the area that it covers, so that grain becomes an even tone.
    pub fn shrink(&self, width: u16, height: u16) -> Self {
        let across = shares(self.width, width);
        let down = shares(self.height, height);
        // Rows first, into wider numbers; then columns.
        let mut rows = Vec::with_capacity(usize::from(width) * usize::from(self.height) * 3);
        for row in self.rgba.chunks_exact(usize::from(self.width) * 4) {
            for share in &across {
                let mut sum = [0.0f32; 3];
                for (at, weight) in share {
                    for (sum, byte) in sum.iter_mut().zip(&row[at * 4..at * 4 + 3]) {
                        *sum += weight * f32::from(*byte);
                    }
                }
                rows.extend(sum);
            }
        }
        let stride = usize::from(width) * 3;
        let mut rgba = Vec::with_capacity(usize::from(width) * usize::from(height) * 4);
        for share in &down {
            let mut line = vec![0.0f32; stride];
            for (at, weight) in share {
                for (sum, value) in line.iter_mut().zip(&rows[at * stride..]) {
                    *sum += weight * value;
                }
            }
            for pixel in line.chunks_exact(3) {
                rgba.extend(pixel.iter().map(|value| value.round() as u8));
                rgba.push(255);
            }
        }
        Self {
            width,
            height,
            rgba,
        }
    }
}

/// For each of `to` cells, which of `from` cells lie under it and by what part of its area.
fn shares(from: u16, to: u16) -> Vec<Vec<(usize, f32)>> {
    let step = f64::from(from) / f64::from(to);
    (0..to)
        .map(|cell| {
            let (start, end) = (f64::from(cell) * step, f64::from(cell + 1) * step);
            let last = (end.ceil() as usize).min(usize::from(from));
            (start as usize..last)
                .map(|at| {
                    let covered = end.min(at as f64 + 1.0) - start.max(at as f64);
                    (at, (covered / step) as f32)
                })
                .collect()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shrunk_picture_keeps_its_light() {
        let pixels = Pixels {
            width: 5,
            height: 4,
            rgba: (0..5 * 4)
                .flat_map(|i| [if i % 2 == 0 { 0 } else { 200 }, 7, 255, 255])
                .collect(),
        };
        let small = pixels.shrink(2, 2);
        assert_eq!((small.width, small.height, small.rgba.len()), (2, 2, 16));
        for pixel in small.rgba.chunks_exact(4) {
            assert!(pixel[0].abs_diff(100) <= 1, "{pixel:?}");
            assert_eq!(pixel[1..], [7, 255, 255]);
        }
        assert_eq!(pixels.shrink(5, 4), pixels);
    }
}
