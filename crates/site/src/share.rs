//! The public pages of a published entry, written while the site runs: the share page and the small player.

use std::{collections::BTreeMap, sync::Arc};

use campaign::{Campaign, Picture};
use fluent_bundle::FluentArgs;
use serde_json::json;

use crate::{
    Assets, SiteError, Templates, Words, escape,
    pages::by_locale,
    ring,
    view::Frame,
    words::{text_argument, without_isolates},
};

/// The templates that an entry's public pages are made of; a function that writes them carries these.
pub const SHARE_TEMPLATES: &[&str] = &["base.html", "parts.html", "share.html", "embed.html"];

/// Height of the small player, in CSS pixels; `web/styles/embed.css` sets it for this.
const EMBED_HEIGHT: u32 = 200;

/// What a share page shows of an entry.
#[derive(Clone, Copy, Debug)]
pub struct Share<'a> {
    /// UUID, as in the page's address.
    pub id: &'a str,
    pub locale: &'a str,
    /// The fan's name; anyone's text.
    pub name: &'a str,
    pub team: &'a str,
    /// [`take::PEAKS`] values, 0 to 255, of the voice over the song.
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
        self.fill("share.html", share)
    }

    /// The small player for other people's pages, which lies beside it.
    pub fn render_embed(&self, share: &Share<'_>) -> Result<String, SiteError> {
        self.fill("embed.html", share)
    }

    fn fill(&self, template: &str, share: &Share<'_>) -> Result<String, SiteError> {
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
        let picture = |name: &str| self.campaign.pictures.iter().find(|p| p.name == name);
        let context = json!({
            "embed_code": embed_code(words, share.name, &frame)?,
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
            "cover_sizes": picture("cover").map_or_else(String::new, |cover| sizes(&self.campaign, cover)),
            "share_picture": picture("share").map(|p| json!({ "width": p.width, "height": p.height })),
        });
        self.templates
            .render(template, words, &self.assets, context)
    }
}

/// The cover in each size that is stored, as HTML's `srcset`: every kept picture of the cover's template and shape.
fn sizes(campaign: &Campaign, cover: &Picture) -> String {
    let mut same: Vec<_> = campaign
        .pictures
        .iter()
        .filter(|p| p.is_stored() && p.template == cover.template)
        .filter(|p| p.width * cover.height == p.height * cover.width)
        .collect();
    same.sort_by_key(|p| p.width);
    let sizes: Vec<_> = same
        .iter()
        .map(|p| format!("{}.jpg {}w", p.name, p.width))
        .collect();
    sizes.join(", ")
}

/// What other websites put into their pages to have the small player there.
fn embed_code(words: &Words, name: &str, frame: &Frame<'_>) -> Result<String, SiteError> {
    let mut args = FluentArgs::new();
    args.set("name", text_argument(name));
    args.set("title", text_argument(frame.title));
    let mut title = String::new();
    // Writing to a String cannot fail.
    let _ = escape::write(
        &mut title,
        &without_isolates(&words.text("share-title", &args)?),
    );
    Ok(format!(
        "<iframe src=\"{}embed.html\" title=\"{title}\" width=\"100%\" height=\"{EMBED_HEIGHT}\" loading=\"lazy\" frameborder=\"0\"></iframe>",
        frame.canonical
    ))
}
