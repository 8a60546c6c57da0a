//! Renders one team's art from its template.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use cover_format::Colour;
use resvg::tiny_skia::{Pixmap, Transform};

use crate::art_bounds::bounded;
use crate::art_tree::{ArtFonts, caught, read_art};
use crate::emblem::Emblem;
use crate::template::Template;

/// The emblem as the art's SVG refers to it.
pub(crate) fn emblem_url(emblem: &Emblem) -> String {
    format!(
        "data:image/svg+xml;base64,{}",
        STANDARD.encode(emblem.svg().as_bytes())
    )
}

/// Renders one part of a template in a team's colours, with premultiplied alpha; or says why it cannot be rendered. Part 0 is drawn on
/// black, the others on nothing. `width` and `height` are in pixels.
pub(crate) fn render(
    template: &Template,
    part: usize,
    colours: &[Colour; 2],
    emblem: &Emblem,
    fonts: &ArtFonts,
    width: u16,
    height: u16,
) -> Result<Pixmap, String> {
    let art = template.art(part, colours, &emblem_url(emblem));
    let tree = read_art(&art, fonts).map_err(|fault| fault.to_string())?;
    let mut pixmap = Pixmap::new(u32::from(width), u32::from(height))
        .ok_or_else(|| "the picture has no size".to_owned())?;
    if part == 0 {
        pixmap.fill(resvg::tiny_skia::Color::BLACK);
    }
    let (across, down) = (
        f32::from(width) / tree.size().width(),
        f32::from(height) / tree.size().height(),
    );
    bounded(&tree, across.max(down))?;
    let scale = Transform::from_scale(across, down);
    caught(|| {
        resvg::render(&tree, scale, &mut pixmap.as_mut());
        Ok(())
    })?;
    Ok(pixmap)
}
