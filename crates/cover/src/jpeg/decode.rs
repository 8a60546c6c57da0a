//! Decodes single MCU rows.

use turbojpeg::{Decompressor, Error, Subsamp, YuvImage};

use crate::jpeg::segment::{EOI, SOI, marker, segments, with_height};
use crate::raster::Planes;

/// Decodes one MCU row of the picture that `header` begins. `width` and `height` are the row's, in pixels; the last row of a picture may
/// be lower than the others.
pub fn decode_row(header: &[u8], row: &[u8], width: usize, height: usize) -> Result<Planes, Error> {
    let mut file = SOI.to_vec();
    for segment in segments(header) {
        match segment[1] {
            marker::SOF0 => file.extend(with_height(segment, height as u16)),
            _ => file.extend(segment),
        }
    }
    file.extend(row);
    file.extend(EOI);
    let mut planes = Planes::new(width, height);
    let image = YuvImage {
        pixels: planes.samples_mut(),
        width,
        align: 1,
        height,
        subsamp: Subsamp::Sub2x2,
    };
    Decompressor::new()?.decompress_to_yuv(&file, image)?;
    Ok(planes)
}
