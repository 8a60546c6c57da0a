//! The product's own typefaces, for tests.
#![allow(clippy::unwrap_used)]

use std::borrow::Cow;
use std::path::Path;

use cover_format::{Face, FontList};

/// The faces of `web/fonts.json` for covers that name no family, with their files' bytes.
pub fn faces() -> Vec<(Face, Cow<'static, [u8]>)> {
    let web = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../web");
    let list = FontList::parse(&std::fs::read_to_string(web.join("fonts.json")).unwrap()).unwrap();
    list.of_family(None)
        .into_iter()
        .map(|face| {
            let package = web.join("node_modules").join(&face.package);
            let path = package.join(&face.file);
            let bytes = std::fs::read(&path).unwrap_or_else(|_| {
                panic!("{} is not there: run `make setup`", path.display());
            });
            (face, Cow::Owned(bytes))
        })
        .collect()
}
