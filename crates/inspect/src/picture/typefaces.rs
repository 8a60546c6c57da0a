//! The product's typefaces, as the renderer of drawings takes them.

use std::sync::Arc;

use resvg::usvg::fontdb;

use campaign_build::{BuildError, Sources, typefaces};

/// The list has the heavy weights of the covers' text; small text takes lighter ones from the same package.
const TEXT_FAMILY: &str = "Noto Sans";
const TEXT_FILES: [&str; 2] = [
    "400Regular/NotoSans_400Regular.ttf",
    "600SemiBold/NotoSans_600SemiBold.ttf",
];

/// Reads every face of the product: a take's name may be in any script. No font of the system is looked at.
pub fn typefaces(sources: &Sources) -> Result<Arc<fontdb::Database>, BuildError> {
    let mut database = fontdb::Database::new();
    for (face, bytes) in typefaces::read_faces(sources)? {
        database.load_font_data(bytes);
        if face.family == TEXT_FAMILY {
            for file in TEXT_FILES {
                database.load_font_data(typefaces::read_face(sources, &face.package, file)?);
            }
        }
    }
    Ok(Arc::new(database))
}
