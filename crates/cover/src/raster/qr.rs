//! Draws a QR code.

use cover_format::QrLayer;
use qrcode::types::Color;
use qrcode::{EcLevel, QrCode};

use crate::raster::canvas::Canvas;
use crate::raster::pixel_layer::PixelLayer;

/// Premultiplied RGBA, red in the lowest byte.
const LIGHT: u32 = 0xffff_ffff;
const DARK: u32 = 0xff00_0000;

/// The modules of a code would be too small to be read.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct TooLong;

/// Draws `link` as a QR code (ISO/IEC 18004) of level M, which can be read with 15 % of it lost: dark modules of whole pixels, in the middle
/// of a light square that hides whatever lies below.
///
/// `None` if the square is not within the picture.
pub(crate) fn draw_qr(
    canvas: &Canvas,
    link: &str,
    layer: &QrLayer,
) -> Result<Option<PixelLayer>, TooLong> {
    let code = QrCode::with_error_correction_level(link, EcLevel::M).map_err(|_| TooLong)?;
    let [left, top, side_px] = layer.square_px(canvas.scale());
    let module_px = side_px / (code.width() + 2 * QrLayer::QUIET_MODULES);
    if module_px < QrLayer::MIN_MODULE_PX {
        return Err(TooLong);
    }
    let Some(mut pixels) = canvas.blank_square(left, top, side_px) else {
        return Ok(None);
    };
    let margin = (side_px - code.width() * module_px) / 2;
    let quiet = vec![LIGHT; side_px];
    let modules = code.to_colors();
    let lines: Vec<_> = modules
        .chunks_exact(code.width())
        .map(|modules| {
            let mut line = quiet.clone();
            let pixels = line[margin..].chunks_exact_mut(module_px);
            for (pixels, _) in pixels.zip(modules).filter(|(_, m)| **m == Color::Dark) {
                pixels.fill(DARK);
            }
            line
        })
        .collect();
    let (left, top) = (left - pixels.left, top - pixels.top);
    let rows = pixels.pixels.chunks_exact_mut(pixels.width);
    for (y, row) in rows.skip(top).take(side_px).enumerate() {
        let line = y.checked_sub(margin).and_then(|y| lines.get(y / module_px));
        row[left..left + side_px].copy_from_slice(line.unwrap_or(&quiet));
    }
    Ok(Some(pixels))
}

#[cfg(test)]
mod tests {
    use super::*;
    use cover_format::Bounds;

    fn layer(left: f32, top: f32, side: f32) -> QrLayer {
        QrLayer {
            square: Bounds {
                left,
                top,
                right: left + side,
                bottom: top + side,
            },
            condition: None,
        }
    }

    #[test]
    fn four_modules_around_a_code_are_light_and_all_its_modules_are_whole_pixels() {
        let canvas = Canvas::new(400, 400, [400.0, 400.0]);
        let drawn = draw_qr(&canvas, "https://sing.example/", &layer(33.0, 51.0, 150.0));
        let drawn = drawn.ok().flatten().unwrap_or_else(|| panic!("no code"));
        // Version 2 has 25 modules: 150 px are 4 px for each of 33, and 9 px are left on either side.
        let at = |x: usize, y: usize| drawn.line(y - drawn.top)[x - drawn.left];
        let (left, top) = (33 + 9 + 16, 51 + 9 + 16);
        for y in 51..201 {
            for x in 33..183 {
                let inside = (left..left + 100).contains(&x) && (top..top + 100).contains(&y);
                let corner = at(
                    left + (x.max(left) - left) / 4 * 4,
                    top + (y.max(top) - top) / 4 * 4,
                );
                match inside {
                    true => assert_eq!(at(x, y), corner, "{x} {y}"),
                    false => assert_eq!(at(x, y), LIGHT, "{x} {y}"),
                }
            }
        }
        // The finder pattern's corner.
        assert_eq!((at(left, top), at(left + 4, top + 4)), (DARK, LIGHT));
        assert_eq!(at(32, 60), 0, "nothing beside the square");
    }

    #[test]
    fn a_code_that_phones_could_not_read_is_not_drawn() {
        let canvas = Canvas::new(400, 400, [400.0, 400.0]);
        let link = format!("https://{}.example/", "a".repeat(200));
        let drawn = draw_qr(&canvas, &link, &layer(0.0, 0.0, 147.0));
        assert_eq!(drawn.err(), Some(TooLong));
    }

    #[test]
    fn the_least_square_holds_a_share_page_s_address_with_a_host_of_58_letters() {
        let canvas = Canvas::new(400, 400, [400.0, 400.0]);
        let id = "00000000-0000-4000-8000-000000000000";
        let link = format!("https://{}/e/{id}/", "a".repeat(58));
        let side = QrLayer::MIN_SIDE_PX as f32;
        assert!(draw_qr(&canvas, &link, &layer(0.0, 0.0, side)).is_ok_and(|drawn| drawn.is_some()));
    }
}
