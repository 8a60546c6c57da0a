//! The demo campaign and its pages, without the build of the scripts.

use std::{fs, path::PathBuf, sync::Arc};

use campaign::{Campaign, FileError};
use site::{
    Assets, Page, SHARE_TEMPLATES, Share, SharePage, ShareWords, SiteError, Sound, Sounds,
    Templates, Words, pages,
};

pub const PUBLIC_URL: &str = "https://sing.example";

pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

pub fn demo() -> Campaign {
    let folder = root().join("campaigns/night-game");
    let read = |path: &str, _: u64| {
        fs::read(folder.join(path)).map_err(|_| FileError::Missing { similar: None })
    };
    Campaign::read("night-game", &read).complete().unwrap()
}

pub fn share_words(campaign: &Campaign) -> Vec<ShareWords> {
    let words = words(campaign).into_iter().map(ShareWords::try_from);
    words.collect::<Result<_, _>>().unwrap()
}

pub fn words(campaign: &Campaign) -> Vec<Words> {
    let parse = |locale: &String| {
        let product = root().join("locales").join(locale);
        let mut sources: Vec<_> = fs::read_dir(product)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        sources.push(
            root()
                .join("campaigns/night-game")
                .join(locale)
                .join("campaign.ftl"),
        );
        let sources: Vec<_> = sources
            .iter()
            .map(|path| {
                (
                    path.display().to_string(),
                    fs::read_to_string(path).unwrap(),
                )
            })
            .collect();
        let sources: Vec<_> = sources
            .iter()
            .map(|(name, text)| (name.as_str(), text.as_str()))
            .collect();
        Words::parse(locale, &sources).unwrap()
    };
    campaign.locales.iter().map(parse).collect()
}

pub fn templates(only: Option<&[&str]>) -> Templates {
    let folder = fs::read_dir(root().join("web/pages")).unwrap();
    let sources = folder.map(|entry| {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        (name, fs::read_to_string(path).unwrap())
    });
    let wanted = sources.filter(|(name, _)| only.is_none_or(|only| only.contains(&name.as_str())));
    Templates::new(wanted).unwrap()
}

/// Stands in for the script build: every asset that a template may ask for.
pub fn assets() -> Assets {
    let names = [
        "color-scheme",
        "theme-color",
        "icon",
        "site.css",
        "landing.js",
        "sing.js",
        "mine.js",
        "lost.js",
        "shared.js",
        "share.js",
        "links.js",
        "embed.js",
        "worklet.js",
        "encoder.worker.js",
        "font/Latn/0",
        "font/Latn/1",
        "font/Arab/0",
        "font/Hebr/0",
    ]
    .map(str::to_owned);
    let words = demo()
        .locales
        .into_iter()
        .flat_map(|locale| [format!("words/{locale}"), format!("social/{locale}")]);
    let entries: Vec<_> = names
        .into_iter()
        .chain(words)
        .map(|name| format!("\"{name}\":\"/assets/{name}\""))
        .collect();
    Assets::parse(&format!("{{{}}}", entries.join(","))).unwrap()
}

pub fn site() -> Vec<Page> {
    site_with(Some(Sound {
        path: "/audio/guide.mp3".to_owned(),
        frames: 1_500_000,
    }))
}

pub fn site_with(guide: Option<Sound>) -> Vec<Page> {
    let campaign = demo();
    let sounds = Sounds {
        backing: Sound {
            path: "/audio/backing.mp3".to_owned(),
            frames: 1_500_000,
        },
        guide,
        ..Sounds::default()
    };
    pages(
        &campaign,
        words(&campaign),
        &templates(None),
        assets(),
        &sounds,
        PUBLIC_URL,
    )
    .unwrap()
}

pub fn page(path: &str) -> String {
    site()
        .into_iter()
        .find(|page| page.path == path)
        .unwrap()
        .text
}

pub fn share(locale: &str, name: &str) -> String {
    public_pages(locale, name).0
}

/// The share page and the small player of one entry.
pub fn public_pages(locale: &str, name: &str) -> (String, String) {
    public_pages_by(share_words(&demo()), locale, name).unwrap()
}

/// The same by these words.
pub fn public_pages_by(
    words: Vec<ShareWords>,
    locale: &str,
    name: &str,
) -> Result<(String, String), SiteError> {
    let campaign = Arc::new(demo());
    let templates = templates(Some(SHARE_TEMPLATES));
    let shared = Arc::clone(&campaign);
    let pages = SharePage::new(shared, words, templates, assets(), PUBLIC_URL)?;
    let entry = Share {
        id: "0b8f1f0e-6f5d-4c1e-9d3a-0123456789ab",
        locale,
        name,
        team: &campaign.teams[0].id,
        peaks: &[128; take::PEAKS],
        duration_ms: 30_400,
    };
    Ok((
        pages.render(&entry)?,
        pages.render_embed(&entry, Some(b"a jpeg"))?,
    ))
}
