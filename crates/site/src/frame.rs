//! What every page states about itself and its campaign.

use std::sync::Arc;

use campaign::Campaign;
use serde::Serialize;

use crate::{error::SiteError, sitemap::chooser, words::Words};

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
    pub locale: String,
    pub dir: &'static str,
    /// The language's name in itself.
    pub name: String,
    /// Path from the site's root.
    pub path: String,
    /// Absolute address.
    pub url: String,
}

impl<'a> Frame<'a> {
    /// `rest` is the path behind the locale, such as `sing/`.
    pub fn new(
        campaign: &'a Campaign,
        all_words: &[&Arc<Words>],
        locale: &str,
        rest: &str,
        public_url: &'a str,
    ) -> Result<Self, SiteError> {
        let alternates = all_words
            .iter()
            .map(|words| {
                let path = format!("/{}/{rest}", words.locale());
                Ok(Alternate {
                    locale: words.locale().to_owned(),
                    dir: words.direction().as_str(),
                    name: words.text("language-name", &Default::default())?,
                    url: format!("{public_url}{path}"),
                    path,
                })
            })
            .collect::<Result<_, SiteError>>()?;
        Ok(Self {
            title: &campaign.song.title,
            artist: &campaign.song.artist,
            canonical: format!("{public_url}/{locale}/{rest}"),
            alternates,
            x_default: chooser(rest).map(|path| format!("{public_url}{path}")),
            public_url,
        })
    }
}
