//! The typefaces in memory, ready for shaping.

use std::borrow::Cow;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use cover_format::{Face, Role};
use skrifa::{FontRef, MetadataProvider};
use vello_cpu::peniko::Blob;

use crate::text::shaper::Shaper;

/// Why a set of typefaces cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum FontError {
    /// The bytes are not an OpenType font with a character map.
    #[error("typeface \"{face}\" is not a font that can be read")]
    Unreadable { face: String },
    #[error("typeface \"{face}\" is listed twice")]
    Twice { face: String },
    #[error("no typeface has the role \"display\"")]
    NoDisplay,
}

/// One typeface: its entry in the list and its file.
pub struct LoadedFace {
    pub(crate) face: Face,
    file: Blob<u8>,
    /// What the shaper has read of the file. Most faces are never used, so it is read at the first use.
    shaped_by: OnceLock<Option<harfrust::Font>>,
}

impl LoadedFace {
    pub fn face(&self) -> &Face {
        &self.face
    }

    /// The bytes of its file.
    pub fn bytes(&self) -> &[u8] {
        self.file.data()
    }

    /// The same bytes for another owner, without a copy.
    pub fn shared_bytes(&self) -> Arc<dyn AsRef<[u8]> + Send + Sync> {
        Arc::new(self.file.clone())
    }

    /// The same bytes with their identity, by which the painter recognises a font that it has seen.
    pub(crate) fn blob(&self) -> Blob<u8> {
        self.file.clone()
    }

    /// The parsed font. It was readable when it was loaded, so this is `Some`.
    pub(crate) fn font(&self) -> Option<FontRef<'_>> {
        FontRef::new(self.bytes()).ok()
    }

    /// The font as the shaper reads it; `None` only for a file that [`font`](Self::font) cannot read either.
    pub(crate) fn shaping_font(&self) -> Option<&harfrust::Font> {
        let open = || harfrust::Font::new(self.shared_bytes(), 0);
        self.shaped_by.get_or_init(open).as_ref()
    }
}

/// The typefaces of a campaign. They can be shared by threads; one thread at a time shapes text.
pub struct Fonts {
    faces: Vec<LoadedFace>,
    shaper: Mutex<Shaper>,
}

impl Fonts {
    /// Takes each face with the bytes of its file, in the order in which font fallback tries them. The system's fonts are never used.
    pub fn new(faces: Vec<(Face, Cow<'static, [u8]>)>) -> Result<Self, FontError> {
        let mut loaded: Vec<LoadedFace> = Vec::with_capacity(faces.len());
        for (face, bytes) in faces {
            if loaded.iter().any(|other| other.face.id == face.id) {
                return Err(FontError::Twice { face: face.id });
            }
            let file = Blob::new(Arc::new(bytes));
            let readable = FontRef::new(file.data()).is_ok_and(|font| font.charmap().has_map());
            if !readable {
                return Err(FontError::Unreadable { face: face.id });
            }
            loaded.push(LoadedFace {
                face,
                file,
                shaped_by: OnceLock::new(),
            });
        }
        if !loaded.iter().any(|l| l.face.role == Role::Display) {
            return Err(FontError::NoDisplay);
        }
        Ok(Self {
            faces: loaded,
            shaper: Mutex::default(),
        })
    }

    /// In the order in which they were given.
    pub fn faces(&self) -> &[LoadedFace] {
        &self.faces
    }

    /// The shaper, for one user at a time. A panic of its last user leaves no half-written state, so a poisoned lock can be used.
    pub(crate) fn shaper(&self) -> MutexGuard<'_, Shaper> {
        self.shaper.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
pub(crate) mod tests {
    use std::sync::OnceLock;

    use super::*;
    use crate::testing::faces;

    /// The product's typefaces, loaded once.
    pub(crate) fn fonts() -> &'static Fonts {
        static FONTS: OnceLock<Fonts> = OnceLock::new();
        FONTS.get_or_init(|| Fonts::new(faces()).unwrap())
    }

    #[test]
    fn a_face_that_cannot_be_used_is_named() {
        let mut twice = faces();
        twice.truncate(1);
        twice.push(twice[0].clone());
        assert!(matches!(Fonts::new(twice), Err(FontError::Twice { face }) if face == "display"));
        let mut broken = faces();
        broken.truncate(1);
        broken[0].1 = Cow::Borrowed(b"<html>");
        assert!(
            matches!(Fonts::new(broken), Err(FontError::Unreadable { face }) if face == "display")
        );
        assert!(matches!(Fonts::new(Vec::new()), Err(FontError::NoDisplay)));
    }
}
