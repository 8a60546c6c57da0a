//! Finds the built assets: their addresses contain a hash of their contents.

use std::collections::BTreeMap;

use crate::error::SiteError;

/// The asset manifest. Keys are the names that templates use (`site.css`, `sing.js`, `words/en`), values are paths from the
/// site's root (`/assets/site-1A2B3C.css`). `font/<script>/<number>` are the typefaces that a first screen in a
/// script waits for, `late-font/<script>/<number>` those that the phone's own stand in for meanwhile. `social/<locale>` are the
/// pictures that links show. It also has the look's colours for the browser's own controls.
#[derive(Clone, Debug, Default)]
pub struct Assets {
    paths: BTreeMap<String, String>,
    /// What every asset is called where pages are rendered to be checked, and no assets are built.
    stand_in: Option<String>,
}

impl Assets {
    /// Reads `assets/manifest.json` as `refrain build` writes it.
    ///
    /// # Errors
    /// It is no JSON object of strings.
    pub fn parse(manifest_json: &str) -> Result<Self, SiteError> {
        let paths = serde_json::from_str(manifest_json)
            .map_err(|error| SiteError::Manifest(error.to_string()))?;
        Ok(Self {
            paths,
            stand_in: None,
        })
    }

    /// Assets of any name, for pages that nobody will see.
    pub(crate) fn stand_in() -> Self {
        Self {
            paths: BTreeMap::new(),
            stand_in: Some("/assets/".to_owned()),
        }
    }

    /// The addresses of the typefaces that a first screen in a script (ISO 15924) needs; none if that is the phone's own.
    pub(crate) fn fonts(&self, script: &str) -> Vec<String> {
        self.below(&format!("font/{script}/"))
    }

    /// The addresses of those that are not waited for.
    pub(crate) fn late_fonts(&self, script: &str) -> Vec<String> {
        self.below(&format!("late-font/{script}/"))
    }

    fn below(&self, start: &str) -> Vec<String> {
        let from_here = self.paths.range(start.to_owned()..);
        let these = from_here.take_while(|(name, _)| name.starts_with(start));
        these.map(|(_, path)| path.clone()).collect()
    }

    pub(crate) fn path(&self, name: &str) -> Result<&str, SiteError> {
        self.paths
            .get(name)
            .or(self.stand_in.as_ref())
            .map(String::as_str)
            .ok_or_else(|| SiteError::Asset(name.to_owned()))
    }
}
