//! Pictures as PNG.

use std::io::Cursor;

use image::{ImageFormat, RgbaImage};

use crate::error::InspectError;

/// A picture as the bytes of a PNG file.
pub fn encode(picture: &RgbaImage) -> Result<Vec<u8>, InspectError> {
    let mut png = Cursor::new(Vec::new());
    picture.write_to(&mut png, ImageFormat::Png)?;
    Ok(png.into_inner())
}
