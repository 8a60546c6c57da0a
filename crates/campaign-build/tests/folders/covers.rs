//! Mistakes in templates, emblems and what is drawn into them.

use std::fs;

use crate::support::{Checkout, TOML, WORDS, after, toml_line};

#[test]
fn a_team_s_name_that_no_cover_could_show_is_found() {
    assert_eq!(
        after(WORDS, "team-ger = Germany", "team-ger = 𓀀"),
        ["en/campaign.ftl: team-ger: no typeface can show \"𓀀\": write it otherwise"]
    );
}

#[test]
fn a_name_of_which_nothing_is_seen_is_no_name() {
    let said = after(WORDS, "team-ger = Germany", "team-ger = \u{200b}\u{202e}");
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].starts_with("en/campaign.ftl:"), "{said:?}");
    assert!(
        said[0].ends_with(": team-ger has no text: write it behind \"=\""),
        "{said:?}"
    );
}

#[test]
fn bounds_that_no_take_of_the_song_could_keep_are_found() {
    for (bound, wrong, expected) in [
        (
            "max_ms = 45000",
            "max_ms = 20000",
            "no take of the whole song would be accepted, it lasts 31000 ms and the count-in is recorded too: write 35000 or more",
        ),
        (
            "min_ms = 8000",
            "min_ms = 40000",
            "no take would be accepted, the song lasts 31000 ms: write less",
        ),
        (
            "max_bytes = 9000000",
            "max_bytes = 9000",
            "a take of the whole song may have 3360000 bytes: write that or more",
        ),
    ] {
        let said = after(TOML, bound, wrong);
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said[0].starts_with("campaign.toml:"), "{said:?}");
        assert!(said[0].ends_with(&format!(": {expected}")), "{said:?}");
        assert_eq!(
            said[0].split(": ").next().unwrap().split(':').count(),
            3,
            "{said:?}"
        );
    }
}

#[test]
fn a_qr_code_that_no_phone_could_read_is_found_where_it_stands() {
    let square = "<rect id=\"qr--share_page\" x=\"708\" y=\"1200\" width=\"300\" height=\"300\"/>";
    let line = |of: &str| {
        let svg = fs::read_to_string(Checkout::new().path("story.svg")).unwrap();
        svg.lines().position(|line| line.contains(of)).unwrap() + 1
    };
    let line = line("qr--share_page");
    for (width, height, expected) in [
        (
            146,
            146,
            "layer \"qr--share_page\" is 146 px wide in picture \"story\": make it 147 px at least, for phones to read it",
        ),
        (
            300,
            200,
            "layer \"qr--share_page\" is not as wide as it is high, as a QR code is: draw a square",
        ),
        (
            400,
            400,
            "layer \"qr--share_page\" reaches over the edge of the artboard: move it inside",
        ),
    ] {
        let other = square.replace(
            "width=\"300\" height=\"300\"",
            &format!("width=\"{width}\" height=\"{height}\""),
        );
        assert_eq!(
            after("story.svg", square, &other),
            [format!("story.svg:{line}:3: {expected}")]
        );
    }
}

#[test]
fn a_call_that_a_cover_shows_has_to_be_there_and_to_fit() {
    let call = "campaign-cover-call = Sing yours";
    assert_eq!(
        after(WORDS, call, ""),
        [
            "en/campaign.ftl: the message campaign-cover-call is missing, which story.svg shows: write campaign-cover-call = …"
        ]
    );
    let long = format!("campaign-cover-call = {}", "Sing yours ".repeat(12));
    assert_eq!(
        after(WORDS, call, &long),
        [
            "en/campaign.ftl: campaign-cover-call does not fit into its box on picture \"story\": shorten it"
        ]
    );
}

#[test]
fn what_a_cover_would_miss_is_found_before_it_is_built() {
    let title = "title = \"Sing the Floodlights On\"";
    let line = toml_line(title);
    let long = format!("title = \"{}\"", "Sing the Floodlights On ".repeat(8));
    assert_eq!(
        after(TOML, title, &long),
        [format!(
            "campaign.toml:{line}:9: [song] title does not fit into its box on \"cover\", \"share\", \"story\": shorten it, or make the box larger"
        )]
    );
    assert_eq!(
        after(TOML, title, "title = \"\u{13000}\""),
        [format!(
            "campaign.toml:{line}:9: [song] title: no typeface can show \"\u{13000}\": write it otherwise, or add a typeface to web/fonts.json"
        )]
    );
    assert_eq!(
        after(
            TOML,
            "width = 600\nheight = 600",
            "width = 600\nheight = 400"
        ),
        [format!(
            "campaign.toml:{}:8: picture \"phone\" is 600x400, which is not the shape of cover.svg: write height = 600",
            toml_line("name = \"phone\"")
        )]
    );
}

#[test]
fn drawings_that_are_none_are_found_before_they_are_drawn() {
    let said = |file: &str, text: &str| {
        let checkout = Checkout::new();
        checkout.write(file, text);
        checkout.said()
    };
    assert_eq!(
        said(
            "teams/fra.svg",
            "<!DOCTYPE html><html><body>404</body></html>"
        ),
        ["teams/fra.svg: this is a web page, not an SVG: download or export it again"]
    );
    assert_eq!(
        said("teams/fra.svg", ""),
        ["teams/fra.svg: this file is empty: export it as SVG"]
    );
    assert_eq!(
        said("teams/fra.svg", "\u{FEFF}hello"),
        ["teams/fra.svg: there is no <svg> in this file: export it as SVG"]
    );
    let circle = r##"<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 600 600">
        <g id="a"><use xlink:href="#b"/></g><g id="b"><use xlink:href="#a"/></g>
        <rect id="fit--fan_name" x="40" y="360" width="520" height="180"/>
        <text id="text--fan_name" x="40" y="510" font-size="170">Name</text></svg>"##;
    let said = said("cover.svg", circle);
    assert!(!said.is_empty());
    for line in said {
        assert!(line.starts_with("cover.svg:"), "{line}");
        assert!(
            line.contains("note: ") && line.contains("a use of itself"),
            "{line}"
        );
    }
}

#[test]
fn a_typeface_that_covers_are_not_drawn_in_is_a_note_with_those_that_they_are() {
    let named = |family: &str| {
        after(
            "cover.svg",
            "<text id=\"text--fan_name\"",
            &format!("<text id=\"text--fan_name\" font-family=\"{family}\""),
        )
    };
    assert_eq!(named("PlayfairDisplay-ExtraBold"), Vec::<String>::new());
    assert_eq!(
        named("Inter"),
        [
            "cover.svg: note: the fan's name is in Inter, which covers are not drawn in; they are set in Sofia Sans Extra Condensed: give text--fan_name one of Sofia Sans Extra Condensed, Playfair Display"
        ]
    );
}
