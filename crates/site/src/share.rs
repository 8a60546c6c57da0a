//! Renders the public pages of a published entry, at run time: the share page and the small player.

use std::{collections::BTreeMap, sync::Arc};

use campaign::{Campaign, Picture, download_name};
use fluent_bundle::FluentArgs;
use serde_json::json;

use crate::{
    all_words::by_locale,
    assets::Assets,
    error::SiteError,
    escape,
    frame::Frame,
    ring,
    templates::Templates,
    words::{Words, text_argument},
};

/// The templates of an entry's public pages; the words layer contains them.
pub const SHARE_TEMPLATES: &[&str] = &["base.html", "parts.html", "share.html", "embed.html"];

/// Height of the small player, in CSS pixels; `web/styles/embed.css` is made for it.
const EMBED_HEIGHT: u32 = 200;

/// What a share page shows of an entry.
#[derive(Clone, Copy, Debug)]
pub struct Share<'a> {
    /// The entry's id, as in the page's address.
    pub id: &'a str,
    /// The page's language; one of the campaign's locales.
    pub locale: &'a str,
    /// The fan's name; not escaped.
    pub name: &'a str,
    /// The team's id.
    pub team: &'a str,
    /// [`take::PEAKS`] values, 0 to 255, of the voice over the song.
    pub peaks: &'a [u8],
    /// The length of the mix.
    pub duration_ms: u32,
}

/// The templates and words of one campaign's share pages.
pub struct SharePage {
    campaign: Arc<Campaign>,
    all_words: BTreeMap<String, Arc<Words>>,
    templates: Templates,
    assets: Arc<Assets>,
    public_url: String,
}

impl SharePage {
    /// `templates` has to contain [`SHARE_TEMPLATES`]; `public_url` is the site's address without a slash at its end.
    ///
    /// # Errors
    /// `all_words` has no words for a locale of the campaign.
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

    /// The full address of an entry's share page.
    pub fn address_of(&self, id: &str) -> String {
        format!("{}/e/{id}/", self.public_url)
    }

    /// The site's host, with its port if that is not the protocol's own, as people type it.
    pub fn host(&self) -> &str {
        host(&self.public_url)
    }

    /// The share page, as HTML. It links to `cover.jpg`, `share.jpg` and `mix.mp3` in its own folder.
    ///
    /// # Errors
    /// The locale has no words, or a template does not fit.
    pub fn render(&self, share: &Share<'_>) -> Result<String, SiteError> {
        self.fill("share.html", share)
    }

    /// The small player for other people's pages, as HTML; for the same folder, with the same errors.
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
        frame.canonical = self.address_of(share.id);
        frame.alternates.clear();
        frame.x_default = None;
        let team = self.campaign.team(share.team);
        let picture = |name: &str| self.campaign.pictures.iter().find(|p| p.name == name);
        let context = json!({
            "embed_code": embed_code(words, share.name, &frame)?,
            "page": frame,
            "name": share.name,
            "download_name": download_name(&self.campaign.song.title, share.name),
            "hashtag": self.campaign.song.hashtag,
            "team": team.map(|team| json!({
                "id": team.id,
                "name": team.names.get(share.locale).unwrap_or(&team.id),
                "colors": team.colors,
            })),
            "wave": ring::path(share.peaks),
            "seconds": share.duration_ms.div_ceil(1_000),
            "song_language": self.campaign.song.language,
            "lyrics": self.campaign.song.lyrics,
            "listen": !self.campaign.listen.is_empty(),
            "cover_sizes": picture("cover").map_or_else(String::new, |cover| sizes(&self.campaign, cover)),
            "share_picture": picture("share").map(|p| json!({ "width": p.width, "height": p.height })),
        });
        self.templates
            .render(template, words, &self.assets, context)
    }
}

/// The host of an address, with its port if it names one, as people type it.
pub fn host(url: &str) -> &str {
    let (_, rest) = url.split_once("://").unwrap_or(("", url));
    rest.split('/').next().unwrap_or_default()
}

/// The cover in each stored size, as HTML's `srcset`: every stored picture with the cover's template and proportions.
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

/// The HTML by which other websites embed the small player.
fn embed_code(words: &Words, name: &str, frame: &Frame<'_>) -> Result<String, SiteError> {
    let mut args = FluentArgs::new();
    args.set("name", text_argument(name));
    args.set("title", text_argument(frame.title));
    let mut title = String::new();
    // Writing to a String cannot fail.
    let _ = escape::write(&mut title, &words.bare_text("share-title", &args)?);
    Ok(format!(
        "<iframe src=\"{}embed.html\" title=\"{title}\" width=\"100%\" height=\"{EMBED_HEIGHT}\" loading=\"lazy\" frameborder=\"0\"></iframe>",
        frame.canonical
    ))
}
