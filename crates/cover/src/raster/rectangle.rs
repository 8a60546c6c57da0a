//! Fills upright rectangles.

use cover_format::Colour;

use crate::raster::pixel_layer::PixelLayer;

/// Fills a rectangle, whose edges are given in pixels of the picture. A pixel that it covers in part gets that share of alpha. What was
/// there is replaced, not blended.
///
/// A renderer of paths gives the same and takes several times as long.
pub(crate) fn fill(layer: &mut PixelLayer, across: [f32; 2], down: [f32; 2], colour: Colour) {
    let [left, right] = across.map(|x| (x - layer.left as f32).clamp(0.0, layer.width as f32));
    let [top, bottom] = down.map(|y| (y - layer.top as f32).clamp(0.0, layer.height as f32));
    let (from, to) = (left as usize, right.ceil() as usize);
    let inner = line(colour, left, right, 1.0);
    let (first, last) = (top as usize, bottom.ceil() as usize);
    let lines = layer.pixels.chunks_exact_mut(layer.width);
    for (y, pixels) in lines.enumerate().take(last).skip(first) {
        let pixels = &mut pixels[from..to];
        if first < y && y + 1 < last {
            pixels.copy_from_slice(&inner);
        } else {
            pixels.copy_from_slice(&line(colour, left, right, coverage(y, top, bottom)));
        }
    }
}

/// One line of a rectangle from `left` to `right`, of which it covers the share `height`, 0 to 1.
fn line(Colour { r, g, b }: Colour, left: f32, right: f32, height: f32) -> Vec<u32> {
    let premultiplied = |alpha: f32| {
        let pixel = [r, g, b, 255].map(|channel| (f32::from(channel) * alpha).round() as u8);
        u32::from_le_bytes(pixel)
    };
    let (from, to) = (left as usize, right.ceil() as usize);
    let mut line = vec![premultiplied(height); to.saturating_sub(from)];
    for x in [from, to.saturating_sub(1)] {
        if let Some(pixel) = line.get_mut(x.saturating_sub(from)) {
            *pixel = premultiplied(coverage(x, left, right) * height);
        }
    }
    line
}

/// How much of pixel number `at` lies between two edges, 0 to 1.
fn coverage(at: usize, from: f32, to: f32) -> f32 {
    (to.min(at as f32 + 1.0) - from.max(at as f32)).clamp(0.0, 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pixels_at_the_edges_are_covered_in_part() {
        let mut layer = PixelLayer {
            left: 2,
            top: 4,
            width: 16,
            height: 4,
            pixels: vec![0; 64],
        };
        let white = Colour {
            r: 255,
            g: 255,
            b: 255,
        };
        fill(&mut layer, [3.5, 6.0], [4.0, 6.5], white);
        let alphas = |y: usize| -> Vec<u8> {
            layer.line(y)[..5]
                .iter()
                .map(|p| p.to_le_bytes()[3])
                .collect()
        };
        assert_eq!(alphas(0), [0, 128, 255, 255, 0]);
        assert_eq!(alphas(1), [0, 128, 255, 255, 0]);
        assert_eq!(alphas(2), [0, 64, 128, 128, 0]);
        assert_eq!(alphas(3), [0; 5]);
    }
}
