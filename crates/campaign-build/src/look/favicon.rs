//! The small icon in a browser's tab, where a campaign has one of its own.

use std::io::Cursor;

use campaign::TextFile;
use cover_build::Backdrop;
use image::{DynamicImage, ImageError, ImageFormat, imageops};

use crate::{error::BuildError, sources::Sources};

/// The side of the icon in a browser's tab, in pixels.
pub(super) const FAVICON_PX: u32 = 64;
/// The side that an SVG is drawn in to see whether it can be, in pixels.
const DRAWN_PX: u16 = 64;
/// How icons are made smaller.
pub(super) const FILTER: imageops::FilterType = imageops::FilterType::Lanczos3;

/// The campaign's own icon as browsers get it: the ending of its name, and its contents. A PNG is made small, an SVG stays as it is.
///
/// # Errors
/// It is neither, or cannot be drawn.
pub(super) fn read(sources: &Sources, path: &str) -> Result<(&'static str, Vec<u8>), BuildError> {
    let wrong = |reason: String| BuildError::Picture {
        file: path.to_owned(),
        reason,
    };
    let bytes = sources.campaign.bytes(path)?;
    if let Ok(picture) = image::load_from_memory_with_format(&bytes, ImageFormat::Png) {
        let small = picture.resize_to_fill(FAVICON_PX, FAVICON_PX, FILTER);
        let small = png(&small).map_err(|error| wrong(error.to_string()))?;
        return Ok(("png", small));
    }
    let svg = TextFile::decode(path, bytes).map_err(|finding| wrong(finding.message))?;
    Backdrop::draw(path, &svg.text, DRAWN_PX).map_err(|errors| {
        let faults = errors.0.iter().map(|error| error.fault.to_string());
        wrong(faults.collect::<Vec<_>>().join("; "))
    })?;
    Ok(("svg", svg.text.into_bytes()))
}

/// A picture as PNG.
///
/// # Errors
/// Its size is one that PNG does not have.
pub(super) fn png(picture: &DynamicImage) -> Result<Vec<u8>, ImageError> {
    let mut bytes = Cursor::new(Vec::new());
    // Covers are opaque: without a channel for nothing they are smaller.
    let is_opaque = !picture.color().has_alpha();
    let plain = if is_opaque {
        DynamicImage::ImageRgb8(picture.to_rgb8())
    } else {
        picture.clone()
    };
    plain.write_to(&mut bytes, ImageFormat::Png)?;
    Ok(bytes.into_inner())
}
