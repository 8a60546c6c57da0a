//! `[[picture]]` of campaign.toml.

use crate::{
    campaign::Picture,
    finding::Finding,
    folder::{Folder, MAX_SVG_BYTES},
    manifest::{MANIFEST, PictureEntry},
    slug::is_slug,
    table::Document,
};

use super::paths;

/// Pictures that the product itself asks for by name.
const REQUIRED: [&str; 3] = ["cover", "share", "preview"];

pub(super) fn read(
    document: &Document<'_>,
    folder: &Folder<'_>,
    entries: Vec<PictureEntry>,
) -> Vec<Picture> {
    let is_there = |name: &str| entries.iter().any(|entry| entry.name.get_ref() == name);
    let missing = REQUIRED.iter().filter(|name| !is_there(name));
    for name in missing.filter(|_| !entries.is_empty()) {
        let problem = format!("[[picture]] name = \"{name}\" is missing: add it");
        document.missing(Finding::error(MANIFEST, problem));
    }
    let mut pictures: Vec<Picture> = Vec::new();
    let mut read = Vec::new();
    for entry in entries {
        let name = entry.name.get_ref();
        if pictures.iter().any(|known| known.name == *name) {
            document.error(
                entry.name.span(),
                format!("picture {name} stands twice: delete one, or rename it"),
            );
            continue;
        }
        if !is_slug(name) {
            let problem = format!("picture \"{name}\": use a-z, 0-9 and -");
            document.error(entry.name.span(), problem);
        }
        let Some(template) = entry.template else {
            continue;
        };
        // Several pictures may share a template; what is wrong with it is said once.
        if !read.contains(template.get_ref()) {
            read.push(template.get_ref().clone());
            let found = paths::read(document, folder, &template, MAX_SVG_BYTES);
            if found
                .and_then(|(path, bytes)| folder.decode_svg(&path, bytes))
                .is_none()
            {
                continue;
            }
        }
        if let (Some(width), Some(height)) = (entry.width, entry.height) {
            pictures.push(Picture {
                name: entry.name.into_inner(),
                template: template.into_inner(),
                width,
                height,
            });
        }
    }
    pictures
}
