//! Draws a campaign's SVG as a whole, without layers: the picture behind its pages, or its small icon.

use resvg::tiny_skia::{Pixmap, Transform};

use crate::art_tree::{ArtFonts, caught, read_art};
use crate::svg::{Findings, SvgErrors, SvgFault, plain};

/// Pixels of a drawing: straight (not premultiplied) RGBA, row by row.
#[derive(Debug)]
pub struct Backdrop {
    pub width: u32,
    pub height: u32,
    pub rgba: Vec<u8>,
}

impl Backdrop {
    /// Draws an SVG so that its longer side has `side_px` pixels. Text is left out. `file` is the path that errors name.
    ///
    /// # Errors
    /// Everything that is wrong with the SVG.
    pub fn draw(file: &str, svg: &str, side_px: u16) -> Result<Self, SvgErrors> {
        let mut findings = Findings::new(file);
        match draw(svg, side_px, &mut findings) {
            Ok(backdrop) => {
                findings.finish()?;
                Ok(backdrop)
            }
            Err(fault) => Err(findings.fail(fault)),
        }
    }
}

fn draw(svg: &str, side_px: u16, findings: &mut Findings) -> Result<Backdrop, SvgFault> {
    let source = plain(svg, findings)?;
    let tree = read_art(&source, &ArtFonts::none())?;
    let size = tree.size();
    let scale = f32::from(side_px) / size.width().max(size.height());
    let side = |length: f32| ((length * scale).round() as u32).clamp(1, u32::from(side_px));
    let (width, height) = (side(size.width()), side(size.height()));
    let pixmap = caught(|| {
        let mut pixmap = Pixmap::new(width, height).ok_or("it has no size")?;
        resvg::render(
            &tree,
            Transform::from_scale(scale, scale),
            &mut pixmap.as_mut(),
        );
        Ok(pixmap)
    })
    .map_err(SvgFault::Unreadable)?;
    let rgba = pixmap.pixels().iter().flat_map(|pixel| {
        let colour = pixel.demultiply();
        [colour.red(), colour.green(), colour.blue(), colour.alpha()]
    });
    Ok(Backdrop {
        width,
        height,
        rgba: rgba.collect(),
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_drawing_fills_its_longer_side_and_nothing_outside_of_it_is_opened() {
        let svg = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><path fill="#ff0000" d="M0 0h10v10H0z"/><image href="/dev/zero" width="9" height="9"/></svg>"##;
        let drawn = Backdrop::draw("icon.svg", svg, 40).unwrap();
        assert_eq!([drawn.width, drawn.height], [40, 20]);
        assert_eq!(drawn.rgba[..4], [255, 0, 0, 255]);
        assert_eq!(drawn.rgba[39 * 4..40 * 4], [0, 0, 0, 0]);
        assert!(Backdrop::draw("icon.svg", "<html/>", 40).is_err());
    }
}
