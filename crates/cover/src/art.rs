//! One team's art, rendered.

use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{self, ImageHrefResolver, Options, Tree, fontdb};

use crate::colour::Colour;
use crate::fonts::Fonts;
use crate::template::Template;

/// One part of a template as a team has it, premultiplied: part 0 stands on black, the others on nothing.
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
    // Nothing is read but what is given: a template cannot reach files.
    let options = Options {
        fontdb: fonts.clone(),
        image_href_resolver: ImageHrefResolver {
            resolve_data: ImageHrefResolver::default_data_resolver(),
            resolve_string: Box::new(|_, _| None),
        },
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

/// Refuses an emblem that would leave a hole in the art.
pub(crate) fn check_emblem(svg: &str) -> Result<(), String> {
    Tree::from_str(svg, &Options::default())
        .map(|_| ())
        .map_err(|e| e.to_string())
}

/// The faces, for text that belongs to the art itself.
pub(crate) fn database(fonts: &Fonts) -> Arc<fontdb::Database> {
    let mut database = fontdb::Database::new();
    for loaded in &fonts.loaded {
        database.load_font_source(fontdb::Source::Binary(loaded.binary()));
    }
    Arc::new(database)
}
