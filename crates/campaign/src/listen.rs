//! Where the song can be heard.

use serde::{Deserialize, Serialize};

/// The links to one service, or to another place on the web, for some countries or for all others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListenLink {
    /// The id of a service that is known; `None` for any other place.
    pub service: Option<String>,
    /// What fans call it; the same in every language.
    pub name: String,
    /// Whether the song is watched there rather than listened to.
    pub video: bool,
    /// The https address from the release on. `None` where there is nothing but a pre-save.
    pub url: Option<String>,
    /// The https address until the release, where fans put the song by.
    pub pre_save_url: Option<String>,
    /// ISO 3166-1 alpha-2; empty for every country that no other link of the same service names.
    pub countries: Vec<String>,
}

impl ListenLink {
    /// Whether two links are alternatives: the same service, for other countries.
    pub fn is_same_place(&self, other: &Self) -> bool {
        (&self.service, &self.name) == (&other.service, &other.name)
    }
}
