//! Reads overlays: art that is composited over a cover, stored as a PNG of the whole picture.

use vello_cpu::Pixmap;

use crate::raster::pixel_layer::{COLUMNS, PixelLayer};

/// The part of an overlay that is not transparent. `None` if all of it is, or if the file is not a PNG of `width` by `height` pixels.
pub(crate) fn decode_overlay(png: &[u8], width: u16, height: u16) -> Option<PixelLayer> {
    let pixmap = Pixmap::from_png(std::io::Cursor::new(png)).ok()?;
    if (pixmap.width(), pixmap.height()) != (width, height) {
        return None;
    }
    let pixels: Vec<u32> = pixmap.data().iter().map(|p| p.to_u32()).collect();
    let whole = usize::from(width);
    let is_drawn = |pixel: &u32| *pixel != 0;
    let lines = || pixels.chunks_exact(whole).enumerate();
    let drawn = || lines().filter(|(_, line)| line.iter().any(is_drawn));
    let top = drawn().next()?.0 & !1;
    let bottom = drawn().next_back()?.0 + 1;
    let left = drawn()
        .filter_map(|(_, line)| line.iter().position(is_drawn))
        .min()?
        & !1;
    let right = drawn()
        .filter_map(|(_, line)| line.iter().rposition(is_drawn))
        .max()?
        + 1;
    let mut layer = PixelLayer {
        left,
        top,
        width: (right - left).next_multiple_of(COLUMNS),
        height: (bottom - top).next_multiple_of(2),
        pixels: Vec::new(),
    };
    layer.pixels = (top..top + layer.height)
        .flat_map(|y| (left..left + layer.width).map(move |x| (x, y)))
        .map(|(x, y)| {
            let inside = x < whole && y < usize::from(height);
            if inside { pixels[y * whole + x] } else { 0 }
        })
        .collect();
    Some(layer)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn encode(width: u16, height: u16, draw: impl Fn(&mut [u8])) -> Vec<u8> {
        let mut pixmap = Pixmap::new(width, height);
        draw(pixmap.data_as_u8_slice_mut());
        pixmap.into_png().unwrap()
    }

    #[test]
    fn a_file_is_read_back_as_what_it_shows() {
        let at = (3 * 9 + 8) * 4;
        let half = [64, 0, 32, 128];
        let png = encode(9, 5, |pixels| pixels[at..at + 4].copy_from_slice(&half));
        let layer = decode_overlay(&png, 9, 5).unwrap();
        assert_eq!(
            (layer.left, layer.top, layer.width, layer.height),
            (8, 2, COLUMNS, 2)
        );
        let mut pixels = [0; 2 * COLUMNS];
        pixels[COLUMNS] = u32::from_le_bytes(half);
        assert_eq!(layer.pixels, pixels);
    }

    #[test]
    fn what_shows_nothing_is_no_layer() {
        let empty = encode(4, 4, |_| ());
        assert_eq!(decode_overlay(&empty, 4, 4), None);
        assert_eq!(decode_overlay(&empty, 4, 5), None);
        assert_eq!(decode_overlay(b"GIF89a", 4, 4), None);
    }
}
