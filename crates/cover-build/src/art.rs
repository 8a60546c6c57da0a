//! Renders one team's art from its template.

use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use cover::text::Fonts;
use cover_format::Colour;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{self, ImageHrefResolver, Options, Tree, fontdb};

use crate::template::Template;

/// Renders one part of a template in a team's colours, with premultiplied alpha; or says why it cannot be rendered. Part 0 is drawn on
/// black, the others on nothing. `width` and `height` are in pixels.
pub(crate) fn render(
    template: &Template,
    part: usize,
    colours: &[Colour; 2],
    emblem_svg: &str,
    fonts: &Arc<fontdb::Database>,
    width: u16,
    height: u16,
) -> Result<Pixmap, String> {
    let emblem = format!(
        "data:image/svg+xml;base64,{}",
        STANDARD.encode(emblem_svg.as_bytes())
    );
    // A reference to a file resolves to nothing: a template can show only what it contains.
    let options = Options {
        fontdb: fonts.clone(),
        image_href_resolver: closed(),
        ..Options::default()
    };
    let art = template.art(part, colours, &emblem);
    let tree = Tree::from_str(&art, &options).map_err(|e: usvg::Error| e.to_string())?;
    let mut pixmap = Pixmap::new(u32::from(width), u32::from(height))
        .ok_or_else(|| "the picture has no size".to_owned())?;
    if part == 0 {
        pixmap.fill(resvg::tiny_skia::Color::BLACK);
    }
    let scale = Transform::from_scale(
        f32::from(width) / tree.size().width(),
        f32::from(height) / tree.size().height(),
    );
    resvg::render(&tree, scale, &mut pixmap.as_mut());
    Ok(pixmap)
}

/// Opens no file.
fn closed() -> ImageHrefResolver<'static> {
    ImageHrefResolver {
        resolve_data: ImageHrefResolver::default_data_resolver(),
        resolve_string: Box::new(|_, _| None),
    }
}

/// Whether an emblem can be read; why not, if not. Inside the art it would be left out without an error.
pub(crate) fn check_emblem(svg: &str) -> Result<(), String> {
    let options = Options {
        image_href_resolver: closed(),
        ..Options::default()
    };
    Tree::from_str(svg, &options)
        .map(|_| ())
        .map_err(|e| e.to_string())
}

/// The typefaces as the SVG renderer wants them, for text that is part of the art.
pub(crate) fn font_database(fonts: &Fonts) -> Arc<fontdb::Database> {
    let mut database = fontdb::Database::new();
    for loaded in fonts.faces() {
        database.load_font_source(fontdb::Source::Binary(loaded.shared_bytes()));
    }
    Arc::new(database)
}
