//! The demo campaign's pages, as they are built and as functions write them.
#![allow(clippy::unwrap_used)]

mod listen;
mod share;
mod support;

use site::{Page, Sound, Sounds, pages};

use support::{PUBLIC_URL, assets, demo, page, public_pages, site, site_with, templates, words};

#[test]
fn every_page_exists_in_every_language() {
    let mut paths: Vec<_> = site().into_iter().map(|page| page.path).collect();
    paths.sort();
    let mut expected = ["404.html", "reminder.ics", "robots.txt", "sitemap.xml"]
        .map(str::to_owned)
        .to_vec();
    for locale in demo().locales {
        for page in ["", "sing/", "mine/", "listen/", "share/"] {
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
        let section = format!("<section id=\"{lang}\" lang=\"{lang}\"");
        assert_eq!(html.matches(&section).count(), 1, "{lang}");
        let way = format!("<a href=\"#{lang}\" lang=\"{lang}\"");
        assert_eq!(html.matches(&way).count(), 1, "{lang}");
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
fn every_link_has_an_address_before_a_script_gives_it_another() {
    for page in site().iter().filter(|page| page.path.ends_with(".html")) {
        for anchor in page.text.split("<a ").skip(1) {
            let tag = anchor.split('>').next().unwrap();
            assert!(tag.contains("href=\""), "{}: <a {tag}>", page.path);
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
    let alternate = |language: &str, path: &str| {
        let link = format!("hreflang=\"{language}\" href=\"{PUBLIC_URL}/{path}\"/>");
        sitemap.matches(&link).count()
    };
    // Each of the twenty pages names all of them, and the address that chooses.
    assert_eq!(alternate("fr", "fr/sing/"), 20);
    assert_eq!(alternate("x-default", "sing"), 20);
    assert_eq!(alternate("x-default", ""), 20);
    assert_eq!(alternate("ar", "ar/legal/eu/"), 12);
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
        "\"frames\":1500000",
        "\"count_in_beats\":4",
        "\"min_age\":16",
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
    let attribute = format!("\"limits\":{limits}");
    assert!(html.contains(&attribute), "{attribute}");
}

#[test]
fn the_booth_carries_how_loud_the_guide_is_played() {
    let html = page("en/sing/index.html");
    let attribute = format!("\"guide\":{{\"gain_db\":{:?}", take::GUIDE_GAIN_DB);
    assert!(html.contains(&attribute), "{attribute}");
}

#[test]
fn the_booth_carries_the_end_and_which_teams_come_first_where() {
    let campaign = demo();
    let html = page("en/sing/index.html");
    for needle in [
        format!("\"finish_by\":\"{}\"", campaign.finish_by),
        "\"first_in\":\"UA\"".to_owned(),
    ] {
        assert!(html.contains(&needle), "{needle}");
    }
    // Nobody chooses a team on the landing.
    assert!(!page("en/index.html").contains("\"teams\""));
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
        "\"guide\":{",
    ] {
        assert!(with.contains(part), "{part}");
        assert!(!without.contains(part), "{part}");
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
