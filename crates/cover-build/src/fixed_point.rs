//! Encodes art as a JPEG that decoding and encoding once more does not change.
//!
//! At run time some rows of a cover are decoded and encoded again, and others are copied. Only at a fixed point of that pair of operations
//! is there no difference to be seen between the two.

use cover::jpeg::{JpegWriter, ROW_PX, RowEncoder, decode_row};

use crate::art_encoder::ArtEncoder;
use crate::pixels::Pixels;

/// A file, and the MCU rows in it, counted from 0, that have not reached a fixed point.
pub(crate) struct StableJpeg {
    pub file: Vec<u8>,
    pub unstable_rows: Vec<usize>,
}

/// Encodes art row by row, each until decoding and encoding it once more gives the same bytes, or `max_rounds` times: rounding, and
/// clipping at black or white, change a few samples at first and fewer each time. Photographs and grain take about ten rounds.
pub(crate) fn encode_to_fixed_point(
    art: &Pixels,
    profile: &[u8],
    max_rounds: u32,
) -> Result<StableJpeg, turbojpeg::Error> {
    let (mut art_encoder, mut encoder) = (ArtEncoder::new()?, RowEncoder::new()?);
    let header = art_encoder.header(art.width, art.height, profile)?;
    let width = usize::from(art.width);
    let mut file = JpegWriter::new(&header, art.rgba.len() / 16);
    let mut unstable_rows = Vec::new();
    for (at, rgba) in art.rgba.chunks(width * ROW_PX * 4).enumerate() {
        let height = rgba.len() / (width * 4);
        let mut row = art_encoder.encode_row(rgba, width)?.to_vec();
        let mut is_stable = false;
        for _ in 0..max_rounds {
            let planes = decode_row(&header, &row, width, height)?;
            let again = encoder.encode(&planes)?.next().unwrap_or_default();
            is_stable = again == row;
            if is_stable {
                break;
            }
            row = again.to_vec();
        }
        if !is_stable {
            unstable_rows.push(at);
        }
        file.push(&row);
    }
    Ok(StableJpeg {
        file: file.finish(),
        unstable_rows,
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use cover::jpeg::{header, split_rows};

    use super::*;

    /// Grain over a gradient that is clipped at both ends.
    fn grain() -> Pixels {
        let (width, height) = (64u16, 40u16);
        let mut noise = 1u32;
        let rgba = (0..u32::from(width) * u32::from(height)).flat_map(|at| {
            noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let value = (at % 64 * 5) as i32 - 32 + (noise >> 26) as i32;
            let value = value.clamp(0, 255) as u8;
            [value, value / 2, 255 - value, 255]
        });
        Pixels {
            width,
            height,
            rgba: rgba.collect(),
        }
    }

    #[test]
    fn rows_that_are_not_named_do_not_change_when_they_are_encoded_again() {
        let jpeg = encode_to_fixed_point(&grain(), crate::profile::SRGB, 32).unwrap();
        let head = header(&jpeg.file);
        let mut encoder = RowEncoder::new().unwrap();
        let rows: Vec<&[u8]> = split_rows(&jpeg.file).collect();
        assert_eq!(rows.len(), 3);
        for (at, (row, height)) in rows.into_iter().zip([16, 16, 8]).enumerate() {
            let planes = decode_row(head, row, 64, height).unwrap();
            let again = encoder.encode(&planes).unwrap().next().unwrap();
            assert_eq!(again == row, !jpeg.unstable_rows.contains(&at), "row {at}");
        }
    }

    #[test]
    fn with_too_few_rounds_rows_are_named() {
        let jpeg = encode_to_fixed_point(&grain(), crate::profile::SRGB, 0).unwrap();
        assert_eq!(jpeg.unstable_rows, [0, 1, 2]);
    }
}
