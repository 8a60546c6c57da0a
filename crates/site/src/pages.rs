//! The static site: every page in every language, the calendar file of the opening, and what search engines ask for.

use std::{collections::BTreeMap, sync::Arc};

use campaign::{Campaign, Jurisdiction, Picture};
use serde_json::{Value, json};

use crate::{
    all_words::by_locale,
    assets::Assets,
    error::SiteError,
    frame::Frame,
    language::Language,
    laws::{laws, legal_html},
    listen::{LISTEN, ListenView},
    reminder::calendar,
    script_data::ScriptData,
    share::stand_in,
    sitemap::{robots, sitemap},
    sounds::Sounds,
    templates::Templates,
    words::Words,
};

/// The calendar file of the opening; the landing links to it.
const REMINDER: &str = "reminder.ics";

/// A file of the static site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Path from the site's root, such as `fr/sing/index.html`.
    pub path: String,
    pub text: String,
}

/// Renders every page of the static site in every language. `public_url` is the site's address without a slash at its end.
///
/// # Errors
/// Words, a template or an asset are missing or wrong; the error names the file.
pub fn pages(
    campaign: &Campaign,
    all_words: Vec<Words>,
    templates: &Templates,
    assets: Assets,
    sounds: &Sounds,
    public_url: &str,
) -> Result<Vec<Page>, SiteError> {
    let site = Site {
        campaign,
        all_words: by_locale(campaign, all_words)?,
        templates,
        assets: Arc::new(assets),
        sounds,
        public_url,
    };
    let mut pages = Vec::new();
    for locale in &campaign.locales {
        pages.push(site.landing(locale)?);
        pages.push(site.sing(locale)?);
        pages.push(site.mine(locale)?);
        pages.extend(site.listen(locale)?);
        pages.push(site.share_words(locale)?);
        for jurisdiction in &campaign.jurisdictions {
            pages.extend(site.legal(jurisdiction, locale)?);
        }
    }
    pages.push(site.not_found()?);
    pages.push(Page {
        path: REMINDER.to_owned(),
        text: calendar(campaign, public_url),
    });
    let listed = pages.iter().filter(|page| is_listed(page));
    let folders = listed.filter_map(|page| page.path.strip_suffix("index.html"));
    let for_search = [
        ("sitemap.xml", sitemap(folders, public_url)),
        ("robots.txt", robots(public_url)),
    ];
    pages.extend(for_search.map(|(path, text)| Page {
        path: path.to_owned(),
        text,
    }));
    Ok(pages)
}

/// Whether search engines may list a page.
fn is_listed(page: &Page) -> bool {
    !page
        .text
        .contains("<meta name=\"robots\" content=\"noindex\">")
}

struct Site<'a> {
    campaign: &'a Campaign,
    all_words: BTreeMap<String, Arc<Words>>,
    templates: &'a Templates,
    assets: Arc<Assets>,
    sounds: &'a Sounds,
    public_url: &'a str,
}

impl Site<'_> {
    fn landing(&self, locale: &str) -> Result<Page, SiteError> {
        let data = ScriptData::landing(self.campaign, locale, &self.assets, self.sounds)?.json()?;
        self.page(
            locale,
            "",
            "landing.html",
            json!({
                "data": data,
                "song_language": self.campaign.song.language,
                "demo_url": self.sounds.demo.path,
                "jurisdictions": self.readable_laws(locale),
                "listen": self.has_links(),
            }),
        )
    }

    fn sing(&self, locale: &str) -> Result<Page, SiteError> {
        let data = ScriptData::booth(self.campaign, locale, &self.assets, self.sounds)?.json()?;
        self.page(
            locale,
            "sing/",
            "sing.html",
            json!({
                "data": data,
                "laws": laws(self.campaign, &self.all_words, locale)?,
                "song_language": self.campaign.song.language,
                "guide": self.sounds.guide.is_some(),
                "count_in_beats": self.campaign.song.count_in_beats,
                "lyrics": self.campaign.song.lyrics,
                "story": self.has_story(),
                "listen": self.has_links(),
            }),
        )
    }

    fn mine(&self, locale: &str) -> Result<Page, SiteError> {
        let data = ScriptData::page(self.campaign, locale, &self.assets)?.json()?;
        self.page(
            locale,
            "mine/",
            "mine.html",
            json!({
                "data": data,
                "song_language": self.campaign.song.language,
                "lyrics": self.campaign.song.lyrics,
                "story": self.has_story(),
                "listen": self.has_links(),
            }),
        )
    }

    /// The share page of no entry, for its script.
    fn share_words(&self, locale: &str) -> Result<Page, SiteError> {
        let words = self.words_of(locale)?;
        let languages = self.languages(|_| true)?;
        let values = stand_in(self.campaign, languages, words, self.public_url)?;
        Ok(Page {
            path: format!("{locale}/share/index.html"),
            text: self
                .templates
                .render("share.html", words, &self.assets, values)?,
        })
    }

    fn words_of(&self, locale: &str) -> Result<&Arc<Words>, SiteError> {
        let words = self.all_words.get(locale);
        words.ok_or_else(|| SiteError::NoWords(locale.to_owned()))
    }

    /// The page of where the song can be heard; `None` if the campaign has no links.
    fn listen(&self, locale: &str) -> Result<Option<Page>, SiteError> {
        let Some(listen) = ListenView::of(self.campaign) else {
            return Ok(None);
        };
        let context = json!({ "listen": listen });
        self.page(locale, LISTEN, "listen.html", context).map(Some)
    }

    /// Whether entries have an upright picture for stories.
    fn has_story(&self) -> bool {
        let mut pictures = self.campaign.pictures.iter();
        pictures.any(|picture| picture.name == Picture::STORY)
    }

    /// Whether there is a page of where the song can be heard.
    fn has_links(&self) -> bool {
        !self.campaign.listen.is_empty()
    }

    /// The page of a legal text; `None` if the text does not exist in the language.
    fn legal(&self, jurisdiction: &Jurisdiction, locale: &str) -> Result<Option<Page>, SiteError> {
        let Some(text) = legal_html(jurisdiction, locale) else {
            return Ok(None);
        };
        let rest = format!("legal/{}/", jurisdiction.id);
        let languages = self.languages(|locale| jurisdiction.texts.contains_key(locale))?;
        let frame = Frame::new(self.campaign, languages, locale, &rest, self.public_url);
        let context = json!({ "text": text, "version": jurisdiction.version });
        self.render(locale, &rest, "legal.html", frame, context)
            .map(Some)
    }

    /// One page for all languages: an address that does not exist names no locale.
    fn not_found(&self) -> Result<Page, SiteError> {
        let locale = &self.campaign.default_locale;
        let says = self
            .words_in_order()
            .map(|words| {
                let say = |id| words.text(id, &Default::default());
                Ok(json!({
                    "locale": words.locale(),
                    "dir": words.direction().as_str(),
                    "name": say("language-name")?,
                    "title": say("lost-title")?,
                    "text": say("lost-text")?,
                    "action": say("lost-action")?,
                }))
            })
            .collect::<Result<Vec<_>, SiteError>>()?;
        let page = self.page(locale, "", "404.html", json!({ "says": says }))?;
        Ok(Page {
            path: "404.html".to_owned(),
            ..page
        })
    }

    fn page(
        &self,
        locale: &str,
        rest: &str,
        template: &str,
        context: Value,
    ) -> Result<Page, SiteError> {
        let languages = self.languages(|_| true)?;
        let frame = Frame::new(self.campaign, languages, locale, rest, self.public_url);
        self.render(locale, rest, template, frame, context)
    }

    fn render(
        &self,
        locale: &str,
        rest: &str,
        template: &str,
        frame: Frame<'_>,
        mut context: Value,
    ) -> Result<Page, SiteError> {
        let words = self.words_of(locale)?;
        context["page"] = json!(frame);
        Ok(Page {
            path: format!("{locale}/{rest}index.html"),
            text: self
                .templates
                .render(template, words, &self.assets, context)?,
        })
    }

    /// The languages in which a page exists, in the campaign's order.
    fn languages(&self, exists_in: impl Fn(&str) -> bool) -> Result<Vec<Language>, SiteError> {
        let words = self.words_in_order();
        let words = words.filter(|words| exists_in(words.locale()));
        words.map(|words| Language::of(words)).collect()
    }

    /// The words in the order in which the campaign lists its locales.
    fn words_in_order(&self) -> impl Iterator<Item = &Arc<Words>> {
        self.campaign
            .locales
            .iter()
            .filter_map(|locale| self.all_words.get(locale))
    }

    /// The ids of the jurisdictions whose text is in a language, for links to it. A text whose file is still missing counts, so that
    /// its name is asked for at once.
    fn readable_laws(&self, locale: &str) -> Vec<&str> {
        self.campaign
            .jurisdictions
            .iter()
            .filter(|law| law.languages.iter().any(|language| language == locale))
            .map(|law| law.id.as_str())
            .collect()
    }
}
