//! The typefaces: which there are, and whether they can show a name.

use std::borrow::Cow;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use parley::fontique::{Blob, Collection, CollectionOptions, FontInfoOverride, SourceCache};
use parley::{FontContext, LayoutContext};
use serde::{Deserialize, Serialize};
use skrifa::{FontRef, MetadataProvider};

/// What a face is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The campaign's own heavy type, tried first.
    Display,
    /// Another script, at matching weight.
    Script,
    /// Chinese, Japanese or Korean, in one region's forms.
    Han,
    /// Pictures in colour.
    Emoji,
}

/// Whose forms of the shared Han characters a face has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Han {
    Sc,
    Tc,
    Jp,
    Kr,
}

/// One typeface of the list in `web/fonts.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Face {
    pub id: String,
    pub role: Role,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub han: Option<Han>,
    pub family: String,
    pub weight: u16,
    /// ISO 15924 codes of the scripts that it is here for.
    pub scripts: Vec<String>,
    /// The npm package that ships it, its licence beside it as `LICENSE_FONT`.
    pub package: String,
    /// The whole face, as a path inside the package.
    pub file: String,
}

/// `web/fonts.json`: every face, in the order in which the sleeve tries them.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FontList {
    /// What the list is, for people.
    pub about: String,
    pub faces: Vec<Face>,
}

/// Why the typefaces cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum FontError {
    #[error("the list of typefaces cannot be read: {0}")]
    List(#[from] serde_json::Error),
    #[error("typeface \"{face}\" is not a font that can be read")]
    Unreadable { face: String },
    #[error("typeface \"{face}\" is listed twice")]
    Twice { face: String },
    #[error("no typeface has the role \"display\"")]
    NoDisplay,
}

impl FontList {
    /// Reads the list from its JSON.
    pub fn parse(json: &str) -> Result<Self, FontError> {
        Ok(serde_json::from_str(json)?)
    }
}

pub(crate) struct Loaded {
    pub face: Face,
    bytes: Arc<Cow<'static, [u8]>>,
    blob: Blob<u8>,
}

impl Loaded {
    /// The parsed font; its directory was checked when it was loaded.
    pub fn font(&self) -> Option<FontRef<'_>> {
        FontRef::new(&self.bytes).ok()
    }

    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The same bytes, as the art's renderer takes them.
    pub fn binary(&self) -> Arc<dyn AsRef<[u8]> + Send + Sync> {
        Arc::new(Shared(self.bytes.clone()))
    }

    /// The same bytes, under one identity, for shaping and painting.
    pub fn shared(&self) -> Blob<u8> {
        self.blob.clone()
    }
}

/// Shaping's own state: one user at a time, kept warm between sleeves.
pub(crate) struct Shaping {
    pub fonts: FontContext,
    pub layouts: LayoutContext<u16>,
}

/// The faces, ready to shape with.
pub struct Fonts {
    pub(crate) loaded: Vec<Loaded>,
    shaping: Mutex<Shaping>,
}

impl Fonts {
    /// Takes each face with its file's bytes, in order. No font of the system is ever looked at.
    pub fn new(faces: Vec<(Face, Cow<'static, [u8]>)>) -> Result<Self, FontError> {
        let mut collection = Collection::new(CollectionOptions {
            shared: false,
            system_fonts: false,
        });
        let mut loaded: Vec<Loaded> = Vec::with_capacity(faces.len());
        for (face, bytes) in faces {
            if loaded.iter().any(|other| other.face.id == face.id) {
                return Err(FontError::Twice { face: face.id });
            }
            let bytes = Arc::new(bytes);
            let names = FontInfoOverride {
                family_name: Some(&face.id),
                ..FontInfoOverride::default()
            };
            let blob = Blob::new(Arc::new(Shared(bytes.clone())));
            let registered = collection.register_fonts(blob.clone(), Some(names));
            let readable = FontRef::new(&bytes).is_ok_and(|f| f.charmap().has_map());
            if registered.is_empty() || !readable {
                return Err(FontError::Unreadable { face: face.id });
            }
            loaded.push(Loaded { face, bytes, blob });
        }
        if !loaded.iter().any(|l| l.face.role == Role::Display) {
            return Err(FontError::NoDisplay);
        }
        let fonts = FontContext {
            collection,
            source_cache: SourceCache::default(),
        };
        Ok(Self {
            loaded,
            shaping: Mutex::new(Shaping {
                fonts,
                layouts: LayoutContext::new(),
            }),
        })
    }

    /// Nothing is left half-done when a holder panics, so a poisoned lock is as good as any.
    pub(crate) fn shaping(&self) -> MutexGuard<'_, Shaping> {
        self.shaping.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Lets the shaper hold the same bytes.
struct Shared(Arc<Cow<'static, [u8]>>);

impl AsRef<[u8]> for Shared {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::testing::faces;

    #[test]
    fn a_broken_list_is_refused_by_name() {
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
        assert!(FontList::parse("{}").is_err());
    }
}
