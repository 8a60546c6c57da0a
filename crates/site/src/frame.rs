//! What every page states about itself and its campaign.

use campaign::Campaign;
use serde::Serialize;

use crate::{language::Language, sitemap::chooser};

/// The values that the base template fills in on every page.
#[derive(Serialize)]
pub(crate) struct Frame<'a> {
    pub title: &'a str,
    pub artist: &'a str,
    /// Absolute address of the page.
    pub canonical: String,
    /// The same page in each language it exists in.
    pub alternates: Vec<Alternate>,
    /// Absolute address that redirects to the visitor's language; `None` if the page has none.
    pub x_default: Option<String>,
    pub public_url: &'a str,
}

#[derive(Serialize)]
pub(crate) struct Alternate {
    #[serde(flatten)]
    pub language: Language,
    /// Path from the site's root.
    pub path: String,
    /// Absolute address.
    pub url: String,
}

impl<'a> Frame<'a> {
    /// `rest` is the path behind the locale, such as `sing/`.
    pub fn new(
        campaign: &'a Campaign,
        languages: impl IntoIterator<Item = Language>,
        locale: &str,
        rest: &str,
        public_url: &'a str,
    ) -> Self {
        let alternates = languages.into_iter().map(|language| {
            let path = format!("/{}/{rest}", language.locale);
            Alternate {
                language,
                url: format!("{public_url}{path}"),
                path,
            }
        });
        Self {
            title: &campaign.song.title,
            artist: &campaign.song.artist,
            canonical: format!("{public_url}/{locale}/{rest}"),
            alternates: alternates.collect(),
            x_default: chooser(rest).map(|path| format!("{public_url}{path}")),
            public_url,
        }
    }
}
