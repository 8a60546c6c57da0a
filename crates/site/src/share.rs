//! Renders the public pages of a published entry, at run time: the share page and the small player.

use std::{collections::BTreeMap, sync::Arc};

use base64::{Engine, engine::general_purpose::STANDARD};
use campaign::{Campaign, Picture, download_name};
use fluent_bundle::FluentArgs;
use serde_json::{Value, json};

use crate::{
    assets::Assets,
    error::SiteError,
    escape,
    frame::Frame,
    language::Language,
    ring,
    share_words::ShareWords,
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
    /// In the order in which the campaign lists its locales, for the menu.
    all_words: Vec<ShareWords>,
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
        all_words: Vec<ShareWords>,
        templates: Templates,
        assets: Assets,
        public_url: &str,
    ) -> Result<Self, SiteError> {
        let all_words = all_words.into_iter();
        let mut by_locale: BTreeMap<String, ShareWords> = all_words
            .map(|words| (words.language().locale.clone(), words))
            .collect();
        let in_order = campaign.locales.iter().map(|locale| {
            let words = by_locale.remove(locale);
            words.ok_or_else(|| SiteError::NoWords(locale.clone()))
        });
        Ok(Self {
            all_words: in_order.collect::<Result<_, _>>()?,
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
        self.fill("share.html", share, None)
    }

    /// The small player for other people's pages, as HTML; for the same folder, with the same errors. `cover` is the JPEG of the
    /// campaign's [`player_picture`](Campaign::player_picture), which then is within the page; without it the page takes those
    /// beside it.
    pub fn render_embed(
        &self,
        share: &Share<'_>,
        cover: Option<&[u8]>,
    ) -> Result<String, SiteError> {
        self.fill("embed.html", share, cover)
    }

    fn fill(
        &self,
        template: &str,
        share: &Share<'_>,
        cover: Option<&[u8]>,
    ) -> Result<String, SiteError> {
        let mut known = self.all_words.iter();
        let words = known
            .find(|words| words.language().locale == share.locale)
            .ok_or_else(|| SiteError::NoWords(share.locale.to_owned()))?
            .words()?;
        let languages = self.all_words.iter();
        let languages = languages.map(|words| words.language().clone());
        let canonical = self.address_of(share.id);
        let frame = frame(
            &self.campaign,
            languages,
            share,
            &self.public_url,
            canonical,
        );
        let team = self.campaign.team(share.team);
        let team = team.map(|team| {
            let name = team.names.get(share.locale).unwrap_or(&team.id);
            (team.id.as_str(), name.as_str(), &team.colors)
        });
        let mut context = context(&self.campaign, words, frame, share, team)?;
        context["cover_data"] = json!(cover.map(data_uri));
        self.templates
            .render(template, words, &self.assets, context)
    }
}

/// What the page says of itself. It exists in one language, and a script speaks the others: so none is named to search engines.
fn frame<'a>(
    campaign: &'a Campaign,
    languages: impl IntoIterator<Item = Language>,
    share: &Share<'_>,
    public_url: &'a str,
    canonical: String,
) -> Frame<'a> {
    Frame {
        canonical,
        x_default: None,
        ..Frame::new(campaign, languages, share.locale, "", public_url)
    }
}

/// Id, name and colours of an entry's team.
type ShownTeam<'a> = (&'a str, &'a str, &'a [String; 2]);

/// What the templates of an entry's public pages are given.
fn context(
    campaign: &Campaign,
    words: &Words,
    frame: Frame<'_>,
    share: &Share<'_>,
    team: Option<ShownTeam<'_>>,
) -> Result<Value, SiteError> {
    let picture = |name: &str| campaign.pictures.iter().find(|p| p.name == name);
    let cover = picture(Picture::COVER);
    let share_picture = picture("share");
    Ok(json!({
        "embed_code": embed_code(words, share.name, &frame)?,
        "page": frame,
        "name": share.name,
        "download_name": download_name(&campaign.song.title, share.name),
        "hashtag": campaign.song.hashtag,
        "team": team.map(|(id, name, colors)| json!({ "id": id, "name": name, "colors": colors })),
        "wave": ring::path(share.peaks),
        "seconds": share.duration_ms.div_ceil(1_000),
        "song_language": campaign.song.language,
        "lyrics": campaign.song.lyrics,
        "listen": !campaign.listen.is_empty(),
        "cover_sizes": cover.map_or_else(String::new, |cover| sizes(campaign, cover)),
        "share_picture": share_picture.map(|p| json!({ "width": p.width, "height": p.height })),
        "teams": null,
        "cover_data": null,
    }))
}

/// A picture within a page (RFC 2397).
fn data_uri(jpeg: &[u8]) -> String {
    format!("data:image/jpeg;base64,{}", STANDARD.encode(jpeg))
}

/// What stands in for an entry's name, for its team's, and for its address; characters for private use (Unicode, chapter 23.5).
const NAME_MARK: &str = "\u{E000}";
const TEAM_MARK: &str = "\u{E001}";
const ADDRESS_MARK: &str = "\u{E002}";

/// The values of the share page of no entry, in one language: from it the share page's script takes the words of a language that a
/// visitor chooses, with the names of the teams.
pub(crate) fn stand_in(
    campaign: &Campaign,
    languages: Vec<Language>,
    words: &Words,
    public_url: &str,
) -> Result<Value, SiteError> {
    let share = Share {
        id: "",
        locale: words.locale(),
        name: NAME_MARK,
        team: "",
        peaks: &[],
        duration_ms: 0,
    };
    let frame = frame(
        campaign,
        languages,
        &share,
        public_url,
        ADDRESS_MARK.to_owned(),
    );
    let colors = Default::default();
    let mut values = context(
        campaign,
        words,
        frame,
        &share,
        Some(("", TEAM_MARK, &colors)),
    )?;
    let names: BTreeMap<&str, &str> = campaign
        .teams
        .iter()
        .filter_map(|team| Some((team.id.as_str(), team.names.get(share.locale)?.as_str())))
        .collect();
    values["teams"] = json!(json!(names).to_string());
    values["lyrics"] = json!([]);
    Ok(values)
}

/// The host of an address, with its port if it names one, as people type it.
pub fn host(url: &str) -> &str {
    let (_, rest) = url.split_once("://").unwrap_or(("", url));
    rest.split('/').next().unwrap_or_default()
}

/// The cover in each stored size, as HTML's `srcset`: every stored picture with the cover's template and proportions.
fn sizes(campaign: &Campaign, cover: &Picture) -> String {
    let mut same: Vec<_> = campaign
        .stored_pictures()
        .filter(|p| p.template == cover.template)
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
