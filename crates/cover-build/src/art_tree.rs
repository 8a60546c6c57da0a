//! Reads art with usvg, closed off from everything around.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use cover::text::Fonts;
use cover_format::Face;
use resvg::usvg::{FontResolver, ImageHrefResolver, Options, Tree, fontdb};

use crate::svg::{SvgFault, nearest_face};

/// The product's typefaces as usvg wants them, for text that is part of the art.
pub(crate) struct ArtFonts {
    database: Arc<fontdb::Database>,
    faces: Vec<Face>,
    /// Of each face, in the same order.
    ids: Vec<fontdb::ID>,
}

impl ArtFonts {
    pub fn of(fonts: &Fonts) -> Self {
        let mut database = fontdb::Database::new();
        let (mut faces, mut ids) = (Vec::new(), Vec::new());
        for loaded in fonts.faces() {
            let source = fontdb::Source::Binary(loaded.shared_bytes());
            if let Some(id) = database.load_font_source(source).first() {
                faces.push(loaded.face().clone());
                ids.push(*id);
            }
        }
        Self {
            database: Arc::new(database),
            faces,
            ids,
        }
    }

    /// No typeface: text is left out.
    pub fn none() -> Self {
        Self {
            database: Arc::new(fontdb::Database::new()),
            faces: Vec::new(),
            ids: Vec::new(),
        }
    }

    fn nearest(&self, families: &str) -> Option<fontdb::ID> {
        let face = nearest_face(families, &self.faces)?;
        let at = self.faces.iter().position(|f| f.id == face.id)?;
        self.ids.get(at).copied()
    }
}

/// Reads an SVG. A reference to a file resolves to nothing: art can show only what it contains.
pub(crate) fn read_art(svg: &str, fonts: &ArtFonts) -> Result<Tree, SvgFault> {
    let by_first_bytes = ImageHrefResolver::default_data_resolver();
    let options = Options {
        fontdb: fonts.database.clone(),
        font_resolver: FontResolver {
            select_font: Box::new(|font, _| {
                let families: Vec<String> =
                    font.families().iter().map(ToString::to_string).collect();
                fonts.nearest(&families.join(", "))
            }),
            select_fallback: FontResolver::default_fallback_selector(),
        },
        image_href_resolver: ImageHrefResolver {
            // A picture is what its first bytes say, whatever kind the file calls it.
            resolve_data: Box::new(move |_, data, options| {
                by_first_bytes("text/plain", data, options)
            }),
            resolve_string: Box::new(|_, _| None),
        },
        ..Options::default()
    };
    caught(|| Tree::from_str(svg, &options).map_err(|e| e.to_string()))
        .map_err(SvgFault::Unreadable)
}

/// What `draw` gives, or its error; a panic is an error too: resvg panics on some numbers that no drawing program writes.
pub(crate) fn caught<T>(draw: impl FnOnce() -> Result<T, String>) -> Result<T, String> {
    // Nothing that was half changed is used afterwards.
    catch_unwind(AssertUnwindSafe(draw))
        .unwrap_or_else(|_| Err("it holds numbers that cannot be drawn".to_owned()))
}
