//! The public page of a published entry, written while the site runs.

use std::{collections::BTreeMap, sync::Arc};

use campaign::Campaign;
use serde_json::json;

use crate::{Assets, SiteError, Templates, Words, pages::by_locale, ring, view::Frame};

/// The templates that a share page is made of; a function that writes share pages carries these.
pub const SHARE_TEMPLATES: &[&str] = &["base.html", "parts.html", "share.html"];

/// What a share page shows of an entry.
#[derive(Clone, Copy, Debug)]
pub struct Share<'a> {
    /// UUID, as in the page's address.
    pub id: &'a str,
    pub locale: &'a str,
    /// The fan's name; anyone's text.
    pub name: &'a str,
    pub team: &'a str,
    /// 256 values, 0 to 255, of the voice over the song.
    pub peaks: &'a [u8],
    pub duration_ms: u32,
}

/// Renders share pages in the locales of one campaign.
pub struct SharePage {
    campaign: Arc<Campaign>,
    all_words: BTreeMap<String, Arc<Words>>,
    templates: Templates,
    assets: Arc<Assets>,
    public_url: String,
}

impl SharePage {
    /// `templates` must hold [`SHARE_TEMPLATES`], `all_words` each locale of the campaign;
    /// `public_url` is the site's address without a slash at its end.
    pub fn new(
        campaign: Arc<Campaign>,
        all_words: Vec<Words>,
        templates: Templates,
        assets: Assets,
        public_url: &str,
    ) -> Result<Self, SiteError> {
        Ok(Self {
            all_words: by_locale(&campaign, all_words)?,
            campaign,
            templates,
            assets: Arc::new(assets),
            public_url: public_url.to_owned(),
        })
    }

    /// The whole HTML page, which lies beside `cover.jpg`, `share.jpg` and `mix.mp3`.
    pub fn render(&self, share: &Share<'_>) -> Result<String, SiteError> {
        let words = self
            .all_words
            .get(share.locale)
            .ok_or_else(|| SiteError::NoWords(share.locale.to_owned()))?;
        let landing: Vec<_> = self.all_words.values().collect();
        let mut frame = Frame::new(&self.campaign, &landing, share.locale, "", &self.public_url)?;
        frame.canonical = format!("{}/e/{}/", self.public_url, share.id);
        frame.alternates.clear();
        frame.x_default = None;
        let team = self.campaign.team(share.team);
        let context = json!({
            "page": frame,
            "name": share.name,
            "team": team.map(|team| json!({
                "id": team.id,
                "name": team.names.get(share.locale).unwrap_or(&team.id),
                "colors": team.colors,
            })),
            "wave": ring::path(share.peaks),
            "seconds": share.duration_ms.div_ceil(1_000),
            "song_language": self.campaign.song.language,
            "lyrics": self.campaign.song.lyrics,
        });
        self.templates
            .render("share.html", words, &self.assets, context)
    }
}
