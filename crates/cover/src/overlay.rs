//! Art that is laid over a sleeve: a PNG of the whole picture in the files, ink in memory.

use resvg::tiny_skia;
use vello_cpu::Pixmap;

use crate::ink::{Ink, STRIDE};

/// As a file.
pub(crate) fn encode(art: &tiny_skia::Pixmap) -> Result<Vec<u8>, String> {
    let (width, height) = (art.width() as u16, art.height() as u16);
    let mut pixmap = Pixmap::new(width, height);
    pixmap.data_as_u8_slice_mut().copy_from_slice(art.data());
    pixmap.into_png().map_err(|e| e.to_string())
}

/// From a file: as much of it as is not empty. `None` if all of it is, or if it is not `width` by `height`.
pub(crate) fn decode(png: &[u8], width: u16, height: u16) -> Option<Ink> {
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
    let mut ink = Ink {
        left,
        top,
        width: (right - left).next_multiple_of(STRIDE),
        height: (bottom - top).next_multiple_of(2),
        pixels: Vec::new(),
    };
    ink.pixels = (top..top + ink.height)
        .flat_map(|y| (left..left + ink.width).map(move |x| (x, y)))
        .map(|(x, y)| {
            let inside = x < whole && y < usize::from(height);
            if inside { pixels[y * whole + x] } else { 0 }
        })
        .collect();
    Some(ink)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_read_back_as_what_it_shows() {
        let mut art = tiny_skia::Pixmap::new(9, 5).unwrap();
        let half = tiny_skia::PremultipliedColorU8::from_rgba(64, 0, 32, 128).unwrap();
        art.pixels_mut()[3 * 9 + 8] = half;
        let ink = decode(&encode(&art).unwrap(), 9, 5).unwrap();
        assert_eq!(
            (ink.left, ink.top, ink.width, ink.height),
            (8, 2, STRIDE, 2)
        );
        let mut pixels = [0; 2 * STRIDE];
        pixels[STRIDE] = u32::from_le_bytes([64, 0, 32, 128]);
        assert_eq!(ink.pixels, pixels);
    }

    #[test]
    fn what_shows_nothing_is_no_ink() {
        let empty = encode(&tiny_skia::Pixmap::new(4, 4).unwrap()).unwrap();
        assert_eq!(decode(&empty, 4, 4), None);
        assert_eq!(decode(&empty, 4, 5), None);
        assert_eq!(decode(b"GIF89a", 4, 4), None);
    }
}
