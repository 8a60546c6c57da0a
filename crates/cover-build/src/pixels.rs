//! Whole pictures in memory.

use cover::raster::PixelLayer;

/// An opaque picture: lines of R, G, B, 255.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Pixels {
    pub width: u16,
    pub height: u16,
    pub rgba: Vec<u8>,
}

impl Pixels {
    /// Blends a layer over the picture.
    pub fn blend(&mut self, layer: &PixelLayer) {
        let width = usize::from(self.width);
        for (y, line) in self.rgba.chunks_exact_mut(width * 4).enumerate() {
            if !layer.lines().contains(&y) {
                continue;
            }
            let below = line[layer.left * 4..].chunks_exact_mut(4);
            for (below, drawn) in below.zip(layer.line(y - layer.top)) {
                let [r, g, b, a] = drawn.to_le_bytes();
                for (below, drawn) in below.iter_mut().zip([r, g, b]) {
                    let remaining = (u16::from(*below) * u16::from(255 - a) + 127) / 255;
                    *below = drawn.saturating_add(remaining as u8);
                }
            }
        }
    }

    /// The same picture, scaled down to `width` by `height` pixels: each pixel is the mean of the area that it covers. A filter that keeps
    /// more detail would keep the grain of a photograph too.
    pub fn shrink(&self, width: u16, height: u16) -> Self {
        let across = shares(self.width, width);
        let down = shares(self.height, height);
        // Columns are summed first, then rows.
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
    fn a_smaller_picture_has_the_same_mean() {
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
