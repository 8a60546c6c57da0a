//! Whether a picture of pixels can be drawn as it is: PNG, JPEG, GIF and WebP, as far as resvg draws them.

use std::io::Cursor;

use image_webp::WebPDecoder;
use resvg::tiny_skia::Pixmap;
use turbojpeg::{Colorspace, PixelFormat, read_header};

pub(super) const DAMAGED: &str = "is damaged or cut off: embed it again";
const FOR_PRINT: &str = "has the colours of print (CMYK): convert it to RGB, and embed it again";
const UNUSUAL_JPEG: &str =
    "is a JPEG of a rare kind (lossless or arithmetic coding): save it as PNG, and embed it again";
const PART: &str =
    "is a GIF whose first picture covers only a part of it: export it as PNG, and embed it again";
const MOVING: &str = "an animation of which only the first picture stays";
const ORIENTATION: &str = "an orientation (EXIF)";
/// What is larger is an error of `art_bounds.rs`.
const MAX_PIXELS: usize = 64_000_000;
/// At most so many segments of a JPEG are looked at. What matters stands near the beginning.
const MAX_SEGMENTS: usize = 64;
const START_OF_SCAN: u8 = 0xda;
/// The markers of JPEGs that are neither baseline nor progressive (ITU-T T.81, table B.1).
const UNUSUAL: [u8; 10] = [0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf];

/// What is lost of a picture, in words that end a sentence beginning with "has"; or why it cannot be drawn.
pub(super) type Outcome = Result<Option<&'static str>, &'static str>;

/// Looks into a picture of pixels, which is known by its first bytes. `None` if it is none.
pub(super) fn check_raster(bytes: &[u8]) -> Option<Outcome> {
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => Some(png(bytes)),
        [0xff, 0xd8, 0xff, ..] => Some(jpeg(bytes)),
        [b'G', b'I', b'F', b'8', ..] => Some(gif(bytes)),
        [
            b'R',
            b'I',
            b'F',
            b'F',
            _,
            _,
            _,
            _,
            b'W',
            b'E',
            b'B',
            b'P',
            ..,
        ] => Some(webp(bytes)),
        _ => None,
    }
}

fn png(bytes: &[u8]) -> Outcome {
    // Width and height stand in the first chunk.
    let side = |at: usize| {
        let side = bytes.get(at..at + 4)?.try_into().ok()?;
        usize::try_from(u32::from_be_bytes(side)).ok()
    };
    let (width, height) = side(16).zip(side(20)).ok_or(DAMAGED)?;
    if width.saturating_mul(height) > MAX_PIXELS {
        return Ok(None);
    }
    Pixmap::decode_png(bytes).map_err(|_| DAMAGED)?;
    Ok(None)
}

fn jpeg(bytes: &[u8]) -> Outcome {
    let header = read_header(bytes).map_err(|_| DAMAGED)?;
    if matches!(header.colorspace, Colorspace::CMYK | Colorspace::YCCK) {
        return Err(FOR_PRINT);
    }
    if segments(bytes).any(|(kind, _)| UNUSUAL.contains(&kind)) {
        return Err(UNUSUAL_JPEG);
    }
    let lost = is_turned(jpeg_exif(bytes)).then_some(ORIENTATION);
    if header.width.saturating_mul(header.height) > MAX_PIXELS {
        return Ok(lost);
    }
    match turbojpeg::decompress(bytes, PixelFormat::RGB) {
        // Bytes too many are skipped by every decoder.
        Err(error) if !error.to_string().contains("extraneous") => Err(DAMAGED),
        _ => Ok(lost),
    }
}

/// The segments of a JPEG before its pixels: the second byte of each marker, and what follows its length.
fn segments(jpeg: &[u8]) -> impl Iterator<Item = (u8, &[u8])> {
    let mut rest = jpeg.get(2..).unwrap_or_default();
    let next = move || {
        let (header, behind) = rest.split_first_chunk::<4>()?;
        let length = usize::from(u16::from_be_bytes([header[2], header[3]]));
        let segment = behind.get(..length.checked_sub(2)?)?;
        rest = &behind[segment.len()..];
        (header[0] == 0xff && header[1] != START_OF_SCAN).then_some((header[1], segment))
    };
    std::iter::from_fn(next).take(MAX_SEGMENTS)
}

/// The EXIF data of a JPEG, as TIFF.
fn jpeg_exif(bytes: &[u8]) -> Option<&[u8]> {
    let mut exif = segments(bytes).filter(|(kind, _)| *kind == 0xe1);
    exif.find_map(|(_, segment)| segment.strip_prefix(b"Exif\0\0"))
}

/// Only the first picture of an animation is drawn, at the place of the whole.
fn gif(bytes: &[u8]) -> Outcome {
    let mut options = gif::DecodeOptions::new();
    options.set_color_output(gif::ColorOutput::RGBA);
    let mut decoder = options.read_info(bytes).map_err(|_| DAMAGED)?;
    let (width, height) = (decoder.width(), decoder.height());
    if usize::from(width) * usize::from(height) > MAX_PIXELS {
        return Ok(None);
    }
    let first = decoder.read_next_frame().ok().flatten().ok_or(DAMAGED)?;
    if (first.left, first.top, first.width, first.height) != (0, 0, width, height) {
        return Err(PART);
    }
    let is_moving = matches!(decoder.next_frame_info(), Ok(Some(_)));
    Ok(is_moving.then_some(MOVING))
}

fn webp(bytes: &[u8]) -> Outcome {
    let mut decoder = WebPDecoder::new(Cursor::new(bytes)).map_err(|_| DAMAGED)?;
    let (width, height) = decoder.dimensions();
    if (width as usize).saturating_mul(height as usize) > MAX_PIXELS {
        return Ok(None);
    }
    let size = decoder.output_buffer_size().ok_or(DAMAGED)?;
    decoder
        .read_image(&mut vec![0; size])
        .map_err(|_| DAMAGED)?;
    if decoder.is_animated() && decoder.num_frames() > 1 {
        return Ok(Some(MOVING));
    }
    let exif = decoder.exif_metadata().ok().flatten();
    let exif = exif
        .as_deref()
        .map(|exif| exif.strip_prefix(b"Exif\0\0").unwrap_or(exif));
    Ok(is_turned(exif).then_some(ORIENTATION))
}

/// Whether browsers would turn or mirror a picture: by tag 0x0112 of the first directory of its EXIF data (CIPA DC-008,
/// 4.6.4).
fn is_turned(exif: Option<&[u8]>) -> bool {
    let orientation = exif.and_then(tiff_orientation);
    orientation.is_some_and(|orientation| (2..=8).contains(&orientation))
}

fn tiff_orientation(tiff: &[u8]) -> Option<u16> {
    let is_little = tiff.starts_with(b"II");
    let number = |at: usize| {
        let bytes = [*tiff.get(at)?, *tiff.get(at + 1)?];
        Some(if is_little {
            u16::from_le_bytes(bytes)
        } else {
            u16::from_be_bytes(bytes)
        })
    };
    let directory = usize::from(if is_little { number(4)? } else { number(6)? });
    let entries = usize::from(number(directory)?);
    let mut starts = (0..entries).map(|entry| directory + 2 + 12 * entry);
    let entry = starts.find(|at| number(*at) == Some(0x0112))?;
    number(entry + 8)
}
