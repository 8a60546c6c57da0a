//! The share page and the small player of an entry.

use site::{Language, ShareWords, SiteError, host};

use crate::support::{demo, public_pages, public_pages_by, share, words};

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
    let sizes = "srcset=\"phone.jpg 600w, cover.jpg 1500w\"";
    let (share, _) = public_pages("en", "Zoé");
    assert!(share.contains(sizes), "{share}");
}

#[test]
fn the_small_player_has_its_cover_within_it() {
    let (_, embed) = public_pages("en", "Zoé");
    assert!(
        embed.contains("src=\"data:image/jpeg;base64,YSBqcGVn\""),
        "{embed}"
    );
    assert!(
        !embed.contains("srcset") && !embed.contains(".jpg"),
        "{embed}"
    );
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
fn a_page_reads_the_words_of_its_own_language_and_lists_the_others() {
    // Of the French words only the name of the language is right.
    let with_broken_french = || {
        let words = words(&demo()).into_iter();
        let share_words = words.map(|words| match words.locale() {
            "fr" => {
                let french = Language::of(&words).unwrap();
                ShareWords::of_file(french, "fr.ftl".to_owned(), "one = { one".to_owned())
            }
            _ => ShareWords::try_from(words).unwrap(),
        });
        share_words.collect::<Vec<_>>()
    };
    let english = public_pages_by(with_broken_french(), "en", "Zoé");
    assert_eq!(english.unwrap(), public_pages("en", "Zoé"));
    let french = public_pages_by(with_broken_french(), "fr", "Zoé");
    assert!(matches!(french, Err(SiteError::Fluent { file, .. }) if file == "fr.ftl"));
}
