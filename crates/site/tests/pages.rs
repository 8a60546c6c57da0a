//! The demo campaign's pages, as they are built and as functions write them.
#![allow(clippy::unwrap_used)]

use std::{fs, path::PathBuf, sync::Arc};

use campaign::{Campaign, FileError};
use site::{
    Assets, Page, SHARE_TEMPLATES, Share, SharePage, Sound, Sounds, Templates, Words, host, pages,
};

const PUBLIC_URL: &str = "https://sing.example";

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn demo() -> Campaign {
    let folder = root().join("campaigns/night-game");
    let read = |path: &str, _: u64| {
        fs::read(folder.join(path)).map_err(|_| FileError::Missing { similar: None })
    };
    Campaign::read("night-game", &read).complete().unwrap()
}

fn words(campaign: &Campaign) -> Vec<Words> {
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

fn templates(only: Option<&[&str]>) -> Templates {
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
fn assets() -> Assets {
    let names = [
        "color-scheme",
        "theme-color",
        "icon.svg",
        "site.css",
        "landing.js",
        "sing.js",
        "mine.js",
        "lost.js",
        "shared.js",
        "share.js",
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
        .map(|locale| format!("words/{locale}"));
    let entries: Vec<_> = names
        .into_iter()
        .chain(words)
        .map(|name| format!("\"{name}\":\"/assets/{name}\""))
        .collect();
    Assets::parse(&format!("{{{}}}", entries.join(","))).unwrap()
}

fn site() -> Vec<Page> {
    site_with(Some(Sound {
        path: "/audio/guide.mp3".to_owned(),
        frames: 1_500_000,
    }))
}

fn site_with(guide: Option<Sound>) -> Vec<Page> {
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

fn page(path: &str) -> String {
    site()
        .into_iter()
        .find(|page| page.path == path)
        .unwrap()
        .text
}

fn share(locale: &str, name: &str) -> String {
    public_pages(locale, name).0
}

/// The share page and the small player of one entry.
fn public_pages(locale: &str, name: &str) -> (String, String) {
    let campaign = Arc::new(demo());
    let pages = SharePage::new(
        Arc::clone(&campaign),
        words(&campaign),
        templates(Some(SHARE_TEMPLATES)),
        assets(),
        PUBLIC_URL,
    );
    let pages = pages.unwrap();
    let entry = Share {
        id: "0b8f1f0e-6f5d-4c1e-9d3a-0123456789ab",
        locale,
        name,
        team: &campaign.teams[0].id,
        peaks: &[128; take::PEAKS],
        duration_ms: 30_400,
    };
    (
        pages.render(&entry).unwrap(),
        pages.render_embed(&entry).unwrap(),
    )
}

#[test]
fn every_page_exists_in_every_language() {
    let mut paths: Vec<_> = site().into_iter().map(|page| page.path).collect();
    paths.sort();
    let mut expected = ["404.html", "reminder.ics", "robots.txt", "sitemap.xml"]
        .map(str::to_owned)
        .to_vec();
    for locale in demo().locales {
        for page in ["", "sing/", "mine/"] {
            expected.push(format!("{locale}/{page}index.html"));
        }
    }
    for law in demo().jurisdictions {
        let languages = law.texts.keys();
        expected.extend(languages.map(|locale| format!("{locale}/legal/{}/index.html", law.id)));
    }
    expected.sort();
    assert_eq!(paths, expected);
}

#[test]
fn who_comes_too_early_can_put_the_opening_into_a_calendar() {
    let calendar = page("reminder.ics");
    let lines: Vec<&str> = calendar.split("\r\n").collect();
    let opens = demo().opens_at.to_string().replace(['-', ':'], "");
    for line in [
        "UID:opening-of-night-game@sing.example",
        &format!("DTSTART:{opens}"),
        &format!("DTSTAMP:{opens}"),
        "SUMMARY:Sing the Floodlights On — The North Stand",
        "URL:https://sing.example/",
    ] {
        assert!(lines.contains(&line), "{line} is not in {lines:?}");
    }
    assert_eq!((lines[0], lines.last()), ("BEGIN:VCALENDAR", Some(&"")));
    for locale in demo().locales {
        let landing = page(&format!("{locale}/index.html"));
        assert!(landing.contains("href=\"/reminder.ics\""), "{locale}");
    }
}

#[test]
fn the_page_for_lost_addresses_says_it_in_every_language_without_a_script() {
    let html = page("404.html");
    for lang in demo().locales {
        let section = format!("<section lang=\"{lang}\"");
        assert_eq!(html.matches(&section).count(), 1, "{lang}");
    }
    assert_eq!(html.matches("<h1").count(), 1);
}

#[test]
fn no_page_has_inline_scripts_styles_or_handlers() {
    let mut all = site();
    let (share, embed) = public_pages("en", "Zoé");
    for (path, html) in [("share", share), ("embed", embed)] {
        let path = path.to_owned();
        all.push(Page { path, text: html });
    }
    for Page { path, text: html } in all {
        for (at, _) in html.match_indices("<script") {
            let tag = &html[at..at + html[at..].find("</script>").unwrap()];
            assert!(
                tag.contains(" src=\"/assets/") && tag.ends_with('>'),
                "{path}: {tag}"
            );
        }
        for forbidden in [
            "<style",
            " style=\"",
            " onclick=",
            " onload=",
            " onerror=",
            "javascript:",
        ] {
            assert!(!html.contains(forbidden), "{path}: {forbidden}");
        }
    }
}

#[test]
fn each_language_names_the_others_and_the_address_that_chooses() {
    let html = page("fr/index.html");
    assert!(html.contains("<html lang=\"fr\" dir=\"ltr\">"));
    for (lang, url) in [
        ("en", "/en/"),
        ("fr", "/fr/"),
        ("ar", "/ar/"),
        ("x-default", "/"),
    ] {
        let link =
            format!("<link rel=\"alternate\" hreflang=\"{lang}\" href=\"{PUBLIC_URL}{url}\">");
        assert!(html.contains(&link), "{link}");
    }
    assert!(page("ar/index.html").contains("<html lang=\"ar\" dir=\"rtl\">"));
}

#[test]
fn the_form_names_the_address_that_chooses_its_language() {
    let html = page("fr/sing/index.html");
    let link = format!("hreflang=\"x-default\" href=\"{PUBLIC_URL}/sing\"");
    assert!(html.contains(&link), "{link}");
}

#[test]
fn search_engines_find_every_page_that_is_for_everybody() {
    let robots = page("robots.txt");
    assert!(robots.contains(&format!("Sitemap: {PUBLIC_URL}/sitemap.xml\n")));
    let sitemap = page("sitemap.xml");
    let listed = |path: &str| {
        sitemap
            .matches(&format!("<loc>{PUBLIC_URL}/{path}</loc>"))
            .count()
    };
    for locale in demo().locales {
        assert_eq!(listed(&format!("{locale}/")), 1, "{locale}");
        assert_eq!(listed(&format!("{locale}/sing/")), 1, "{locale}");
        assert_eq!(listed(&format!("{locale}/mine/")), 0, "{locale}");
    }
    assert_eq!(listed("th/legal/world/"), 1);
    assert_eq!(listed("th/legal/eu/"), 0);
    assert_eq!(
        sitemap.matches("<url>").count(),
        sitemap.matches("</url>").count()
    );
}

#[test]
fn the_booth_carries_the_song_and_every_consent_with_the_hash_of_its_text() {
    let campaign = demo();
    let html = page("ar/sing/index.html");
    for needle in [
        "&quot;frames&quot;:1500000",
        "&quot;count_in_beats&quot;:4",
        "&quot;min_age&quot;:16",
    ] {
        assert!(html.contains(needle), "{needle}");
    }
    for law in &campaign.jurisdictions {
        for consent in law.texts["ar"].consents.values() {
            let sha256 = consent.sha256.as_str();
            assert!(
                html.contains(&format!("data-sha256=\"{sha256}\"")),
                "{}",
                consent.text
            );
            assert!(html.contains(&consent.text), "{}", consent.text);
        }
    }
}

#[test]
fn a_law_that_is_not_in_the_page_s_language_is_shown_in_the_campaign_s_own_and_says_so() {
    let campaign = demo();
    let html = page("th/sing/index.html");
    let shown = |law: &str| {
        let start = html.find(&format!("data-law=\"{law}\"")).unwrap();
        let rest = &html[start..];
        &rest[..rest.find("</fieldset>").unwrap()]
    };
    for (law, locale, says_so) in [("eu", "en", true), ("world", "th", false)] {
        let html = shown(law);
        let jurisdiction = campaign.jurisdictions.iter().find(|one| one.id == law);
        let text = &jurisdiction.unwrap().texts[locale];
        for consent in text.consents.values() {
            assert!(html.contains(&consent.text), "{law}: {html}");
        }
        assert!(html.contains(&format!("/{locale}/legal/{law}/")), "{html}");
        assert_eq!(html.contains("<bdi>English</bdi>"), says_so, "{html}");
    }
}

#[test]
fn the_booth_carries_the_limits_of_a_take() {
    let html = page("en/sing/index.html");
    let limits = format!(
        "{{\"nudge_ms\":{},\"gain_db\":{:?},\"peaks\":{}}}",
        take::MAX_NUDGE_MS,
        take::MAX_GAIN_DB,
        take::PEAKS
    );
    let attribute = format!("\"limits\":{limits}").replace('"', "&quot;");
    assert!(html.contains(&attribute), "{attribute}");
}

#[test]
fn the_booth_carries_how_loud_the_guide_is_played() {
    let html = page("en/sing/index.html");
    let attribute = format!("\"guide\":{{\"gain_db\":{:?}", take::GUIDE_GAIN_DB);
    let attribute = attribute.replace('"', "&quot;");
    assert!(html.contains(&attribute), "{attribute}");
}

#[test]
fn a_booth_has_switches_for_the_guide_where_the_song_has_one() {
    let booth = |guide: Option<Sound>| {
        let mut pages = site_with(guide).into_iter();
        pages
            .find(|page| page.path == "en/sing/index.html")
            .unwrap()
    };
    let [with, without] = [Some(Sound::default()), None].map(|guide| booth(guide).text);
    for part in [
        "data-switch=\"guide\"",
        "data-switch=\"melody\"",
        "&quot;guide&quot;:{",
    ] {
        assert!(with.contains(part), "{part}");
        assert!(!without.contains(part), "{part}");
    }
}

#[test]
fn a_share_page_says_what_networks_ask_for() {
    let html = share("fr", "Zoé");
    let folder = "https://sing.example/e/0b8f1f0e-6f5d-4c1e-9d3a-0123456789ab/";
    for (property, content) in [
        ("og:url", folder.to_owned()),
        ("og:image", format!("{folder}share.jpg")),
        ("og:image:width", "1200".to_owned()),
        ("og:image:height", "630".to_owned()),
        ("og:audio", format!("{folder}mix.mp3")),
        ("music:duration", "31".to_owned()),
        ("og:locale", "fr_FR".to_owned()),
    ] {
        let meta = format!("<meta property=\"{property}\" content=\"{content}\">");
        assert!(html.contains(&meta), "{meta}");
    }
    for name in [
        "description",
        "twitter:title",
        "twitter:image",
        "twitter:image:alt",
    ] {
        assert!(html.contains(&format!("<meta name=\"{name}\"")), "{name}");
    }
    assert!(html.contains(&format!("<link rel=\"canonical\" href=\"{folder}\">")));
    assert!(html.contains("<audio controls"), "plays without a script");
    assert!(
        html.contains("https://sing.example/sing?team=arg\">"),
        "leads to the form with the team"
    );
    assert!(
        html.contains("<html lang=\"fr\" dir=\"ltr\">")
            && share("ar", "ليلى").contains("dir=\"rtl\"")
    );
}

#[test]
fn a_cover_comes_in_every_size_that_is_stored_and_in_no_other_shape() {
    let sizes = "srcset=\"thumb.jpg 300w, phone.jpg 750w, cover.jpg 1500w\"";
    let (share, embed) = public_pages("en", "Zoé");
    assert!(share.contains(sizes) && embed.contains(sizes), "{share}");
}

#[test]
fn a_share_page_without_scripts_has_the_words_of_the_song() {
    let html = share("en", "Zoé");
    let (_, unscripted) = html.split_once("<noscript>").unwrap();
    for line in &demo().song.lyrics {
        let words: Vec<_> = line.words.iter().map(|word| word.text.as_str()).collect();
        let escaped = words.join(" ").replace('\'', "&#39;");
        assert!(unscripted.contains(&escaped), "{escaped}");
    }
}

#[test]
fn the_small_player_leads_out_of_its_frame_and_is_found_by_nobody() {
    let (share, embed) = public_pages("ar", "ليلى");
    assert!(embed.contains("<html lang=\"ar\" dir=\"rtl\">"));
    assert!(embed.contains("<meta name=\"robots\" content=\"noindex\">"));
    assert!(embed.contains("<audio controls"), "plays without a script");
    let body = &embed[embed.find("<body").unwrap()..];
    for (at, _) in body.match_indices("<a ") {
        let tag = &body[at..at + body[at..].find('>').unwrap()];
        assert!(tag.contains("target=\"_blank\" rel=\"noopener\""), "{tag}");
    }
    let canonical = "<link rel=\"canonical\" href=\"https://sing.example/e/0b8f1f0e-6f5d-4c1e-9d3a-0123456789ab/\">";
    assert!(share.contains(canonical) && embed.contains(canonical));
}

#[test]
fn a_hostile_name_stays_a_name() {
    let (share, embed) = public_pages("en", "\"><script>alert(1)</script>{{ 7*7 }}");
    for html in [&share, &embed] {
        assert!(!html.contains("<script>alert"), "{html}");
        assert!(!html.contains("content=\"\">"), "{html}");
        assert!(html.contains("{{ 7*7 }}"), "a name is never a template");
    }
    let code = "title=&quot;&amp;quot;&amp;gt;&amp;lt;script&amp;gt;";
    assert!(
        share.contains(code),
        "nor does it break out of the code that others copy: {share}"
    );
}

#[test]
fn a_name_that_is_a_number_is_printed_as_written() {
    assert!(share("en", "007").contains("<bdi translate=\"no\">007</bdi>"));
    assert!(share("en", "007").contains("007 sings"));
}

#[test]
fn nothing_invisible_stands_in_titles_and_tags_and_values_of_the_body_are_isolated() {
    for (locale, name) in [("en", "ليلى"), ("ar", "Zoé")] {
        let (share, embed) = public_pages(locale, name);
        for html in [&share, &embed] {
            let (head, body) = html.split_once("</head>").unwrap();
            assert!(head.contains(name));
            assert!(!head.contains(['\u{2068}', '\u{2069}']), "{head}");
            assert!(body.contains("<bdi>"), "{body}");
        }
    }
}

#[test]
fn the_files_of_a_share_page_are_named_and_its_text_has_the_hashtag() {
    let html = share("en", "A/B");
    assert!(html.contains("download=\"Sing the Floodlights On - A-B.mp3\""));
    let folder = "https://sing.example/e/0b8f1f0e-6f5d-4c1e-9d3a-0123456789ab/";
    let text = format!("A/B sings Sing the Floodlights On: {folder} #SingTheFloodlightsOn");
    assert!(html.contains(&format!("data-text=\"{text}\"")), "{html}");
}

#[test]
fn the_host_of_an_address_is_what_people_type() {
    for (url, expected) in [
        ("https://sing.example", "sing.example"),
        ("https://sing.example/", "sing.example"),
        ("http://127.0.0.1:8080", "127.0.0.1:8080"),
        ("", ""),
    ] {
        assert_eq!(host(url), expected);
    }
}

#[test]
fn an_unknown_locale_is_an_error() {
    let campaign = demo();
    let one = words(&campaign).into_iter().take(1).collect();
    let error = pages(
        &campaign,
        one,
        &templates(None),
        assets(),
        &Sounds::default(),
        PUBLIC_URL,
    )
    .unwrap_err();
    assert_eq!(
        error.to_string(),
        "there are no words for the locale \"ar\""
    );
}
