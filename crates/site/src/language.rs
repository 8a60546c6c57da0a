//! A language as menus of pages show it.

use serde::{Deserialize, Serialize};

use crate::{error::SiteError, words::Words};

/// One language of a campaign.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Language {
    pub locale: String,
    /// The value of HTML's `dir`.
    pub dir: String,
    /// Its name in itself.
    pub name: String,
}

impl Language {
    /// What a locale's own words say.
    ///
    /// # Errors
    /// They have no name for it.
    pub fn of(words: &Words) -> Result<Self, SiteError> {
        Ok(Self {
            locale: words.locale().to_owned(),
            dir: words.direction().as_str().to_owned(),
            name: words.text("language-name", &Default::default())?,
        })
    }
}
