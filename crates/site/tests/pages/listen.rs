//! Where the song can be heard: the page that lists the links, and the links to it.

use std::sync::Arc;

use campaign::{Campaign, ListenLink};
use site::{Page, SHARE_TEMPLATES, Share, SharePage, Sounds, pages};

use crate::support::{PUBLIC_URL, assets, demo, page, share, share_words, templates, words};

fn link(service: Option<&str>, name: &str, url: &str) -> ListenLink {
    ListenLink {
        service: service.map(str::to_owned),
        name: name.to_owned(),
        video: service == Some("youtube"),
        url: Some(url.to_owned()),
        pre_save_url: None,
        countries: Vec::new(),
    }
}

fn with_links(listen: Vec<ListenLink>, released_at: Option<&str>) -> Campaign {
    let mut campaign = demo();
    campaign.locales.retain(|locale| locale == "en");
    campaign.listen = listen;
    campaign.song.released_at = released_at.map(|at| at.parse().unwrap());
    campaign
}

fn built(campaign: &Campaign) -> Vec<Page> {
    let words = words(campaign);
    let sounds = Sounds::default();
    pages(
        campaign,
        words,
        &templates(None),
        assets(),
        &sounds,
        PUBLIC_URL,
    )
    .unwrap()
}

fn listed(campaign: &Campaign) -> String {
    let pages = built(campaign);
    let found = pages
        .into_iter()
        .find(|page| page.path == "en/listen/index.html");
    found.unwrap().text
}

/// The tags of the links that lead away.
fn ways_out(html: &str) -> Vec<&str> {
    html.match_indices("<a class=\"option\" ")
        .map(|(at, _)| &html[at..at + html[at..].find('>').unwrap() + 1])
        .collect()
}

#[test]
fn landing_booth_record_and_share_page_lead_to_the_links() {
    let to_links = "data-listen=\"/assets/links.js\"><a class=\"link\" href=\"/fr/listen/\">";
    for path in ["fr/index.html", "fr/sing/index.html", "fr/mine/index.html"] {
        assert!(page(path).contains(to_links), "{path}");
    }
    assert!(share("fr", "Zoé").contains(to_links));
}

#[test]
fn a_campaign_without_links_has_neither_the_page_nor_a_way_to_it() {
    let campaign = Arc::new(with_links(Vec::new(), None));
    for Page { path, text } in built(&campaign) {
        assert!(!text.contains("/listen/"), "{path}");
        assert!(!path.contains("listen"), "{path}");
    }
    let pages = SharePage::new(
        Arc::clone(&campaign),
        share_words(&campaign),
        templates(Some(SHARE_TEMPLATES)),
        assets(),
        PUBLIC_URL,
    );
    let entry = Share {
        id: "0b8f1f0e-6f5d-4c1e-9d3a-0123456789ab",
        locale: "en",
        name: "Zoé",
        team: "none",
        peaks: &[0; take::PEAKS],
        duration_ms: 1_000,
    };
    assert!(!pages.unwrap().render(&entry).unwrap().contains("/listen/"));
}

#[test]
fn every_way_out_says_where_from_and_nothing_more() {
    let html = page("en/listen/index.html");
    let tags = ways_out(&html);
    assert_eq!(tags.len(), demo().listen.len() + 2, "{tags:?}");
    for tag in tags {
        assert!(tag.contains(" href=\"https://"), "{tag}");
        assert!(
            tag.contains(" rel=\"noopener\" referrerpolicy=\"strict-origin\""),
            "{tag}"
        );
    }
    assert!(html.contains("Listen on <bdi>Spotify</bdi>"), "{html}");
    assert!(html.contains("Watch on <bdi>YouTube</bdi>"), "{html}");
    assert!(html.contains("Pre-save on <bdi>Spotify</bdi>"), "{html}");
    assert!(
        html.contains("Pre-add on <bdi>Apple Music</bdi>"),
        "as Apple Music calls it"
    );
    assert!(
        html.contains("<bdi translate=\"no\">The North Stand’s shop</bdi>"),
        "{html}"
    );
}

#[test]
fn without_a_script_both_times_are_there_each_with_its_heading() {
    let html = page("en/listen/index.html");
    let (before, after) = html.split_once("data-time=\"after\"").unwrap();
    assert!(before.contains("Before the release") && before.contains("Pre-save on"));
    assert!(after.contains("Once it is out") && after.contains("Listen on"));
    assert!(html.contains("Release: <bdi>2026-07-11</bdi>"), "{html}");
}

#[test]
fn a_song_that_is_out_has_one_list_without_headings() {
    let spotify = link(
        Some("spotify"),
        "Spotify",
        "https://open.spotify.com/track/1",
    );
    let html = listed(&with_links(vec![spotify], None));
    assert_eq!(ways_out(&html).len(), 1);
    for absent in ["data-released-at", "data-release>", "data-codes", "<h2"] {
        assert!(!html.contains(absent), "{absent}");
    }
}

#[test]
fn a_link_knows_its_countries_and_one_for_all_others_knows_theirs() {
    let all = link(Some("deezer"), "Deezer", "https://www.deezer.com/1");
    let own = ListenLink {
        countries: vec!["JP".to_owned(), "KR".to_owned()],
        ..link(Some("deezer"), "Deezer", "https://www.deezer.com/2")
    };
    let other = link(None, "Shop", "https://shop.example/");
    let html = listed(&with_links(vec![all, own, other], None));
    let tags = ways_out(&html);
    assert!(
        tags[0].ends_with(" data-countries=\"\" data-except=\"JP KR\">"),
        "{}",
        tags[0]
    );
    assert!(
        tags[1].ends_with(" data-countries=\"JP KR\" data-except=\"\">"),
        "{}",
        tags[1]
    );
    assert!(
        tags[2].ends_with(" data-countries=\"\" data-except=\"\">"),
        "{}",
        tags[2]
    );
    assert!(html.contains("data-codes=\"AD AE "), "{html}");
    assert!(html.contains("<small data-where>JP KR</small>"), "{html}");
}

#[test]
fn names_and_addresses_stay_text() {
    let hostile = link(None, "<b>&\"", "https://a.example/?a=\"><script>&b='");
    let html = listed(&with_links(vec![hostile], None));
    assert!(html.contains("&lt;b&gt;&amp;&quot;"), "{html}");
    assert!(!html.contains("\"><script>&b"), "{html}");
}
