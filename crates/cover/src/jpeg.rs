//! Baseline JPEG in and out, as rows of RGBA.

use turbojpeg::{Compressor, Decompressor, Image, PixelFormat, Subsamp};

use crate::pixels::Pixels;

/// Full colour resolution and little loss: the art is compressed once more when a sleeve is finished.
pub(crate) fn encode_base(pixels: &Pixels) -> Result<Vec<u8>, turbojpeg::Error> {
    encode(pixels, 95, Subsamp::None)
}

/// What a fan gets: quality 85, 4:2:0.
pub(crate) fn encode_sleeve(pixels: &Pixels) -> Result<Vec<u8>, turbojpeg::Error> {
    encode(pixels, 85, Subsamp::Sub2x2)
}

fn encode(pixels: &Pixels, quality: i32, subsamp: Subsamp) -> Result<Vec<u8>, turbojpeg::Error> {
    let mut compressor = Compressor::new()?;
    compressor.set_quality(quality)?;
    compressor.set_subsamp(subsamp)?;
    let width = usize::from(pixels.width);
    compressor.compress_to_vec(Image {
        pixels: pixels.rgba.as_slice(),
        width,
        pitch: width * 4,
        height: usize::from(pixels.height),
        format: PixelFormat::RGBA,
    })
}

/// The picture in `jpeg`, if it is `width` by `height` pixels.
pub(crate) fn decode(
    jpeg: &[u8],
    width: u16,
    height: u16,
) -> Result<Option<Pixels>, turbojpeg::Error> {
    let mut decompressor = Decompressor::new()?;
    let header = decompressor.read_header(jpeg)?;
    let (w, h) = (usize::from(width), usize::from(height));
    if (header.width, header.height) != (w, h) {
        return Ok(None);
    }
    let mut rgba = vec![255; w * h * 4];
    decompressor.decompress(
        jpeg,
        Image {
            pixels: rgba.as_mut_slice(),
            width: w,
            pitch: w * 4,
            height: h,
            format: PixelFormat::RGBA,
        },
    )?;
    Ok(Some(Pixels {
        width,
        height,
        rgba,
    }))
}
