//! The product's typefaces, which npm packages ship.

use std::borrow::Cow;
use std::sync::Arc;

use cover::text::Fonts;
use cover_format::{Face, FontList};

use super::error::BuildError;
use super::sources::Sources;
use super::steps::key;

/// The list of typefaces, within web/.
pub(super) const FONT_LIST: &str = "fonts.json";

/// The licences of the typefaces that covers of a display family are set in travel with them.
pub(super) fn licences(
    sources: &Sources,
    family: Option<&str>,
) -> Result<Vec<(String, Vec<u8>)>, BuildError> {
    let list = FontList::parse(&sources.web.text(FONT_LIST)?)?;
    let licence = |face: &Face| {
        let path = sources
            .web
            .path()
            .join("node_modules")
            .join(&face.package)
            .join("LICENSE_FONT");
        let text = std::fs::read(&path).map_err(BuildError::io(&path))?;
        Ok((format!("fonts/{}.LICENSE.txt", face.id), text))
    };
    list.of_family(family).iter().map(licence).collect()
}

/// What names the typefaces and the versions of their packages.
pub(super) fn inputs(sources: &Sources) -> Result<Vec<(String, Vec<u8>)>, BuildError> {
    let inputs = [FONT_LIST, "package-lock.json"];
    let read = |path: &str| Ok((path.to_owned(), sources.web.bytes(path)?));
    inputs.into_iter().map(read).collect()
}

/// The product's list of typefaces.
pub(super) fn faces(sources: &Sources) -> Result<Vec<Face>, BuildError> {
    Ok(FontList::parse(&sources.web.text(FONT_LIST)?)?.faces)
}

/// What is wrong with the typeface that a cover names for the fan's name, if it is none that covers can be set in.
pub(super) fn unknown_family(
    sources: &Sources,
    family: &str,
) -> Result<Option<String>, BuildError> {
    let list = FontList::parse(&sources.web.text(FONT_LIST)?)?;
    if list.display_family(family).is_some() {
        return Ok(None);
    }
    let known = list.display_families();
    let first = known.first().copied().unwrap_or_default();
    Ok(Some(format!(
        "the fan's name is in {}, which covers are not drawn in; they are set in {first}: give text--fan_name one of {}",
        family.replace('\'', ""),
        known.join(", ")
    )))
}

/// The typefaces of covers that are set in a display family, read once.
pub(super) fn read_fonts(
    sources: &Sources,
    family: Option<&str>,
) -> Result<Arc<Fonts>, BuildError> {
    let list = FontList::parse(&sources.web.text(FONT_LIST)?)?;
    let faces = list.of_family(family);
    // Two families may be in use at once, that of the covers and that of the pages; which there are, the product says.
    let ids: Vec<&str> = faces.iter().map(|face| face.id.as_str()).collect();
    let step = format!("read the typefaces {}", ids.join(" "));
    let load = || load_fonts(sources, &faces);
    sources.steps.of(&step, key([]), load)
}

fn load_fonts(sources: &Sources, faces: &[Face]) -> Result<Fonts, BuildError> {
    let read = |face: &Face| {
        let bytes = read_face(sources, &face.package, &face.file)?;
        Ok((face.clone(), Cow::Owned(bytes)))
    };
    let faces: Result<Vec<_>, BuildError> = faces.iter().map(read).collect();
    Ok(Fonts::new(faces?)?)
}

/// Every face of the product's list, with its file's bytes.
pub fn read_faces(sources: &Sources) -> Result<Vec<(Face, Vec<u8>)>, BuildError> {
    faces(sources)?
        .into_iter()
        .map(|face| {
            let bytes = read_face(sources, &face.package, &face.file)?;
            Ok((face, bytes))
        })
        .collect()
}

/// One file of a package of typefaces.
pub fn read_face(sources: &Sources, package: &str, file: &str) -> Result<Vec<u8>, BuildError> {
    let packages = sources.web.path().join("node_modules");
    let path = packages.join(package).join(file);
    std::fs::read(&path).map_err(|_| BuildError::NoFace(path))
}

/// One file that the site's own build has cut, by its path within web/.
pub fn read_cut(sources: &Sources, file: &str) -> Result<Vec<u8>, BuildError> {
    let path = sources.web.path().join(file);
    std::fs::read(&path).map_err(|_| BuildError::NotCut(path))
}
