//! Finds the built assets: their addresses contain a hash of their contents.

use std::collections::BTreeMap;

use crate::error::SiteError;

/// The asset manifest. Keys are the names that templates use (`site.css`, `sing.js`, `words/en`), values are paths from the
/// site's root (`/assets/site-1A2B3C.css`). It also has the theme's colours for the browser's own controls.
#[derive(Clone, Debug, Default)]
pub struct Assets(BTreeMap<String, String>);

impl Assets {
    /// Reads `assets/manifest.json` as the build of the scripts writes it.
    ///
    /// # Errors
    /// It is no JSON object of strings.
    pub fn parse(manifest_json: &str) -> Result<Self, SiteError> {
        serde_json::from_str(manifest_json)
            .map(Self)
            .map_err(|error| SiteError::Manifest(error.to_string()))
    }

    pub(crate) fn path(&self, name: &str) -> Result<&str, SiteError> {
        self.0
            .get(name)
            .map(String::as_str)
            .ok_or_else(|| SiteError::Asset(name.to_owned()))
    }
}
