//! Writes overlays as `cover` reads them.

use resvg::tiny_skia;
use vello_cpu::Pixmap;

/// `art`, a whole picture with premultiplied alpha, as a PNG; or why it cannot be encoded.
///
/// vello_cpu encodes it, as it is vello_cpu that decodes it: both round the division by alpha in the same way.
pub(crate) fn encode(art: &tiny_skia::Pixmap) -> Result<Vec<u8>, String> {
    let (width, height) = (art.width() as u16, art.height() as u16);
    let mut pixmap = Pixmap::new(width, height);
    pixmap.data_as_u8_slice_mut().copy_from_slice(art.data());
    pixmap.into_png().map_err(|e| e.to_string())
}
